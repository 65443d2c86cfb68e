import { addDays, fromSerial, toSerial, type CivilDate } from '../../calendar';
import { cellAddress, type PlanCell } from '../../workbook';
import { COLOURS } from '../dashboard/colours';
import { FIRST_FIGURE, bodyRow, tableBlocks, type FigureTable } from '../dashboard/figureTable';
import { divided, either, joined, live, liveCell, text, type LiveNumber } from '../live';
import { EMPTY } from '../status';
import { countRows, sumRows } from '../table';
import { daysStyle, styled } from '../cells';
import { QUARTER_LETTER } from '../words';
import {
  clockWords,
  daysText,
  figureArea,
  figureSentence,
  hasStatus,
  meanDays,
  paidBetween,
  type Frame,
} from './frame';

/** The latest periods shown; the others are in `tFactures`, a filter away. */
const SHOWN = 12;
const FROM = FIRST_FIGURE;
const TO = FROM + 1;
const PAID_COLUMN = FROM + 2;
const DEPOSIT = FROM + 3;
const AVAILABLE = FROM + 4;
const LEGAL = FROM + 5;
const TARGET = FROM + 6;

type Span = { readonly label: string; readonly from: CivilDate; readonly to: CivilDate };

/** The last months or quarters up to the latest payment, none left out between two of them. */
function spansOf(frame: Frame, months: 1 | 3): readonly Span[] {
  const place = frame.table.index('paid');
  let first = Infinity;
  let last = -Infinity;
  for (const row of frame.table.rows) {
    const paid = row[place];
    if (typeof paid !== 'number') continue;
    first = Math.min(first, paid);
    last = Math.max(last, paid);
  }
  const [earliest, latest] = [periodOf(first, months), periodOf(last, months)];
  if (earliest === null || latest === null) return [];
  const from = Math.max(earliest, latest - SHOWN + 1);
  return Array.from({ length: latest - from + 1 }, (_, index) =>
    spanAt(from + index, months, QUARTER_LETTER[frame.table.language]),
  );
}

/** The rank of the month or quarter of a serial date, counted from year 0. */
function periodOf(serial: number, months: 1 | 3): number | null {
  const date = Number.isFinite(serial) ? fromSerial(serial) : null;
  if (date === null) return null;
  return Number(date.slice(0, 4)) * (12 / months) + Math.floor((Number(date.slice(5, 7)) - 1) / months);
}

function spanAt(rank: number, months: 1 | 3, letter: string): Span {
  const perYear = 12 / months;
  const [year, place] = [Math.floor(rank / perYear), rank % perYear];
  const start = (at: number): CivilDate => {
    const [y, m] = [Math.floor(at / perYear), (at % perYear) * months + 1];
    return `${y}-${String(m).padStart(2, '0')}-01`;
  };
  const label = months === 3 ? `${letter}${place + 1} ${year}` : `${year}-${String(place + 1).padStart(2, '0')}`;
  return { label, from: start(rank), to: addDays(start(rank + 1), -1) };
}

