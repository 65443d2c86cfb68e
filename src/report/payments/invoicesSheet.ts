import { formatDate, formatInteger, pick } from '../../language';
import { within, type Steps } from '../../pace';
import { STYLES, type CellBlock, type CellStyle, type PlanCell, type SheetPlan } from '../../workbook';
import { styled } from '../cells';
import { pageSetup, sheetHead } from '../head';
import { columnWidthsSteps, wrappedHeightsSteps } from '../measure';
import type { DataTable } from '../table';
import type { PaymentInput, ReportInput } from '../types';
import { sheetName } from '../words';
import { INVOICE_COLUMNS, INVOICE_TABLE, type InvoiceLine } from './invoiceTable';
import { PAYMENT_STATUS_COLOURS, PAYMENT_STATUS_WORDS, type PaymentStatus } from './words';

/** A table to filter rather than to print: several pages wide, it stays readable. */
const PAGES_WIDE = 3;
const HEADER_ROW = 3;

/** `SPASER Factures`: the table `tFactures`, one row an invoice paid or unpaid, with what the dates make of it; in steps. */
export function* invoicesSheetSteps(
  input: ReportInput,
  { reading }: PaymentInput,
  lines: readonly InvoiceLine[],
  table: DataTable,
): Steps<SheetPlan> {
  const { language } = input;
  const french = language === 'fr';
  const count = formatInteger(lines.length, language);
  const closing = formatDate(reading.closingDate, language);
  const title = french ? `Factures : ${count} lignes comptées` : `Invoices: ${count} rows counted`;
  const legend = french
    ? `Arrêté au ${closing}. Jours civils ; le jour de l’échéance n’est pas en retard. La ligne est celle de la facture. Les lignes à part sont listées dans ${sheetName('payments', language)}.`
    : `Closed on ${closing}. Calendar days; the due day is not late. The row is that of the invoice. Rows set apart are listed in ${sheetName('payments', language)}.`;
  // Plain numbers: a link a row would be a formula a row, on a sheet that formulas read rather than people.
  const rows: readonly (readonly PlanCell[])[] = table.rows;
  yield 0.2;
  const head = sheetHead(input, title, false);
  const headingRow: CellBlock = {
    row: HEADER_ROW,
    column: 0,
    rows: [
      INVOICE_COLUMNS.map(({ heading, style }) => {
        const right = (STYLES[style] as CellStyle).align === 'right';
        return styled(pick(heading, language), right ? 'headingRight' : 'heading');
      }),
    ],
  };
  const body: CellBlock = {
    row: HEADER_ROW + 1,
    column: 0,
    rows,
    columnStyles: INVOICE_COLUMNS.map(({ style }) => style),
  };
  const measured = columnWidthsSteps([headingRow, body], {
    minimum: 8,
    maximum: 60,
    fixed: { [table.index('explanation')]: 60 },
  });
  const widths = yield* within(measured, 0.2, 0.5);
  const heights = yield* within(wrappedHeightsSteps([body], widths), 0.5, 1);
  return {
    role: 'invoices',
    name: sheetName('invoices', language),
    mode: 'refresh',
    blocks: [{ ...head, rows: [...head.rows, [styled(legend, 'subtitle')]] }, headingRow, body],
    columnWidths: widths,
    rowHeights: [{ row: HEADER_ROW, points: 45 }, ...heights],
    tables: [
      {
        name: INVOICE_TABLE,
        area: { row: HEADER_ROW, column: 0, rows: Math.max(1, rows.length) + 1, columns: INVOICE_COLUMNS.length },
      },
    ],
    charts: [],
    conditionalFormats: (Object.keys(PAYMENT_STATUS_WORDS) as PaymentStatus[]).map((status) => ({
      area: { row: HEADER_ROW + 1, column: table.index('status'), rows: Math.max(1, rows.length), columns: 1 },
      rule: { kind: 'textEquals', text: pick(PAYMENT_STATUS_WORDS[status], language) },
      style: { colour: PAYMENT_STATUS_COLOURS[status] },
    })),
    validations: [],
    freeze: { rows: HEADER_ROW + 1, columns: table.index('supplier') + 1 },
    hidden: true,
    showGridlines: true,
    page: { ...pageSetup(input, title, [HEADER_ROW, HEADER_ROW]), fitWidth: PAGES_WIDE },
  };
}
