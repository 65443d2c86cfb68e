import { freshPackage, packageBytes } from '../../../workbook/file';
import type { SourceSheet } from '../../../workbook/file';
import type { CellValue } from '../../../workbook';
import type { HostSheet, HostWorkbook } from '../../host';
import { columnOfKey, formatAt, rowOfKey } from '../../host';

function sourceSheet(sheet: HostSheet, ownColumns: ReadonlySet<number>): SourceSheet {
  const rows: CellValue[][] = [];
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if (cell.value === null || ownColumns.has(column)) continue;
    const values = (rows[row] ??= []);
    while (values.length < column) values.push(null);
    values[column] = cell.value;
  }
  return {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    protected: sheet.protection.protected,
    filtered: false,
    hasHiddenRows: false,
    hasHiddenColumns: false,
    merges: sheet.merges,
    tables: [],
    rows,
    formatAt: (row, column) => formatAt(sheet, row, column).numberFormat ?? null,
  };
}

/** A new package of the buyer's sheets when what was opened is no xlsx: values, number formats and merges. */
export function basePackage(
  workbook: HostWorkbook,
  sheets: readonly HostSheet[],
  ownColumns: (sheet: HostSheet) => ReadonlySet<number>,
): Uint8Array {
  return packageBytes(
    freshPackage({
      dateSystem: workbook.date1904 ? 1904 : 1900,
      sheets: sheets.map((sheet) => sourceSheet(sheet, ownColumns(sheet))),
    }),
  );
}
