import { formatDate, formatNumber } from '../../language';
import { within, type Steps } from '../../pace';
import { regulatoryDays } from '../../payments';
import type { CellBlock, ChartPlan, DefinedNamePlan, PlanCell, SheetPlan } from '../../workbook';
import { styled } from '../cells';
import type { FigureTable } from '../dashboard/figureTable';
import { CHART_COLUMNS, CHART_ROW, CHART_ROWS, COLUMN_WIDTHS, HEAD_HEIGHTS } from '../dashboard/layout';
import { pageSetup, runLine } from '../head';
import { headingHeights, wrappedHeightsSteps } from '../measure';
import { tileBlocks, tileFormats } from '../sheets/dashboard';
import type { DataTable } from '../table';
import type { PaymentInput, ReportInput } from '../types';
import { sheetName } from '../words';
import { apartBlocks, capabilitiesBlock } from './apart';
import { delaysTable } from './delays';
import { distributionTable } from './distribution';
import { frameOf, type Frame } from './frame';
import { hasGroups, paymentGroupsTable } from './groups';
import type { InvoiceLine } from './invoiceTable';
import { lateSheet } from './lateSheet';
import { hasQuarters, periodsTable } from './periods';
import { paymentTiles } from './tiles';
import { agesTable, dueSoonBlocks, waitingFigures } from './waiting';
import { REGIME_ARTICLES } from './words';

/** Below the tiles and one line of charts. */
const TABLES_ROW = CHART_ROW + CHART_ROWS + 1;

export type PaymentsSheet = {
  readonly sheet: SheetPlan;
  readonly late: SheetPlan;
  readonly names: readonly DefinedNamePlan[];
};

/** `SPASER Paiements`: delays, late payments, what is owed and what waits, every figure a formula over `tFactures`; in steps. */
export function* paymentsSheetSteps(
  input: ReportInput,
  payments: PaymentInput,
  lines: readonly InvoiceLine[],
  table: DataTable,
): Steps<PaymentsSheet> {
  const { language } = input;
  const { reading } = payments;
  const frame = frameOf(table, payments, regulatoryDays(input.settings));
  const { say } = frame.words;
  const title = say('Délais de paiement', 'Payment delays');
  const waiting = waitingFigures(frame);

  yield 0;
  const capabilities = capabilitiesBlock(frame, reading, TABLES_ROW);
  const delays = delaysTable(frame, TABLES_ROW + capabilities.rows.length + 1);
  yield 0.1;
  const belowDelays = TABLES_ROW + capabilities.rows.length + delays.rows + 2;
  const tables = yield* within(figureTablesSteps(frame, belowDelays), 0.1, 0.6);
  const ages = agesTable(frame, waiting, tables.nextRow);
  yield 0.6;
  const soon = dueSoonBlocks(frame, lines, tables.nextRow + ages.rows + 1);
  yield 0.6;
  const apart = apartBlocks(frame, reading, below(soon) + 1);
  yield 0.7;

  const behind = [
    capabilities,
    ...delays.blocks,
    ...tables.made.flatMap(({ blocks }) => blocks),
    ...ages.blocks,
    ...soon,
    ...apart,
  ];
  const listed = soon.filter((block) => !isHeading(block.rows[0]));
  const heights = yield* within(wrappedHeightsSteps(listed, COLUMN_WIDTHS), 0.7, 0.9);
  const tiles = paymentTiles(frame, delays, waiting);
  const sheet: SheetPlan = {
    role: 'payments',
    name: sheetName('payments', language),
    mode: 'refresh',
    blocks: [headBlock(input, payments, frame, title), ...tileBlocks(tiles), ...behind],
    columnWidths: COLUMN_WIDTHS,
    rowHeights: [...HEAD_HEIGHTS, ...headingHeights(behind, COLUMN_WIDTHS), ...heights],
    tables: [],
    charts: placed(tables.made),
    conditionalFormats: tileFormats(tiles.length, language),
    validations: [],
    showGridlines: false,
    page: pageSetup(input, title),
    tabColour: '#2F6FA7',
  };
  const late = lateSheet(input, frame, lines);
  return { sheet, late: late.sheet, names: late.names };
}

