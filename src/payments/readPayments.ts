import type { CivilDate } from '../calendar';
import { foldKey } from '../language';
import { atOnce, type Steps } from '../pace';
import { mendedIssues } from '../register';
import type { ColumnCorrection, Issue } from '../register';
import type { BuyerSettings } from '../settings';
import type { SheetGrid } from '../workbook';
import { capabilitiesOf } from './capabilities';
import { regulatoryDays } from './clock';
import type { InvoiceField } from './fields';
import { invoiceIssue, type InvoiceIssueCode } from './issues';
import { invoiceQuestionIssues, invoiceQuestions } from './questions';
import { invoiceRows } from './readInvoices';
import { computeInvoice } from './result';
import { silenceOf } from './silence';
import type { ApartReason, ApartRow, Invoice, InvoiceResult, InvoiceTable, PaymentReading } from './types';

export type InvoiceSource = { readonly table: InvoiceTable; readonly grid: SheetGrid };

/** Rows read and computed between two breaths. */
const ROWS_A_STEP = 30;

/**
 * Reads invoice tables and computes every invoice at the closing date, in steps.
 * Rows read = paid + unpaid + apart; each row is in exactly one (COUNTING, « Payments »).
 */
export function* readPaymentsSteps(
  sources: readonly InvoiceSource[],
  settings: BuyerSettings,
  closingDate: CivilDate,
  corrections: readonly ColumnCorrection<InvoiceField>[] = [],
): Steps<PaymentReading> {
  const paid: InvoiceResult[] = [];
  const unpaid: InvoiceResult[] = [];
  const apart: ApartRow[] = [];
  const questions = invoiceQuestions(
    sources.map(({ table }) => table),
    corrections,
  );
  const issues: Issue[] = [...invoiceQuestionIssues(questions)];
  const seen = new Set<string>();
  const rows = sources.reduce((sum, { table }) => sum + table.body.rows, 0);
  let rowsRead = 0;
  for (const { table, grid } of sources) {
    for (const issue of mendedIssues(grid)) issues.push(issue);
    const isSilent = silenceOf(table, grid, questions, settings);
    for (const row of invoiceRows(table, grid)) {
      if (rowsRead % ROWS_A_STEP === 0) yield rowsRead / rows;
      rowsRead += 1;
      if (row.kind !== 'invoice') {
        apart.push({ sheet: row.sheet, row: row.row, reason: row.kind });
        continue;
      }
      const invoice = asAt(row.invoice, closingDate, issues);
      issues.push(...row.issues);
      const reason = apartReason(invoice, seen, issues);
      if (reason !== null) {
        const isOpen = reason === 'suspended_without_date' || reason === 'ordered';
        apart.push({ sheet: invoice.sheet, row: invoice.row, reason, ...(isOpen ? { invoice } : {}) });
        continue;
      }
      const silent = isSilent(invoice);
      const result = computeInvoice(invoice, settings, closingDate, silent ? 'inQuestion' : 'known');
      issues.push(...resultIssues(result, settings, silent));
      (result.paid ? paid : unpaid).push(result);
    }
  }
  for (const issue of rateIssues([...paid, ...unpaid])) issues.push(issue);
  const sheets = sources.map(({ table }) => table);
  return {
    sheets,
    rowsRead,
    paid,
    unpaid,
    apart,
    issues,
    closingDate,
    questions,
    capabilities: capabilitiesOf(sheets),
  };
}

/** `readPaymentsSteps` in one go. */
export function readPayments(
  sources: readonly InvoiceSource[],
  settings: BuyerSettings,
  closingDate: CivilDate,
  corrections: readonly ColumnCorrection<InvoiceField>[] = [],
): PaymentReading {
  return atOnce(readPaymentsSteps(sources, settings, closingDate, corrections));
}

