import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo, useState } from 'react';
import { reviewQueue } from '../../../considerations';
import { ScreenFrame } from '../../parts/ScreenFrame';
import { useStyles } from '../../parts/useStyles';
import { usePane, usePaneState } from '../../state/pane';
import { isSearch } from '../../view/search';
import {
  decisionsFor,
  filterChoices,
  filteredQueue,
  foundBeside,
  NO_FILTER,
  taggedByKey,
  type Choice,
  type Tagged,
} from '../../view/review';
import { useSpeech } from '../../words';
import { AnswerButtons } from './AnswerButtons';
import { AnswerEffect } from './AnswerEffect';
import { ChangeForm } from './ChangeForm';
import { GroupCard } from './GroupCard';
import { ReviewFilters } from './ReviewFilters';
import { SearchResults } from './SearchResults';
import { useKeys } from './useKeys';

const NOTHING_LEFT: ReadonlySet<string> = new Set();

const useLooks = makeStyles({
  // Above the buttons, over the whole width.
  effect: { flexBasis: '100%', display: 'flex', flexDirection: 'column', rowGap: '2px' },
});

/** What is being done with one group; another group starts afresh. */
type Handling = { readonly group: string; readonly left: ReadonlySet<string>; readonly changing: boolean };

/** The queue of what words leave open: one group at a time, decided by a person. */
export function Review() {
  const styles = useStyles();
  const looks = useLooks();
  const { store, effects } = usePane();
  const { analysis, answers } = usePaneState();
  const { t, language } = useSpeech();
  const [filter, setFilter] = useState(NO_FILTER);
  const [position, setPosition] = useState(0);
  const [handling, setHandling] = useState<Handling>({ group: '', left: NOTHING_LEFT, changing: false });
  const whole = useMemo(() => (analysis === null ? [] : reviewQueue(analysis.tagging)), [analysis]);
  const tagged = useMemo<Tagged>(() => (analysis === null ? new Map() : taggedByKey(analysis)), [analysis]);
  // A large register is not searched again at each letter.
  const narrowed = useDeferredValue(filter);
  const queue = useMemo(() => filteredQueue(whole, tagged, narrowed), [whole, tagged, narrowed]);
  const beside = useMemo(() => foundBeside(tagged, whole, queue, narrowed.search), [tagged, whole, queue, narrowed]);
  const waiting = useMemo(() => new Set(queue.flatMap(({ contracts }) => contracts)).size, [queue]);
  const searching = isSearch(narrowed.search);
  const choices = useMemo(() => filterChoices(whole, tagged), [whole, tagged]);
  const index = Math.min(position, Math.max(0, queue.length - 1));
  const group = queue[index];
  const now: Handling =
    handling.group === group?.key ? handling : { group: group?.key ?? '', left: NOTHING_LEFT, changing: false };
  const { left } = now;
  const chosen = useMemo(
    () => group?.contracts.flatMap((key) => (left.has(key) ? [] : (tagged.get(key) ?? []))) ?? [],
    [group, left, tagged],
  );

  const decide = (choice: Choice): void => {
    if (group === undefined || chosen.length === 0) return;
    setPosition(index);
    void effects.decide(
      decisionsFor(chosen, group, choice, language),
      chosen.length,
      (next) => reviewQueue(next.tagging).length,
    );
  };
  const move = (step: 1 | -1): void => {
    if (queue.length > 0) setPosition((index + step + queue.length) % queue.length);
  };
  const change = (changing: boolean): void => setHandling({ ...now, changing });
  useKeys({
    a: () => decide('accept'),
    r: () => decide('reject'),
    m: () => change(true),
    s: () => move(1),
    p: () => move(-1),
  });
  if (analysis === null) return null;

  const isQuestion = group?.kind === 'question';
  const finish = (): void => store.dispatch({ type: 'screenChosen', screen: 'home' });
  const done =
    whole.length > 0 ? undefined : (
      <Button appearance="primary" onClick={finish}>
        {t('review.finish')}
      </Button>
    );
  const actions =
    group === undefined || now.changing ? (
      done
    ) : (
      <>
        <div className={looks.effect}>
          <AnswerEffect analysis={analysis} group={group} contracts={chosen} />
        </div>
        <AnswerButtons
          group={group}
          disabled={chosen.length === 0}
          onAnswer={decide}
          onChange={() => change(true)}
          onLater={() => move(1)}
        />
      </>
    );
  const included = analysis.opening.settings.includeProposals;
  const intro = included ? t('review.introIncluded') : t('review.intro');
  return (
    <ScreenFrame
      title={whole.length === 0 ? t('review.done.title') : t('review.title')}
      intro={whole.length === 0 ? t('review.done.text') : intro}
      {...(actions === undefined ? {} : { actions })}
    >
      <div className={styles.spread}>
        <span className={styles.secondary}>{t('review.progress', { done: answers.length, left: whole.length })}</span>
        <span className={styles.row}>
          <Button
            size="small"
            icon={<ArrowUndoRegular aria-hidden />}
            aria-label={t('review.undo')}
            title={t('review.undo')}
            disabledFocusable={answers.length === 0}
            onClick={() => void effects.undo()}
          />
          {whole.length === 0 ? null : (
            <Button size="small" onClick={finish}>
              {t('review.finish')}
            </Button>
          )}
        </span>
      </div>
      {answers.length === 0 ? null : <p className={styles.secondary}>{t('review.write')}</p>}
      <ReviewFilters
        choices={choices}
        filter={filter}
        onChange={(next) => {
          setFilter(next);
          setPosition(0);
        }}
      />
      {searching ? <SearchResults beside={beside} waiting={waiting} /> : null}
      {group === undefined ? (
        whole.length === 0 || searching ? null : (
          <p className={styles.paragraph}>{t('review.filtered')}</p>
        )
      ) : (
        <GroupCard
          key={group.key}
          group={group}
          position={{ index, total: queue.length }}
          tagged={tagged}
          left={now.left}
          onToggle={(key) => {
            const others = new Set(now.left);
            if (!others.delete(key)) others.add(key);
            setHandling({ ...now, left: others });
          }}
          onMove={move}
        >
          {now.changing ? (
            <ChangeForm
              side={group.side}
              count={chosen.length}
              values={group.yes.values}
              themes={group.yes.themes}
              onApply={decide}
              onCancel={() => change(false)}
            />
          ) : null}
        </GroupCard>
      )}
      {group === undefined ? null : (
        <p className={styles.secondary}>{isQuestion ? t('review.keysQuestion') : t('review.keys')}</p>
      )}
    </ScreenFrame>
  );
}
