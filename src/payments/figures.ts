import type { Steps } from '../pace';
import type { PaymentBasis, PaymentIndicatorId, PaymentMeasure } from './measure';
import type { InvoiceResult } from './types';

/** What a figure is over: a period, and a group of it or all. */
export type Frame = Pick<PaymentMeasure, 'period' | 'group'>;

/** Delays that are measured, with where each is found. */
export const DELAYS = [
  ['FIN-01', 'daysFromDeposit'],
  ['FIN-02', 'daysFromAvailable'],
  ['FIN-03', 'daysFromStart'],
  ['FIN-11', 'orderingDays'],
  ['FIN-12', 'accountantDays'],
] as const satisfies readonly (readonly [PaymentIndicatorId, keyof InvoiceResult])[];

/**
 * What is measured of paid results, one array a fact: figures go through them
 * hundreds of times, by period and by group. An unknown number is NaN; euros
 * are in cents where they are summed.
 */
export type Ledger = {
  /** In the order of `DELAYS`. */
  readonly delays: readonly Float64Array[];
  readonly amount: Float64Array;
  readonly judged: Uint8Array;
  readonly late: Uint8Array;
  readonly lateCents: Float64Array;
  readonly interestCents: Float64Array;
  readonly indemnityCents: Float64Array;
};

/** Results written down between two breaths. */
const RESULTS_A_STEP = 2000;

/** Writes the ledger of some paid results, in steps. */
export function* ledgerSteps(results: readonly InvoiceResult[]): Steps<Ledger> {
  const numbers = (): Float64Array => new Float64Array(results.length);
  const flags = (): Uint8Array => new Uint8Array(results.length);
  const ledger: Ledger = {
    delays: DELAYS.map(numbers),
    amount: numbers(),
    judged: flags(),
    late: flags(),
    lateCents: numbers(),
    interestCents: numbers(),
    indemnityCents: numbers(),
  };
  for (const [at, result] of results.entries()) {
    const { amount } = result.invoice;
    for (const [place, [, days]] of DELAYS.entries()) {
      const delay = ledger.delays[place];
      if (delay !== undefined) delay[at] = result[days] ?? NaN;
    }
    ledger.amount[at] = amount ?? NaN;
    ledger.judged[at] = result.due === null ? 0 : 1;
    ledger.late[at] = result.lateDays > 0 ? 1 : 0;
    ledger.lateCents[at] = result.lateDays > 0 ? cents(amount ?? 0) : 0;
    ledger.interestCents[at] = cents(result.interest);
    ledger.indemnityCents[at] = cents(result.indemnity);
    if (at % RESULTS_A_STEP === RESULTS_A_STEP - 1) yield at / results.length;
  }
  return ledger;
}

/** More results than this are gone through, then sorted, a step each. */
const MANY = 4000;

/** Adds mean, weighted mean, median and 90th percentile of a delay over some results to the list. */
export function* delayMeasuresSteps(
  id: PaymentIndicatorId,
  results: readonly number[],
  days: Float64Array,
  amounts: Float64Array,
  frame: Frame,
  target: number | null,
  measures: PaymentMeasure[],
): Steps<void> {
  const values = new Float64Array(results.length);
  let known = 0;
  let [total, weights, weightedDays] = [0, 0, 0];
  for (const result of results) {
    const value = days[result] ?? NaN;
    if (Number.isNaN(value)) continue;
    values[known] = value;
    known += 1;
    total += value;
    const amount = amounts[result] ?? NaN;
    // A credit note weighs nothing, nor does an unknown amount.
    if (!(amount > 0)) continue;
    weights += amount;
    weightedDays += value * amount;
  }
  if (results.length > MANY) yield 0;
  const sorted = values.subarray(0, known).sort();
  const [median, p90] = [percentileOfSorted(sorted, 0.5), percentileOfSorted(sorted, 0.9)];
  const [weight, weightedTotal] = [toCents(weights), toCents(weightedDays)];
  const figure = (basis: PaymentBasis, numerator: number, denominator: number, value: number | null): void => {
    measures.push({
      id,
      period: frame.period,
      group: frame.group,
      no: 0,
      unknown: results.length - known,
      notConcerned: 0,
      excluded: 0,
      fillRate: results.length === 0 ? null : known / results.length,
      target: basis === 'mean' ? target : null,
      unit: 'days',
      denominator,
      basis,
      numerator,
      value,
      valueOnInformed: value,
    });
  };
  figure('mean', total, known, known === 0 ? null : total / known);
  figure('weightedMean', weightedTotal, weight, weight === 0 ? null : weightedTotal / weight);
  figure('median', median ?? 0, known, median);
  figure('p90', p90 ?? 0, known, p90);
}

