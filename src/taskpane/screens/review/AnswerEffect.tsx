import { useEffect, useMemo, useState } from 'react';
import type { Analysis, FigureMove } from '../../../app';
import type { ReviewGroup, TaggedContract } from '../../../considerations';
import { Unbroken } from '../../parts/Unbroken';
import { useStyles } from '../../parts/useStyles';
import { usePane } from '../../state/pane';
import { answerLabels, movesInWords } from '../../view/answers';
import { decisionsFor } from '../../view/review';
import { useSpeech, type Translate } from '../../words';

type Props = {
  readonly analysis: Analysis;
  readonly group: ReviewGroup;
  /** Contracts that the answer is for. */
  readonly contracts: readonly TaggedContract[];
};

type Moves = readonly FigureMove[] | null;
type Foreseen = { readonly of: unknown; readonly yes: Moves; readonly no: Moves };

/** What each answer would do to the figures, beside the buttons; computed anew for each group and each figure. */
export function AnswerEffect({ analysis, group, contracts }: Props) {
  const styles = useStyles();
  const { effects } = usePane();
  const { t, language } = useSpeech();
  const [foreseen, setForeseen] = useState<Foreseen | null>(null);
  const asked = useMemo(
    () => ({
      yes: decisionsFor(contracts, group, 'accept', language),
      no: decisionsFor(contracts, group, 'reject', language),
      current: analysis.figures === 'current',
    }),
    [analysis, contracts, group, language],
  );
  useEffect(() => {
    // Figures that are behind come back current, in another analysis.
    if (!asked.current) return;
    let wanted = true;
    void (async () => {
      const [yes, no] = [await effects.foresee(asked.yes), await effects.foresee(asked.no)];
      if (wanted) setForeseen({ of: asked, yes, no });
    })();
    return () => {
      wanted = false;
    };
  }, [asked, effects]);
  const known = foreseen?.of === asked ? foreseen : null;
  if (known === null || known.yes === null || known.no === null)
    return <p className={styles.secondary}>{t('review.effectWaiting')}</p>;
  const labels = answerLabels(group, t);
  if (known.yes.length === 0 && known.no.length === 0)
    return <p className={styles.secondary}>{t('review.effectBoth', labels)}</p>;
  return (
    <>
      {(
        [
          [labels.yes, known.yes],
          [labels.no, known.no],
        ] as const
      ).map(([answer, moves]) => (
        <p key={answer} className={styles.secondary}>
          <Unbroken text={t('review.effect', { answer, moves: sentence(movesInWords(moves, t, language), t) })} />
        </p>
      ))}
    </>
  );
}

function sentence(lines: readonly string[], t: Translate): string {
  return lines.length === 0 ? t('review.effectNone') : lines.join(' · ');
}