/** A payment after the closing date has not happened yet on that date. */
function asAt(invoice: Invoice, closingDate: CivilDate, issues: Issue[]): Invoice {
  if (invoice.paymentDate === null || invoice.paymentDate <= closingDate) return invoice;
  issues.push(invoiceIssue('paymentInFuture', invoice, invoice.paymentDate));
  return { ...invoice, paymentDate: null };
}

function apartReason(invoice: Invoice, seen: Set<string>, issues: Issue[]): ApartReason | null {
  if (invoice.status === 'rejected') return 'rejected';
  if (invoice.status === 'recycle') return 'recycled';
  if (invoice.amount !== null && invoice.amount < 0) return 'credit_note';
  if (isRepeated(invoice, seen)) return 'duplicate';
  const { invoiceDate, depositDate, paymentDate } = invoice;
  const issued = invoiceDate ?? depositDate;
  if (paymentDate !== null && issued !== null && paymentDate < issued) {
    issues.push(invoiceIssue('paidBeforeInvoice', invoice, paymentDate));
    return 'paid_before_invoice';
  }
  if (paymentDate === null && invoice.status === 'paid') {
    issues.push(invoiceIssue('paidWithoutDate', invoice));
    return 'paid_without_date';
  }
  return paymentDate === null ? openReason(invoice, issues) : null;
}

/** Why an unpaid invoice is not one « à payer »: with the accountant already, or suspended since nobody knows when. */
function openReason(invoice: Invoice, issues: Issue[]): ApartReason | null {
  if (invoice.status === 'ordered' || invoice.status === 'accountant') return 'ordered';
  if (invoice.status !== 'suspended' || invoice.interruptionDate !== null) return null;
  issues.push(invoiceIssue('suspendedWithoutDate', invoice));
  return 'suspended_without_date';
}

/** Same number, supplier, dates and amount as an earlier row. Without a number nothing proves a repetition. */
function isRepeated(invoice: Invoice, seen: Set<string>): boolean {
  if (invoice.id === null) return false;
  const { id, supplier, supplierSiret, invoiceDate, depositDate, paymentDate, amount } = invoice;
  const party = supplierSiret ?? foldKey(supplier ?? '');
  const key = [foldKey(id), party, invoiceDate, depositDate, paymentDate, amount].join('|');
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

function resultIssues(result: InvoiceResult, settings: BuyerSettings, silent: boolean): Issue[] {
  const { invoice } = result;
  const codes: InvoiceIssueCode[] = [];
  // Told once for the sheet: a column waits for an answer.
  if (result.start === null && !silent) codes.push('invoiceWithoutStart');
  if (isBeforeStart(invoice)) codes.push('paidBeforeDeposit');
  if (invoice.interruptionDate !== null && !silent) {
    if (!result.interrupted) codes.push('interruptionWithoutEffect');
    else if (invoice.completionDate === null) codes.push('interruptionOpen');
    if (invoice.furtherInterruptions > 0) codes.push('interruptionRepeated');
  }
  if (invoice.contractDays !== null && invoice.contractDays > regulatoryDays(settings))
    codes.push('contractDaysTooLong');
  return codes.map((code) => invoiceIssue(code, invoice));
}

function isBeforeStart(invoice: Invoice): boolean {
  const { paymentDate, depositDate, availableDate, receptionDate } = invoice;
  if (paymentDate === null) return false;
  return [depositDate, availableDate, receptionDate].some((date) => date !== null && paymentDate < date);
}

/** One issue a row where interest has no rate; one in all where a rate used is to be checked. */
function rateIssues(results: readonly InvoiceResult[]): Issue[] {
  const owing = results.filter((result) => result.indemnity > 0);
  const missing = owing
    .filter((result) => result.rate === null && result.invoice.amount !== null)
    .map((result) => invoiceIssue('rateMissing', result.invoice, result.due ?? ''));
  const unverified = owing.find((result) => result.rate !== null && !result.rateVerified);
  if (unverified === undefined) return missing;
  const { sheet } = unverified.invoice;
  return [...missing, invoiceIssue('rateUnverified', { sheet, row: null }, `${unverified.rate ?? ''} %`)];
}
