import { addDays, quarterOf, type CivilDate } from '../calendar';
import { foldKey, type Bilingual } from '../language';
import type { BuyerSettings } from '../settings';
import type { InvoiceResult, PaymentReading } from './types';

/** What payment measures are split by. */
export type PaymentGroup = { readonly by: 'department' | 'supplier' | 'supplierSize'; readonly key: string };

export type PaymentBasis = 'mean' | 'weightedMean' | 'median' | 'p90' | 'count' | 'value' | 'sum';

/** One payment figure, in the shape of every other measure. */
export type PaymentMeasure = {
  readonly id: PaymentIndicatorId;
  /** `2025`, `2025-T1`, `2025-03`, or `all`; of the payment date (unpaid: `all`, at the closing date). */
  readonly period: string;
  readonly group: PaymentGroup | null;
  readonly basis: PaymentBasis;
  readonly numerator: number;
  readonly denominator: number;
  readonly no: number;
  readonly unknown: number;
  readonly notConcerned: number;
  readonly excluded: number;
  readonly value: number | null;
  readonly valueOnInformed: number | null;
  readonly fillRate: number | null;
  readonly target: number | null;
  readonly unit: 'days' | 'rate' | 'count' | 'euro';
};

export const PAYMENT_INDICATORS = {
  'FIN-01': { fr: 'Délai entre dépôt sur Chorus et règlement', en: 'Delay between Chorus deposit and payment' },
  'FIN-02': { fr: 'Délai global de paiement', en: 'Global payment period' },
  'FIN-03': { fr: 'Délai depuis le départ légal', en: 'Delay from the legal start' },
  'FIN-04': { fr: 'Factures payées dans le délai légal', en: 'Invoices paid within the legal delay' },
  'FIN-05': { fr: 'Factures payées en retard', en: 'Invoices paid late' },
  'FIN-06': { fr: 'Intérêts moratoires dus', en: 'Late payment interest due' },
  'FIN-07': { fr: 'Indemnités forfaitaires dues', en: 'Recovery indemnities due' },
  'FIN-08': { fr: 'Factures en attente', en: 'Unpaid invoices' },
  'FIN-09': { fr: 'Factures en attente, échues', en: 'Unpaid invoices past due' },
  'FIN-10': { fr: 'Factures à échéance dans les 10 jours', en: 'Invoices due within 10 days' },
  'FIN-11': { fr: 'Part de l’ordonnateur (repère de gestion)', en: 'Authorising officer’s share (management mark)' },
  'FIN-12': { fr: 'Part du comptable (repère de gestion)', en: 'Accountant’s share (management mark)' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type PaymentIndicatorId = keyof typeof PAYMENT_INDICATORS;

/** How soon an unpaid invoice must fall due to be told. */
export const DUE_SOON_DAYS = 10;

/** Ages of unpaid invoices, in days since deposit: lower bound of each band. */
export const AGE_BANDS: readonly number[] = [0, 11, 21, 31, 46, 61, 91];

/** Every payment measure: by month, quarter, year and over all; by service, supplier and size over all and by year. */
export function measurePayments(reading: PaymentReading, settings: BuyerSettings): PaymentMeasure[] {
  const measures: PaymentMeasure[] = [];
  for (const [period, results] of byPeriod(reading.paid)) {
    measures.push(...paidMeasures(results, period, null, settings));
    if (period !== 'all' && !/^\d{4}$/.test(period)) continue;
    for (const [group, grouped] of byGroup(results)) measures.push(...paidMeasures(grouped, period, group, settings));
  }
  measures.push(...unpaidMeasures(reading.unpaid, null, reading.closingDate));
  for (const [group, grouped] of byGroup(reading.unpaid)) {
    measures.push(...unpaidMeasures(grouped, group, reading.closingDate));
  }
  return measures;
}

function byPeriod(results: readonly InvoiceResult[]): Map<string, InvoiceResult[]> {
  const periods = new Map<string, InvoiceResult[]>([['all', [...results]]]);
  for (const result of results) {
    const { paymentDate } = result.invoice;
    if (paymentDate === null) continue;
    const year = paymentDate.slice(0, 4);
    for (const period of [year, `${year}-T${quarterOf(paymentDate)}`, paymentDate.slice(0, 7)]) {
      const list = periods.get(period);
      if (list === undefined) periods.set(period, [result]);
      else list.push(result);
    }
  }
  return new Map([...periods].sort(([left], [right]) => left.localeCompare(right)));
}

/** Results by group, one entry a distinct key; letter case and accents do not make two groups. */
export function byGroup(results: readonly InvoiceResult[]): [PaymentGroup, InvoiceResult[]][] {
  const groups = new Map<string, [PaymentGroup, InvoiceResult[]]>();
  for (const result of results) {
    const { department, supplier, supplierSiret, supplierSize } = result.invoice;
    const keys: [PaymentGroup['by'], string | null, string | null][] = [
      ['department', department, department],
      ['supplier', supplier ?? supplierSiret, supplierSiret?.slice(0, 9) ?? supplier],
      ['supplierSize', supplierSize, supplierSize],
    ];
    for (const [by, shown, identity] of keys) {
      if (shown === null || identity === null) continue;
      const key = `${by}|${foldKey(identity)}`;
      const entry = groups.get(key);
      if (entry === undefined) groups.set(key, [{ by, key: shown }, [result]]);
      else entry[1].push(result);
    }
  }
  return [...groups.values()];
}

type Frame = Pick<PaymentMeasure, 'period' | 'group'>;

function paidMeasures(
  results: readonly InvoiceResult[],
  period: string,
  group: PaymentGroup | null,
  settings: BuyerSettings,
): PaymentMeasure[] {
  const frame: Frame = { period, group };
  const late = results.filter((result) => result.lateDays > 0);
  const judged = results.filter((result) => result.due !== null);
  const target = settings.targets.find((each) => each.indicator === 'FIN-01')?.value ?? null;
  return [
    ...delayMeasures('FIN-01', results, (result) => result.daysFromDeposit, frame, target),
    ...delayMeasures('FIN-02', results, (result) => result.daysFromAvailable, frame, null),
    ...delayMeasures('FIN-03', results, (result) => result.daysFromStart, frame, null),
    ...delayMeasures('FIN-11', results, (result) => result.orderingDays, frame, null),
    ...delayMeasures('FIN-12', results, (result) => result.accountantDays, frame, null),
    rate('FIN-04', judged.length - late.length, late.length, results.length, frame),
    plain('FIN-05', 'count', 'count', late.length, results.length, frame),
    plain('FIN-05', 'value', 'euro', amountOf(late), results.length, frame),
    plain(
      'FIN-06',
      'sum',
      'euro',
      sum(results, (result) => result.interest),
      late.length,
      frame,
    ),
    plain(
      'FIN-07',
      'sum',
      'euro',
      sum(results, (result) => result.indemnity),
      late.length,
      frame,
    ),
  ];
}

function unpaidMeasures(
  results: readonly InvoiceResult[],
  group: PaymentGroup | null,
  closingDate: CivilDate,
): PaymentMeasure[] {
  const frame: Frame = { period: 'all', group };
  const late = results.filter((result) => result.lateDays > 0);
  const soon = results.filter((result) => isDueSoon(result, closingDate));
  return [
    ...(
      [
        ['FIN-08', results],
        ['FIN-09', late],
        ['FIN-10', soon],
      ] as const
    ).flatMap(([id, list]) => [
      plain(id, 'count', 'count', list.length, results.length, frame),
      plain(id, 'value', 'euro', amountOf(list), results.length, frame),
    ]),
  ];
}

/** True for an unpaid invoice whose last day to pay lies within ten days of the closing date, that day included. */
export function isDueSoon(result: InvoiceResult, closingDate: CivilDate): boolean {
  return (
    !result.paid &&
    result.due !== null &&
    result.due >= closingDate &&
    result.due <= addDays(closingDate, DUE_SOON_DAYS)
  );
}

function delayMeasures(
  id: PaymentIndicatorId,
  results: readonly InvoiceResult[],
  days: (result: InvoiceResult) => number | null,
  frame: Frame,
  target: number | null,
): PaymentMeasure[] {
  const known = results.flatMap((result) => {
    const value = days(result);
    return value === null ? [] : [{ days: value, amount: result.invoice.amount }];
  });
  const values = known.map((each) => each.days);
  const weighted = known.filter(
    (each): each is { days: number; amount: number } => each.amount !== null && each.amount > 0,
  );
  const weight = toCents(weighted.reduce((running, each) => running + each.amount, 0));
  const total = values.reduce((running, each) => running + each, 0);
  const base = {
    ...measureBase(id, frame),
    unit: 'days' as const,
    denominator: values.length,
    unknown: results.length - values.length,
    fillRate: results.length === 0 ? null : values.length / results.length,
  };
  const weightedTotal = toCents(weighted.reduce((running, each) => running + each.days * each.amount, 0));
  const figure = (basis: PaymentBasis, numerator: number, value: number | null): PaymentMeasure => ({
    ...base,
    basis,
    numerator,
    value,
    valueOnInformed: value,
    target: basis === 'mean' ? target : null,
  });
  const [median, p90] = [percentile(values, 0.5), percentile(values, 0.9)];
  return [
    figure('mean', total, values.length === 0 ? null : total / values.length),
    { ...figure('weightedMean', weightedTotal, weight === 0 ? null : weightedTotal / weight), denominator: weight },
    figure('median', median ?? 0, median),
    figure('p90', p90 ?? 0, p90),
  ];
}

function rate(id: PaymentIndicatorId, yes: number, no: number, all: number, frame: Frame): PaymentMeasure {
  const informed = yes + no;
  return {
    ...measureBase(id, frame),
    basis: 'count',
    unit: 'rate',
    numerator: yes,
    denominator: all,
    no,
    unknown: all - informed,
    value: all === 0 ? null : yes / all,
    valueOnInformed: informed === 0 ? null : yes / informed,
    fillRate: all === 0 ? null : informed / all,
  };
}

function plain(
  id: PaymentIndicatorId,
  basis: PaymentBasis,
  unit: PaymentMeasure['unit'],
  figure: number,
  denominator: number,
  frame: Frame,
): PaymentMeasure {
  return {
    ...measureBase(id, frame),
    basis,
    unit,
    numerator: figure,
    denominator,
    value: figure,
    valueOnInformed: figure,
  };
}

function measureBase(id: PaymentIndicatorId, frame: Frame) {
  return { id, ...frame, no: 0, unknown: 0, notConcerned: 0, excluded: 0, fillRate: null, target: null };
}

function amountOf(results: readonly InvoiceResult[]): number {
  return sum(results, (result) => result.invoice.amount ?? 0);
}

/** A sum of euros, kept to the cent: the total equals the sum of the rows as printed. */
function sum(results: readonly InvoiceResult[], pick: (result: InvoiceResult) => number): number {
  return results.reduce((cents, result) => cents + Math.round(pick(result) * 100), 0) / 100;
}

/** Undoes the dust that adding binary fractions leaves. */
function toCents(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Excel's PERCENTILE.INC (linear between ranks); null for no value. */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((left, right) => left - right);
  const rank = (sorted.length - 1) * share;
  const low = sorted[Math.floor(rank)] ?? 0;
  const high = sorted[Math.ceil(rank)] ?? low;
  return low + (high - low) * (rank - Math.floor(rank));
}
