import { stepping, within, type Steps } from '../../pace';
import { cellAddress, type CellBlock, type PlanCell, type SheetPlan } from '../../workbook';
import { headings, styled } from '../cells';
import { pageSetup, sheetHead } from '../head';
import { liveCell } from '../live';
import { columnWidthsSteps, headingHeights } from '../measure';
import {
  BASIS_ROW,
  basisWords,
  CHOICE_COLUMN,
  choiceRows,
  SERVICE_ROW,
  serviceChoices,
  serviceCriterion,
} from '../page/choices';
import { feedBlocks } from '../page/feed';
import { lineCells } from '../page/lineCells';
import { AXES, pageLinesSteps, type PageLine } from '../page/lines';
import { FIRST_PERIOD, periodHeading, periodsShown, rankRows, type ShownPeriods } from '../page/periods';
import { TermTable } from '../page/terms';
import { statusFormats } from '../status';
import type { DataTable } from '../table';
import type { Ready } from '../types';
import { AXIS_WORDS, sheetName } from '../words';
import { pick, type Language } from '../../language';

const HEADER_ROW = 5;
const FIRST_LINE = HEADER_ROW + 1;
const LINES_A_STEP = 2;
const LABEL_WIDTH = 64;
const CODE_WIDTH = 12;
/** Trend and status, counted from the last column: words, not figures. */
const LEFT_HEADINGS = [6, 3];
/** A title of an axis stands a little away from the lines above. */
const TITLE_POINTS = 22;

/** A title of an axis, or a line of it. */
type Row = { readonly title: string } | { readonly line: PageLine };

function rowsOf(lines: readonly PageLine[], language: Language): Row[] {
  return AXES.flatMap((axis): Row[] => {
    const own = lines.filter(({ indicator }) => indicator.axis === axis);
    return own.length === 0 ? [] : [{ title: pick(AXIS_WORDS[axis], language) }, ...own.map((line) => ({ line }))];
  });
}

function headingsOf(periods: ShownPeriods, input: Ready): string[] {
  const french = input.language === 'fr';
  const year = periodHeading(periods.year, input);
  return [
    'Code',
    french ? 'Indicateur' : 'Indicator',
    ...periods.all.map((period) => periodHeading(period, input)),
    french ? 'Tendance' : 'Trend',
    french ? `Cible ${periods.year.key}` : `Target ${periods.year.key}`,
    french ? 'Écart' : 'Gap',
    french ? 'État' : 'Status',
    `Base ${year}`,
    french ? `Renseigné ${year}` : `Informed ${year}`,
  ];
}

/** Rows of the workings above their counts: the title, the service compared, two rows of ranks. */
const WORKINGS_HEAD = 4;
const WORKINGS_WIDTHS = { label: 34, figure: 15 } as const;

