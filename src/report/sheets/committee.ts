import {
  comparePeriods,
  formatKept,
  indicatorById,
  isWithheld,
  restatementOf,
  statusOf,
  type Measure,
} from '../../indicators';
import { bilingual, formatDate, pick, type Bilingual, type Language } from '../../language';
import type { Steps } from '../../pace';
import type { CellBlock, ChartPlan, PlanCell, SheetArea, SheetPlan, SheetRole, StyleName } from '../../workbook';
import { headings, styled } from '../cells';
import { KEY_FIGURES } from '../dashboard/keyFigures';
import {
  chartColumns,
  CHART_COLUMNS,
  CHART_ROW,
  CHARTS_ACROSS,
  CHOICES_COLUMN,
  COLUMNS,
  FIGURES_ROW,
  NOTE_ROW,
  TILE_ROW,
} from '../dashboard/layout';
import { ORDER_HEADING } from '../dashboard/ranking';
import { figuresOf } from '../figures';
import { pageSetup } from '../head';
import { cellValue, headingHeights } from '../measure';
import { EMPTY, SMALL, statusText, statusFormats } from '../status';
import type { DataTable } from '../table';
import type { Ready } from '../types';
import { periodLabel, sheetName } from '../words';
import { committeeNotes } from './committeeNotes';
import { chosenTiles, withTiles } from './chosenTiles';
import { dashboardSheetSteps, tileBlocks } from './dashboard';

/** The indicators whose change the committee follows, worded as on the dashboard. */
const FOLLOWED = KEY_FIGURES.filter(({ kind }) => kind !== 'hours');
/** A line of charts, the table of changes, then another line of charts. */
const LINE_ROWS = 14;
const CHANGES_ROW = CHART_ROW + LINE_ROWS + 1;
/** The figures of a restated period told by name; the others are counted. */
const RESTATED_TOLD = 2;
/** Headings, eight lines at most, the note and a blank line; a line more a restated period. */
const CHANGES_ROWS = 11;

function shown(measure: Measure | null): { readonly cell: PlanCell; readonly value: number | null } {
  if (measure === null || measure.value === null || isWithheld(measure)) {
    return { cell: styled(EMPTY, 'rate'), value: null };
  }
  if (measure.small) return { cell: styled(SMALL, 'rate'), value: null };
  const style: StyleName = measure.unit === 'rate' ? 'rate' : 'integer';
  return { cell: styled(measure.value, style), value: measure.value };
}

/** Change in points for a rate (of the rates as shown), in units for a count. */
function change(now: Measure | null, then: Measure | null): PlanCell {
  const [a, b] = [shown(now).value, shown(then).value];
  if (a === null || b === null || now === null) return styled(EMPTY, 'decimal');
  if (now.unit !== 'rate') return styled(a - b, 'gapInteger');
  return styled((Math.round(a * 1000) - Math.round(b * 1000)) / 10, 'gapPoints');
}

/** What is no longer as the committee was told, a line a period shown: « T3 2026 révisé… ». */
export function restatedLines(input: Ready, quarter: string): string[] {
  const { language, previousSnapshots, measures, run } = input;
  const french = language === 'fr';
  const { before, lastYear } = comparePeriods(quarter);
  return [...new Set([quarter, before, lastYear])].flatMap((period): string[] => {
    const found = period === null ? null : restatementOf(previousSnapshots, measures, period, run.date);
    if (found === null) return [];
    const told = FOLLOWED.flatMap(({ id, label }): string[] => {
      const moved = found.changes.find((change) => change.id === id && change.basis === 'count');
      const unit = indicatorById(id)?.recipes.find(({ basis }) => basis === 'count')?.unit;
      if (moved === undefined || unit === undefined) return [];
      const [then, now] = [moved.before, moved.after].map((figure) => formatKept(figure, unit, language));
      return then === now ? [] : [`${pick(label, language)} ${then} → ${now}`];
    });
    const name = periodLabel(found.period, language);
    const since = formatDate(found.since, language);
    const count = found.changes.length;
    const figures = french
      ? `${count} ${count < 2 ? 'chiffre révisé' : 'chiffres révisés'} en tout, voir ${sheetName('history', language)}`
      : `${count} restated ${count === 1 ? 'figure' : 'figures'} in all, see ${sheetName('history', language)}`;
    const opening = french
      ? `▲ ${name} révisé depuis le relevé du ${since}\u202f: `
      : `▲ ${name} restated since ${since}: `;
    return [`${opening}${[...told.slice(0, RESTATED_TOLD), figures].join(french ? '\u202f; ' : '; ')}`];
  });
}

