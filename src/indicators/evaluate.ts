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

/** Euros are added up as whole numbers of these: such sums are exact, whatever the order of the rows. */
export const TENTHS_OF_CENTS = 10_000;

/** Numbers as whole ten-thousandths, and what is left of them; null when nothing is. */
export type Parts = { readonly whole: Float64Array; readonly rest: Float64Array | null };

/** Takes numbers apart: the whole parts add up exactly, and what is left of most is nothing. */
export function partsOf(values: Float64Array): Parts {
  const whole = new Float64Array(values.length);
  const rest = new Float64Array(values.length);
  let isWhole = true;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? NaN;
    whole[at] = Math.round(value * TENTHS_OF_CENTS);
    rest[at] = value - (whole[at] ?? 0) / TENTHS_OF_CENTS;
    if (rest[at] !== 0 && !Number.isNaN(value)) isWhole = false;
  }
  return { whole, rest: isWhole ? null : rest };
}

/** Twelve significant digits: what sums of binary fractions leave in the last ones never shows. */
export function rounded(sum: number): number {
  return Number(sum.toPrecision(12));
}

/** A sum to twelve significant digits: the order of the rows never shows. */
export function total(values: readonly number[]): number {
  const { whole, rest } = partsOf(Float64Array.from(values));
  let [sum, left] = [0, 0];
  for (const part of whole) sum += part;
  for (const part of rest ?? []) left += part;
  return rounded(sum / TENTHS_OF_CENTS + left);
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
