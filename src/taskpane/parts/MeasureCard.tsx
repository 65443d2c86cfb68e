import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ErrorCircleRegular, SubtractCircleRegular } from '@fluentui/react-icons';
import { STATUS_WORDS, formatFigure, formatMeasure, indicatorById, statusOf, type Measure } from '../../indicators';
import { memo } from 'react';
import { pick } from '../../language';
import { usePane } from '../state/pane';
import { countsInWords, informedInWords, isOfJournal, toneOf, trendOf } from '../view/measures';
import { useSpeech } from '../words';
import { StateBar } from './StateBar';
import { Trend } from './Trend';
import { useStyles } from './useStyles';

const useLooks = makeStyles({
  figures: { display: 'flex', columnGap: '12px', alignItems: 'center', justifyContent: 'space-between' },
  // The icon keeps its sentence, however narrow the place.
  target: { display: 'flex', columnGap: '8px', alignItems: 'center' },
  trend: { width: '128px', flexShrink: 1, minWidth: '80px' },
  small: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Where a figure stands against its target: an icon, a word, the target itself. */
export function TargetLine({ measure }: { readonly measure: Measure }) {
  const styles = useStyles();
  const looks = useLooks();
  const { t, language } = useSpeech();
  const status = statusOf(measure);
  // Without a target there is nothing to judge; that nothing or too little is known is still said.
  if (measure.target === null && status !== 'empty') return null;
  const Icon =
    status === 'met' ? CheckmarkCircleRegular : status === 'notMet' ? ErrorCircleRegular : SubtractCircleRegular;
  return (
    <span className={mergeClasses(looks.target, styles.secondary)}>
      <Icon aria-hidden fontSize={16} className={styles.aside} />
      <span>
        {[
          pick(STATUS_WORDS[status], language),
          ...(measure.target === null
            ? []
            : [t('measure.target', { target: formatFigure(measure.target, measure.unit, language) })]),
        ].join(' · ')}
      </span>
    </span>
  );
}

type Props = {
  readonly measure: Measure;
  readonly measures: readonly Measure[];
  /** One of many: without its bar. */
  readonly compact?: boolean;
};

/** One indicator: figure, target, what it is made of, its trend, and the way to its rows. Drawn again only when its figure changes. */
export const MeasureCard = memo(function MeasureCard({ measure, measures, compact = false }: Props) {
  const styles = useStyles();
  const looks = useLooks();
  const { store } = usePane();
  const { t, language } = useSpeech();
  const indicator = indicatorById(measure.id);
  if (indicator === null) return null;
  const tone = toneOf(indicator);
  const label = pick(indicator.label, language);
  const Heading = compact ? 'h3' : 'h2';
  const counts = countsInWords(measure, t, language);
  const informed = compact ? null : informedInWords(measure, t, language);
  const points = trendOf(measures, measure);
  return (
    <article className={styles.card} aria-label={label}>
      <div className={styles.line}>
        <Heading className={styles.heading3}>{label}</Heading>
        <span className={mergeClasses(styles.secondary, styles.aside)}>{indicator.id}</span>
      </div>
      <div className={looks.figures}>
        <span className={compact ? looks.small : styles.figure}>{formatMeasure(measure, language)}</span>
        {points.length < 2 ? null : (
          <div className={looks.trend}>
            <Trend points={points} target={measure.unit === 'rate' ? measure.target : null} tone={tone} />
          </div>
        )}
      </div>
      <TargetLine measure={measure} />
      {compact ? null : <StateBar measure={measure} tone={tone} />}
      {counts === '' ? null : <p className={compact ? styles.secondary : styles.paragraph}>{counts}</p>}
      {informed === null ? null : <p className={styles.secondary}>{informed}</p>}
      {!isOfJournal(measure) || measure.denominator > 0 ? null : (
        <div>
          <Link
            as="button"
            aria-label={t('measure.journalAddOf', { label })}
            onClick={() => store.dispatch({ type: 'screenChosen', screen: 'journal' })}
          >
            {t('measure.journalAdd')}
          </Link>
        </div>
      )}
      {measure.denominator === 0 ? null : (
        <div>
          <Link
            as="button"
            aria-label={t('measure.openOf', { label })}
            onClick={() => store.dispatch({ type: 'measureShown', measure })}
          >
            {t('measure.open')}
          </Link>
        </div>
      )}
    </article>
  );
});
