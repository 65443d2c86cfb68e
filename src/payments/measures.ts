import { addDays, type CivilDate } from '../calendar';
import { atOnce, within, type Steps } from '../pace';
import type { BuyerSettings } from '../settings';
import { byPeriodSteps, groupedSteps, groupingSteps } from './split';
import {
  amountOf,
  delayMeasuresSteps,
  DELAYS,
  ledgerSteps,
  plain,
  rate,
  silenced,
  totalsOf,
  type Frame,
  type Ledger,
} from './figures';
import type { PaymentGroup, PaymentMeasure } from './measure';
import type { InvoiceResult, PaymentReading } from './types';

/** How soon an unpaid invoice must fall due to be told. */
export const DUE_SOON_DAYS = 10;

/** Ages of unpaid invoices, in days since deposit: lower bound of each band. */
export const AGE_BANDS: readonly number[] = [0, 11, 21, 31, 46, 61, 91];

/** Results measured between two breaths: small groups go together, a large one takes a step a delay. */
const RESULTS_A_STEP = 500;

/** Says when enough results were measured since the last breath. */
class Effort {
  private spent = 0;

  due(results: number): boolean {
    // A group of one costs its measures all the same.
    this.spent += results + 20;
    if (this.spent < RESULTS_A_STEP) return false;
    this.spent = 0;
    return true;
  }
}

/**
 * Every payment measure, in steps: by month, quarter, year and over all; by
 * service, supplier and size over all and by year.
 */
export function* measurePaymentsSteps(reading: PaymentReading, settings: BuyerSettings): Steps<PaymentMeasure[]> {
  const measures: PaymentMeasure[] = [];
  const effort = new Effort();
  const target = settings.targets.find((each) => each.indicator === 'FIN-01')?.value ?? null;
  const ledger = yield* within(ledgerSteps(reading.paid), 0, 0.05);
  const periods = yield* within(byPeriodSteps(reading.paid), 0.05, 0.1);
  const grouping = yield* within(groupingSteps(reading.paid), 0.1, 0.2);
  const share = 0.7 / periods.length;
  for (const [index, [period, results]] of periods.entries()) {
    const [from, to] = [0.2 + index * share, 0.2 + (index + 1) * share];
    yield* within(paidMeasuresSteps(results, ledger, { period, group: null }, target, effort, measures), from, from);
    if (period !== 'all' && !/^\d{4}$/.test(period)) continue;
    for (const [group, grouped] of yield* within(groupedSteps(results, grouping), from, from)) {
      yield* within(paidMeasuresSteps(grouped, ledger, { period, group }, target, effort, measures), from, to);
    }
  }
  measures.push(...unpaidMeasures(reading.unpaid, null, reading.closingDate));
  const waiting = yield* within(groupingSteps(reading.unpaid), 0.9, 0.92);
  const every = reading.unpaid.map((_, index) => index);
  for (const [group, results] of yield* within(groupedSteps(every, waiting), 0.92, 0.94)) {
    const grouped = results.flatMap((index) => reading.unpaid[index] ?? []);
    measures.push(...unpaidMeasures(grouped, group, reading.closingDate));
    if (effort.due(grouped.length)) yield 1;
  }
  return measures;
}

/** `measurePaymentsSteps` in one go. */
export function measurePayments(reading: PaymentReading, settings: BuyerSettings): PaymentMeasure[] {
  return atOnce(measurePaymentsSteps(reading, settings));
}

/** Adds the measures of some paid invoices to the list. */
function* paidMeasuresSteps(
  results: readonly number[],
  ledger: Ledger,
  frame: Frame,
  target: number | null,
  effort: Effort,
  measures: PaymentMeasure[],
): Steps<void> {
  for (const [place, [id]] of DELAYS.entries()) {
    const days = ledger.delays[place];
    if (days === undefined) continue;
    yield* delayMeasuresSteps(id, results, days, ledger.amount, frame, id === 'FIN-01' ? target : null, measures);
    if (effort.due(results.length)) yield 0;
  }
  const totals = totalsOf(results, ledger);
  const { late } = totals;
  measures.push(
    rate('FIN-04', totals.judged - late, late, results.length, frame),
    ...[
      plain('FIN-05', 'count', 'count', late, results.length, frame),
      plain('FIN-05', 'value', 'euro', totals.lateAmount, results.length, frame),
      plain('FIN-06', 'sum', 'euro', totals.interest, late, frame),
      plain('FIN-07', 'sum', 'euro', totals.indemnity, late, frame),
    ].map((measure) => (results.length > 0 && totals.judged === 0 ? silenced(measure, results.length) : measure)),
  );
}

function unpaidMeasures(
  results: readonly InvoiceResult[],
  group: PaymentGroup | null,
  closingDate: CivilDate,
): PaymentMeasure[] {
  const frame: Frame = { period: 'all', group };
  const late = results.filter((result) => result.lateDays > 0);
  const last = addDays(closingDate, DUE_SOON_DAYS);
  const soon = results.filter((result) => fallsDue(result, closingDate, last));
  return (
    [
      ['FIN-08', results],
      ['FIN-09', late],
      ['FIN-10', soon],
    ] as const
  ).flatMap(([id, list]) => {
    const figures = [
      plain(id, 'count', 'count', list.length, results.length, frame),
      plain(id, 'value', 'euro', amountOf(list), results.length, frame),
    ];
    // That they wait is known; when they fall due may not be.
    const told = id === 'FIN-08' || results.length === 0 || results.some(hasDue);
    return told ? figures : figures.map((measure) => silenced(measure, results.length));
  });
}

/** False while no due date is known, unless the delay was stopped on purpose. */
function hasDue({ due, start }: InvoiceResult): boolean {
  return due !== null || start !== null;
}

function fallsDue(result: InvoiceResult, first: CivilDate, last: CivilDate): boolean {
  return !result.paid && result.due !== null && result.due >= first && result.due <= last;
}

/** True for an unpaid invoice whose last day to pay lies within ten days of the closing date, that day included. */
export function isDueSoon(result: InvoiceResult, closingDate: CivilDate): boolean {
  return fallsDue(result, closingDate, addDays(closingDate, DUE_SOON_DAYS));
}
