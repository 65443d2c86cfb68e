import { Link, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ErrorCircleRegular, SubtractCircleRegular } from '@fluentui/react-icons';
import { STATUS_WORDS, formatFigure, formatMeasure, indicatorById, statusOf, type Measure } from '../../indicators';
import { pick } from '../../language';
import { usePane } from '../state/pane';
import { countsInWords, informedInWords, toneOf, trendOf } from '../view/measures';
import { useSpeech } from '../words';
import { StateBar } from './StateBar';
import { Trend } from './Trend';
import { useStyles } from './useStyles';

/** Where a figure stands against its target: an icon, a word, the target itself. */
export function TargetLine({ measure }: { readonly measure: Measure }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const status = statusOf(measure);
  if (measure.target === null) return null;
  const Icon =
    status === 'met' ? CheckmarkCircleRegular : status === 'notMet' ? ErrorCircleRegular : SubtractCircleRegular;
  return (
    <span className={mergeClasses(styles.row, styles.secondary)}>
      <Icon aria-hidden fontSize={16} />
      <span>{pick(STATUS_WORDS[status], language)}</span>
      <span>{t('measure.target', { target: formatFigure(measure.target, measure.unit, language) })}</span>
    </span>
  );
}

type Props = { readonly measure: Measure; readonly measures: readonly Measure[]; readonly level: 2 | 3 };

/** One indicator: figure, target, what it is made of, its trend, and the way to its rows. */
export function MeasureCard({ measure, measures, level }: Props) {
  const styles = useStyles();
  const { store } = usePane();
  const { t, language } = useSpeech();
  const indicator = indicatorById(measure.id);
  if (indicator === null) return null;
  const tone = toneOf(indicator);
  const label = pick(indicator.label, language);
  const Heading = level === 2 ? 'h2' : 'h3';
  const informed = informedInWords(measure, t, language);
  return (
    <article className={styles.card} aria-label={label}>
      <div className={styles.spread}>
        <Heading className={styles.heading3}>{label}</Heading>
        <span className={styles.secondary}>{indicator.id}</span>
      </div>
      <div className={styles.spread}>
        <span className={styles.figure}>{formatMeasure(measure, language)}</span>
        <TargetLine measure={measure} />
      </div>
      <StateBar measure={measure} tone={tone} />
      <p className={styles.paragraph}>{countsInWords(measure, t, language)}</p>
      {informed === null ? null : <p className={styles.secondary}>{informed}</p>}
      <Trend points={trendOf(measures, measure)} target={measure.unit === 'rate' ? measure.target : null} tone={tone} />
      <div>
        <Link
          as="button"
          aria-label={t('measure.openOf', { label })}
          onClick={() => store.dispatch({ type: 'measureShown', measure })}
        >
          {t('measure.open')}
        </Link>
      </div>
    </article>
  );
}
