import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useStyles } from '../../parts/useStyles';
import { useSpeech } from '../../words';
import { FieldChoice, type Choice } from './FieldChoice';

/** A question as a card shows it, whatever kind of sheet its column stands in. */
export type Question = {
  readonly key: string;
  readonly letter: string;
  readonly heading: string;
  /** The sheet, where several are read. */
  readonly sheet: string | null;
  readonly samples: readonly string[];
  /** What it seems to be, in words. */
  readonly field: string;
  /** Why it is asked and what it makes, a sentence each. */
  readonly notes: readonly string[];
  readonly choices: readonly Choice[];
  readonly now: string | null;
  readonly replaces: (id: string) => string | null;
  /** Says yes. */
  readonly confirm: () => void;
  /** Says what else it is; null: not used. */
  readonly correct: (id: string | null) => void;
};

type Props = {
  readonly question: Question;
  /** Called once an answer is given: the card is about to go. */
  readonly onAnswered: () => void;
};

/** « Cette colonne contient PME, ETI, GE : est-ce la taille du titulaire ? »: yes, something else, or nothing. */
export function QuestionCard({ question, onAnswered }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { letter, heading, sheet, samples, field } = question;
  const confirm = (): void => {
    question.confirm();
    onAnswered();
  };
  const correct = (choice: string | null): void => {
    question.correct(choice);
    onAnswered();
  };
  const name = heading === '' ? t('questions.bare', { letter }) : t('questions.column', { letter, heading });
  return (
    <div className={styles.card} role="group" aria-labelledby={id}>
      <h3 id={id} className={`${styles.heading3} ${styles.wrap}`}>
        {sheet === null ? name : `${name} · ${sheet}`}
      </h3>
      <p className={`${styles.paragraph} ${styles.wrap}`}>
        {samples.length === 0
          ? t('questions.isIt', { field })
          : t('questions.holds', { samples: samples.join(', '), field })}
      </p>
      {question.notes.map((note) => (
        <p key={note} className={`${styles.secondary} ${styles.wrap}`}>
          {note}
        </p>
      ))}
      <div className={styles.row}>
        <Button size="small" appearance="primary" aria-label={t('questions.yesFor', { letter })} onClick={confirm}>
          {t('questions.yes')}
        </Button>
        <Button
          size="small"
          aria-label={t('questions.noFor', { letter })}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('questions.no')}
        </Button>
        <Button size="small" aria-label={t('questions.ignoreFor', { letter })} onClick={() => correct(null)}>
          {t('questions.ignore')}
        </Button>
      </div>
      {open ? (
        <FieldChoice choices={question.choices} now={question.now} replaces={question.replaces} onApply={correct} />
      ) : null}
    </div>
  );
}
