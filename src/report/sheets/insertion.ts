import type { TaggedContract } from '../../considerations';
import { bilingual, pick, plural, type Bilingual } from '../../language';
import { daysBetween, toSerial, type CivilDate } from '../../calendar';
import { stepping, within, type Steps } from '../../pace';
import { cellAddress, type CellBlock, type PlanCell, type SheetPlan } from '../../workbook';
import { computed, headings, quoteText, rowLink, styled } from '../cells';
import { BELOW_HEAD, pageSetup, sheetHead } from '../head';
import { columnWidthsSteps, wrappedHeightsSteps } from '../measure';
import { EMPTY } from '../status';
import { calibratorBlocks, CALIBRATOR_LAST } from '../schedule/calibrator';
import { scheduleFor } from '../schedule/scheduleSheet';
import { tradesBlocks } from '../schedule/trades';
import type { ReportInput } from '../types';
import { sheetName } from '../words';

export const INSERTION_TABLE = 'tInsertion';

/** Columns of the table. */
const PLANNED = 6;
const DONE = 7;
const ALERT = 9;
const ELAPSED = 10;

const ALERTS = {
  noHours: bilingual('▲ Heures prévues non renseignées', '▲ Planned hours not informed'),
  noDone: bilingual('▲ Réalisé non renseigné', '▲ Hours done not informed'),
  short: bilingual('▼ Terminé sous l’engagement', '▼ Ended below the commitment'),
  kept: bilingual('✓ Engagement tenu', '✓ Commitment met'),
  running: bilingual('● En cours', '● Running'),
  noCommitment: bilingual('● Sans engagement chiffré', '● No hours committed'),
} as const satisfies Readonly<Record<string, Bilingual>>;

const ALERT_COLOURS: Readonly<Record<keyof typeof ALERTS, string>> = {
  noHours: '#9A4A00',
  noDone: '#9A4A00',
  short: '#B42318',
  kept: '#1A7F37',
  running: '#57606A',
  noCommitment: '#57606A',
};

const CALM: ReadonlySet<keyof typeof ALERTS> = new Set(['kept', 'running', 'noCommitment']);

/** What to look at in the hours of a contract, at a day. */
export function alertOf(tagged: TaggedContract, today: string): keyof typeof ALERTS {
  const { planned, done } = tagged.insertionHours;
  if (planned === null || planned === 0) return done === null || done === 0 ? 'noHours' : 'noCommitment';
  if (done === null) return 'noDone';
  if (done >= planned) return 'kept';
  const end = tagged.contract.endDate;
  return end !== null && end.date < today ? 'short' : 'running';
}

/** The share of the contract's time gone by, to read beside that of its hours; null where a date is missing. */
function elapsedOf({ contract: { notificationDate, endDate } }: TaggedContract, today: CivilDate): number | null {
  if (notificationDate === null || endDate === null || endDate.date <= notificationDate.date) return null;
  const whole = daysBetween(notificationDate.date, endDate.date);
  return Math.min(1, Math.max(0, daysBetween(notificationDate.date, today) / whole));
}

/** Contracts with an insertion clause or any hours. */
function concerned(input: ReportInput): readonly TaggedContract[] {
  return input.tagging.contracts.filter(
    ({ insertionHours, insertionClause }) =>
      insertionClause === 'yes' || Number(insertionHours.planned ?? 0) > 0 || Number(insertionHours.done ?? 0) > 0,
  );
}

const ROWS_A_STEP = 100;

