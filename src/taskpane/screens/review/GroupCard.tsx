import { Badge, Button } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { SIDE_LABELS, THEME_LABELS, type ReviewGroup } from '../../../considerations';
import { pick } from '../../../language';
import { useStyles } from '../../parts/useStyles';
import { answerLabels, decpWords, outcomeInWords, questionInWords, saidInWords } from '../../view/answers';
import type { Tagged } from '../../view/review';
import { useSpeech } from '../../words';
import { ContractLines } from './ContractLines';

type Props = {
  readonly group: ReviewGroup;
  readonly position: { readonly index: number; readonly total: number };
  readonly tagged: Tagged;
  /** Contracts left out of the answer. */
  readonly left: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  readonly onMove: (step: 1 | -1) => void;
  /** The form of another answer, while it is open. */
  readonly children: ReactNode;
};

/** One group: what its words say, what each answer writes, and the contracts that carry them. */
export function GroupCard({ group, position, tagged, left, onToggle, onMove, children }: Props) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const labels = answerLabels(group, t);
  const question = questionInWords(group, group.contracts.length, t);
  const title = t('review.position', { index: position.index + 1, total: position.total });
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.line}>
        <h2 className={styles.heading3}>{title}</h2>
        <span className={styles.aside}>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronLeftRegular aria-hidden />}
            aria-label={t('review.previous')}
            title={t('review.previous')}
            aria-keyshortcuts="P"
            onClick={() => onMove(-1)}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronRightRegular aria-hidden />}
            iconPosition="after"
            aria-keyshortcuts="S"
            onClick={() => onMove(1)}
          >
            {t('review.next')}
          </Button>
        </span>
      </div>
      <span className={styles.row}>
        <Badge appearance="outline" color="informative">
          {pick(SIDE_LABELS[group.side], language)}
        </Badge>
        {group.theme === null ? null : (
          <Badge appearance="outline" color="informative">
            {pick(THEME_LABELS[group.theme], language)}
          </Badge>
        )}
      </span>
      <p className={styles.paragraph}>{saidInWords(group, t, language)}</p>
      {question === null ? null : (
        <p className={styles.paragraph}>
          <strong>{question}</strong>
        </p>
      )}
      <ul className={styles.bare}>
        <li>
          {group.now.length === 0 ? t('review.nowNone') : t('review.now', { values: decpWords(group.now, language) })}
        </li>
        <li>{outcomeInWords(labels.yes, group.yes, t, language)}</li>
        <li>{outcomeInWords(labels.no, group.no, t, language)}</li>
      </ul>
      {children}
      <p className={styles.secondary}>{t('review.same', { count: group.contracts.length })}</p>
      <ContractLines group={group} tagged={tagged} left={left} onToggle={onToggle} />
    </section>
  );
}
