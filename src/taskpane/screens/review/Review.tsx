import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { reviewQueue } from '../../../considerations';
import { ScreenFrame } from '../../parts/ScreenFrame';
import { useStyles } from '../../parts/useStyles';
import { usePane, usePaneState } from '../../state/pane';
import {
  decisionsFor,
  filterChoices,
  filteredQueue,
  taggedByKey,
  type Change,
  type ReviewFilter,
} from '../../view/review';
import { useSpeech } from '../../words';
import { GroupCard } from './GroupCard';
import { ReviewFilters } from './ReviewFilters';

const NO_FILTER: ReviewFilter = { theme: null, department: null };

/** The queue of what words leave open: one group at a time, decided by a person. */
export function Review() {
  const styles = useStyles();
  const { effects } = usePane();
  const { analysis, answers } = usePaneState();
  const { t, language } = useSpeech();
  const [filter, setFilter] = useState(NO_FILTER);
  const [position, setPosition] = useState(0);
  if (analysis === null) return null;
  const whole = reviewQueue(analysis.tagging);
  const queue = filteredQueue(analysis, filter);
  const index = Math.min(position, Math.max(0, queue.length - 1));
  const group = queue[index];
  const tagged = taggedByKey(analysis);
  const decide = (keys: readonly string[], answer: 'accept' | 'reject' | Change): void => {
    if (group === undefined || keys.length === 0) return;
    const contracts = keys.flatMap((key) => tagged.get(key) ?? []);
    setPosition(index);
    void effects.decide(
      decisionsFor(contracts, group.side, answer, language),
      contracts.length,
      (next) => reviewQueue(next.tagging).length,
    );
  };
  const undo = (
    <Button
      icon={<ArrowUndoRegular aria-hidden />}
      disabledFocusable={answers.length === 0}
      onClick={() => void effects.undo()}
    >
      {t('review.undo')}
    </Button>
  );
  return (
    <ScreenFrame
      title={whole.length === 0 ? t('review.done.title') : t('review.title')}
      intro={whole.length === 0 ? t('review.done.text') : t('review.intro')}
      actions={undo}
    >
      <p className={styles.secondary}>{t('review.progress', { done: answers.length, left: whole.length })}</p>
      {answers.length === 0 ? null : <p className={styles.secondary}>{t('review.write')}</p>}
      {whole.length === 0 ? null : (
        <ReviewFilters
          choices={filterChoices(analysis)}
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
          onDecide={decide}
          onMove={(step) => setPosition((index + step + queue.length) % queue.length)}
        />
      )}
    </ScreenFrame>
  );
}
