import type { CivilDate } from '../calendar';
import { foldKey } from '../language';
import { atOnce, type Steps } from '../pace';
import {
  applyCorrectionsWith,
  cellText,
  isBlank,
  meaningOf,
  parseNumber,
  readAmount,
  readDate,
  readInteger,
  readSiret,
  recogniseTablesWithSteps,
  recorrectedWith,
  remembering,
  strangerOf,
  supplierSizeOf,
  withLooks,
  type ColumnCorrection,
  type DateReading,
  type Issue,
} from '../register';
import type { CellValue, SheetGrid } from '../workbook';
import { INVOICE_VOCABULARY, type InvoiceField } from './fields';
import { invoiceIssue, type InvoiceIssueCode } from './issues';
import { withoutIdleDates } from './questions';
import { readStatus } from './status';
import type { Invoice, InvoiceTable } from './types';

const DATE_FIELDS = [
  'invoiceDate',
  'depositDate',
  'receptionDate',
  'availableDate',
  'serviceDate',
  'orderDate',
  'accountantDate',
  'paymentDate',
] as const satisfies readonly InvoiceField[];

/** Columns without which a table is no list of invoices: one of dates, one of identity. */
const DATED: readonly InvoiceField[] = ['invoiceDate', 'depositDate', 'receptionDate', 'availableDate', 'paymentDate'];
const NAMED: readonly InvoiceField[] = ['id', 'supplier', 'amountTtc', 'amountHt'];

/**
 * In a list of payment orders that speaks of no invoice, « date d’émission » is
 * the order's: the same words mean the invoice's elsewhere.
 */
function ofOrders(headings: readonly string[]): ReadonlyMap<number, InvoiceField> {
  const meant = headings.map((heading) => new Set(meaningOf(heading).units.flatMap(({ concepts }) => concepts)));
  const orders =
    meant.some((concepts) => concepts.has('mandate')) && !meant.some((concepts) => concepts.has('invoice'));
  const dated = meant.some((concepts) => concepts.has('mandate') && concepts.has('date'));
  if (!orders || dated) return new Map();
  const at = meant.findIndex((concepts) => concepts.has('issued') && concepts.size <= 2);
  return at < 0 ? new Map() : new Map([[at, 'orderDate']]);
}

/** The invoice tables of a sheet after a person's corrections, in steps; empty when none of its tables has invoice columns. */
export function* recogniseInvoicesSteps(
  grid: SheetGrid,
  corrections: readonly ColumnCorrection<InvoiceField>[] = [],
): Steps<InvoiceTable[]> {
  const named = yield* recogniseTablesWithSteps(INVOICE_VOCABULARY, grid, { reserve: ofOrders });
  return named.flatMap(({ views, ...table }): InvoiceTable[] => {
    const proposal = withoutIdleDates(withLooks(table.columns, views, grid), views, grid);
    const columns = applyCorrectionsWith(INVOICE_VOCABULARY, proposal, corrections, grid.sheetName);
    const fields = new Set(columns.map((column) => column.field));
    const dates = DATED.filter((field) => fields.has(field)).length;
    const names = NAMED.filter((field) => fields.has(field)).length;
    // A list of contracts also has a supplier and an amount: an invoice's own date or number is needed.
    const own =
      fields.has('id') || fields.has('depositDate') || fields.has('paymentDate') || fields.has('availableDate');
    const isStranger = strangerOf(columns.map(({ heading }) => heading)) !== null;
    if (isStranger && !columns.some(({ flags }) => flags.includes('corrected'))) return [];
    if (names === 0 || dates + (fields.has('id') ? 1 : 0) < 2 || !own) return [];
    return [{ ...table, columns, proposal, role: 'invoices', likelihood: Math.min(1, 0.4 + 0.1 * (dates + names)) }];
  });
}

