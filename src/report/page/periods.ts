import { quarterOf, yearOf } from '../../calendar';
import type { PeriodKey } from '../../indicators';
import { cellAddress, type PlanCell } from '../../workbook';
import { spanOf } from '../bounds';
import { styled } from '../cells';
import { ranksOf } from '../dashboard/period';
import type { DataTable } from '../table';
import type { ReportInput } from '../types';
import { periodLabel } from '../words';

/** The columns of the page: years of the buyer's SPASER, then the latest quarters. */
const YEARS = 3;
const QUARTERS = 5;
/** Code and name stand before the figures. */
export const FIRST_PERIOD = 2;

/** A period of the page: the column where its figures stand, and the cells that hold its ranks. */
export type ShownPeriod = {
  readonly key: PeriodKey;
  readonly column: number;
  readonly isYear: boolean;
  /** What formulas of indicators take. */
  readonly cells: ReturnType<typeof spanOf>;
};

export type ShownPeriods = {
  readonly all: readonly ShownPeriod[];
  /** The last year: the one that targets, state and base are about. */
  readonly year: ShownPeriod;
  readonly quarters: readonly ShownPeriod[];
};

/** The quarter before, as a step of time. */
function steps(rank: number): number {
  return Math.floor(rank / 10) * 4 + Math.max(1, rank % 10) - 1;
}

/** The latest rank that some contract or journal line bears, not after the day of the run; that day's own otherwise. */
function latestRank(input: ReportInput, table: DataTable): number {
  const today = yearOf(input.run.date) * 10 + quarterOf(input.run.date);
  const place = table.index('rank');
  const ranks = table.rows.flatMap((row) => (typeof row[place] === 'number' ? [row[place]] : []));
  const past = ranks.filter((rank) => rank <= today);
  return past.reduce((most, rank) => Math.max(most, rank), 0) || today;
}

/** Years of the SPASER up to the latest one, at most three; the latest one alone where it lies outside. */
function yearsShown(input: ReportInput, latest: number): number[] {
  const { from, to } = input.settings.spaserPeriod;
  const last = Math.floor(latest / 10);
  const within = Array.from({ length: YEARS }, (_, index) => last - YEARS + 1 + index).filter(
    (year) => year >= from && year <= to,
  );
  return within.length === 0 ? Array.from({ length: YEARS }, (_, index) => last - YEARS + 1 + index) : within;
}

/** The periods of the page; their ranks stand in two rows from `ranks`. */
export function periodsShown(
  input: ReportInput,
  table: DataTable,
  ranks: { readonly row: number; readonly column: number },
): ShownPeriods {
  const latest = latestRank(input, table);
  const years = yearsShown(input, latest).map(String);
  const quarters = Array.from({ length: QUARTERS }, (_, index) => {
    const step = steps(latest) - QUARTERS + 1 + index;
    return `${Math.floor(step / 4)}-T${(step % 4) + 1}`;
  });
  const all = [...years, ...quarters].map((key, index): ShownPeriod => {
    const column = FIRST_PERIOD + index;
    return {
      key,
      column,
      isYear: index < years.length,
      cells: spanOf(
        cellAddress(ranks.row, ranks.column + index, true),
        cellAddress(ranks.row + 1, ranks.column + index, true),
      ),
    };
  });
  const year = all[years.length - 1];
  if (year === undefined) throw new Error('No year to show');
  return { all, year, quarters: all.slice(years.length) };
}

/** A year that the day of the run lies in carries a star: it has not ended. */
export function periodHeading(period: ShownPeriod, input: ReportInput): string {
  if (!period.isYear) return periodLabel(period.key, input.language);
  return Number(period.key) === yearOf(input.run.date) ? `${period.key}*` : period.key;
}

/** The two rows of ranks that the counts below read. */
export function rankRows(periods: readonly ShownPeriod[]): PlanCell[][] {
  const row = (of: (ranks: ReturnType<typeof ranksOf>) => number): PlanCell[] =>
    periods.map(({ key }) => styled(of(ranksOf(key)), 'year'));
  return [row(({ from }) => from), row(({ to }) => to)];
}