/** `SPASER Indicateurs`: a line an indicator, grouped by axis, on one page; what nothing informs yet; and beside them the counts behind; in steps. */
export function* indicatorsSheetSteps(input: Ready, table: DataTable): Steps<SheetPlan> {
  const { language } = input;
  const french = language === 'fr';
  const title = french ? 'Indicateurs' : 'Indicators';
  const counted = workingsPlace(input, table);
  const periods = periodsShown(input, table, { row: HEADER_ROW + 2, column: counted.column + 1 });
  const { shown, toFeed } = yield* within(pageLinesSteps(input, periods.all), 0, 0.4);
  const rows = rowsOf(shown, language);
  const lastRow = FIRST_LINE + Math.max(1, rows.length);
  const feed = feedBlocks(toFeed, lastRow + 1, language);
  const feedEnd = feed.reduce((end, block) => Math.max(end, block.row + block.rows.length), lastRow) + 1;
  const criterion = cellAddress(HEADER_ROW + 1, counted.column + 1, true);
  const first = { row: HEADER_ROW + WORKINGS_HEAD, column: counted.column + 1 };
  const terms = new TermTable(first, periods.all, criterion, input.settings, language);
  const heads = headingsOf(periods, input);
  const printed = stepping(rows, LINES_A_STEP, (row, index): PlanCell[] =>
    'title' in row
      ? heads.map((_, column) => styled(column === 0 ? row.title : null, 'section'))
      : lineCells(row.line, FIRST_LINE + index, periods, terms, input),
  );
  const lines = yield* within(printed, 0.6, 0.9);
  const none = french
    ? 'Aucun indicateur n’est encore renseigné\u202f: voir «\u202fÀ alimenter\u202f».'
    : 'No indicator is informed yet: see “To be fed”.';
  const page: CellBlock[] = [
    sheetHead(input, title, true),
    { row: BASIS_ROW, column: 0, rows: choiceRows(language) },
    {
      row: HEADER_ROW,
      column: 0,
      rows: [headings(heads, (index) => index >= FIRST_PERIOD && !LEFT_HEADINGS.includes(heads.length - index))],
    },
    { row: FIRST_LINE, column: 0, rows: lines.length === 0 ? [[null, styled(none, 'strong')]] : lines },
  ];
  const services = serviceChoices(table, language);
  const workings: CellBlock[] = [
    {
      row: HEADER_ROW,
      column: counted.column,
      rows: [
        [styled(french ? 'Les comptes derrière cette page' : 'The counts behind this page', 'strong')],
        [
          styled(french ? 'Service comparé' : 'Department compared', 'label'),
          liveCell(serviceCriterion(language), 'label'),
        ],
        ...rankRows(periods.all).map((cells, index): PlanCell[] => [
          styled(rankLabel(index, language), 'label'),
          ...cells,
        ]),
        ...terms.rows(),
      ],
    },
    {
      row: HEADER_ROW,
      column: counted.listColumn,
      rows: [headings([french ? 'Services' : 'Departments'], () => false), ...services.map((one): PlanCell[] => [one])],
    },
  ];
  const fixed = { 0: CODE_WIDTH, 1: LABEL_WIDTH };
  const widths = yield* within(columnWidthsSteps(page.slice(2), { minimum: 11, maximum: 20, fixed }), 0.9, 1);
  const figures = Array.from({ length: periods.all.length }, () => WORKINGS_WIDTHS.figure);
  const columnWidths = [...widths, 3, 30, 3, WORKINGS_WIDTHS.label, ...figures];
  return {
    role: 'indicators',
    name: sheetName('indicators', language),
    mode: 'refresh',
    blocks: [...page, ...feed, ...workings],
    columnWidths,
    rowHeights: [
      ...headingHeights(page.slice(2, 3), widths),
      ...rows.flatMap((row, index) => ('title' in row ? [{ row: FIRST_LINE + index, points: TITLE_POINTS }] : [])),
    ],
    tables: [],
    charts: [],
    conditionalFormats: statusFormats(
      { row: FIRST_LINE, column: heads.length - 3, rows: Math.max(1, rows.length), columns: 1 },
      language,
    ),
    validations: [
      {
        area: { row: BASIS_ROW, column: CHOICE_COLUMN, rows: 1, columns: 1 },
        rule: { kind: 'list', values: basisWords(language), strict: true },
        message: french ? 'Nombre ou valeur.' : 'Number or value.',
      },
      {
        area: { row: SERVICE_ROW, column: CHOICE_COLUMN, rows: 1, columns: 1 },
        rule: {
          kind: 'listFrom',
          source: {
            role: 'indicators',
            area: { row: HEADER_ROW + 1, column: counted.listColumn, rows: services.length, columns: 1 },
          },
          strict: true,
        },
        message: french ? 'Choisissez un service de la liste.' : 'Choose a department of the list.',
      },
    ],
    freeze: { rows: FIRST_LINE, columns: FIRST_PERIOD },
    showGridlines: true,
    page: {
      ...pageSetup(input, title),
      fitHeight: 1,
      printArea: { row: 0, column: 0, rows: feedEnd - 1, columns: heads.length },
    },
  };
}

/** Columns beside the page: the services to choose from, then the counts. */
function workingsPlace(input: Ready, table: DataTable): { readonly listColumn: number; readonly column: number } {
  const anywhere = { row: 0, column: 0 };
  const listColumn = headingsOf(periodsShown(input, table, anywhere), input).length + 1;
  return { listColumn, column: listColumn + 2 };
}

function rankLabel(index: number, language: Language): string {
  if (language === 'fr') return index === 0 ? 'Du trimestre (année × 10 + rang)' : 'Au trimestre';
  return index === 0 ? 'From quarter (year × 10 + rank)' : 'To quarter';
}
