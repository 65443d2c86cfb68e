import { makeStyles } from '@fluentui/react-components';
import { formatInteger } from '../../../language';
import { useDrawing } from '../../parts/colours';
import { useStyles } from '../../parts/useStyles';
import type { DelayBand } from '../../view/payments';
import { useSpeech } from '../../words';

const useLooks = makeStyles({
  bands: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    textAlign: 'center',
    fontSize: '11px',
    lineHeight: '16px',
    fontVariantNumeric: 'tabular-nums',
  },
});

const WIDTH = 300;
const HEIGHT = 64;
const GAP = 4;

/** Paid invoices by bands of ten days as small columns from zero; the bands are also said and written. */
export function DelayBars({ bands }: { readonly bands: readonly DelayBand[] }) {
  const styles = useStyles();
  const looks = useLooks();
  const drawing = useDrawing();
  const { t, language } = useSpeech();
  const most = Math.max(0, ...bands.map(({ count }) => count));
  if (most === 0) return null;
  const named = ({ from, to }: DelayBand): string =>
    to === null
      ? t('payments.bandLast', { days: String(from - 1) })
      : t('payments.band', { from: String(from), to: String(to) });
  const said = bands
    .filter(({ count }) => count > 0)
    .map((band) => t('payments.bandCount', { band: named(band), count: formatInteger(band.count, language) }))
    .join(', ');
  const step = WIDTH / bands.length;
  return (
    <section className={styles.tight}>
      <h2 className={styles.heading3}>{t('payments.bands')}</h2>
      <svg
        role="img"
        aria-label={said}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width="100%"
        height={HEIGHT}
        preserveAspectRatio="none"
      >
        {bands.map(({ from, count }, index) => {
          const height = (count / most) * HEIGHT;
          return (
            <rect
              key={from}
              className={`${drawing.economic} ${drawing.plain}`}
              x={index * step + GAP / 2}
              y={HEIGHT - height}
              width={step - GAP}
              height={height}
            />
          );
        })}
      </svg>
      {/* The drawing's name says the same. */}
      <div className={looks.bands} aria-hidden>
        {bands.map(({ from, to, count }) => (
          <span key={from}>
            <strong>{formatInteger(count, language)}</strong>
            <br />
            {to === null ? `> ${from - 1}` : `${from}–${to}`}
          </span>
        ))}
      </div>
    </section>
  );
}
