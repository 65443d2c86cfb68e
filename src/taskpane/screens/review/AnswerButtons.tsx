import { Button } from '@fluentui/react-components';
import type { ReviewGroup } from '../../../considerations';
import { answerLabels } from '../../view/answers';
import { useSpeech } from '../../words';

/** Four answers stand on one line of the pane, so that the question stays in sight above them. */
const NARROW = { minWidth: '64px', paddingInline: '8px' } as const;

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
        style={NARROW}
        // A question leans to neither side.
        appearance={isQuestion ? 'secondary' : 'primary'}
        aria-keyshortcuts="A"
        disabledFocusable={disabled}
        onClick={() => onAnswer('accept')}
      >
        {labels.yes}
      </Button>
      <Button style={NARROW} aria-keyshortcuts="R" disabledFocusable={disabled} onClick={() => onAnswer('reject')}>
        {labels.no}
      </Button>
      {isQuestion ? (
        <Button style={NARROW} aria-keyshortcuts="S" onClick={onLater}>
          {t('review.later')}
        </Button>
      ) : null}
      <Button
        style={NARROW}
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
