import { fromSerial } from '../calendar';
import type { SheetGrid } from '../workbook';
import { isBlank } from './cells/absence';
import { readDate } from './cells/date';
import { cellText } from './cells/text';
import type { ColumnView } from './recognition/assign';
import { isDateFormat, type ColumnProfile } from './recognition/profile';
import type { RecognisedColumn, ValueLook } from './types';

/** Values that are shown of a column. */
const SHOWN = 3;
const LONGEST = 80;
const MIN_VALUES = 3;

/**
 * The columns as a person checks them: dates among their samples written as
 * dates, and for those that nobody understood what their values look like.
 */
export function withLooks<F extends string>(
  columns: readonly RecognisedColumn<F>[],
  views: readonly ColumnView<F>[],
  grid: SheetGrid,
): RecognisedColumn<F>[] {
  const seen = new Map(views.map((view) => [view.column, view]));
  return columns.map((column) => {
    const view = seen.get(column.column);
    if (view === undefined) return column;
    const look = lookOf(view, grid);
    const samples = isDated(view, grid) ? datesOf(view, grid) : column.samples;
    const shown = { ...column, samples };
    return look !== null && !isUnderstood(column, view) ? { ...shown, looks: look } : shown;
  });
}

/** The column without what its values look like. */
export function withoutLook<F extends string>({ looks: _looks, ...column }: RecognisedColumn<F>): RecognisedColumn<F> {
  return column;
}

/** A column that holds a field, or whose heading is known to be of no use. */
function isUnderstood<F extends string>(column: RecognisedColumn<F>, view: ColumnView<F>): boolean {
  if (column.field !== null) return true;
  return view.candidates.length > 0 && view.candidates.every(({ field }) => field === null);
}

function lookOf<F extends string>(view: ColumnView<F>, grid: SheetGrid): ValueLook | null {
  const { count, share, distinct }: ColumnProfile = view.profile;
  if (count < MIN_VALUES) return null;
  if (share('size') >= 0.7 && distinct <= 6) return 'size';
  if (share('day') >= 0.7) return areDays(view, grid) ? 'date' : null;
  const money = share('amount') >= 0.9 && share('percent') < 0.3 && share('postcode') < 0.5 && share('siret') < 0.5;
  return money && share('date') < 0.5 ? 'amount' : null;
}

/** True when most values are days that exist: « 36.01.02 » is a code. */
function areDays<F extends string>({ cells, profile }: ColumnView<F>, grid: SheetGrid): boolean {
  const days = cells.filter((cell) => readDate(cell, { dateSystem: grid.dateSystem }).value?.precision === 'day');
  return days.length >= 0.7 * profile.count;
}

/** Numbers that the sheet shows as dates. */
function isDated<F extends string>(view: ColumnView<F>, grid: SheetGrid): boolean {
  return isDateFormat(grid.columnFormats[view.column - grid.column] ?? null);
}

/** The first different days of a column, in the form of a date typed in French or British English. */
function datesOf<F extends string>(view: ColumnView<F>, grid: SheetGrid): string[] {
  const shown = new Set<string>();
  for (const cell of view.cells) {
    if (isBlank(cell)) continue;
    const date = typeof cell === 'number' ? fromSerial(cell, grid.dateSystem) : null;
    shown.add(date === null ? cellText(cell).slice(0, LONGEST) : date.split('-').reverse().join('/'));
    if (shown.size === SHOWN) break;
  }
  return [...shown];
}
