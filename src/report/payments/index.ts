/** The payment sheets of a plan: `SPASER Paiements`, `SPASER Factures` and the name of the accountant's list. */
import type { DefinedNamePlan, SheetPlan } from '../../workbook';
import type { ReportInput } from '../types';
import { invoiceLines, invoiceTable } from './invoiceTable';
import { invoicesSheet } from './invoicesSheet';
import { paymentsSheet } from './paymentsSheet';

export type PaymentSheets = { readonly sheets: readonly SheetPlan[]; readonly names: readonly DefinedNamePlan[] };

/** Nothing when the workbook holds no invoices. */
export function paymentSheets(input: ReportInput): PaymentSheets {
  const { payments } = input;
  if (payments === undefined || payments === null) return { sheets: [], names: [] };
  const lines = invoiceLines(input, payments);
  const table = invoiceTable(input, lines);
  const { sheet, names } = paymentsSheet(input, payments, lines, table);
  return { sheets: [sheet, invoicesSheet(input, payments, lines, table)], names };
}
