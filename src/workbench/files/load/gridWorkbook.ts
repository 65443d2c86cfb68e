import type { SourceWorkbook } from '../../../workbook/file/read/source';
import { createWorkbook, putCell } from '../../host';
import type { HostWorkbook } from '../../host';

/** A workbook in memory made of plain grids (xls, ods, csv…): values, number formats and merges. */
export function loadGrids(source: SourceWorkbook, name: string): HostWorkbook {
  const workbook = createWorkbook(
    source.sheets.map((sheet) => sheet.name),
    name,
  );
  workbook.date1904 = source.dateSystem === 1904;
  source.sheets.forEach((from, index) => {
    const sheet = workbook.sheets[index];
    if (sheet === undefined) return;
    sheet.merges = [...from.merges];
    if (!from.visible) sheet.visibility = 'Hidden';
    if (from.protected) sheet.protection = { protected: true, options: {}, password: null };
    from.rows.forEach((row, rowIndex) =>
      row?.forEach((value, column) => {
        if (value === null) return;
        putCell(sheet, rowIndex, column, { value });
        const numberFormat = from.formatAt(rowIndex, column);
        const cell = numberFormat === null ? undefined : sheet.cells.get(rowIndex * 16_384 + column);
        if (cell !== undefined && numberFormat !== null) cell.format = { numberFormat };
      }),
    );
  });
  const visible = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  if (visible !== undefined) workbook.active = visible;
  return workbook;
}
