import type { CivilDate } from '../calendar';
import { isBlank, readDate } from '../register';
import type { BuyerSettings } from '../settings';
import type { CellValue, SheetGrid } from '../workbook';
import { dueDate, legalStart, regulatoryDays } from './clock';
import type { InvoiceField } from './fields';
import { ASKED_FOR, START_FIELDS } from './questions';
import type { Invoice, InvoiceQuestion, InvoiceTable } from './types';

type DelaySettings = Pick<BuyerSettings, 'buyerKind' | 'paymentDelayDays'>;

/** A column that waits for an answer, with what it may hold. */
type Waiting = {
  readonly index: number;
  /** The date that it is read as now; null when nobody understood it. */
  readonly held: InvoiceField | null;
  readonly may: readonly InvoiceField[];
};

function waitingOf(table: InvoiceTable, grid: SheetGrid, questions: readonly InvoiceQuestion[]): Waiting[] {
  return questions
    .filter(({ silences, table: own }) => silences && own === table)
    .map(({ column }) => ({
      index: column.column - grid.column,
      held: column.field,
      may:
        column.field === null ? ASKED_FOR.filter((field) => !table.columns.some((each) => each.field === field)) : [],
    }));
}

function delayOf(invoice: Invoice, settings: DelaySettings): string {
  const start = legalStart(invoice);
  const due = start === null ? null : dueDate(invoice, start.date, regulatoryDays(settings));
  return `${start?.date ?? ''} ${due?.date ?? ''}`;
}

/** The invoice as it would be if a cell were the date that a column may hold. */
function supposed(invoice: Invoice, field: InvoiceField, day: CivilDate | null): Invoice {
  if (field === 'orderDate' || field === 'accountantDate') return { ...invoice, orderDate: invoice.orderDate ?? day };
  return { ...invoice, [field]: day };
}

/**
 * Says of an invoice whether an answer that its table waits for could move the
 * start or the end of its delay: only there is nothing told. A cell left blank
 * moves nothing, nor does a day before the one that decides.
 */
export function silenceOf(
  table: InvoiceTable,
  grid: SheetGrid,
  questions: readonly InvoiceQuestion[],
  settings: DelaySettings,
): (invoice: Invoice) => boolean {
  const waiting = waitingOf(table, grid, questions);
  if (waiting.length === 0) return () => false;
  const cellAt = (invoice: Invoice, index: number): CellValue =>
    grid.values[invoice.row - 1 - grid.row]?.[index] ?? null;
  const moves = (invoice: Invoice, { index, held, may }: Waiting): boolean => {
    const cell = cellAt(invoice, index);
    if (isBlank(cell)) return false;
    const known = delayOf(invoice, settings);
    if (held !== null) return START_FIELDS.includes(held) && delayOf(supposed(invoice, held, null), settings) !== known;
    const fact = readDate(cell, { dateSystem: grid.dateSystem }).value;
    if (fact === null || fact.precision !== 'day') return true;
    return may.some((field) => delayOf(supposed(invoice, field, fact.date), settings) !== known);
  };
  return (invoice) => waiting.some((each) => moves(invoice, each));
}