/** Title, closing date and delay, what is to be checked, what cannot be computed. */
function headBlock(input: ReportInput, { reading }: PaymentInput, frame: Frame, title: string): CellBlock {
  const { say } = frame.words;
  const { language, settings } = input;
  const closing = formatDate(reading.closingDate, language);
  const article = REGIME_ARTICLES[frame.regulatory] ?? '';
  const about = [
    say(`Arrêté au ${closing}`, `Closed on ${closing}`),
    say(
      `Délai légal\u202f: ${frame.regulatory} jours (art. ${article})`,
      `Legal delay: ${frame.regulatory} days (art. ${article})`,
    ),
    runLine(input),
  ].join(' · ');
  const points = formatNumber(settings.interestPoints, language);
  const unverified = [...reading.paid, ...reading.unpaid].some(
    ({ rate, rateVerified, indemnity }) => indemnity > 0 && rate !== null && !rateVerified,
  );
  const rate = say(
    `Intérêts au taux de la BCE du semestre + ${points} points, fixé une fois pour tout le retard (art. R. 2192-31).`,
    `Interest at the half-year’s ECB rate + ${points} points, fixed once for the whole delay (art. R. 2192-31).`,
  );
  const caveat = unverified
    ? say(
        ` ▲ Un taux utilisé est à vérifier dans ${sheetName('settings', language)} avant tout paiement.`,
        ` ▲ A rate in use is to be checked in ${sheetName('settings', language)} before anything is paid.`,
      )
    : '';
  const missing = reading.capabilities.filter(({ possible }) => !possible).length;
  const lacking =
    missing === 0
      ? null
      : say(
          `▲ ${missing} calcul(s) impossible(s) faute de colonnes\u202f: voir « Ce que les colonnes permettent de calculer ».`,
          `▲ ${missing} figure(s) impossible for want of columns: see “What the columns allow”.`,
        );
  return {
    row: 0,
    column: 0,
    rows: [
      [styled(title, 'title')],
      [styled(about, 'subtitle')],
      [styled(rate + caveat, 'subtitle')],
      [styled(lacking, 'strong')],
    ],
  };
}

/** The tables by period, delay and group, one under the other, each a step. */
function* figureTablesSteps(
  frame: Frame,
  firstRow: number,
): Steps<{ readonly made: readonly FigureTable[]; readonly nextRow: number }> {
  const quarterly = hasQuarters(frame);
  const makers: ((row: number) => FigureTable)[] = [
    (row) => distributionTable(frame, row),
    (row) => periodsTable(frame, 'quarter', quarterly, row),
    (row) => periodsTable(frame, 'month', !quarterly, row),
    ...(['department', 'supplier', 'supplierSize'] as const)
      .filter((column) => hasGroups(frame, column))
      .map((column) => (row: number) => paymentGroupsTable(frame, column, column === 'department', row)),
  ];
  let row = firstRow;
  const made: FigureTable[] = [];
  for (const make of makers) {
    const one = make(row);
    made.push(one);
    row += one.rows + 1;
    yield made.length / makers.length;
  }
  return { made, nextRow: row };
}

/** Charts side by side: the third stands over the narrower columns, one more of them. */
function placed(tables: readonly FigureTable[]): ChartPlan[] {
  return tables
    .flatMap(({ chart }) => (chart === null ? [] : [chart]))
    .map((chart, index) => ({
      ...chart,
      place: {
        row: CHART_ROW,
        column: index * CHART_COLUMNS,
        rows: CHART_ROWS,
        columns: CHART_COLUMNS + (index < 2 ? 0 : 1),
      },
    }));
}

function below(blocks: readonly CellBlock[]): number {
  return Math.max(...blocks.map((block) => block.row + block.rows.length));
}

function isHeading(row: readonly PlanCell[] | undefined): boolean {
  return row?.some((cell) => typeof cell === 'object' && cell?.style === 'headingRight') ?? false;
}
