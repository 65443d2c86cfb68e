import type { Steps } from '../pace';
import type { PaymentBasis, PaymentIndicatorId, PaymentMeasure } from './measures';
import type { InvoiceResult } from './types';

/** What a figure is over: a period, and a group of it or all. */
export type Frame = Pick<PaymentMeasure, 'period' | 'group'>;

/** More results than this are gone through, then sorted, a step each. */
const MANY = 4000;

/** Adds mean, weighted mean, median and 90th percentile of a delay to the list. */
export function* delayMeasuresSteps(
  id: PaymentIndicatorId,
  results: readonly InvoiceResult[],
  days: (result: InvoiceResult) => number | null,
  frame: Frame,
  target: number | null,
  measures: PaymentMeasure[],
): Steps<void> {
  const values: number[] = [];
  let [total, amounts, weightedDays] = [0, 0, 0];
  for (const result of results) {
    const value = days(result);
    if (value === null) continue;
    values.push(value);
    total += value;
    const { amount } = result.invoice;
    if (amount === null || amount <= 0) continue;
    amounts += amount;
    weightedDays += value * amount;
  }
  if (results.length > MANY) yield 0;
  const sorted = Float64Array.from(values).sort();
  const [median, p90] = [percentileOfSorted(sorted, 0.5), percentileOfSorted(sorted, 0.9)];
  const [weight, weightedTotal] = [toCents(amounts), toCents(weightedDays)];
  const figure = (basis: PaymentBasis, numerator: number, denominator: number, value: number | null): void => {
    measures.push({
      id,
      period: frame.period,
      group: frame.group,
      no: 0,
      unknown: results.length - values.length,
      notConcerned: 0,
      excluded: 0,
      fillRate: results.length === 0 ? null : values.length / results.length,
      target: basis === 'mean' ? target : null,
      unit: 'days',
      denominator,
      basis,
      numerator,
      value,
      valueOnInformed: value,
    });
  };
  figure('mean', total, values.length, values.length === 0 ? null : total / values.length);
  figure('weightedMean', weightedTotal, weight, weight === 0 ? null : weightedTotal / weight);
  figure('median', median ?? 0, values.length, median);
  figure('p90', p90 ?? 0, values.length, p90);
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
    value: all === 0 ? null : yes / all,
    valueOnInformed: informed === 0 ? null : yes / informed,
  };
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

/** What lateness comes to over some paid results; euros are summed cent by cent, so that totals equal the rows as printed. */
export type Totals = {
  readonly judged: number;
  readonly late: number;
  readonly lateAmount: number;
  readonly interest: number;
  readonly indemnity: number;
};

export function totalsOf(results: readonly InvoiceResult[]): Totals {
  let [judged, late, lateCents, interestCents, indemnityCents] = [0, 0, 0, 0, 0];
  for (const { due, lateDays, interest, indemnity, invoice } of results) {
    if (due !== null) judged += 1;
    interestCents += cents(interest);
    indemnityCents += cents(indemnity);
    if (lateDays <= 0) continue;
    late += 1;
    lateCents += cents(invoice.amount ?? 0);
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
