import type { DateSystem } from '../../../calendar';
import type { Area, CellValue, SheetGrid, SheetInfo, TableInfo } from '../../index';

/** A sheet as read from any format, before roles are known. Rows are sparse and may be ragged. */
export type SourceSheet = {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly filtered: boolean;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
  readonly merges: readonly Area[];
  readonly tables: readonly TableInfo[];
  /** By 0-based row of the sheet; each row counts from column A, and may have holes where nothing stands. */
  readonly rows: readonly (readonly (CellValue | undefined)[] | undefined)[];
  /** Rows (0-based) of a separated text whose quotation marks did not close, read as they stand. */
  readonly mendedRows?: readonly number[];
  /** Number format of a cell, null for General. */
  readonly formatAt: (row: number, column: number) => string | null;
};

export type SourceWorkbook = {
  readonly dateSystem: DateSystem;
  readonly encoding?: string;
  readonly sheets: readonly SourceSheet[];
};

/** How many filled cells of a column are looked at for its usual number format. */
const FORMAT_SAMPLE = 50;

/** Rows longer than this are met with holes: their own keys are quicker than their whole length. */
const LONG_ROW = 1024;

/** Index of the first value of a row, -1 when it has none. */
function firstFilled(row: readonly (CellValue | undefined)[]): number {
  if (row.length <= LONG_ROW) return row.findIndex((value) => (value ?? null) !== null);
  for (const key in row) if ((row[key] ?? null) !== null) return Number(key);
  return -1;
}

/** The smallest rectangle holding every value, null when there is none. */
export function usedArea(sheet: Pick<SourceSheet, 'rows'>): Area | null {
  let first = -1;
  let last = -1;
  let left = Infinity;
  let right = -1;
  sheet.rows.forEach((row, index) => {
    if (row === undefined) return;
    const start = firstFilled(row);
    if (start < 0) return;
    if (first < 0) first = index;
    last = index;
    left = Math.min(left, start);
    let end = row.length - 1;
    while ((row[end] ?? null) === null) end -= 1;
    right = Math.max(right, end);
  });
  if (first < 0) return null;
  return { row: first, column: left, rows: last - first + 1, columns: right - left + 1 };
}

/** What the port says of a sheet before its cells are read. */
export function sheetInfo(sheet: SourceSheet, role: SheetInfo['role']): SheetInfo {
  const { id, name, visible, filtered, hasHiddenRows, hasHiddenColumns, tables } = sheet;
  return {
    id,
    name,
    visible,
    protected: sheet.protected,
    filtered,
    hasHiddenRows,
    hasHiddenColumns,
    usedArea: usedArea(sheet),
    tables,
    role,
  };
}

function isDense(row: readonly (CellValue | undefined)[]): row is readonly CellValue[] {
  return !row.includes(undefined);
}

function usualFormat(sheet: SourceSheet, area: Area, column: number): string | null {
  const counts = new Map<string | null, number>();
  let seen = 0;
  for (let row = area.row; row < area.row + area.rows && seen < FORMAT_SAMPLE; row += 1) {
    const value = sheet.rows[row]?.[column] ?? null;
    // Texts (headings above all) say nothing of the column's numbers and dates.
    if (typeof value !== 'number') continue;
    const format = sheet.formatAt(row, column);
    counts.set(format, (counts.get(format) ?? 0) + 1);
    seen += 1;
  }
  let best: string | null = null;
  let bestCount = 0;
  for (const [format, count] of counts) {
    if (count > bestCount) [best, bestCount] = [format, count];
  }
  return best;
}

/** The dense grid of a sheet's used area, or of the part asked for; null when it would have more than `mostCells`. */
export function sheetGrid(
  sheet: SourceSheet,
  dateSystem: DateSystem,
  mostCells: number,
  asked?: Area,
): SheetGrid | null {
  const area = asked ?? usedArea(sheet) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  let filledRows = 0;
  for (let row = area.row; row < area.row + area.rows; row += 1) if (sheet.rows[row] !== undefined) filledRows += 1;
  if (filledRows * area.columns > mostCells) return null;
  // Blank rows of a sparse sheet share one array: a stray cell in the last row must not cost gigabytes.
  const blank: readonly CellValue[] = new Array<CellValue>(area.columns).fill(null);
  const values = Array.from({ length: area.rows }, (_, offset) => {
    const row = sheet.rows[area.row + offset];
    if (row === undefined) return blank;
    if (area.column === 0 && row.length === area.columns && isDense(row)) return row;
    return Array.from({ length: area.columns }, (_cell, column) => row[area.column + column] ?? null);
  });
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    dateSystem,
    row: area.row,
    column: area.column,
    values,
    columnFormats: Array.from({ length: area.columns }, (_, offset) => usualFormat(sheet, area, area.column + offset)),
    merges: sheet.merges,
    tables: sheet.tables,
    hasHiddenRows: sheet.hasHiddenRows,
    hasHiddenColumns: sheet.hasHiddenColumns,
    filtered: sheet.filtered,
    ...(sheet.mendedRows === undefined ? {} : { mendedRows: sheet.mendedRows }),
  };
}

/** A sheet made of plain rows (text files, JSON): no format, nothing hidden. */
export function plainSheet(
  name: string,
  rows: readonly (readonly CellValue[])[],
  mendedRows: readonly number[] = [],
): SourceSheet {
  return {
    ...(mendedRows.length === 0 ? {} : { mendedRows }),
    id: 'sheet1',
    name,
    visible: true,
    protected: false,
    filtered: false,
    hasHiddenRows: false,
    hasHiddenColumns: false,
    merges: [],
    tables: [],
    rows,
    formatAt: () => null,
  };
}
