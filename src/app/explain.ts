import { INVOICE_VOCABULARY, type InvoiceField } from '../payments';
import { explainRegister, explainTable, type ColumnWhy, type FieldId, type RecognisedTable } from '../register';
import type { WorkbookPort } from '../workbook';
import { readHead } from './open';
import type { Opening } from './types';

/** A table with the reasons of its columns. */
export type TableWhy = {
  readonly sheet: string;
  readonly role: RecognisedTable['role'];
  /** 1-based: the last line of the heading. */
  readonly headerRow: number;
  readonly columns: readonly ColumnWhy<FieldId | InvoiceField>[];
};

/** Why each column of a workbook was read as it was: the registers and lists of invoices found in it, in the order of the sheets. */
export async function explainColumns(port: WorkbookPort, opening: Opening): Promise<readonly TableWhy[]> {
  const whys: TableWhy[] = [];
  for (const sheet of opening.workbook.sheets) {
    const invoices = opening.invoices.filter(({ sheetId }) => sheetId === sheet.id);
    const chosen = new Set(opening.proposed);
    // A list of invoices is told as one, unless a person reads it as a register.
    const tables = opening.tables.filter(
      (table) =>
        table.sheetId === sheet.id && (invoices.length === 0 || table.role !== 'invoices' || chosen.has(table)),
    );
    if (tables.length + invoices.length === 0) continue;
    const grid = await readHead(port, sheet, undefined);
    for (const table of tables) {
      const { role, headerRow } = table;
      whys.push({ sheet: sheet.name, role, headerRow: headerRow + 1, columns: explainRegister(grid, table) });
    }
    for (const table of invoices) {
      const columns = explainTable(INVOICE_VOCABULARY, grid, table);
      whys.push({ sheet: sheet.name, role: 'invoices', headerRow: table.headerRow + 1, columns });
    }
  }
  return whys;
}