/** This quarter against the one before, the same a year earlier and the year so far: a column an indicator, as wide as the charts. */
function changesBlock(input: Ready, quarter: string, restated: readonly string[]): CellBlock[] {
  const { language } = input;
  const french = language === 'fr';
  const figures = figuresOf(input);
  const { before, lastYear: same } = comparePeriods(quarter);
  const lastYear = same === before ? null : same;
  const year = quarter.slice(0, 4);
  const of = (id: string, period: string | null): Measure | null =>
    period === null ? null : figures(id, null, period);
  const row = (label: string, cell: (id: string) => PlanCell): PlanCell[] => [
    label,
    ...FOLLOWED.map(({ id }) => cell(id)),
  ];
  const against = (period: string | null): PlanCell[][] => {
    if (period === null) return [];
    const since = french
      ? `Écart avec ${periodLabel(period, language)}`
      : `Change from ${periodLabel(period, language)}`;
    return [
      row(periodLabel(period, language), (id) => shown(of(id, period)).cell),
      row(since, (id) => change(of(id, quarter), of(id, period))),
    ];
  };
  const status = (id: string): string => {
    const found = of(id, quarter);
    return statusText(found === null ? 'empty' : statusOf(found), language);
  };
  const rows: PlanCell[][] = [
    row(periodLabel(quarter, language), (id) => shown(of(id, quarter)).cell),
    ...against(before),
    ...against(lastYear),
    ...(isYear(quarter) ? [] : [row(french ? `Année ${year}` : `Year ${year}`, (id) => shown(of(id, year)).cell)]),
    row(french ? 'Cible' : 'Target', (id) => styled(of(id, quarter)?.target ?? null, 'rate')),
    row(french ? 'État' : 'Status', (id) => styled(status(id), 'statusRight')),
  ];
  const note = french
    ? 'Écarts en points (pts) pour un taux, en nombre de marchés sinon. Feuille figée\u202f: elle garde les chiffres du jour où elle a été établie.'
    : 'Changes in points (pts) for a rate, in contracts otherwise. Frozen sheet: it keeps the figures of the day it was made.';
  const heads = [french ? 'Évolution' : 'Change', ...FOLLOWED.map(({ label }) => pick(label, language))];
  return [
    { row: CHANGES_ROW, column: 0, rows: [headings(heads, (index) => index > 0)] },
    { row: CHANGES_ROW + 1, column: 0, rows },
    {
      row: CHANGES_ROW + 1 + rows.length,
      column: 0,
      rows: [[styled(note, 'subtitle')], ...restated.map((told): PlanCell[] => [styled(told, 'strong')])],
    },
  ];
}

/** A frozen sheet holds values: no formula can move them afterwards. */
function frozenCell(cell: PlanCell): PlanCell {
  if (typeof cell !== 'object' || cell === null || cell.formula === undefined) return cell;
  return cell.style === undefined ? cell.value : styled(cell.value, cell.style);
}

/** Headings of the columns that only formulas read. */
const WORKINGS: readonly Bilingual[] = [
  bilingual('Du rang', 'From rank'),
  bilingual('Au rang', 'To rank'),
  ORDER_HEADING,
];

/** The tables below the page without what only formulas need: ranks of quarters, orders of bars. */
function withoutWorkings(blocks: readonly CellBlock[], language: Language): CellBlock[] {
  const hidden = WORKINGS.map((heading) => pick(heading, language));
  const columns = new Map<number, readonly number[]>();
  for (const { row, rows } of blocks) {
    for (const [index, cells] of rows.entries()) {
      const places = cells.flatMap((cell, column) => (hidden.includes(String(cellValue(cell))) ? [column] : []));
      if (places.length > 0) columns.set(row + index, places);
    }
  }
  return blocks.map((block) => {
    // The heading of a block of figures is the last row of the block above it.
    const own = columns.get(block.row - 1);
    return {
      ...block,
      rows: block.rows.map((cells, index) => {
        if (block.row + index === FIGURES_ROW + 1) return [];
        const places = columns.get(block.row + index) ?? (block.column === 0 ? own : undefined) ?? [];
        return cells.map((cell, column) =>
          places.includes(column) ? (columns.has(block.row + index) ? styled(null, 'heading') : null) : cell,
        );
      }),
    };
  });
}

function onRole(area: SheetArea, role: SheetRole): SheetArea {
  return { ...area, role };
}

/** The tables behind the page stand lower than on the dashboard: the page itself is longer. */
const LOWER = 30;

function lowered(row: number): number {
  return row < FIGURES_ROW ? row : row + LOWER;
}

function lower(place: SheetArea): SheetArea {
  return { ...place, area: { ...place.area, row: lowered(place.area.row) } };
}

/** The line of charts of the page where a chart stands, the first above the table of changes. */
function lineOf(index: number): number {
  return Math.max(0, Math.floor(index / CHARTS_ACROSS));
}

/** A quarter is short: a chart with a single figure to draw would be an empty frame. */
function saysSomething(chart: ChartPlan, page: SheetPlan): boolean {
  const { row, rows } = chart.categories.area;
  const block = page.blocks.find((one) => one.column === 0 && one.row === row);
  const columns = chart.series.map(({ values }) => values.area.column);
  const drawn = (block?.rows ?? [])
    .slice(0, rows)
    .filter((cells) => columns.some((column) => Number(cellValue(cells[column])) > 0));
  return drawn.length > 1;
}

