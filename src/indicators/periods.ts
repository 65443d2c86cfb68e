import { addDays, isValidDate, makeDate, quarterOf, yearOf, type CivilDate, type Quarter } from '../calendar';
import type { TaggedContract } from '../considerations';
import type { BuyerSettings } from '../settings';
import { notificationOf, quarterKey } from './data/calendar';
import type { JournalEntry, PeriodKey, PeriodKind } from './types';

export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: Quarter }
  | { readonly kind: 'window'; readonly from: number; readonly to: number }
  | { readonly kind: 'range'; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly kind: 'all' };

/** Reads a period key; null when it is none of the forms of `PeriodKey`. */
export function parsePeriod(key: PeriodKey): Period | null {
  if (key === 'all') return { kind: 'all' };
  const year = /^(\d{4})$/.exec(key);
  if (year !== null) return { kind: 'year', year: Number(year[1]) };
  const quarter = /^(\d{4})-T([1-4])$/.exec(key);
  if (quarter !== null) return { kind: 'quarter', year: Number(quarter[1]), quarter: Number(quarter[2]) as Quarter };
  const window = /^(\d{4})-(\d{4})$/.exec(key);
  if (window !== null) {
    const [from, to] = [Number(window[1]), Number(window[2])];
    return from <= to ? { kind: 'window', from, to } : null;
  }
  const [from, to, more] = key.split('..');
  if (from === undefined || to === undefined || more !== undefined) return null;
  return isValidDate(from) && isValidDate(to) && from <= to ? { kind: 'range', from, to } : null;
}

/** The key of a quarter typed in any usual form (« T3 2026 », « 2026-T3 », “Q3 2026”); anything else as it is. */
export function readPeriodKey(typed: string): PeriodKey {
  const text = typed.trim().replace(/[\u00a0\u202f]/g, ' ');
  const words = /^[TQ]([1-4])[ -]?(\d{4})$/i.exec(text);
  if (words !== null) return `${words[2]}-T${words[1]}`;
  const key = /^(\d{4})[ -]?[TQ]([1-4])$/i.exec(text);
  return key === null ? text : `${key[1]}-T${key[2]}`;
}

/** The kind of a period key, null when unreadable. */
export function periodKind(key: PeriodKey): PeriodKind | null {
  return parsePeriod(key)?.kind ?? null;
}

/** First and last day of a period; null for `all`, which has no bounds. */
export function periodBounds(period: Period): { readonly from: CivilDate; readonly to: CivilDate } | null {
  switch (period.kind) {
    case 'year':
      return { from: `${period.year}-01-01`, to: `${period.year}-12-31` };
    case 'window':
      return { from: `${period.from}-01-01`, to: `${period.to}-12-31` };
    case 'range':
      return { from: period.from, to: period.to };
    case 'quarter': {
      const month = period.quarter * 3 - 2;
      const next =
        period.quarter === 4 ? `${period.year + 1}-01-01` : `${period.year}-${String(month + 3).padStart(2, '0')}-01`;
      return { from: `${period.year}-${String(month).padStart(2, '0')}-01`, to: addDays(next, -1) };
    }
    case 'all':
      return null;
  }
}

/** The last civil year of a period, null for `all`: the year whose target applies. */
export function lastYearOf(period: Period): number | null {
  const bounds = periodBounds(period);
  return bounds === null ? null : yearOf(bounds.to);
}

/** From 1 January to today, as a period key. */
export function yearToDate(today: CivilDate): PeriodKey {
  return `${today.slice(0, 4)}-01-01..${today}`;
}

/**
 * The periods worth measuring: years that have contracts (or journal entries),
 * every quarter of those years between the first and the last one met,
 * two-year windows, the SPASER period, the year to date when `today` is given,
 * and the whole register.
 */
export function periodsOf(
  tagged: readonly TaggedContract[],
  settings: BuyerSettings,
  today?: CivilDate,
  journal: readonly JournalEntry[] = [],
): PeriodKey[] {
  const moments = tagged.flatMap(({ contract }) => notificationOf(contract) ?? []);
  const years = new Set([...moments.map(({ year }) => year), ...journal.map(({ date }) => yearOf(date))]);
  const sorted = [...years].sort((a, b) => a - b);
  const met = [
    ...moments.flatMap((moment) => moment.quarterKey ?? []),
    ...journal.map(({ date }) => quarterKey(yearOf(date), quarterOf(date))),
  ].sort();
  const first = met[0];
  const last = met[met.length - 1];
  const quarters = sorted
    .flatMap((year) => [1, 2, 3, 4].map((quarter) => quarterKey(year, quarter)))
    .filter((key) => first !== undefined && last !== undefined && key >= first && key <= last);
  const windows = sorted.filter((year) => years.has(year + 1)).map((year) => `${year}-${year + 1}`);
  const { from, to } = settings.spaserPeriod;
  return [
    ...new Set([
      ...sorted.map(String),
      ...quarters,
      ...windows,
      ...(from < to ? [`${from}-${to}`] : [String(from)]),
      ...(today === undefined ? [] : [yearToDate(today)]),
      'all',
    ]),
  ];
}

function yearBefore(date: CivilDate): CivilDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  // 29 February has no anniversary: the last day of the month stands in.
  return makeDate(year - 1, month, day) ?? `${year - 1}-02-28`;
}

/** What a period is compared with: the one just before, and the same a year earlier (N-1); null where there is none. */
export function comparePeriods(key: PeriodKey): {
  readonly before: PeriodKey | null;
  readonly lastYear: PeriodKey | null;
} {
  const period = parsePeriod(key);
  switch (period?.kind) {
    case 'year':
      return { before: String(period.year - 1), lastYear: String(period.year - 1) };
    case 'quarter': {
      const { year, quarter } = period;
      const before = quarter === 1 ? quarterKey(year - 1, 4) : quarterKey(year, quarter - 1);
      return { before, lastYear: quarterKey(year - 1, quarter) };
    }
    case 'window': {
      const length = period.to - period.from + 1;
      const key = length === 1 ? String(period.from - 1) : `${period.from - length}-${period.to - length}`;
      return { before: key, lastYear: null };
    }
    case 'range': {
      const lastYear = `${yearBefore(period.from)}..${yearBefore(period.to)}`;
      return { before: null, lastYear };
    }
    default:
      return { before: null, lastYear: null };
  }
}
