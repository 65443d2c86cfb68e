import { byTurns, within, type Steps } from '../pace';
import { measurePaymentsSteps, readPaymentsSteps, recogniseInvoicesSteps, type InvoiceSource } from '../payments';
import type { WorkbookPort } from '../workbook';
import { paced } from './step';
import type { Context, Opening, PaymentAnalysis, Progress } from './types';

/**
 * Reads and measures every invoice table of a workbook, at the closing date of
 * the settings (today when they name none). Null when there is none.
 */
export async function analysePayments(
  port: WorkbookPort,
  opening: Pick<Opening, 'invoices' | 'settings' | 'memory'>,
  context: Context,
  progress: Progress = {},
): Promise<PaymentAnalysis | null> {
  const sources: InvoiceSource[] = [];
  for (const sheetId of new Set(opening.invoices.map((table) => table.sheetId))) {
    progress.signal?.throwIfAborted();
    progress.report?.('invoices', 0, 1);
    const grid = await port.readSheet(sheetId, undefined, progress.signal);
    // Found again in the whole sheet: the first look saw its first rows only.
    const tables = await byTurns(recogniseInvoicesSteps(grid, opening.memory.invoiceCorrections), progress);
    sources.push(...tables.map((table) => ({ table, grid })));
  }
  if (sources.length === 0) return null;
  return paced('invoices', paymentSteps(sources, opening, context), progress);
}

function* paymentSteps(
  sources: readonly InvoiceSource[],
  { settings, memory }: Pick<Opening, 'settings' | 'memory'>,
  context: Context,
): Steps<PaymentAnalysis> {
  const closingDate = settings.closingDate ?? context.today;
  const reading = yield* within(readPaymentsSteps(sources, settings, closingDate, memory.invoiceCorrections), 0, 0.5);
  const measures = yield* within(measurePaymentsSteps(reading, settings), 0.5, 1);
  return { reading, measures };
}
