/** The payment sheets of a plan: `SPASER Paiements`, `SPASER Retards`, `SPASER Factures` and the name of the accountant's list. */
import type { DefinedNamePlan, SheetPlan } from '../../workbook';
import { within, type Steps } from '../../pace';
import type { ReportInput } from '../types';
import { invoiceLinesSteps, invoiceTableSteps } from './invoiceTable';
import { invoicesSheetSteps } from './invoicesSheet';
import { paymentsSheetSteps } from './paymentsSheet';

export { paymentStatus } from './words';

export type PaymentSheets = { readonly sheets: readonly SheetPlan[]; readonly names: readonly DefinedNamePlan[] };

/** In steps; nothing when the workbook holds no invoices. */
export function* paymentSheetsSteps(input: ReportInput): Steps<PaymentSheets> {
  const { payments } = input;
  if (payments === undefined || payments === null) return { sheets: [], names: [] };
  const lines = yield* within(invoiceLinesSteps(input, payments), 0, 0.1);
  const table = yield* within(invoiceTableSteps(input, lines), 0.1, 0.2);
  const { sheet, late, names } = yield* within(paymentsSheetSteps(input, payments, lines, table), 0.2, 0.5);
  const list = yield* within(invoicesSheetSteps(input, payments, lines, table), 0.5, 1);
  return { sheets: [sheet, late, list], names };
}
