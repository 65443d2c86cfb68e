import type { Area, CellValue } from '../../workbook';
import { intersection, isEntireColumns, isEntireRows } from './areas';
import type { CellFormat, HostCell, HostSheet, HostWorkbook } from './data';
import { LIMITS } from './limits';

export const cellKey = (row: number, column: number): number => row * LIMITS.columns + column;
export const rowOfKey = (key: number): number => Math.floor(key / LIMITS.columns);
export const columnOfKey = (key: number): number => key % LIMITS.columns;

export function cellAt(sheet: HostSheet, row: number, column: number): HostCell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

const NO_FORMAT: CellFormat = {};

/** The look of a cell: its own, else its row's, its column's, the sheet's. */
export function formatAt(sheet: HostSheet, row: number, column: number): CellFormat {
  return (
    cellAt(sheet, row, column)?.format ??
    sheet.rowFormats.get(row) ??
    sheet.columnFormats.get(column) ??
    sheet.sheetFormat ??
    NO_FORMAT
  );
}

/** The cell, made if it is not there yet; its look is then its row's or column's. */
export function ensureCell(sheet: HostSheet, row: number, column: number): HostCell {
  const key = cellKey(row, column);
  const existing = sheet.cells.get(key);
  if (existing !== undefined) return existing;
  const inherited = formatAt(sheet, row, column);
  const cell: HostCell = { value: null, ...(inherited === NO_FORMAT ? {} : { format: inherited }) };
  sheet.cells.set(key, cell);
  return cell;
}

const isBare = (cell: HostCell): boolean =>
  cell.value === null && cell.formula === undefined && cell.format === undefined && cell.hyperlink === undefined;

/** Forgets a cell that holds nothing any more. */
export function dropIfBare(sheet: HostSheet, row: number, column: number): void {
  const key = cellKey(row, column);
  const cell = sheet.cells.get(key);
  if (cell !== undefined && isBare(cell)) sheet.cells.delete(key);
}

/** What a cell may hold, put in a single step; the look stays. */
export function putCell(
  sheet: HostSheet,
  row: number,
  column: number,
  content: { readonly value: CellValue; readonly formula?: string; readonly quoted?: boolean },
): void {
  if (content.value === null && content.formula === undefined && cellAt(sheet, row, column) === undefined) return;
  const { format, hyperlink } = ensureCell(sheet, row, column);
  sheet.autoHeights = null;
  // A new cell object: nothing that was worked out for the old one holds for it.
  sheet.cells.set(cellKey(row, column), {
    value: content.value,
    ...(content.formula === undefined ? {} : { formula: content.formula }),
    ...(format === undefined ? {} : { format }),
    ...(hyperlink === undefined ? {} : { hyperlink }),
    ...(content.quoted === true ? { quoted: true } : {}),
  });
  dropIfBare(sheet, row, column);
}

/** Runs over the cells that exist in an area, whichever is the shorter way. */
export function forEachCell(
  sheet: HostSheet,
  area: Area,
  visit: (cell: HostCell, row: number, column: number) => void,
): void {
  if (area.rows * area.columns <= sheet.cells.size) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = sheet.cells.get(cellKey(row, column));
        if (cell !== undefined) visit(cell, row, column);
      }
    }
    return;
  }
  for (const [key, cell] of sheet.cells) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    const inside =
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
    if (inside) visit(cell, row, column);
  }
}

/** The smallest area that holds every cell of `within` that has a content (or, unless `valuesOnly`, a look). */
export function usedArea(sheet: HostSheet, within?: Area, valuesOnly = false): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    if (within !== undefined) {
      if (row < within.row || row >= within.row + within.rows) continue;
      if (column < within.column || column >= within.column + within.columns) continue;
    }
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Changes the look of every cell of an area; whole columns and rows keep it once, not cell by cell. */
export function changeFormat(sheet: HostSheet, area: Area, change: (format: CellFormat) => CellFormat): void {
  sheet.autoHeights = null;
  const changed = new Map<CellFormat, CellFormat>();
  const next = (format: CellFormat): CellFormat => {
    const done = changed.get(format) ?? change(format);
    changed.set(format, done);
    return done;
  };
  if (isEntireColumns(area) && isEntireRows(area)) {
    sheet.sheetFormat = next(sheet.sheetFormat ?? NO_FORMAT);
    for (const [column, format] of sheet.columnFormats) sheet.columnFormats.set(column, next(format));
    for (const [row, format] of sheet.rowFormats) sheet.rowFormats.set(row, next(format));
  } else if (isEntireColumns(area)) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      sheet.columnFormats.set(column, next(sheet.columnFormats.get(column) ?? sheet.sheetFormat ?? NO_FORMAT));
    }
  } else if (isEntireRows(area)) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      sheet.rowFormats.set(row, next(sheet.rowFormats.get(row) ?? sheet.sheetFormat ?? NO_FORMAT));
    }
  } else {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = ensureCell(sheet, row, column);
        cell.format = next(cell.format ?? NO_FORMAT);
      }
    }
    return;
  }
  forEachCell(sheet, area, (cell) => {
    cell.format = next(cell.format ?? NO_FORMAT);
  });
}

/** The value that every cell of an area shares for one trait of its look, null when they differ. */
export function sharedTrait<V>(sheet: HostSheet, area: Area, trait: (format: CellFormat) => V): V | null {
  const bounded = boundedArea(sheet, area);
  const first = trait(formatAt(sheet, area.row, area.column));
  for (let row = bounded.row; row < bounded.row + bounded.rows; row += 1) {
    for (let column = bounded.column; column < bounded.column + bounded.columns; column += 1) {
      if (trait(formatAt(sheet, row, column)) !== first) return null;
    }
  }
  return first;
}

/** The part of an area worth looking at cell by cell: whole columns and rows are cut one step after the used cells. */
export function boundedArea(sheet: HostSheet, area: Area): Area {
  if (!isEntireColumns(area) && !isEntireRows(area)) return area;
  const used = usedArea(sheet);
  const reach = {
    row: 0,
    column: 0,
    rows: Math.min(LIMITS.rows, (used === null ? 0 : used.row + used.rows) + 1),
    columns: Math.min(LIMITS.columns, (used === null ? 0 : used.column + used.columns) + 1),
  };
  return intersection(area, reach) ?? { row: area.row, column: area.column, rows: 1, columns: 1 };
}

/** Something that the page shows has changed. */
export function touch(workbook: HostWorkbook): void {
  workbook.revision += 1;
}

/** Cells of a sheet that formulas may read have changed. */
export function touchContents(workbook: HostWorkbook, sheet: HostSheet): void {
  workbook.contents += 1;
  sheet.contents = workbook.contents;
  touch(workbook);
}

/** What formulas point at has changed: sheets, tables or names. */
export function touchStructure(workbook: HostWorkbook): void {
  workbook.contents += 1;
  workbook.structure = workbook.contents;
  touch(workbook);
}
