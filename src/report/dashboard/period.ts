import { quarterOf, yearOf } from '../../calendar';
import type { CellValue, PlanCell } from '../../workbook';
import { computed, quoteText, styled } from '../cells';
import { either, live, text, type LiveNumber, type LiveText } from '../live';
import type { DataTable, RowTest } from '../table';
import type { ReportInput } from '../types';
import { periodLabel } from '../words';

/** Two cells that hold the first and last rank of quarter (year × 10 + quarter) that a figure reads. */
export type Bounds = { readonly from: LiveNumber; readonly to: LiveNumber };

/** Above every quarter, and still a date that Excel knows. */
const LAST_RANK = 99_994;

/** First and last rank of a period; a range of days that no run of quarters tells is read as every period. */
export function ranksOf(period: string): { readonly from: number; readonly to: number } {
  const quarter = /^(\d{4})-T([1-4])$/.exec(period);
  if (quarter !== null) {
    const rank = Number(quarter[1]) * 10 + Number(quarter[2]);
    return { from: rank, to: rank };
  }
  const years = /^(\d{4})(?:-(\d{4}))?$/.exec(period);
  if (years !== null) {
    const from = Number(years[1]);
    return { from: from * 10, to: Number(years[2] ?? from) * 10 + 4 };
  }
  return { from: 1, to: LAST_RANK };
}

/** The period that the dashboard can show: a range of days is no run of quarters, so every period stands in. */
export function shownPeriod(period: string): string {
  return ranksOf(period).to === LAST_RANK ? 'all' : period;
}

/** Every period that the cell offers, the widest first, then the latest. */
export function periodChoices(input: ReportInput, table: DataTable): readonly string[] {
  const years = new Set<number>();
  const quarters = new Set<string>();
  const [year, quarter] = [table.index('year'), table.index('quarter')];
  for (const row of table.rows) {
    if (typeof row[year] === 'number') years.add(row[year]);
    if (typeof row[quarter] === 'string') quarters.add(row[quarter]);
  }
  const { from, to } = input.settings.spaserPeriod;
  const latestFirst = (a: string, b: string): number => (a < b ? 1 : -1);
  const pairs = [...years].filter((one) => years.has(one + 1)).map((one) => `${one}-${one + 1}`);
  // The periods of several years that the pane offers too: the SPASER's, then two years at a time (L. 2111-3).
  const windows = [...new Set([...(from < to ? [`${from}-${to}`] : []), ...pairs.sort(latestFirst)])];
  const all = ['all', ...windows, ...[...years].map(String).sort(latestFirst), ...[...quarters].sort(latestFirst)];
  return all.includes(input.period) ? all : [...all, input.period];
}

/** The period's cell content: a year is a number, as Excel makes it when it is typed. */
export function periodCell(period: string, language: ReportInput['language']): CellValue {
  return /^\d{4}$/.test(period) ? Number(period) : periodLabel(period, language);
}

/** The two cells that turn the chosen period into ranks; a cleared cell, or one that says no period, stands for every period. */
export function boundCells(
  input: ReportInput,
  period: string,
): { readonly from: PlanCell; readonly to: PlanCell; readonly values: ReturnType<typeof ranksOf> } {
  const values = ranksOf(input.period);
  // « T3 2026 » and “Q3 2026”, and the key of the table that a person may type or have kept: « 2026-T3 ».
  const isWords = `AND(LEN(${period})=7,OR(LEFT(${period},1)="T",LEFT(${period},1)="Q"),ISNUMBER(FIND(" ",${period})))`;
  const words = `IFERROR(VALUE(RIGHT(${period},4))*10+VALUE(MID(${period},2,1)),`;
  const rank = `VALUE(LEFT(${period},4))*10+VALUE(RIGHT(${period},1))`;
  const isQuarter = `ISNUMBER(FIND("-T",${period}))`;
  const isNone = `OR(${period}="",ISERROR(VALUE(LEFT(${period},4))))`;
  const bound = (ofYears: string, ofAll: number): string =>
    `=IF(${isWords},${words}${ofAll}),IF(${isNone},${ofAll},IF(${isQuarter},${rank},${ofYears})))`;
  return {
    values,
    from: computed(bound(`VALUE(LEFT(${period},4))*10`, 1), values.from, 'year'),
    to: computed(bound(`VALUE(RIGHT(${period},4))*10+4`, LAST_RANK), values.to, 'year'),
  };
}

/** « (en cours) » beside a period that the day of the run lies in, and that has not ended. */
export function underWay(bounds: Bounds, input: ReportInput): LiveText {
  const { run, language } = input;
  const now = yearOf(run.date) * 10 + quarterOf(run.date);
  const words = language === 'fr' ? ' (en cours)' : ' (in progress)';
  const { from, to } = bounds;
  const isOpen = live(
    `AND(${from.formula}<=${now},${to.formula}>=${now},${to.formula}<${LAST_RANK})`,
    from.value <= now && to.value >= now && to.value < LAST_RANK,
  );
  return either(isOpen, text(words), text(''));
}

/** The tests that keep a row of the period, and of the size filter. */
export function inPeriod(bounds: Bounds): readonly RowTest[] {
  return [{ column: 'rank', op: '>=', value: bounds.from }, { column: 'rank', op: '<=', value: bounds.to }, KEPT];
}

export const KEPT: RowTest = { column: 'kept', op: '=', value: live('1', 1) };

/** The test of a flag column. */
export function flag(column: string, value: 1 | 0 | 'NR' | 'NC'): RowTest {
  return {
    column,
    op: '=',
    value: typeof value === 'number' ? live(String(value), value) : live(quoteText(value), value),
  };
}

/** The heading of a column that holds ranks. */
export function rankNote(language: ReportInput['language']): PlanCell {
  return styled(
    language === 'fr' ? 'Trimestres lus (année × 10 + rang)' : 'Quarters read (year × 10 + rank)',
    'subtitle',
  );
}
