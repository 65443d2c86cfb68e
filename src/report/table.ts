import { columnReference as reference, DATA_COLUMNS } from '../indicators';
import { pick, type Language } from '../language';
import { stepping, type Steps } from '../pace';
import type { CellValue } from '../workbook';
import { quoteText } from './cells';
import type { Live, LiveNumber } from './live';
import type { Ready } from './types';

export const DATA_TABLE = 'tSpaser';

/** The rows of a table of the workbook (`tSpaser`, `tFactures`) and the means to count over them, as formulas and as figures. */
export type DataTable = {
  readonly language: Language;
  /** A column as formulas name it. */
  readonly reference: (key: string) => string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly index: (key: string) => number;
  readonly heading: (key: string) => string;
};

/** Rows of the table made between two breaths. */
const ROWS_A_STEP = 200;

/** `tSpaser` as the sheets count over it, in steps. */
export function* dataTableSteps({ workings, tagging, language }: Ready): Steps<DataTable> {
  const places = new Map(DATA_COLUMNS.map((column, index) => [column.key, index]));
  const index = (key: string): number => {
    const place = places.get(key);
    if (place === undefined) throw new Error(`No column ${key} in ${DATA_TABLE}`);
    return place;
  };
  const columns: (readonly CellValue[])[] = [];
  for (const { key } of DATA_COLUMNS) {
    columns.push(workings.contracts.column(key));
    yield 0;
  }
  const rows = yield* stepping(tagging.contracts, ROWS_A_STEP, (_, row) => columns.map((cells) => cells[row] ?? null));
  return {
    language,
    reference: (key) => reference(DATA_TABLE, key, language),
    rows,
    index,
    heading: (key) => pick(DATA_COLUMNS[index(key)]?.heading ?? { fr: key, en: key }, language),
  };
}

/** A column of a table as formulas name it. */
export function columnReference(table: DataTable, key: string): string {
  return table.reference(key);
}

/** A test of one column; the value may be a cell of the sheet. */
export type RowTest = {
  readonly column: string;
  readonly op: '=' | '>' | '>=' | '<=' | 'contains';
  readonly value: Live<string | number>;
};

const WILDCARDS = /[~*?]/;

/** A criterion of COUNTIFS: wildcards of a label are themselves, and « >5 » is a text. */
function criterion(test: RowTest): string {
  const { formula, value } = test.value;
  if (test.op === 'contains') return `"*"&${formula}&"*"`;
  if (test.op !== '=') return `${quoteText(test.op)}&${formula}`;
  if (typeof value === 'number') return formula;
  const escaped = WILDCARDS.test(value)
    ? `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${formula},"~","~~"),"*","~*"),"?","~?")`
    : formula;
  return WILDCARDS.test(value) || /^[<>=]/.test(value) ? `"="&${escaped}` : escaped;
}

function passes(cell: CellValue, test: RowTest): boolean {
  const { value } = test.value;
  if (test.op === 'contains') {
    return typeof cell === 'string' && cell.toLowerCase().includes(String(value).toLowerCase());
  }
  if (test.op === '=') {
    return typeof value === 'string'
      ? typeof cell === 'string' && cell.toLowerCase() === value.toLowerCase()
      : cell === value;
  }
  if (typeof cell !== 'number' || typeof value !== 'number') return false;
  if (test.op === '>') return cell > value;
  return test.op === '>=' ? cell >= value : cell <= value;
}

function criteria(table: DataTable, tests: readonly RowTest[]): string {
  return tests.map((test) => `${columnReference(table, test.column)},${criterion(test)}`).join(',');
}

function kept(table: DataTable, tests: readonly RowTest[]): readonly (readonly CellValue[])[] {
  const checks = tests.map((test) => ({ test, place: table.index(test.column) }));
  return table.rows.filter((row) => checks.every(({ test, place }) => passes(row[place] ?? null, test)));
}

/** How many rows pass every test. */
export function countRows(table: DataTable, tests: readonly RowTest[]): LiveNumber {
  return { formula: `COUNTIFS(${criteria(table, tests)})`, value: kept(table, tests).length };
}

/** The sum of a column over the rows that pass every test. */
export function sumRows(table: DataTable, column: string, tests: readonly RowTest[]): LiveNumber {
  const place = table.index(column);
  const value = kept(table, tests).reduce((sum, row) => {
    const cell = row[place];
    return typeof cell === 'number' ? sum + cell : sum;
  }, 0);
  return { formula: `SUMIFS(${columnReference(table, column)},${criteria(table, tests)})`, value };
}

const COLLATOR = new Intl.Collator('fr');

/** The values of a column, the most frequent first, those of no row left out; equal counts in alphabetical order. */
export function valuesOf(table: DataTable, column: string): { readonly value: string; readonly count: number }[] {
  const place = table.index(column);
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const cell = row[place];
    if (typeof cell === 'string' && cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || COLLATOR.compare(a.value, b.value));
}
