import type { BuyerSettings } from '../settings';
import type { Table } from './data/table';
import type { Condition, Term } from './types';

/** Row numbers of a table. */
export type Rows = readonly number[];

/** Every row of a table. */
export function allRows(table: Table): Rows {
  return Array.from({ length: table.size }, (_, index) => index);
}

/**
 * Those of `rows` that pass every condition. Plain loops here and below: a
 * register of ten thousand contracts asks for a hundred million of these tests.
 */
export function matching(table: Table, rows: Rows, where: readonly Condition[]): Rows {
  let left = rows;
  for (const condition of where) {
    const mask = table.mask(condition);
    const kept: number[] = [];
    for (const row of left) if (mask[row] === 1) kept.push(row);
    left = kept;
  }
  return left;
}

function numbersOf(table: Table, column: string, rows: Rows): number[] {
  const cells = table.column(column);
  const numbers: number[] = [];
  for (const row of rows) {
    const cell = cells[row];
    if (typeof cell === 'number') numbers.push(cell);
  }
  return numbers;
}

/** The middle of the values, the mean of the two middle ones when they are even in number; null without values. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** A sum to twelve significant digits: the order of the rows, which moves the last binary digits, never shows. */
export function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return Number(sum.toPrecision(12));
}

/** The figure of a term over the rows of a period and group; null for a median without values. */
export function evaluate(table: Table, rows: Rows, term: Term, settings: BuyerSettings): number | null {
  if (term.kind === 'setting') return settings[term.setting];
  const found = matching(table, rows, term.where);
  switch (term.kind) {
    case 'count':
      return found.length;
    case 'sum':
      return total(numbersOf(table, term.column, found));
    case 'median':
      return median(numbersOf(table, term.column, found));
    case 'distinct': {
      const holders = table.holders(term.previous);
      return new Set(found.flatMap((row) => holders[row] ?? [])).size;
    }
  }
}
