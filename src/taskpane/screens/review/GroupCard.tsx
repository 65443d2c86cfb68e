import { Badge, Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { SIDE_LABELS, THEME_LABELS, type ReviewGroup } from '../../../considerations';
import { pick } from '../../../language';
import { useStyles } from '../../parts/useStyles';
import { proposedValues, type Change, type Tagged } from '../../view/review';
import { useSpeech } from '../../words';
import { ChangeForm } from './ChangeForm';
import { ContractLines } from './ContractLines';

type Answer = 'accept' | 'reject' | Change;

type Props = {
  readonly group: ReviewGroup;
  readonly position: { readonly index: number; readonly total: number };
  readonly tagged: Tagged;
  readonly onDecide: (keys: readonly string[], answer: Answer) => void;
  readonly onMove: (step: 1 | -1) => void;
};

/** A key typed into a field is a letter, not an order. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName) &&
    target.getAttribute('type') !== 'checkbox'
  );
}

/** One group: the words, the contracts that carry them, and the answer. */
export function GroupCard({ group, position, tagged, onDecide, onMove }: Props) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [changing, setChanging] = useState(false);
  const card = useRef<HTMLElement>(null);
  const chosen = group.contracts.filter((key) => !left.has(key));
  const [first] = group.contracts;
  const model = first === undefined ? undefined : tagged.get(first);
  const values = model === undefined ? [] : proposedValues(model, group.side);
  const decide = (answer: Answer): void => onDecide(chosen, answer);

  useEffect(() => {
    // The keys work anywhere in the screen (heading included), never outside the pane's own content.
    const screen = card.current?.closest('main') ?? null;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const orders: Readonly<Record<string, () => void>> = {
        a: () => onDecide(chosen, 'accept'),
        r: () => onDecide(chosen, 'reject'),
        m: () => setChanging(true),
        s: () => onMove(1),
        p: () => onMove(-1),
      };
      const order = orders[event.key.toLowerCase()];
      if (order === undefined) return;
      event.preventDefault();
      order();
    };
    screen?.addEventListener('keydown', onKey);
    return () => screen?.removeEventListener('keydown', onKey);
  });

  return (
    <section
      ref={card}
      className={styles.card}
      aria-label={t('review.position', { index: position.index + 1, total: position.total })}
    >
      <div className={styles.spread}>
        <h2 className={styles.heading3}>
          {t('review.position', { index: position.index + 1, total: position.total })}
        </h2>
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
      </div>
      {group.kind === 'conflict' ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('review.conflict')}</MessageBarBody>
        </MessageBar>
      ) : null}
      {values.length === 0 ? null : (
        <p className={styles.paragraph}>{t('review.proposes', { values: values.join(', ') })}</p>
      )}
      <p className={styles.secondary}>{t('review.same', { count: group.contracts.length })}</p>
      <ContractLines
        group={group}
        tagged={tagged}
        left={left}
        onToggle={(key) => {
          const next = new Set(left);
          if (!next.delete(key)) next.add(key);
          setLeft(next);
        }}
      />
      {changing ? (
        <ChangeForm
          side={group.side}
          values={values}
          themes={group.theme === null ? [] : [group.theme]}
          onApply={(change) => decide(change)}
          onCancel={() => setChanging(false)}
        />
      ) : (
        <div className={styles.row}>
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
          <Button aria-keyshortcuts="M" disabledFocusable={chosen.length === 0} onClick={() => setChanging(true)}>
            {t('review.change')}
          </Button>
          <Button appearance="subtle" aria-keyshortcuts="P" onClick={() => onMove(-1)}>
            {t('review.previous')}
          </Button>
          <Button appearance="subtle" aria-keyshortcuts="S" onClick={() => onMove(1)}>
            {t('review.next')}
          </Button>
        </div>
      )}
      <p className={styles.secondary}>{t('review.keys')}</p>
    </section>
  );
}
