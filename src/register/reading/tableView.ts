import { yearOf } from '../../calendar';
import type { CivilDate } from '../../calendar';
import type { Steps } from '../../pace';
import type { CellValue, SheetGrid } from '../../workbook';
import { isBlank, isExcelError, withoutSentinel } from '../cells/absence';
import { readAmount } from '../cells/amount';
import { isMonthFirst, readDate } from '../cells/date';
import { readCpv, readSiret } from '../cells/identifiers';
import { decimalMarkOf } from '../cells/number';
import { remembering } from '../cells/remembering';
import { readDuration, readInteger } from '../cells/quantity';
import { cellText, decodeText } from '../cells/text';
import { textKey } from '../cells/textKey';
import { readYesNo } from '../cells/yesNo';
import type { YesNo } from '../cells/yesNo';
import type { AmountReading } from '../cells/amount';
import type { DateContext, DateReading } from '../cells/date';
import type { FieldId } from '../fields';
import { isOwnField } from '../own';
import { isDateFormat } from '../recognition/profile';
import type { CellText, RecognisedColumn, RecognisedTable } from '../types';

/** A mapped column with readers that remember what they have read: registers repeat their values. */
export type ColumnReader = {
  readonly field: FieldId;
  readonly column: RecognisedColumn;
  /** Index into a row of `grid.values`. */
  readonly index: number;
  readonly text: (cell: CellValue) => CellText | null;
  /** The cell's words folded, its sentinel left out; empty for a number. */
  readonly key: (cell: CellValue) => string;
  /** The cell as a person reads it, null when it says nothing. */
  readonly clean: (cell: CellValue) => string | null;
  readonly cpv: (cell: CellValue) => ReturnType<typeof readCpv>;
  readonly siret: (cell: CellValue) => ReturnType<typeof readSiret>;
  readonly amount: (cell: CellValue) => AmountReading;
  readonly date: (cell: CellValue) => DateReading;
  readonly duration: (cell: CellValue) => ReturnType<typeof readDuration>;
  readonly integer: (cell: CellValue) => ReturnType<typeof readInteger>;
  readonly yesNo: (cell: CellValue) => YesNo | null;
  readonly monthFirst: boolean;
};

/** A recognised table laid over its grid: cells by field, merged cells carried down. */
export type TableView = {
  readonly table: RecognisedTable;
  readonly grid: SheetGrid;
  /** Rows of `grid.values` below the heading. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Indices of the buyer's columns of the table, ours left out. */
  readonly buyerColumns: readonly number[];
  /** Field and heading of each column index; absent where the column is not mapped or has no heading. */
  readonly fieldAt: ReadonlyMap<number, FieldId>;
  readonly headingAt: ReadonlyMap<number, string>;
  readonly readers: readonly ColumnReader[];
  readonly byField: ReadonlyMap<FieldId, readonly ColumnReader[]>;
  /** What a cell covered by a merged area shows, by grid row then column index. */
  readonly carried: ReadonlyMap<number, ReadonlyMap<number, CellValue>>;
};

const DATE_FIELDS: ReadonlySet<FieldId> = new Set<FieldId>([
  'launchDate',
  'deadlineDate',
  'awardDate',
  'signatureDate',
  'notificationDate',
  'publicationDate',
  'startDate',
  'endDate',
]);
const AMOUNT_FIELDS: ReadonlySet<FieldId> = new Set<FieldId>([
  'amountHt',
  'amountTtc',
  'amountMin',
  'amountMax',
  'amountEstimated',
  'amountPaid',
  'amendmentAmount',
]);

/** Contracts that end 50 years on exist (concessions); 2099 stands for « no end ». */
const YEARS_AHEAD = 50;

function* texts(grid: SheetGrid, index: number, firstRow: number, lastRow: number, limit: number): Generator<string> {
  let given = 0;
  for (let row = firstRow; row <= lastRow && given < limit; row += 1) {
    const cell = grid.values[row]?.[index];
    if (typeof cell === 'string' && cell !== '') {
      given += 1;
      yield cell;
    }
  }
}

/** Texts of a column that are enough to see how it writes numbers and dates. */
const STYLE_SAMPLE = 2000;

/** Texts searched for years between two breaths. */
const YEARS_A_STEP = 500;

/** Years that the sheet's name, the lines above the table and the full dates of its columns speak of. */
function* knownYearsSteps(
  grid: SheetGrid,
  table: RecognisedTable,
  dateIndices: readonly number[],
  firstRow: number,
  lastRow: number,
): Steps<Set<number>> {
  const years = new Set<number>();
  const add = (text: string): void => {
    for (const found of text.matchAll(/(?:^|\D)(20[0-4]\d|199\d)(?!\d)/g)) years.add(Number(found[1]));
  };
  add(table.sheetName);
  for (let row = Math.max(0, firstRow - 12); row < firstRow; row += 1) {
    for (const cell of grid.values[row] ?? []) if (typeof cell === 'string') add(cell);
  }
  for (const index of dateIndices) {
    let seen = 0;
    for (const text of texts(grid, index, firstRow, lastRow, STYLE_SAMPLE)) {
      if (seen % YEARS_A_STEP === 0) yield 0;
      seen += 1;
      add(text);
    }
  }
  return years;
}

