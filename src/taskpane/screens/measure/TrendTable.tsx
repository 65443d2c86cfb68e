import { formatMeasure, type Measure } from '../../../indicators';
import { Disclosure } from '../../parts/Disclosure';
import { Trend } from '../../parts/Trend';
import type { Tone } from '../../parts/colours';
import { useStyles } from '../../parts/useStyles';
import { useTable } from '../../parts/useTable';
import { countsInWords, trendOf } from '../../view/measures';
import { periodInWords } from '../../view/periods';
import { useSpeech } from '../../words';

type Props = { readonly measures: readonly Measure[]; readonly measure: Measure; readonly tone: Tone };

/** The trend drawn, and the same as a table. */
export function TrendTable({ measures, measure, tone }: Props) {
  const styles = useStyles();
  const table = useTable();
  const { t, language } = useSpeech();
  const points = trendOf(measures, measure);
  return (
    <section className={styles.tight}>
      <h2 className={styles.heading3}>{t('measure.trendTitle')}</h2>
      {points.length < 2 ? (
        <p className={styles.secondary}>{t('measure.trendEmpty')}</p>
      ) : (
        <>
          <Trend points={points} target={measure.unit === 'rate' ? measure.target : null} tone={tone} />
          <Disclosure title={t('measure.trendTable')}>
            {() => (
              <table className={table.table}>
                <thead>
                  <tr>
                    <th className={table.heading} scope="col">
                      {t('measure.column.quarter')}
                    </th>
                    <th className={table.headingNumber} scope="col">
                      {t('measure.column.figure')}
                    </th>
                    <th className={table.heading} scope="col">
                      {t('measure.column.counts')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {[...points].reverse().map((point) => (
                    <tr key={point.period}>
                      <th className={table.cell} scope="row">
                        {periodInWords(point.period, t, language)}
                      </th>
                      <td className={table.number}>{formatMeasure(point.measure, language)}</td>
                      <td className={table.cell}>{countsInWords(point.measure, t, language)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Disclosure>
        </>
      )}
    </section>
  );
}
