import type { DateSystem } from '../../calendar';
import { isDateFormat, to1904 } from '../dates';
import type { CellValue } from '../cellValue';

import { CELLS_AT_ONCE } from './blocks';
import { fromHost, literal } from './literal';
import { setNumberFormat, widthInPoints } from './looks';
import { rangeOf } from './read';
import type { Session } from './session';

/** A sheet of plain rows to be put into an empty workbook. */
export type PlainSheet = {
  readonly name: string;
  /** 0-based row of the headings, which stay in view. */
  readonly headerRow: number;
  /** Number format by column, null for none; days count from 1900. */
  readonly formats: readonly (string | null)[];
  /** By column, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly CellValue[])[];
};

/** Fills an empty workbook with sheets, the first shown; false, and nothing written, when it holds anything. */
export async function fillEmptyWorkbook(
  session: Session,
  system: DateSystem,
  sheets: readonly PlainSheet[],
): Promise<boolean> {
  const empty = await session.read({}, async (context) => {
    const existing = context.workbook.worksheets.load('items/name');
    await context.sync();
    const used = existing.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
    await context.sync();
    if (used.some((range) => !range.isNullObject)) return null;
    return existing.items.map(({ name }) => name);
  });
  if (empty === null) return false;
  // One request: an empty workbook is left empty when Excel refuses it.
  await session.write({}, async (context) => {
    const { worksheets } = context.workbook;
    for (const [at, plain] of sheets.entries()) {
      const first = at === 0 ? empty[0] : undefined;
      const sheet = first === undefined ? worksheets.add(plain.name) : worksheets.getItem(first);
      sheet.name = plain.name;
      fill(sheet, plain, system);
      if (at === 0) sheet.activate();
      await session.breathe();
    }
  });
  return true;
}

function fill(sheet: Excel.Worksheet, { headerRow, formats, widths, rows }: PlainSheet, system: DateSystem): void {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
  const isDay = formats.map((format) => system === 1904 && isDateFormat(format));
  for (let row = 0; row < rows.length; row += most) {
    const part = rows.slice(row, row + most);
    rangeOf(sheet, { row, column: 0, rows: part.length, columns }).values = part.map((cells) =>
      Array.from({ length: columns }, (_, at) => {
        const value = cells[at] ?? null;
        return literal(isDay[at] === true ? to1904(value) : value);
      }),
    );
  }
  const body = rows.length - headerRow - 1;
  formats.forEach((format, column) => {
    if (format !== null && body > 0) {
      setNumberFormat(rangeOf(sheet, { row: headerRow + 1, column, rows: body, columns: 1 }), format);
    }
  });
  widths.forEach((characters, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = widthInPoints(characters);
  });
  const { format } = rangeOf(sheet, { row: headerRow, column: 0, rows: 1, columns });
  format.font.bold = true;
  format.wrapText = true;
  sheet.freezePanes.freezeRows(headerRow + 1);
}

/**
 * Adds a row to a table, its cells chosen from the headings that stand there in
 * whatever order; an empty row is filled first. False when there is no such table.
 */
export function appendRow(
  session: Session,
  system: DateSystem,
  tableName: string,
  cellsUnder: (headings: readonly CellValue[]) => readonly CellValue[],
): Promise<boolean> {
  return session.read({}, async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(tableName);
    await context.sync();
    if (table.isNullObject) return false;
    const header = table.getHeaderRowRange().load('values');
    const body = table.getDataBodyRange().load('values');
    const model = table.getDataBodyRange().getRow(0).load('numberFormat');
    await context.sync();
    const headings = (header.values[0] ?? []).map(fromHost);
    const formats = (model.numberFormat[0] ?? []).map(String);
    const cells = cellsUnder(headings).map((value, at) =>
      literal(system === 1904 && isDateFormat(formats[at] ?? null) ? to1904(value) : value),
    );
    const empty = body.values.findIndex((row) => row.every((cell) => fromHost(cell) === null));
    if (empty >= 0) body.getRow(empty).values = [cells];
    else table.rows.add(undefined, [cells]);
    await context.sync();
    return true;
  });
}

/** A cell to be typed in (0-based), what must still stand there, and its new number format, if any. */
export type TypedCell = {
  readonly row: number;
  readonly column: number;
  readonly was: CellValue;
  readonly value: CellValue;
  readonly format?: string;
};

/**
 * Types in cells of a sheet, all of them or, when one no longer holds what was
 * read there, none: false. No other cell is touched. Days are not converted.
 */
export function typeCells(session: Session, sheetId: string, typed: readonly TypedCell[]): Promise<boolean> {
  return session.read({}, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const cells = typed.map(({ row, column }) => sheet.getCell(row, column).load('values'));
    await context.sync();
    const same = cells.every(({ values }, at) => fromHost(values[0]?.[0]) === (typed[at]?.was ?? null));
    if (!same) return false;
    for (const [at, { value, format }] of typed.entries()) {
      const cell = cells[at];
      if (cell === undefined) continue;
      if (format !== undefined) setNumberFormat(cell, format);
      cell.values = [[literal(value)]];
    }
    await context.sync();
    return true;
  });
}