/** `recogniseInvoicesSteps` in one go. */
export function recogniseInvoices(
  grid: SheetGrid,
  corrections: readonly ColumnCorrection<InvoiceField>[] = [],
): InvoiceTable[] {
  return atOnce(recogniseInvoicesSteps(grid, corrections));
}

/** An invoice table as its proposal and a person's corrections make it. */
export function recorrectedInvoices(
  table: InvoiceTable,
  corrections: readonly ColumnCorrection<InvoiceField>[],
): InvoiceTable {
  return recorrectedWith(INVOICE_VOCABULARY, table, corrections);
}

/** A row of an invoice table: an invoice, or what else stands there. */
export type InvoiceRow =
  | { readonly kind: 'invoice'; readonly invoice: Invoice; readonly issues: readonly Issue[] }
  | { readonly kind: 'total' | 'blank'; readonly sheet: string; readonly row: number };

type Column = { readonly index: number; readonly letter: string };

/** The columns of a table by field, in sheet order, with readers that remember the few values that rows repeat. */
type Reader = {
  readonly columns: ReadonlyMap<InvoiceField, readonly Column[]>;
  readonly date: (cell: CellValue) => DateReading;
  readonly company: (cell: CellValue) => string | null;
  readonly status: (text: string) => Invoice['status'];
  readonly size: (text: string) => Invoice['supplierSize'];
};

function readerOf(table: InvoiceTable, grid: SheetGrid): Reader {
  const columns = new Map<InvoiceField, Column[]>();
  for (const { field, column, letter } of table.columns) {
    if (field === null) continue;
    columns.set(field, [...(columns.get(field) ?? []), { index: column - grid.column, letter }]);
  }
  return {
    columns,
    date: remembering((cell) => readDate(cell, { dateSystem: grid.dateSystem })),
    company: remembering((cell) => {
      const number = readSiret(cell).value;
      return number?.siret ?? number?.siren ?? null;
    }),
    status: remembering(readStatus),
    size: remembering(supplierSizeOf),
  };
}

/** Reads every row below the heading of an invoice table, in order, as they are asked for; no row is passed over. */
export function* invoiceRows(table: InvoiceTable, grid: SheetGrid): Generator<InvoiceRow, void, void> {
  const reader = readerOf(table, grid);
  for (let offset = 0; offset < table.body.rows; offset += 1) {
    const row = table.body.row + offset;
    const values = grid.values[row - grid.row] ?? [];
    yield readRow(new RowCells(reader, values, { sheet: table.sheetName, row: row + 1 }));
  }
}

type Place = { readonly sheet: string; readonly row: number };

const NO_COLUMN: readonly Column[] = [];

/** One row under a reader: its cells by field, and what is odd in them. */
class RowCells {
  readonly issues: Issue[] = [];

  constructor(
    readonly reader: Reader,
    readonly values: readonly CellValue[],
    readonly place: Place,
  ) {}

  columns(field: InvoiceField): readonly Column[] {
    return this.reader.columns.get(field) ?? NO_COLUMN;
  }

  at(column: Column | undefined): CellValue {
    return column === undefined ? null : (this.values[column.index] ?? null);
  }

  /** True when no column of the field is filled. */
  isEmpty(field: InvoiceField): boolean {
    return this.columns(field).every((column) => isBlank(this.at(column)));
  }

  /** The words of the field's first filled column. */
  text(field: InvoiceField): string | null {
    for (const column of this.columns(field)) {
      const value = this.at(column);
      if (!isBlank(value)) return cellText(value).trim();
    }
    return null;
  }

  /** The days that the field's columns give, in sheet order. */
  dates(field: InvoiceField): CivilDate[] {
    const days: CivilDate[] = [];
    for (const column of this.columns(field)) {
      const { value: fact, issue } = this.reader.date(this.at(column));
      // A month or a quarter is no day: a delay cannot start on it.
      if (fact !== null && fact.precision === 'day') days.push(fact.date);
      else if (fact !== null || issue !== null) {
        this.tell('invoiceDateUnreadable', column, cellText(this.at(column)));
      }
    }
    return days;
  }

