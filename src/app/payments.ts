import { measurePayments, readPayments, recogniseInvoices, type InvoiceSource } from '../payments';
import type { WorkbookPort } from '../workbook';
import type { Context, Opening, PaymentAnalysis, Progress } from './types';

/**
 * Reads and measures every invoice table of a workbook, at the closing date of
 * the settings (today when they name none). Null when there is none.
 */
export async function analysePayments(
  port: WorkbookPort,
  opening: Pick<Opening, 'invoices' | 'settings'>,
  context: Context,
  progress: Progress = {},
): Promise<PaymentAnalysis | null> {
  const sources: InvoiceSource[] = [];
  for (const sheetId of new Set(opening.invoices.map((table) => table.sheetId))) {
    progress.signal?.throwIfAborted();
    progress.report?.('invoices', sources.length, opening.invoices.length);
    const grid = await port.readSheet(sheetId);
    // Found again in the whole sheet: the first look saw its first rows only.
    sources.push(...recogniseInvoices(grid).map((table) => ({ table, grid })));
  }
  if (sources.length === 0) return null;
  const reading = readPayments(sources, opening.settings, opening.settings.closingDate ?? context.today);
  return { reading, measures: measurePayments(reading, opening.settings) };
}
