import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Side, TaggedContract } from '../../considerations';
import { pick } from '../../language';
import { FIELD_LABELS } from '../../register';
import { cellEvidence, excerpt, segments, type CellEvidence } from '../view/evidence';
import { useSpeech } from '../words';
import { CellLink } from './RowLink';
import { useStyles } from './useStyles';

const useLooks = makeStyles({
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    // Seen without its colour too: contrast themes take the background away.
    textDecorationLine: 'underline',
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
  quote: { margin: 0, paddingLeft: '8px', borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
});

/** The words that decided, marked in the buyer's own sentence. */
export function Words({ evidence }: { readonly evidence: CellEvidence }) {
  const looks = useLooks();
  const shown = excerpt(evidence.text, evidence.spans);
  return (
    <>
      {segments(shown.text, shown.spans).map(({ text, marked }, index) =>
        marked ? (
          <mark key={index} className={looks.mark}>
            {text}
          </mark>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </>
  );
}

type Props = { readonly tagged: TaggedContract; readonly side: Side | null };

/** Everything behind a tag: each cell that spoke, with its words marked. */
export function Justification({ tagged, side }: Props) {
  const styles = useStyles();
  const looks = useLooks();
  const { language } = useSpeech();
  const { contract } = tagged;
  return (
    <>
      {cellEvidence(tagged, side).map((evidence) => (
        <blockquote key={evidence.field} className={mergeClasses(looks.quote, styles.wrap)}>
          <span className={styles.secondary}>{pick(FIELD_LABELS[evidence.field], language)}</span>
          {evidence.column === null ? null : (
            <>
              {' '}
              <CellLink sheetId={contract.sheetId} row={contract.row} column={evidence.column} />
            </>
          )}
          {/* A dedicated column says « oui » or « non »: one line is enough. */}
          {evidence.dedicated ? ' ' : <br />}
          <Words evidence={evidence} />
        </blockquote>
      ))}
    </>
  );
}
