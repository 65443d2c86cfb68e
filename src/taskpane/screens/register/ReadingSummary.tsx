import type { Analysis } from '../../../app';
import type { ExcludedRow, ExclusionReason } from '../../../register';
import { formatInteger } from '../../../language';
import { Disclosure } from '../../parts/Disclosure';
import { MoreList } from '../../parts/MoreList';
import { RowLink } from '../../parts/RowLink';
import { useStyles } from '../../parts/useStyles';
import { useSpeech } from '../../words';

const SHOWN = 10;

/** Rows in = contracts + rows left out, each with its reason and its row. */
export function ReadingSummary({ analysis }: { readonly analysis: Analysis }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const { reading } = analysis;
  const sheetIds = new Map(reading.tables.map((table) => [table.sheetName, table.sheetId]));
  const reasons = new Map<ExclusionReason, ExcludedRow[]>();
  for (const row of reading.excluded) reasons.set(row.reason, [...(reasons.get(row.reason) ?? []), row]);
  return (
    <section className={styles.tight}>
      <h2 className={styles.heading2}>{t('reading.title')}</h2>
      <p className={styles.paragraph}>
        {[
          t('reading.rows', { count: reading.rowsRead }),
          t('reading.contracts', { count: reading.contracts.length }),
        ].join(' · ')}
      </p>
      {reasons.size === 0 ? null : (
        <Disclosure title={t('reading.excluded', { count: reading.excluded.length })}>
          {() => (
            <div className={styles.tight}>
              {[...reasons].map(([reason, rows]) => (
                <section key={reason} className={styles.tight}>
                  <h4 className={styles.heading3}>
                    {t(`excluded.${reason}`)} ({formatInteger(rows.length, language)})
                  </h4>
                  <MoreList
                    step={SHOWN}
                    items={rows.map((row) => ({
                      key: `${row.sheet}:${row.row}`,
                      content: () => (
                        <div className={styles.line}>
                          {row.title === undefined ? null : <span className={styles.wrap}>{row.title}</span>}
                          <RowLink
                            sheetId={sheetIds.get(row.sheet) ?? ''}
                            row={row.row}
                            {...(sheetIds.size > 1 ? { sheet: row.sheet } : {})}
                          />
                        </div>
                      ),
                    }))}
                  />
                </section>
              ))}
            </div>
          )}
        </Disclosure>
      )}
    </section>
  );
}
