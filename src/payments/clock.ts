import { addDays, daysBetween, type CivilDate } from '../calendar';
import type { BuyerSettings } from '../settings';
import type { Invoice, StartArticle } from './types';

/** R. 2192-14: without a recorded reception, the request's own date plus two days is proof. */
const PRESUMED_RECEPTION_DAYS = 2;
/** R. 2192-29: the new period after an interruption is never shorter. */
const MINIMUM_NEW_PERIOD = 30;

/** The regulatory delay by kind of buyer: 30 (R. 2192-10), 50 (R. 2192-11 1°), 60 (R. 2192-11 2°). */
const REGULATORY_DAYS: Readonly<Record<BuyerSettings['buyerKind'], 30 | 50 | 60>> = {
  state: 30,
  local: 30,
  health: 50,
  socialSecurity: 30,
  utility: 30,
  publicCompany: 60,
};

/** Days allowed to pay, before any shorter delay of the contract. */
export function regulatoryDays(settings: Pick<BuyerSettings, 'buyerKind' | 'paymentDelayDays'>): number {
  return settings.paymentDelayDays ?? REGULATORY_DAYS[settings.buyerKind];
}

export type LegalStart = { readonly date: CivilDate; readonly article: StartArticle };

/**
 * When the legal delay starts (R. 2192-12 to -15): availability, else
 * reception, else deposit, else invoice date + 2 days; or the service done when that comes later.
 * Null when no date is known.
 */
export function legalStart(invoice: Invoice): LegalStart | null {
  const received = reception(invoice);
  const { serviceDate } = invoice;
  if (received === null) return null;
  if (serviceDate !== null && serviceDate > received.date) return { date: serviceDate, article: 'R. 2192-13' };
  return received;
}

function reception(invoice: Invoice): LegalStart | null {
  const { availableDate, receptionDate, depositDate, invoiceDate } = invoice;
  if (availableDate !== null) return { date: availableDate, article: 'R. 2192-15' };
  if (receptionDate !== null) return { date: receptionDate, article: 'R. 2192-12' };
  if (depositDate !== null) return { date: depositDate, article: 'R. 2192-12' };
  if (invoiceDate !== null) return { date: addDays(invoiceDate, PRESUMED_RECEPTION_DAYS), article: 'R. 2192-14' };
  return null;
}

export type DueDate = {
  /** Null while an interruption is open: the delay stands still until the complete file comes. */
  readonly date: CivilDate | null;
  readonly delayDays: number;
  readonly interrupted: boolean;
  /** Days of the new period after an interruption, null without one. */
  readonly newPeriodDays: number | null;
};

/**
 * The last day on which a payment is in time: start + delay (the contract's when
 * shorter, L. 2192-10), calendar days, no week-end shift. An interruption
 * received while the delay ran and before the order to pay opens one new period
 * (R. 2192-27, -29): complete file + max(30, days that remained).
 */
export function dueDate(invoice: Invoice, start: CivilDate, regulatory: number): DueDate {
  const { contractDays, interruptionDate, completionDate } = invoice;
  const delayDays = contractDays !== null && contractDays > 0 ? Math.min(contractDays, regulatory) : regulatory;
  const first = addDays(start, delayDays);
  if (interruptionDate === null || !interrupts(invoice, interruptionDate, start, first)) {
    return { date: first, delayDays, interrupted: false, newPeriodDays: null };
  }
  const newPeriodDays = Math.max(MINIMUM_NEW_PERIOD, daysBetween(interruptionDate, first));
  const date = completionDate === null ? null : addDays(completionDate, newPeriodDays);
  return { date, delayDays, interrupted: true, newPeriodDays };
}

/** Whether the notice has effect: while the delay ran, before the order to pay, not answered before it was sent. */
function interrupts(invoice: Invoice, notice: CivilDate, start: CivilDate, due: CivilDate): boolean {
  const { completionDate, orderDate } = invoice;
  if (notice < start || notice > due) return false;
  if (completionDate !== null && completionDate < notice) return false;
  return orderDate === null || notice < orderDate;
}