function shownText(cell: CellValue, isDate: boolean, date: (cell: CellValue) => DateReading): string {
  if (typeof cell !== 'number' || !isDate) return cellText(cell);
  const day = date(cell).value?.date;
  return day === undefined ? cellText(cell) : day.split('-').reverse().join('/');
}

function reader(
  grid: SheetGrid,
  column: RecognisedColumn,
  field: FieldId,
  context: DateContext,
  firstRow: number,
  lastRow: number,
): ColumnReader {
  const index = column.column - grid.column;
  const isDate = DATE_FIELDS.has(field);
  const monthFirst = isDate && isMonthFirst(texts(grid, index, firstRow, lastRow, STYLE_SAMPLE));
  const mark = AMOUNT_FIELDS.has(field) ? decimalMarkOf(texts(grid, index, firstRow, lastRow, STYLE_SAMPLE)) : null;
  const date = remembering((cell: CellValue) => readDate(cell, { ...context, monthFirst }));
  const showsDates = isDate || isDateFormat(grid.columnFormats[index] ?? null);
  return {
    field,
    column,
    index,
    monthFirst,
    date,
    key: remembering((cell) => (typeof cell === 'string' ? textKey(withoutSentinel(cell)) : '')),
    clean: remembering(cleanText),
    cpv: remembering(readCpv),
    siret: remembering(readSiret),
    duration: remembering((cell) => readDuration(cell, column.scale)),
    integer: remembering(readInteger),
    yesNo: remembering(readYesNo),
    amount: remembering((cell) => readAmount(cell, { scale: column.scale, mark })),
    text: remembering((cell) => {
      if (isBlank(cell) || isExcelError(cell) || (typeof cell === 'string' && withoutSentinel(cell) === ''))
        return null;
      return { text: shownText(cell, showsDates, date), column: column.column };
    }),
  };
}

/** A cell's words for display; a lone dash says nothing. */
function cleanText(cell: CellValue): string | null {
  if (isBlank(cell) || isExcelError(cell)) return null;
  const text = typeof cell === 'string' ? decodeText(withoutSentinel(cell)) : cellText(cell);
  return text === '' || /^[-–—/]+$/.test(text) ? null : text;
}

function carriedCells(grid: SheetGrid, firstRow: number, lastRow: number): Map<number, Map<number, CellValue>> {
  const carried = new Map<number, Map<number, CellValue>>();
  for (const merge of grid.merges) {
    const top = merge.row - grid.row;
    const left = merge.column - grid.column;
    if (merge.rows < 2 || top < firstRow || top > lastRow) continue;
    const value = grid.values[top]?.[left] ?? null;
    if (isBlank(value)) continue;
    for (let row = top + 1; row < Math.min(top + merge.rows, lastRow + 1); row += 1) {
      const cells = carried.get(row) ?? new Map<number, CellValue>();
      cells.set(left, value);
      carried.set(row, cells);
    }
  }
  return carried;
}

/** Lays a recognised table over its grid, one column a step. */
export function* viewTableSteps(table: RecognisedTable, grid: SheetGrid, today: CivilDate): Steps<TableView> {
  const firstRow = table.body.row - grid.row;
  const lastRow = Math.min(firstRow + table.body.rows, grid.values.length) - 1;
  const dateIndices = table.columns
    .filter((column) => column.field !== null && DATE_FIELDS.has(column.field))
    .map((column) => column.column - grid.column);
  const years = yield* knownYearsSteps(grid, table, dateIndices, firstRow, lastRow);
  const maxYear = yearOf(today) + YEARS_AHEAD;
  const context: DateContext = { dateSystem: grid.dateSystem, years, maxYear };
  const readers: ColumnReader[] = [];
  for (const column of table.columns) {
    if (column.field === null) continue;
    readers.push(reader(grid, column, column.field, context, firstRow, lastRow));
    yield 0;
  }
  const byField = new Map<FieldId, ColumnReader[]>();
  for (const each of readers) byField.set(each.field, [...(byField.get(each.field) ?? []), each]);
  const own = new Set(
    table.columns.filter((column) => isOwnField(column.field)).map((column) => column.column - grid.column),
  );
  const left = table.body.column - grid.column;
  return {
    table,
    grid,
    firstRow,
    lastRow,
    buyerColumns: Array.from({ length: table.body.columns }, (_, offset) => left + offset).filter(
      (index) => !own.has(index),
    ),
    fieldAt: new Map(readers.map((each) => [each.index, each.field])),
    headingAt: new Map(table.columns.map((column) => [column.column - grid.column, column.heading])),
    readers,
    byField,
    carried: carriedCells(grid, firstRow, lastRow),
  };
}
