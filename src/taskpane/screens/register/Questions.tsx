import { useRef } from 'react';
import { MoreList } from '../../parts/MoreList';
import { useStyles } from '../../parts/useStyles';
import { useSpeech } from '../../words';
import { QuestionCard, type Question } from './QuestionCard';

/** At first as many as are answered in a minute. */
const SHOWN = 8;

/** What must be answered before the figures are believed, the weightiest first; a sentence when nothing must. */
export function Questions({ questions }: { readonly questions: readonly Question[] }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const section = useRef<HTMLDivElement>(null);
  // The card that was answered goes: the focus stays with the questions, whose name says how many are left.
  const answered = (): void => section.current?.focus();
  const title = questions.length === 0 ? t('questions.none') : t('questions.title', { count: questions.length });
  return (
    <div ref={section} className={styles.tight} role="group" aria-label={title} tabIndex={-1}>
      {questions.length === 0 ? (
        <p className={styles.secondary}>{title}</p>
      ) : (
        <>
          <h2 className={styles.heading2}>{title}</h2>
          <p className={styles.secondary}>{t('questions.intro')}</p>
        </>
      )}
      <MoreList
        step={SHOWN}
        items={questions.map((question) => ({
          key: question.key,
          content: () => <QuestionCard question={question} onAnswered={answered} />,
        }))}
      />
    </div>
  );
}
