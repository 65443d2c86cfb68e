import { daysBetween, type CivilDate } from '../calendar';
import type { BuyerSettings } from '../settings';
import { dueDate, legalStart, regulatoryDays, type DueDate } from './clock';
import { explain } from './explain';
import { interestRate, lateInterest } from './interest';
import type { Invoice, InvoiceResult } from './types';

export type PaymentSettings = Pick<
  BuyerSettings,
  'buyerKind' | 'paymentDelayDays' | 'ecbRates' | 'interestPoints' | 'recoveryIndemnity'
>;

/**
 * What an invoice's dates mean: both clocks, due date, late days, interest and
 * indemnity (COUNTING, « Payments »; R. 2192-12 to -36). An unpaid invoice is
 * judged at the closing date. While a column that may hold the start is
 * `inQuestion`, nothing of the legal delay is told.
 */
export function computeInvoice(
  invoice: Invoice,
  settings: PaymentSettings,
  closingDate: CivilDate,
  starts: 'known' | 'inQuestion' = 'known',
): InvoiceResult {
  const regulatory = regulatoryDays(settings);
  const start = starts === 'known' ? legalStart(invoice) : null;
  const due = start === null ? null : dueDate(invoice, start.date, regulatory);
  const end = invoice.paymentDate ?? closingDate;
  const late = lateness(invoice, due, end, settings);
  const { depositDate, availableDate, paymentDate, orderDate } = invoice;
  const result = {
    invoice,
    start: start?.date ?? null,
    startArticle: start?.article ?? null,
    delayDays: due?.delayDays ?? regulatory,
    due: due?.date ?? null,
    interrupted: due?.interrupted ?? false,
    daysFromDeposit: elapsed(depositDate, paymentDate, 'forward'),
    daysFromAvailable: elapsed(availableDate ?? invoice.receptionDate, paymentDate, 'forward'),
    daysFromStart: elapsed(start?.date ?? null, paymentDate),
    orderingDays: elapsed(start?.date ?? null, orderDate),
    accountantDays: elapsed(orderDate, paymentDate),
    lateDays: late.lateDays,
    rate: late.rate,
    rateVerified: late.rateVerified,
    interest: late.interest,
    indemnity: late.indemnity,
    paid: paymentDate !== null,
    age: paymentDate === null ? elapsed(firstKnown(invoice), closingDate) : null,
  };
  return Object.assign(result, { explanation: explain(result, { start, due, closingDate, starts }) });
}

/** Days between two dates; `forward` refuses a payment that comes before its starting point (told as an issue). */
function elapsed(from: CivilDate | null, to: CivilDate | null, way: 'forward' | 'any' = 'any'): number | null {
  if (from === null || to === null) return null;
  const days = daysBetween(from, to);
  return way === 'forward' && days < 0 ? null : days;
}

function firstKnown(invoice: Invoice): CivilDate | null {
  return invoice.depositDate ?? invoice.receptionDate ?? invoice.availableDate ?? invoice.invoiceDate;
}

type Lateness = Pick<InvoiceResult, 'lateDays' | 'rate' | 'rateVerified' | 'interest' | 'indemnity'>;

const ON_TIME: Lateness = { lateDays: 0, rate: null, rateVerified: true, interest: 0, indemnity: 0 };

function lateness(invoice: Invoice, due: DueDate | null, end: CivilDate, settings: PaymentSettings): Lateness {
  const { amount } = invoice;
  if (due === null || due.date === null) return ON_TIME;
  const lateDays = Math.max(0, daysBetween(due.date, end));
  // A credit note or a zero amount owes nothing, however late.
  if (lateDays === 0 || (amount !== null && amount <= 0)) return { ...ON_TIME, lateDays };
  const rate = interestRate(due.date, settings);
  return {
    lateDays,
    rate: rate?.rate ?? null,
    rateVerified: rate?.verified ?? false,
    interest: rate === null || amount === null ? 0 : lateInterest(amount, rate.rate, lateDays),
    indemnity: settings.recoveryIndemnity,
  };
}