/** Delays and late payments by quarter or by month of payment; the quarters draw the trend, or the months of a short list. */
export function periodsTable(frame: Frame, by: 'quarter' | 'month', charted: boolean, firstRow: number): FigureTable {
  const { table, words, target } = frame;
  const { say } = words;
  const spans = spansOf(frame, by === 'quarter' ? 3 : 1);
  const first = bodyRow(firstRow);
  const means = spans.map((span, index) => {
    const at = (column: number, value: number): LiveNumber => live(cellAddress(first + index, column, true), value);
    const tests = paidBetween(at(FROM, toSerial(span.from)), at(TO, toSerial(span.to)));
    const paid = countRows(table, tests);
    return {
      span,
      tests,
      paid,
      deposit: meanDays(frame, 'fromDeposit', tests),
      available: meanDays(frame, 'fromAvailable', tests),
      inTime: divided(
        countRows(table, [...tests, hasStatus('paidInTime', frame)]),
        live(cellAddress(first + index, PAID_COLUMN, true), paid.value),
        text(EMPTY),
      ),
    };
  });
  const rows = means.map(({ span, tests, paid, deposit, available, inTime }): PlanCell[] => [
    span.label,
    styled(toSerial(span.from), 'date'),
    styled(toSerial(span.to), 'date'),
    liveCell(paid, 'integer'),
    liveCell(deposit, daysStyle(words.language)),
    liveCell(available, daysStyle(words.language)),
    styled(frame.regulatory, 'integer'),
    styled(target, 'decimal'),
    liveCell(inTime, 'rate'),
    liveCell(sumRows(table, 'amount', [...tests, hasStatus('paidLate', frame)]), 'euro'),
  ]);
  const clock = frame.clock === 'fromDeposit' ? DEPOSIT : AVAILABLE;
  const last = means.at(-1);
  const lastMean = frame.clock === 'fromDeposit' ? last?.deposit : last?.available;
  const cell = cellAddress(first + Math.max(0, rows.length - 1), clock, true);
  const none = text(say('Aucune facture payée', 'No invoice paid'));
  const sentence =
    last === undefined
      ? none
      : either(
          live(`ISNUMBER(${cell})`, typeof lastMean?.value === 'number'),
          joined(
            `${last.span.label}${say('\u202f: ', ': ')}`,
            daysText(live(cell, typeof lastMean?.value === 'number' ? lastMean.value : 0), words),
            ` ${say('jours', 'days')} ${clockWords(clock === DEPOSIT ? 'fromDeposit' : 'fromAvailable', words)}`,
          ),
          text(`${last.span.label}${say('\u202f: délai inconnu', ': unknown delay')}`),
        );
  const has = (column: 'deposit' | 'available'): boolean => means.some((one) => typeof one[column].value === 'number');
  const area = (column: number) => figureArea(firstRow, column, spans.length);
  const title =
    by === 'quarter' ? say('Trimestre de paiement', 'Quarter of payment') : say('Mois de paiement', 'Month');
  return {
    key: by === 'quarter' ? 'paymentQuarters' : 'paymentMonths',
    sentence,
    blocks: tableBlocks(
      firstRow,
      sentence,
      [
        title,
        say('Du', 'From'),
        say('Au', 'To'),
        say('Payées', 'Paid'),
        say('Dépôt → règlement', 'Deposit → payment'),
        say('Délai global de paiement', 'Global payment period'),
        say('Délai légal (jours)', 'Legal delay (days)'),
        say('Objectif (jours)', 'Target (days)'),
        say('Dans le délai', 'Within the delay'),
        say('Payé en retard', 'Paid late'),
      ],
      rows,
    ),
    rows: rows.length + 2,
    chart:
      !charted || spans.length === 0
        ? null
        : {
            key: 'paymentTrend',
            type: 'column',
            title: sentence.value,
            titleFrom: figureSentence(firstRow),
            categories: area(0),
            series: [
              ...(has('deposit')
                ? [
                    {
                      name: say('Dépôt → règlement', 'Deposit → payment'),
                      values: area(DEPOSIT),
                      colour: COLOURS.economic,
                    },
                  ]
                : []),
              ...(has('available')
                ? [
                    {
                      name: say('Délai global de paiement', 'Global payment period'),
                      values: area(AVAILABLE),
                      colour: COLOURS.no,
                    },
                  ]
                : []),
              {
                name: say('Délai légal', 'Legal delay'),
                values: area(LEGAL),
                colour: COLOURS.target,
                as: 'line' as const,
                dashed: true,
              },
              ...(target === null
                ? []
                : [
                    {
                      name: say('Objectif du dépôt au règlement', 'Target from deposit to payment'),
                      values: area(TARGET),
                      colour: COLOURS.yes,
                      as: 'line' as const,
                      dashed: true,
                    },
                  ]),
            ],
            valueAxis: { minimum: 0, numberFormat: '0', title: say('jours', 'days') },
            legend: 'bottom',
            altText: `${sentence.value}. ${say(
              `Colonnes : délais moyens par période de paiement ; ligne tiretée : délai légal de ${frame.regulatory} jours.`,
              `Columns: mean delays by period of payment; dashed line: legal delay of ${frame.regulatory} days.`,
            )}`,
          },
  };
}

/** True when the payments cover enough quarters for a trend. */
export function hasQuarters(frame: Frame): boolean {
  return spansOf(frame, 3).length >= 4;
}