/** `SPASER Insertion`: hours planned and done contract by contract, with what to look at; in steps. */
export function* insertionSheetSteps(input: ReportInput): Steps<SheetPlan> {
  const { language } = input;
  const french = language === 'fr';
  const title = french ? 'Heures d’insertion' : 'Work-integration hours';
  const contracts = concerned(input);
  const totalsRow = BELOW_HEAD;
  const headerRow = totalsRow + 2;
  const first = headerRow + 1;
  const last = first + Math.max(1, contracts.length) - 1;
  const heads = french
    ? [
        'Ligne',
        'N° marché',
        'Objet',
        'Service',
        'Titulaire',
        'Notifié le',
        'Heures prévues',
        'Heures réalisées',
        'Réalisé / prévu',
        'À regarder',
        'Temps écoulé',
        'Famille',
      ]
    : [
        'Row',
        'Contract no.',
        'Title',
        'Department',
        'Supplier',
        'Notified on',
        'Hours planned',
        'Hours done',
        'Done / planned',
        'To look at',
        'Time elapsed',
        'Family',
      ];
  const ratio = (row: number, planned: number, done: number | null): PlanCell => {
    const [p, d] = [cellAddress(row, PLANNED), cellAddress(row, DONE)];
    const value = planned === 0 || done === null ? EMPTY : done / planned;
    // A contract's own ratio is of two values of this sheet; the totals' is a formula, as they are.
    if (row !== totalsRow) return styled(value, 'rate');
    return computed(`=IF(OR(${p}=0,${d}=""),${quoteText(EMPTY)},${d}/${p})`, value, 'rate');
  };
  const sum = (column: number, pickHours: (tagged: TaggedContract) => number | null): PlanCell =>
    computed(
      `=SUM(${cellAddress(first, column)}:${cellAddress(last, column)})`,
      contracts.reduce((total, one) => total + (pickHours(one) ?? 0), 0),
      'hours',
    );
  const planned = contracts.reduce((total, one) => total + (one.insertionHours.planned ?? 0), 0);
  const done = contracts.reduce((total, one) => total + (one.insertionHours.done ?? 0), 0);
  const printed = stepping(contracts, ROWS_A_STEP, (tagged, index): PlanCell[] => {
    const { contract, insertionHours } = tagged;
    const date = contract.notificationDate;
    const alert = alertOf(tagged, input.run.date);
    return [
      // A link where there is something to look at.
      CALM.has(alert) ? styled(contract.row, 'rowNumber') : rowLink(contract.sheet, contract.row),
      contract.id,
      contract.title,
      contract.department,
      contract.suppliers[0]?.name ?? null,
      date === null || date.precision !== 'day' ? null : styled(toSerial(date.date), 'date'),
      styled(insertionHours.planned, 'hours'),
      styled(insertionHours.done, 'hours'),
      ratio(first + index, insertionHours.planned ?? 0, insertionHours.done),
      pick(ALERTS[alert], language),
      styled(elapsedOf(tagged, input.run.date), 'rate'),
      contract.category,
    ];
  });
  const rows = yield* within(printed, 0, 0.3);
  const list: CellBlock[] = [
    {
      row: totalsRow,
      column: 0,
      rows: [
        [
          styled(french ? 'Total' : 'Total', 'strong'),
          null,
          styled(
            french
              ? `${contracts.length} ${plural(contracts.length, language, 'marché', 'marchés')} avec une clause d’insertion ou des heures, de toute date`
              : `${contracts.length} ${plural(contracts.length, language, 'contract', 'contracts')} with a work-integration clause or hours, of any date`,
            'label',
          ),
          null,
          null,
          null,
          sum(PLANNED, (one) => one.insertionHours.planned),
          sum(DONE, (one) => one.insertionHours.done),
          ratio(totalsRow, planned, done),
        ],
      ],
    },
    {
      row: headerRow,
      column: 0,
      rows: [headings(heads, (index) => index === 0 || (index >= 5 && index < ALERT) || index === ELAPSED)],
    },
    {
      row: first,
      column: 0,
      rows:
        contracts.length === 0 ? [[null, null, french ? 'Aucun marché concerné.' : 'No contract concerned.']] : rows,
      columnStyles: [
        'link',
        'text',
        'wrapped',
        'wrapped',
        'wrapped',
        'date',
        'hours',
        'hours',
        'rate',
        'status',
        'rate',
        'text',
      ],
    },
  ];
  const trades =
    contracts.length === 0 ? { blocks: [], last } : tradesBlocks(input, contracts, { planned: PLANNED }, last + 2);
  const calibrator = calibratorBlocks(input, scheduleFor(input), input.calibrations ?? [], trades.last + 2);
  const below = [...trades.blocks, ...calibrator.blocks];
  const widths = yield* within(
    columnWidthsSteps([...list.slice(1), ...below], { minimum: 9, maximum: 40, fixed: { 2: 52 } }),
    0.3,
    0.7,
  );
  const heights = yield* within(wrappedHeightsSteps([...list.slice(2), ...below], widths), 0.7, 1);
  return {
    role: 'insertion',
    name: sheetName('insertion', language),
    mode: 'refresh',
    blocks: [sheetHead(input, title, true), ...list, ...below],
    columnWidths: widths,
    rowHeights: [{ row: headerRow, points: 32 }, ...heights],
    tables:
      contracts.length === 0
        ? []
        : [
            {
              name: INSERTION_TABLE,
              area: { row: headerRow, column: 0, rows: rows.length + 1, columns: heads.length },
            },
          ],
    charts: [],
    conditionalFormats: (Object.keys(ALERTS) as (keyof typeof ALERTS)[]).map((alert) => ({
      area: { row: first, column: ALERT, rows: Math.max(1, contracts.length), columns: 1 },
      rule: { kind: 'textEquals', text: pick(ALERTS[alert], language) },
      style: { colour: ALERT_COLOURS[alert] },
    })),
    validations: [],
    freeze: { rows: first, columns: 2 },
    showGridlines: true,
    page: {
      ...pageSetup(input, title, [headerRow, headerRow]),
      printArea: { row: 0, column: 0, rows: Math.max(last, calibrator.last) + 1, columns: CALIBRATOR_LAST + 2 },
    },
  };
}
