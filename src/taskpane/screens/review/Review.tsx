import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { reviewQueue } from '../../../considerations';
import { ScreenFrame } from '../../parts/ScreenFrame';
import { useStyles } from '../../parts/useStyles';
import { usePane, usePaneState } from '../../state/pane';
import {
  decisionsFor,
  filterChoices,
  filteredQueue,
  proposedValues,
  taggedByKey,
  type Change,
  type ReviewFilter,
  type Tagged,
} from '../../view/review';
import { useSpeech } from '../../words';
import { ChangeForm } from './ChangeForm';
import { GroupCard } from './GroupCard';
import { ReviewFilters } from './ReviewFilters';
import { useKeys } from './useKeys';

const NO_FILTER: ReviewFilter = { theme: null, department: null };

/** What is being done with one group; another group starts afresh. */
type Handling = { readonly group: string; readonly left: ReadonlySet<string>; readonly changing: boolean };

/** The queue of what words leave open: one group at a time, decided by a person. */
export function Review() {
  const styles = useStyles();
  const { effects } = usePane();
  const { analysis, answers } = usePaneState();
  const { t, language } = useSpeech();
  const [filter, setFilter] = useState(NO_FILTER);
  const [position, setPosition] = useState(0);
  const [handling, setHandling] = useState<Handling>({ group: '', left: new Set(), changing: false });
  const whole = useMemo(() => (analysis === null ? [] : reviewQueue(analysis.tagging)), [analysis]);
  const tagged = useMemo<Tagged>(() => (analysis === null ? new Map() : taggedByKey(analysis)), [analysis]);
  const queue = useMemo(() => filteredQueue(whole, tagged, filter), [whole, tagged, filter]);
  const choices = useMemo(() => filterChoices(whole, tagged), [whole, tagged]);
  const index = Math.min(position, Math.max(0, queue.length - 1));
  const group = queue[index];
  const now: Handling =
    handling.group === group?.key ? handling : { group: group?.key ?? '', left: new Set(), changing: false };
  const chosen = group?.contracts.filter((key) => !now.left.has(key)) ?? [];

  const decide = (answer: 'accept' | 'reject' | Change): void => {
    if (group === undefined || chosen.length === 0) return;
    const contracts = chosen.flatMap((key) => tagged.get(key) ?? []);
    setPosition(index);
    void effects.decide(
      decisionsFor(contracts, group.side, answer, language),
      contracts.length,
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

  const actions =
    group === undefined || now.changing ? undefined : (
      <>
        <Button
          appearance="primary"
          aria-keyshortcuts="A"
          disabledFocusable={chosen.length === 0}
          onClick={() => decide('accept')}
        >
          {t('review.accept')}
        </Button>
        <Button aria-keyshortcuts="R" disabledFocusable={chosen.length === 0} onClick={() => decide('reject')}>
          {t('review.reject')}
        </Button>
        <Button aria-keyshortcuts="M" disabledFocusable={chosen.length === 0} onClick={() => change(true)}>
          {t('review.change')}
        </Button>
      </>
    );
  const model = tagged.get(group?.contracts[0] ?? '');
  return (
    <ScreenFrame
      title={whole.length === 0 ? t('review.done.title') : t('review.title')}
      intro={whole.length === 0 ? t('review.done.text') : t('review.intro')}
      {...(actions === undefined ? {} : { actions })}
    >
      <div className={styles.spread}>
        <span className={styles.secondary}>{t('review.progress', { done: answers.length, left: whole.length })}</span>
        <Button
          size="small"
          icon={<ArrowUndoRegular aria-hidden />}
          aria-label={t('review.undo')}
          disabledFocusable={answers.length === 0}
          onClick={() => void effects.undo()}
        >
          {t('review.undoShort')}
        </Button>
      </div>
      {answers.length === 0 ? null : <p className={styles.secondary}>{t('review.write')}</p>}
      {whole.length === 0 ? null : (
        <ReviewFilters
          choices={choices}
          filter={filter}
          onChange={(next) => {
            setFilter(next);
            setPosition(0);
          }}
        />
      )}
      {group === undefined ? (
        whole.length === 0 ? null : (
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
            const left = new Set(now.left);
            if (!left.delete(key)) left.add(key);
            setHandling({ ...now, left });
          }}
          onMove={move}
        >
          {now.changing ? (
            <ChangeForm
              side={group.side}
              count={chosen.length}
              values={model === undefined ? [] : proposedValues(model, group.side)}
              themes={group.theme === null ? [] : [group.theme]}
              onApply={decide}
              onCancel={() => change(false)}
            />
          ) : null}
        </GroupCard>
      )}
      {group === undefined ? null : <p className={styles.secondary}>{t('review.keys')}</p>}
    </ScreenFrame>
  );
}