  date(field: InvoiceField): CivilDate | null {
    return this.dates(field)[0] ?? null;
  }

  tell(code: InvoiceIssueCode, column: Column, value = ''): void {
    this.issues.push(invoiceIssue(code, { ...this.place, column: column.letter }, value));
  }
}

function readRow(cells: RowCells): InvoiceRow {
  const { reader, values, place } = cells;
  if (values.every((value) => isBlank(value))) return { kind: 'blank', ...place };
  if (isTotal(cells)) return { kind: 'total', ...place };
  const invoiceDate = cells.date('invoiceDate');
  const depositDate = cells.date('depositDate');
  const receptionDate = cells.date('receptionDate');
  const availableDate = cells.date('availableDate');
  const serviceDate = cells.date('serviceDate');
  const orderDate = cells.date('orderDate');
  const accountantDate = cells.date('accountantDate');
  const paymentDate = cells.date('paymentDate');
  const interruptions = cells.dates('interruptionDate').sort();
  const completions = cells.dates('completionDate').sort();
  const status = statusOf(cells);
  const invoice: Invoice = {
    sheet: place.sheet,
    row: place.row,
    id: cells.text('id'),
    supplier: cells.text('supplier'),
    supplierSiret: reader.company(cells.at(cells.columns('supplierSiret')[0])),
    supplierSize: reader.size(cells.text('supplierSize') ?? ''),
    department: cells.text('department'),
    contractNumber: cells.text('contractNumber'),
    commitmentNumber: cells.text('commitmentNumber'),
    amount: amountOf(cells),
    invoiceDate,
    depositDate,
    receptionDate,
    availableDate,
    serviceDate,
    orderDate: orderDate ?? accountantDate,
    paymentDate,
    interruptionDate: interruptions[0] ?? null,
    completionDate: completions[0] ?? null,
    furtherInterruptions: Math.max(0, interruptions.length - 1),
    contractDays: contractDays(cells),
    status,
  };
  return { kind: 'invoice', invoice, issues: cells.issues };
}

function statusOf(cells: RowCells): Invoice['status'] {
  const [column] = cells.columns('status');
  const value = cells.at(column);
  if (column === undefined || isBlank(value)) return null;
  const status = cells.reader.status(cellText(value));
  if (status === null) cells.tell('invoiceStatusUnknown', column, cellText(value));
  return status;
}

/** TTC only: interest bears on it, and HT is never turned into TTC. */
function amountOf(cells: RowCells): number | null {
  const [column] = cells.columns('amountTtc');
  if (column === undefined) return null;
  const value = cells.at(column);
  if (isBlank(value)) {
    cells.tell('invoiceAmountMissing', column);
    return null;
  }
  // A credit note is a negative number, which is no fault here.
  if (typeof value === 'number') return value;
  const amount = readAmount(value).value?.amount ?? parseNumber(cellText(value).replace('€', ''))?.value;
  if (amount !== undefined) return amount;
  cells.tell('invoiceAmountUnreadable', column, cellText(value));
  return null;
}

function contractDays(cells: RowCells): number | null {
  const value = cells.at(cells.columns('contractDays')[0]);
  if (isBlank(value)) return null;
  const days = readInteger(typeof value === 'string' ? value.replace(/\s*(?:j|jours?)\.?$/i, '') : value);
  return days.value !== null && days.value > 0 ? days.value : null;
}

/** A line that sums the others: it has no date, says « total » and names no invoice. */
function isTotal(cells: RowCells): boolean {
  if (!DATE_FIELDS.every((field) => cells.isEmpty(field))) return false;
  const words = cells.values.find((value) => typeof value === 'string' && !isBlank(value));
  return typeof words === 'string' && /^(?:sous )?total\b/.test(foldKey(words));
}
