import type { SourceWorkbook } from '../../../workbook/file';
import { cellAt, createWorkbook, putCell } from '../../host';
import type { HostWorkbook } from '../../host';

/** Rows measured for the width of a column, and the width's bounds in characters. */
const WIDTH_SAMPLE = 200;
const NARROWEST = 9;
const WIDEST = 50;
/** A digit of the usual font and the margins of a cell. */
const DIGIT_PIXELS = 7;
const MARGIN_PIXELS = 5;

/** A workbook in memory made of plain grids (xls, ods, csv…): values, number formats and merges, columns to measure. */
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
    const widest: number[] = [];
    from.rows.forEach((row, rowIndex) =>
      row?.forEach((value, column) => {
        if (value === null || value === undefined) return;
        putCell(sheet, rowIndex, column, { value });
        if (rowIndex < WIDTH_SAMPLE) widest[column] = Math.max(widest[column] ?? 0, String(value).length);
        const numberFormat = from.formatAt(rowIndex, column);
        const cell = numberFormat === null ? undefined : cellAt(sheet, rowIndex, column);
        if (cell !== undefined && numberFormat !== null) cell.format = { numberFormat };
      }),
    );
    widest.forEach((length, column) => {
      const characters = Math.min(WIDEST, Math.max(NARROWEST, length + 2));
      sheet.columnWidths.set(column, (characters * DIGIT_PIXELS + MARGIN_PIXELS) * 0.75);
    });
  });
  const visible = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  if (visible !== undefined) workbook.active = visible;
  return workbook;
}
