import type { InvoiceResult, PaymentMeasure, PaymentReading } from '../payments';
import type { PaymentAnalysis } from './types';

/** The `payments` object of the JSON; null when no invoice was read. */
export function paymentsJson(payments: PaymentAnalysis | null) {
  if (payments === null) return null;
  const { reading, measures } = payments;
  return {
    sheets: reading.sheets.map(sheetJson),
    closingDate: reading.closingDate,
    rows: { read: reading.rowsRead, paid: reading.paid.length, apart: apartJson(reading) },
    questions: reading.questions.map(({ table, column, field, why, figures, silences }) => ({
      sheet: table.sheetName,
      column: column.letter,
      heading: column.heading,
      field,
      why,
      confidence: column.confidence,
      samples: column.samples,
      figures,
      silences,
    })),
    invoices: [...reading.paid, ...reading.unpaid].map(invoiceJson),
    indicators: measures.map(measureJson),
  };
}

/** A sheet of invoices with its columns, in the shape of `register.sheets`. */
function sheetJson(table: PaymentAnalysis['reading']['sheets'][number]) {
  return {
    name: table.sheetName,
    role: 'invoices' as const,
    headerRow: table.headerRow + 1,
    columns: table.columns.map(({ letter, heading, field, confidence, flags }) => ({
      letter,
      heading,
      field,
      confidence,
      flags,
    })),
  };
}

/** Unpaid invoices are in no mean: the JSON lists them apart like the others, by row. */
function apartJson(reading: PaymentReading) {
  const unpaid = reading.unpaid.map(({ invoice }) => ({
    sheet: invoice.sheet,
    row: invoice.row,
    reason: 'unpaid' as const,
  }));
  return [...reading.apart, ...unpaid].sort(
    (left, right) => left.sheet.localeCompare(right.sheet) || left.row - right.row,
  );
}

function invoiceJson(result: InvoiceResult) {
  const { invoice, start, startArticle, due, daysFromDeposit, daysFromAvailable, daysFromStart } = result;
  const { lateDays, rate, interest, indemnity, paid, age, interrupted } = result;
  return {
    sheet: invoice.sheet,
    row: invoice.row,
    id: invoice.id,
    supplier: invoice.supplier,
    amount: invoice.amount,
    invoiceDate: invoice.invoiceDate,
    depositDate: invoice.depositDate,
    availableDate: invoice.availableDate,
    serviceDate: invoice.serviceDate,
    paymentDate: invoice.paymentDate,
    start,
    startArticle,
    due,
    interrupted,
    daysFromDeposit,
    daysFromAvailable,
    daysFromStart,
    lateDays,
    rate,
    interest,
    indemnity,
    paid,
    age,
  };
}

function measureJson(measure: PaymentMeasure) {
  return { ...measure, group: measure.group === null ? null : `${measure.group.by}:${measure.group.key}` };
}