/** Bars in order end with those of nothing: a frozen page leaves them out. */
function withoutEmptyBars(chart: ChartPlan, page: SheetPlan): ChartPlan {
  if (chart.key !== 'themes') return chart;
  const { row, rows } = chart.categories.area;
  const block = page.blocks.find((one) => one.column === 0 && one.row === row);
  const columns = chart.series.map(({ values }) => values.area.column);
  const drawn = (block?.rows ?? [])
    .slice(0, rows)
    .filter((cells) => columns.some((at) => Number(cellValue(cells[at])) > 0));
  const shorter = (area: SheetArea): SheetArea => ({
    ...area,
    area: { ...area.area, rows: Math.max(1, drawn.length) },
  });
  return {
    ...chart,
    categories: shorter(chart.categories),
    series: chart.series.map((series) => ({ ...series, values: shorter(series.values) })),
  };
}

/** A whole year is a `BILAN`. */
function isYear(period: string): boolean {
  return /^\d{4}$/.test(period);
}

/** `COPIL 2026-T3`, `BILAN 2026`: the quarter or the year on one printed page, frozen; in steps. */
export function* committeeSheetSteps(given: Ready, table: DataTable, quarter: string): Steps<SheetPlan> {
  const input: Ready = { ...given, period: quarter };
  const { language } = input;
  const french = language === 'fr';
  const role: SheetRole = `committee:${quarter}`;
  const name = sheetName(role, language);
  const told = periodLabel(quarter, language);
  const about = isYear(quarter)
    ? french
      ? `Bilan des achats responsables, ${told}`
      : `Responsible purchasing, ${told}`
    : french
      ? `Comité achats responsables, ${told}`
      : `Responsible purchasing committee, ${told}`;
  const { buyerName } = input.settings;
  const title = buyerName === null ? about : `${buyerName} – ${about}`;
  const page = yield* dashboardSheetSteps(input, table);
  const restated = restatedLines(input, quarter);
  const notesRow = CHANGES_ROW + CHANGES_ROWS + restated.length;
  const compared = { quarter, before: comparePeriods(quarter).before, year: quarter.slice(0, 4) };
  const notes = committeeNotes(input, compared, FOLLOWED, notesRow, COLUMNS);
  const changesRows = CHANGES_ROWS + restated.length + notes.rows;
  const charts = page.charts
    .filter((chart) => saysSomething(chart, page))
    .map((chart) => withoutEmptyBars(chart, page))
    .map(({ titleFrom: _, ...chart }, index, all) => ({
      ...chart,
      place: {
        ...chart.place,
        row: index < CHARTS_ACROSS ? CHART_ROW : CHANGES_ROW + changesRows + (lineOf(index) - 1) * LINE_ROWS,
        column: (index % CHARTS_ACROSS) * CHART_COLUMNS,
        columns: chartColumns(index, all.length),
        rows: LINE_ROWS,
      },
      categories: lower(onRole(chart.categories, role)),
      series: chart.series.map((series) => ({ ...series, values: lower(onRole(series.values, role)) })),
    }));
  const chosen = chosenTiles(input, quarter);
  const shownBlocks = chosen === null ? page.blocks : withTiles(page.blocks, tileBlocks(chosen), TILE_ROW, CHART_ROW);
  const kept = shownBlocks.filter(({ column }) => column !== CHOICES_COLUMN);
  const blocks = withoutWorkings(kept, language).map((block, index) => ({
    ...block,
    row: lowered(block.row),
    rows: (index === 0 ? headRows(block, title) : block.rows).map((row) => row.map(frozenCell)),
  }));
  const changes = [...changesBlock(input, quarter, restated), ...notes.blocks];
  const lastRow = CHANGES_ROW + changesRows + lineOf(charts.length - 1) * LINE_ROWS;
  return {
    ...page,
    role,
    name,
    mode: 'frozen',
    blocks: [...blocks, ...changes],
    rowHeights: [
      ...(page.rowHeights ?? []).map(({ row, points }) => ({ row: lowered(row), points })),
      ...headingHeights(changes, page.columnWidths.map(Number)),
    ],
    charts,
    conditionalFormats: [
      ...page.conditionalFormats,
      ...statusFormats({ row: CHANGES_ROW + 1, column: 1, rows: CHANGES_ROWS - 2, columns: FOLLOWED.length }, language),
    ],
    validations: [],
    page: {
      ...pageSetup(input, title),
      orientation: 'portrait',
      fitHeight: 1,
      printArea: { row: 0, column: 0, rows: lastRow, columns: COLUMNS },
    },
    tabColour: '#57606A',
  };
}

/** The dashboard's head with the committee's title, and without the cell that chooses a period. */
function headRows(block: CellBlock, title: string): readonly (readonly PlanCell[])[] {
  const { 1: line = [], [NOTE_ROW]: note = [] } = block.rows;
  return [[styled(title, 'title')], line, note];
}
