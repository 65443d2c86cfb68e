import { Badge, Checkbox } from '@fluentui/react-components';
import type { Opening } from '../../../app';
import type { RecognisedTable } from '../../../register';
import { Disclosure } from '../../parts/Disclosure';
import { useStyles } from '../../parts/useStyles';
import { usePane } from '../../state/pane';
import { recognisedCount } from '../../view/columns';
import { useSpeech } from '../../words';

/** A table named the same in two openings of the workbook. */
export function tableKey(table: RecognisedTable): string {
  return `${table.sheetId}:${table.headerRow}:${table.body.column}`;
}

/** A large sheet is looked at by its first rows only: below them the used area tells how far its table may go. */
function rowsBelow(table: RecognisedTable, { workbook }: Opening): number | null {
  const used = workbook.sheets.find((sheet) => sheet.id === table.sheetId)?.usedArea ?? null;
  if (used === null) return null;
  const rows = used.row + used.rows - table.body.row;
  // A few rows below a table are its total and its notes.
  return rows > table.body.rows + FEW ? rows : null;
}

const FEW = 20;

/** Every table of the workbook, the likely register ticked; the person may tick others. */
export function TableChoice({ opening }: { readonly opening: Opening }) {
  const styles = useStyles();
  const { effects } = usePane();
  const { t } = useSpeech();
  const chosen = new Set(opening.proposed.map(tableKey));
  const toggle = (table: RecognisedTable, checked: boolean): void => {
    const keep = (each: RecognisedTable): boolean =>
      tableKey(each) === tableKey(table) ? checked : chosen.has(tableKey(each));
    void effects.chooseTables(opening.tables.filter(keep));
  };
  const rowsOf = (table: RecognisedTable): string => {
    const about = rowsBelow(table, opening);
    return about === null ? t('register.rows', { count: table.body.rows }) : t('register.rowsAbout', { count: about });
  };
  const line = (table: RecognisedTable) => (
    <li key={tableKey(table)} className={styles.tight}>
      <Checkbox
        checked={chosen.has(tableKey(table))}
        onChange={(_event, data) => toggle(table, data.checked === true)}
        label={table.sheetName}
      />
      <span className={styles.secondary}>
        {[
          t('register.place', { line: String(table.headerRow + 1) }),
          rowsOf(table),
          t('register.recognised', { count: recognisedCount(table), total: table.columns.length }),
        ].join(' · ')}
      </span>
      {table.role === 'register' ? null : (
        <Badge appearance="outline" size="small" color="informative">
          {t(table.role === 'invoices' ? 'register.invoices' : 'register.other')}
        </Badge>
      )}
    </li>
  );
  const registers = opening.tables.filter((table) => table.role === 'register' || chosen.has(tableKey(table)));
  const others = opening.tables.filter((table) => !registers.includes(table));
  return (
    <section className={styles.stack}>
      <div className={styles.tight}>
        <h2 className={styles.heading2}>{t('register.choose')}</h2>
        {registers.length > 1 ? <p className={styles.secondary}>{t('register.chooseHint')}</p> : null}
      </div>
      <ul className={styles.bare}>{registers.map(line)}</ul>
      {others.length === 0 ? null : (
        <Disclosure title={t('register.others')} open={registers.length === 0}>
          {() => <ul className={styles.bare}>{others.map(line)}</ul>}
        </Disclosure>
      )}
    </section>
  );
}
