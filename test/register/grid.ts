import type { Area, CellValue, SheetGrid } from '../../src/workbook';

/** A sheet's grid from its rows, ragged or not. */
export function gridOf(
  rows: readonly (readonly CellValue[])[],
  more: Partial<Omit<SheetGrid, 'values'>> = {},
): SheetGrid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    sheetId: more.sheetName ?? 'Registre',
    sheetName: 'Registre',
    dateSystem: 1900,
    row: 0,
    column: 0,
    values: rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null)),
    columnFormats: Array.from({ length: width }, () => null),
    merges: [],
    tables: [],
    hasHiddenRows: false,
    hasHiddenColumns: false,
    filtered: false,
    ...more,
  };
}

/** `B2:D9` as an area. */
export function area(row: number, column: number, rows: number, columns: number): Area {
  return { row, column, rows, columns };
}
