import type { CellValue } from './cellValue';
import type { AddedColumn } from './plan';

/** Columns of a sheet, in every Excel but the old format's. */
export const SHEET_COLUMNS = 16_384;

const isFilled = (value: CellValue | undefined): boolean => (value ?? null) !== null && value !== '';

/**
 * True for a column that was ours and that the buyer took for something else:
 * its heading is no longer ours and nothing under it is what we would write.
 * `standingUnder` gives what its cells hold, from the first row to the last; it
 * is asked only where the heading is in doubt.
 */
export function isReused(column: AddedColumn, standingUnder: () => readonly (CellValue | undefined)[]): boolean {
  if (column.ownHeading === undefined) return false;
  const standing = standingUnder();
  if (!standing.some(isFilled)) return false;
  const planned = new Set(column.values.map(({ value }) => value).filter(isFilled));
  return !standing.some((value) => value !== undefined && planned.has(value));
}

/** A column of a register: where it would go, whether it is to be made, whether cells of the buyer's stand there. */
export type Place = { readonly column: number; readonly toMake: boolean; readonly taken: boolean };

/**
 * Where each column goes (0-based): those that stand stay, those to be made go
 * where they were planned, or together after `edge` — the last column that
 * holds anything — as soon as one of those places is taken. Null when the sheet
 * has no room left (`limit` columns).
 */
export function placesOf(places: readonly Place[], edge: number, limit = SHEET_COLUMNS): readonly number[] | null {
  const made = places.filter(({ toMake }) => toMake);
  const moves = made.some(({ column, taken }) => taken || column >= limit);
  let next = Math.max(edge, ...places.filter(({ toMake }) => !toMake).map(({ column }) => column + 1));
  if (moves && next + made.length > limit) return null;
  return places.map(({ column, toMake }) => {
    if (!toMake || !moves) return column;
    next += 1;
    return next - 1;
  });
}