/** The share of the results that are a yes, out of all and out of those that are yes or no. */
export function rate(id: PaymentIndicatorId, yes: number, no: number, all: number, frame: Frame): PaymentMeasure {
  const informed = yes + no;
  return {
    id,
    period: frame.period,
    group: frame.group,
    no,
    unknown: all - informed,
    notConcerned: 0,
    excluded: 0,
    fillRate: all === 0 ? null : informed / all,
    target: null,
    basis: 'count',
    unit: 'rate',
    numerator: yes,
    denominator: all,
    // Not one is judged: nothing can be said of all.
    value: informed === 0 ? null : yes / all,
    valueOnInformed: informed === 0 ? null : yes / informed,
  };
}

/** A figure that nobody can tell, for not one result has a due date: neither a number nor zero. */
export function silenced(measure: PaymentMeasure, unknown: number): PaymentMeasure {
  return { ...measure, unknown, value: null, valueOnInformed: null };
}

/** A figure that is its own value: a count, a sum of euros. */
export function plain(
  id: PaymentIndicatorId,
  basis: PaymentBasis,
  unit: PaymentMeasure['unit'],
  figure: number,
  denominator: number,
  frame: Frame,
): PaymentMeasure {
  return {
    id,
    period: frame.period,
    group: frame.group,
    no: 0,
    unknown: 0,
    notConcerned: 0,
    excluded: 0,
    fillRate: null,
    target: null,
    basis,
    unit,
    numerator: figure,
    denominator,
    value: figure,
    valueOnInformed: figure,
  };
}

/** What lateness comes to over some results; euros are summed cent by cent, so that totals equal the rows as printed. */
export type Totals = {
  readonly judged: number;
  readonly late: number;
  readonly lateAmount: number;
  readonly interest: number;
  readonly indemnity: number;
};

export function totalsOf(results: readonly number[], ledger: Ledger): Totals {
  let [judged, late, lateCents, interestCents, indemnityCents] = [0, 0, 0, 0, 0];
  for (const result of results) {
    judged += ledger.judged[result] ?? 0;
    late += ledger.late[result] ?? 0;
    lateCents += ledger.lateCents[result] ?? 0;
    interestCents += ledger.interestCents[result] ?? 0;
    indemnityCents += ledger.indemnityCents[result] ?? 0;
  }
  return {
    judged,
    late,
    lateAmount: lateCents / 100,
    interest: interestCents / 100,
    indemnity: indemnityCents / 100,
  };
}

/** The amounts of some results together, to the cent. */
export function amountOf(results: readonly InvoiceResult[]): number {
  return results.reduce((sum, { invoice }) => sum + cents(invoice.amount ?? 0), 0) / 100;
}

function cents(euros: number): number {
  return Math.round(euros * 100);
}

/** Undoes the dust that adding binary fractions leaves. */
function toCents(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Excel's PERCENTILE.INC (linear between ranks); null for no value. */
export function percentile(values: readonly number[], share: number): number | null {
  return percentileOfSorted(Float64Array.from(values).sort(), share);
}

function percentileOfSorted(sorted: Float64Array, share: number): number | null {
  if (sorted.length === 0) return null;
  const rank = (sorted.length - 1) * share;
  const low = sorted[Math.floor(rank)] ?? 0;
  const high = sorted[Math.ceil(rank)] ?? low;
  return low + (high - low) * (rank - Math.floor(rank));
}
