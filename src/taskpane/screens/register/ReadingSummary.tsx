import type { Analysis } from '../../../app';
import type { ExclusionReason } from '../../../register';
import { formatInteger } from '../../../language';
import { Disclosure } from '../../parts/Disclosure';
import { RowLink } from '../../parts/RowLink';
import { useStyles } from '../../parts/useStyles';
import { useSpeech } from '../../words';

const SHOWN = 50;

/** Rows in = contracts + rows left out, each with its reason and its row. */
export function ReadingSummary({ analysis }: { readonly analysis: Analysis }) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const { reading } = analysis;
  const sheetIds = new Map(reading.tables.map((table) => [table.sheetName, table.sheetId]));
  const reasons = new Map<ExclusionReason, (typeof reading.excluded)[number][]>();
  for (const row of reading.excluded) reasons.set(row.reason, [...(reasons.get(row.reason) ?? []), row]);
  return (
    <section className={styles.tight}>
      <h2 className={styles.heading2}>{t('reading.title')}</h2>
      <p className={styles.paragraph}>
        {[
          t('reading.rows', { count: reading.rowsRead }),
          t('reading.contracts', { count: reading.contracts.length }),
          t('reading.excluded', { count: reading.excluded.length }),
        ].join(' · ')}
      </p>
      {[...reasons].map(([reason, rows]) => (
        <Disclosure key={reason} title={`${t(`excluded.${reason}`)} (${formatInteger(rows.length, language)})`}>
          {() => (
            <div className={styles.row}>
              {rows.slice(0, SHOWN).map((row) => (
                <RowLink
                  key={`${row.sheet}:${row.row}`}
                  sheetId={sheetIds.get(row.sheet) ?? ''}
                  row={row.row}
                  {...(sheetIds.size > 1 ? { sheet: row.sheet } : {})}
                />
              ))}
            </div>
          )}
        </Disclosure>
      ))}
    </section>
  );
}
