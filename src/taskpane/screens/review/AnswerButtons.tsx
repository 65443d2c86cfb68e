import { Button } from '@fluentui/react-components';
import type { ReviewGroup } from '../../../considerations';
import { answerLabels } from '../../view/answers';
import { useSpeech } from '../../words';

type Props = {
  readonly group: ReviewGroup;
  /** True when every contract was left out: there is nothing to answer for. */
  readonly disabled: boolean;
  readonly onAnswer: (answer: 'accept' | 'reject') => void;
  readonly onChange: () => void;
  readonly onLater: () => void;
};

/** The answers of a group: a proposal is accepted or rejected, a question is answered, now or later. */
export function AnswerButtons({ group, disabled, onAnswer, onChange, onLater }: Props) {
  const { t } = useSpeech();
  const labels = answerLabels(group, t);
  const isQuestion = group.kind === 'question';
  return (
    <>
      <Button
        // A question leans to neither side.
        appearance={isQuestion ? 'secondary' : 'primary'}
        aria-keyshortcuts="A"
        disabledFocusable={disabled}
        onClick={() => onAnswer('accept')}
      >
        {labels.yes}
      </Button>
      <Button aria-keyshortcuts="R" disabledFocusable={disabled} onClick={() => onAnswer('reject')}>
        {labels.no}
      </Button>
      {isQuestion ? (
        <Button aria-keyshortcuts="S" onClick={onLater}>
          {t('review.later')}
        </Button>
      ) : null}
      <Button
        appearance={isQuestion ? 'subtle' : 'secondary'}
        aria-keyshortcuts="M"
        disabledFocusable={disabled}
        onClick={onChange}
      >
        {t('review.change')}
      </Button>
    </>
  );
}
