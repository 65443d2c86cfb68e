import type { CivilDate } from '../../calendar';
import type { PaymentBasis, PaymentIndicatorId, PaymentMeasure } from '../../payments';
import type { SheetArea } from '../../workbook';
import { columnArea, sentenceCell } from '../dashboard/figureTable';
import { wording, type Wording } from '../dashboard/wording';
import { divided, live, number, text, type Live, type LiveNumber, type LiveText } from '../live';
import { EMPTY } from '../status';
import { countRows, sumRows, type DataTable, type RowTest } from '../table';
import type { PaymentInput } from '../types';
import { PAYMENT_STATUS_WORDS, type PaymentStatus } from './words';

/** What every table of the payment sheet is made from. */
export type Frame = {
  readonly table: DataTable;
  readonly words: Wording;
  readonly closingDate: CivilDate;
  /** Days that the law allows this buyer. */
  readonly regulatory: number;
  /** Days that the buyer aims at for FIN-01, null where no target is set. */
  readonly target: number | null;
  readonly measure: (id: PaymentIndicatorId, basis: PaymentBasis) => PaymentMeasure | null;
  /** The clock that every invoice of the sheets has: deposit, else availability, else legal start. */
  readonly clock: Clock;
};

/** The days columns of `tFactures` that run to the payment. */
export type Clock = 'fromDeposit' | 'fromAvailable' | 'fromStart';

export function frameOf(table: DataTable, { reading, measures }: PaymentInput, regulatory: number): Frame {
  const overall = new Map(
    measures
      .filter(({ period, group }) => period === 'all' && group === null)
      .map((measure) => [`${measure.id} ${measure.basis}`, measure]),
  );
  const measure: Frame['measure'] = (id, basis) => overall.get(`${id} ${basis}`) ?? null;
  const clocks = ['fromDeposit', 'fromAvailable', 'fromStart'] as const;
  return {
    table,
    words: wording(table.language),
    closingDate: reading.closingDate,
    regulatory,
    target: measure('FIN-01', 'mean')?.target ?? null,
    measure,
    clock: clocks.find((clock) => table.rows.some((row) => row[table.index(clock)] !== null)) ?? 'fromDeposit',
  };
}

/** What a clock counts, in words that follow « jours ». */
export function clockWords(clock: Clock, { say }: Wording): string {
  if (clock === 'fromDeposit') return say('du dépôt sur Chorus au règlement', 'from Chorus deposit to payment');
  if (clock === 'fromAvailable') return say('de la mise à disposition au règlement', 'from availability to payment');
  return say('du départ légal au règlement', 'from the legal start to payment');
}

/** The test that keeps the invoices of a status. */
export function hasStatus(status: PaymentStatus, { table }: Pick<Frame, 'table'>): RowTest {
  const word = PAYMENT_STATUS_WORDS[status][table.language];
  return { column: 'status', op: '=', value: text(word) };
}

/** The tests that keep payments between two days held in cells. */
export function paidBetween(from: LiveNumber, to: LiveNumber): readonly RowTest[] {
  return [
    { column: 'paid', op: '>=', value: from },
    { column: 'paid', op: '<=', value: to },
  ];
}

/** Any payment: unpaid invoices have no date there. */
export const PAID: RowTest = { column: 'paid', op: '>', value: number(0) };

/** The mean of a days column whose figures are never negative; « – » where none is known. */
export function meanDays(frame: Frame, column: Clock, tests: readonly RowTest[]): Live<number | string> {
  const known = countRows(frame.table, [...tests, { column, op: '>=', value: number(0) }]);
  return divided(sumRows(frame.table, column, tests), known, text(EMPTY));
}

/** Days with one decimal, as « 23,4 ». */
export function daysText(days: LiveNumber, words: Wording): LiveText {
  return words.points(live(`(${days.formula})/100`, days.value / 100));
}

/** Euros without cents, as « 12 345 € ». */
export function eurosText(euros: LiveNumber, words: Wording): LiveText {
  const whole = words.integer(live(`ROUND(${euros.formula},0)`, Math.round(euros.value)));
  const sign = words.say('\u202f€', ' €');
  return { formula: `${whole.formula}&"${sign}"`, value: `${whole.value}${sign}` };
}

/** One column of a table of the payment sheet. */
export function figureArea(firstRow: number, column: number, rows: number): SheetArea {
  return columnArea(firstRow, column, rows, 'payments');
}

/** The sentence above a table of the payment sheet. */
export function figureSentence(firstRow: number): SheetArea {
  return sentenceCell(firstRow, 'payments');
}
