/**
 * Room `payments` (trade): from invoice rows to the SPASER's delay and the legal
 * one, what is late, what is owed, each with the dates and articles behind it.
 */
export { dueDate, legalStart, regulatoryDays } from './clock';
export type { DueDate, LegalStart } from './clock';
export { interestRate, lateInterest } from './interest';
export type { InterestRate } from './interest';
export { computeInvoice } from './result';
export type { PaymentSettings } from './result';
export type {
  ApartReason,
  ApartRow,
  Invoice,
  InvoiceResult,
  InvoiceStatus,
  PaymentReading,
  StartArticle,
} from './types';
