import type { Analysis } from '../../app';
import { addDays, quarterOf, yearOf, type CivilDate } from '../../calendar';
import { foldKey } from '../../language';
import {
  DUE_SOON_DAYS,
  type Invoice,
  type InvoiceResult,
  type PaymentIndicatorId,
  type PaymentMeasure,
} from '../../payments';

type Payments = NonNullable<Analysis['payments']>;

/** The figures shown first, each in the basis that the founding documents and the accountant use. */
const SHOWN: readonly (readonly [PaymentIndicatorId, PaymentMeasure['basis']])[] = [
  ['FIN-01', 'mean'],
  ['FIN-02', 'mean'],
  ['FIN-04', 'count'],
  ['FIN-05', 'count'],
  ['FIN-05', 'value'],
  ['FIN-06', 'sum'],
  ['FIN-07', 'sum'],
  ['FIN-08', 'count'],
  ['FIN-08', 'value'],
];

/** What waits for payment is known at the closing date only: the period `all`. */
const AT_CLOSING: ReadonlySet<PaymentIndicatorId> = new Set(['FIN-08', 'FIN-09', 'FIN-10']);

/** The headline payment figures of a period. */
export function paymentFigures(payments: Payments, period: string): readonly PaymentMeasure[] {
  return SHOWN.flatMap(([id, basis]) => {
    const wanted = AT_CLOSING.has(id) ? 'all' : period;
    const found = payments.measures.find(
      (one) => one.id === id && one.basis === basis && one.period === wanted && one.group === null,
    );
    return found === undefined ? [] : [found];
  });
}

/** Years and quarters that have payments (months would drown the choice), and all. */
export function paymentPeriods(payments: Payments): readonly string[] {
  const met = new Set(payments.measures.map(({ period }) => period));
  return [...met].filter((period) => !/^\d{4}-\d{2}$/.test(period));
}

/** Unpaid invoices past due, the latest first, then those that fall due soon. */
export function payFirst({ reading }: Payments): readonly InvoiceResult[] {
  const soon: CivilDate = addDays(reading.closingDate, DUE_SOON_DAYS);
  return reading.unpaid
    .filter(({ due }) => due !== null && due <= soon)
    .sort((left, right) => ((left.due ?? '') < (right.due ?? '') ? -1 : 1));
}

/** Unpaid invoices that are not to be paid now: suspended without a date, or with the accountant already. */
export function openApart({ reading }: Payments, reason: 'suspended_without_date' | 'ordered'): readonly Invoice[] {
  return reading.apart.flatMap((row) => (row.reason === reason && row.invoice !== undefined ? [row.invoice] : []));
}

/** Whether interest of the period rests on a rate that is still to be checked. */
export function hasUncheckedInterest({ reading }: Payments, period: string): boolean {
  return reading.paid.some(
    ({ invoice, interest, rateVerified }) => interest > 0 && !rateVerified && isPaidIn(invoice.paymentDate, period),
  );
}

/** Invoices paid after their due date in a period, the latest first. */
export function paidLate({ reading }: Payments, period: string): readonly InvoiceResult[] {
  return reading.paid
    .filter(({ invoice, lateDays }) => lateDays > 0 && isPaidIn(invoice.paymentDate, period))
    .sort((left, right) => right.lateDays - left.lateDays);
}

function isPaidIn(paid: CivilDate | null, period: string): boolean {
  if (period === 'all') return true;
  return paid !== null && (paid.startsWith(period) || `${yearOf(paid)}-T${quarterOf(paid)}` === period);
}

/** The latest year that has payments; every payment when there is none. */
export function latestPaymentPeriod(payments: Payments): string {
  return (
    paymentPeriods(payments)
      .filter((period) => /^\d{4}$/.test(period))
      .sort()
      .at(-1) ?? 'all'
  );
}

export type LateSupplier = {
  readonly name: string | null;
  readonly late: number;
  /** Interest and indemnities together, in euros, and each of them. */
  readonly owed: number;
  readonly interest: number;
  readonly indemnity: number;
};

/** Suppliers by what late payments cost, the dearest first. */
export function lateSuppliers({ reading }: Payments): readonly LateSupplier[] {
  const found = new Map<string, LateSupplier>();
  for (const { invoice, lateDays, interest, indemnity } of reading.paid) {
    if (lateDays <= 0) continue;
    const key = invoice.supplierSiret?.slice(0, 9) ?? foldKey(invoice.supplier ?? '');
    const known = found.get(key) ?? { name: invoice.supplier, late: 0, owed: 0, interest: 0, indemnity: 0 };
    found.set(key, {
      name: known.name,
      late: known.late + 1,
      owed: known.owed + interest + indemnity,
      interest: known.interest + interest,
      indemnity: known.indemnity + indemnity,
    });
  }
  return [...found.values()].sort((left, right) => right.owed - left.owed || right.late - left.late);
}

/** Paid invoices whose delay lies within `from`–`to` days; the last band has no end. */
export type DelayBand = { readonly from: number; readonly to: number | null; readonly count: number };

const BAND_DAYS = 10;
const BANDS = 7;

/** Paid invoices by bands of ten days since the deposit, or since availability where no deposit is known. */
export function delayBands({ reading }: Payments): readonly DelayBand[] {
  const deposited = reading.paid.some(({ daysFromDeposit }) => daysFromDeposit !== null);
  const counts = Array.from({ length: BANDS }, () => 0);
  for (const { daysFromDeposit, daysFromAvailable } of reading.paid) {
    const days = deposited ? daysFromDeposit : daysFromAvailable;
    if (days === null) continue;
    const band = Math.min(BANDS - 1, Math.max(0, Math.ceil(days / BAND_DAYS) - 1));
    counts[band] = (counts[band] ?? 0) + 1;
  }
  return counts.map((count, index) => ({
    from: index === 0 ? 0 : index * BAND_DAYS + 1,
    to: index === BANDS - 1 ? null : (index + 1) * BAND_DAYS,
    count,
  }));
}
