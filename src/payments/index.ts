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
export { INVOICE_VOCABULARY, isInvoiceField } from './fields';
export type { InvoiceField } from './fields';
export { recogniseInvoices, recogniseInvoicesSteps, recorrectedInvoices } from './readInvoices';
export { readPayments, readPaymentsSteps } from './readPayments';
export type { InvoiceSource } from './readPayments';
export { INVOICE_FIELD_LABELS, INVOICE_FIELDS } from './labels';
export { invoiceQuestions } from './questions';
export { readStatus } from './status';
export { indexContracts, linkToContract } from './link';
export type { ContractLink } from './link';
export { percentile } from './figures';
export { AGE_BANDS, DUE_SOON_DAYS, isDueSoon, measurePayments, measurePaymentsSteps } from './measures';
export { PAYMENT_INDICATORS } from './measure';
export type { PaymentBasis, PaymentGroup, PaymentIndicatorId, PaymentMeasure } from './measure';
export type {
  ApartReason,
  ApartRow,
  Capability,
  Invoice,
  InvoiceQuestion,
  InvoiceResult,
  InvoiceStatus,
  InvoiceTable,
  PaymentReading,
  StartArticle,
} from './types';
