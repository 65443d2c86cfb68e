import { Badge, Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { SIDE_LABELS, THEME_LABELS, type ReviewGroup } from '../../../considerations';
import { pick } from '../../../language';
import { useStyles } from '../../parts/useStyles';
import { proposedValues, type Tagged } from '../../view/review';
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

/** One group: the words, what they propose, and the contracts that carry them. */
export function GroupCard({ group, position, tagged, left, onToggle, onMove, children }: Props) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const [first] = group.contracts;
  const model = first === undefined ? undefined : tagged.get(first);
  const values = model === undefined ? [] : proposedValues(model, group.side);
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
      {group.kind === 'conflict' ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('review.conflict')}</MessageBarBody>
        </MessageBar>
      ) : null}
      {values.length === 0 ? null : (
        <p className={styles.paragraph}>{t('review.proposes', { values: values.join(', ') })}</p>
      )}
      {children}
      <p className={styles.secondary}>{t('review.same', { count: group.contracts.length })}</p>
      <ContractLines group={group} tagged={tagged} left={left} onToggle={onToggle} />
    </section>
  );
}
