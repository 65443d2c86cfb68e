import { formatInteger, pick, type Language } from '../../language';
import { within, type Steps } from '../../pace';
import { groupLabel } from '../../indicators';
import {
  cellAddress,
  type CellBlock,
  type ChartPlan,
  type ConditionalFormatPlan,
  type DefinedNamePlan,
  type PlanCell,
  type SheetPlan,
} from '../../workbook';
import { PERIOD_NAME, RANK_FROM_NAME, RANK_TO_NAME } from '../bounds';
import { headings, styled } from '../cells';
import { FIRST_FIGURE, type FigureTable } from '../dashboard/figureTable';
import { groupColumn, groupsTable } from '../dashboard/groups';
import { hasHours, hoursTable } from '../dashboard/hours';
import {
  chartColumns,
  CHART_COLUMNS,
  CHART_ROW,
  CHART_ROWS,
  CHARTS_ACROSS,
  CHOICES_COLUMN,
  COLUMN_WIDTHS,
  COLUMNS,
  FIGURES_ROW,
  HEAD_HEIGHTS,
  MOST_CHARTS,
  PERIOD,
  PERIOD_COLUMN,
  PERIOD_ROW,
  TILE_COLUMNS,
  TILE_ROW,
  TILE_STEP,
  TILES_ACROSS,
} from '../dashboard/layout';
import { keyFiguresSteps } from '../dashboard/keyFigures';
import { headlineSentence, tileOf, type Tile } from '../dashboard/tiles';
import { figuresOf, type Figures } from '../figures';
import { statusFormats } from '../status';
import { boundCells, periodCell, periodChoices, rankNote, underWay, type Bounds } from '../dashboard/period';
import { hasSizes, sizesTable } from '../dashboard/sizes';
import { statesTable } from '../dashboard/states';
import { themesByGroupTable, themesShown, themesTable } from '../dashboard/themes';
import { trendTable } from '../dashboard/trend';
import { volumesTable } from '../dashboard/volumes';
import { wording, type Wording } from '../dashboard/wording';
import { pageSetup, runLine } from '../head';
import { headingHeights } from '../measure';
import { joined, live, liveCell, text, type LiveText } from '../live';
import type { DataTable } from '../table';
import type { Ready, ReportInput } from '../types';
import { NOT_INFORMED, periodLabel, sheetName } from '../words';

/** The tiles side by side, three a line. */
export function tileBlocks(tiles: readonly Tile[]): CellBlock[] {
  return tiles.map((tile, index) => ({
    row: TILE_ROW + Math.floor(index / TILES_ACROSS) * TILE_STEP,
    column: (index % TILES_ACROSS) * TILE_COLUMNS,
    rows: [
      [tile.label, styled(null, 'section')],
      [tile.figure, tile.status],
      ...tile.lines.map((line): PlanCell[] => [line]),
    ],
    style: 'label',
  }));
}

/** Colours the statuses of the tiles. */
export function tileFormats(tiles: number, language: Language): ConditionalFormatPlan[] {
  return Array.from({ length: Math.ceil(tiles / TILES_ACROSS) }, (_, line) => ({
    row: TILE_ROW + line * TILE_STEP + 1,
    column: 0,
    rows: 1,
    columns: COLUMNS,
  })).flatMap((area) => statusFormats(area, language));
}

/** Charts in reading order over the grid, two a line. */
function placed(tables: readonly FigureTable[]): ChartPlan[] {
  return tables
    .flatMap(({ chart }) => (chart === null ? [] : [chart]))
    .slice(0, MOST_CHARTS)
    .map((chart, index, all) => ({
      ...chart,
      place: {
        row: CHART_ROW + Math.floor(index / CHARTS_ACROSS) * CHART_ROWS,
        column: (index % CHARTS_ACROSS) * CHART_COLUMNS,
        rows: CHART_ROWS,
        columns: chartColumns(index, all.length),
      },
    }));
}

/** The tables that this register can fill, one under the other, each a step. */
function* figureTablesSteps(
  input: Ready,
  table: DataTable,
  figures: Figures,
  bounds: Bounds,
  sentence: LiveText,
  firstRow: number,
  words: Wording,
): Steps<FigureTable[]> {
  const notGiven = pick(groupLabel({ by: 'supplierSize', key: '' }), input.language);
  const group = groupColumn(table, notGiven);
  yield 0;
  const themes = themesShown(input);
  const makers: ((row: number) => FigureTable)[] = [
    (row) => trendTable(table, input, figures, bounds, row, sentence, words),
    (row) => statesTable(table, bounds, row, words),
    ...(group === null
      ? []
      : [(row: number) => groupsTable(table, group, notGiven, bounds, row, input.settings.fillFloor, words)]),
    ...(themes.length === 0 ? [] : [(row: number) => themesTable(table, themes, bounds, row, words)]),
    ...(hasHours(table) ? [(row: number) => hoursTable(table, row, words)] : []),
    ...(hasSizes(table, notGiven) ? [(row: number) => sizesTable(table, bounds, row, words)] : []),
  ];
  for (const measure of ['contracts', 'amounts'] as const) {
    if (makers.length < MOST_CHARTS) makers.push((row) => volumesTable(table, measure, row, words));
  }
  // A table that no chart of the page draws is read by nobody: who buys what is crossed in its own sheet.
  if (group !== null && themes.length > 0 && makers.length < MOST_CHARTS) {
    makers.push((row) => themesByGroupTable(table, themes, group, bounds, row, words));
  }
  let row = firstRow;
  const tables: FigureTable[] = [];
  for (const make of makers) {
    yield tables.length / makers.length;
    const made = make(row);
    tables.push(made);
    row += made.rows + 1;
  }
  return tables;
}

/** `SPASER Tableau de bord`: the story on one page, every figure driven by the period cell; in steps. */
export function* dashboardSheetSteps(input: Ready, table: DataTable): Steps<SheetPlan> {
  const { language } = input;
  const words = wording(language);
  const { say } = words;
  const title = say('Achats responsables\u202f: tableau de bord', 'Responsible purchasing: dashboard');
  const bound = boundCells(input, PERIOD);
  const bounds: Bounds = {
    from: live(cellAddress(FIGURES_ROW + 1, FIRST_FIGURE, true), bound.values.from),
    to: live(cellAddress(FIGURES_ROW + 1, FIRST_FIGURE + 1, true), bound.values.to),
  };
  const figures = figuresOf(input);
  const key = yield* within(keyFiguresSteps(input, table, figures, bounds, FIGURES_ROW + 3, words), 0, 0.1);
  const [first] = key.rows;
  const sentence = first === undefined ? text('') : headlineSentence(first, words);
  const tablesRow = FIGURES_ROW + 5 + key.rows.length;
  const tables = yield* within(figureTablesSteps(input, table, figures, bounds, sentence, tablesRow, words), 0.1, 1);
  yield 1;
  const choices = periodChoices(input, table);
  yield 1;
  const shownPeriod = periodCell(input.period, language);
  const period = live(PERIOD, shownPeriod === null ? '' : String(shownPeriod));

  const head: CellBlock[] = [
    {
      row: 0,
      column: 0,
      rows: [
        [styled(title, 'title')],
        [
          liveCell(
            joined(say('Période\u202f: ', 'Period: '), period, underWay(bounds, input), ` · ${runLine(input)}`),
            'subtitle',
          ),
        ],
        [
          styled(say('Période affichée', 'Period shown'), 'strong'),
          styled(shownPeriod, 'inputPeriod'),
          styled(say('← à choisir ici\u202f: toute la page suit', '← choose here: the whole page follows'), 'subtitle'),
        ],
        [styled([pick(NOT_INFORMED, language), ...undatedNote(table, words)].join(' · '), 'subtitle')],
      ],
    },
  ];
  const behind: CellBlock[] = [
    {
      row: FIGURES_ROW,
      column: 0,
      rows: [
        [styled(say('Les chiffres derrière cette page', 'The figures behind this page'), 'title')],
        [rankNote(language), null, bound.from, bound.to],
      ],
    },
    key.block,
    ...tables.flatMap(({ blocks }) => blocks),
    {
      row: FIGURES_ROW,
      column: CHOICES_COLUMN,
      rows: [
        headings([say('Périodes', 'Periods')], () => false),
        ...choices.map((one): PlanCell[] => [choice(one, input)]),
      ],
    },
  ];
  const charts = placed(tables);
  const chartRows = Math.ceil(charts.length / CHARTS_ACROSS) * CHART_ROWS;
  return {
    role: 'dashboard',
    name: sheetName('dashboard', language),
    mode: 'refresh',
    blocks: [...head, ...tileBlocks(key.rows.map((row) => tileOf(row, words))), ...behind],
    columnWidths: [...COLUMN_WIDTHS, 3, 16],
    rowHeights: [...HEAD_HEIGHTS, ...headingHeights(behind, COLUMN_WIDTHS)],
    tables: [],
    charts,
    conditionalFormats: tileFormats(key.rows.length, language),
    validations: [
      {
        area: { row: PERIOD_ROW, column: PERIOD_COLUMN, rows: 1, columns: 1 },
        rule: {
          kind: 'listFrom',
          source: {
            role: 'dashboard',
            area: { row: FIGURES_ROW + 1, column: CHOICES_COLUMN, rows: choices.length, columns: 1 },
          },
          strict: true,
        },
        message: say('Choisissez une période de la liste.', 'Choose a period of the list.'),
      },
    ],
    showGridlines: false,
    page: {
      ...pageSetup(input, title),
      orientation: 'portrait',
      fitHeight: 1,
      printArea: { row: 0, column: 0, rows: CHART_ROW + chartRows, columns: COLUMNS },
    },
    tabColour: '#7B4FA3',
  };
}

/** The names that formulas of other sheets use for the period shown. */
export function dashboardNames(): DefinedNamePlan[] {
  const cell = (name: string, row: number, column: number): DefinedNamePlan => ({
    name,
    target: { role: 'dashboard', area: { row, column, rows: 1, columns: 1 } },
    visible: true,
  });
  return [
    cell(PERIOD_NAME, PERIOD_ROW, PERIOD_COLUMN),
    cell(RANK_FROM_NAME, FIGURES_ROW + 1, FIRST_FIGURE),
    cell(RANK_TO_NAME, FIGURES_ROW + 1, FIRST_FIGURE + 1),
  ];
}

/** Contracts that no period can take in, « Toutes périodes » neither. */
function undatedNote(table: DataTable, { say, language }: Wording): string[] {
  const place = table.index('year');
  const count = table.rows.filter((row) => typeof row[place] !== 'number').length;
  if (count === 0) return [];
  const number = formatInteger(count, language);
  return count < 2
    ? [
        say(
          `${number} marché sans date de notification, hors de toute période`,
          `${number} undated contract, in no period`,
        ),
      ]
    : [
        say(
          `${number} marchés sans date de notification, hors de toute période`,
          `${number} undated contracts, in no period`,
        ),
      ];
}

function choice(period: string, input: ReportInput): PlanCell {
  return /^\d{4}$/.test(period) ? styled(Number(period), 'year') : periodLabel(period, input.language);
}
