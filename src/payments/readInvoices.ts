import { toSerial, type CivilDate } from '../calendar';
import { foldKey } from '../language';
import { atOnce, type Steps } from '../pace';
import {
  cellText,
  isBlank,
  parseNumber,
  readAmount,
  readDate,
  readInteger,
  readSiret,
  recogniseTablesWithSteps,
  supplierSizeOf,
  type Issue,
} from '../register';
import type { CellValue, SheetGrid } from '../workbook';
import { INVOICE_VOCABULARY, type InvoiceField } from './fields';
import { invoiceIssue } from './issues';
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

/** The invoice tables of a sheet, in steps; empty when none of its tables has invoice columns. */
export function* recogniseInvoicesSteps(grid: SheetGrid): Steps<InvoiceTable[]> {
  const named = yield* recogniseTablesWithSteps(INVOICE_VOCABULARY, grid);
  return named.flatMap(({ views: _views, ...table }): InvoiceTable[] => {
    const fields = new Set(table.columns.map((column) => column.field));
    const dates = DATED.filter((field) => fields.has(field)).length;
    const names = NAMED.filter((field) => fields.has(field)).length;
    // A list of contracts also has a supplier and an amount: an invoice's own date or number is needed.
    const own =
      fields.has('id') || fields.has('depositDate') || fields.has('paymentDate') || fields.has('availableDate');
    if (names === 0 || dates + (fields.has('id') ? 1 : 0) < 2 || !own) return [];
    return [{ ...table, role: 'invoices', likelihood: Math.min(1, 0.4 + 0.1 * (dates + names)) }];
  });
}

/** `recogniseInvoicesSteps` in one go. */
export function recogniseInvoices(grid: SheetGrid): InvoiceTable[] {
  return atOnce(recogniseInvoicesSteps(grid));
}

/** A row of an invoice table: an invoice, or what else stands there. */
export type InvoiceRow =
  | { readonly kind: 'invoice'; readonly invoice: Invoice; readonly issues: readonly Issue[] }
  | { readonly kind: 'total' | 'blank'; readonly sheet: string; readonly row: number };

type RowCells = {
  /** Every cell of the field's columns, in sheet order. */
  readonly all: (field: InvoiceField) => readonly { readonly value: CellValue; readonly letter: string }[];
};

/** Reads every row below the heading of an invoice table, in order; no row is passed over. */
export function readInvoiceRows(table: InvoiceTable, grid: SheetGrid): InvoiceRow[] {
  const columns = new Map<InvoiceField, { index: number; letter: string; scale: number }[]>();
  for (const { field, column, letter, scale } of table.columns) {
    if (field === null) continue;
    columns.set(field, [...(columns.get(field) ?? []), { index: column - grid.column, letter, scale }]);
  }
  const rows: InvoiceRow[] = [];
  for (let offset = 0; offset < table.body.rows; offset += 1) {
    const row = table.body.row + offset;
    const values = grid.values[row - grid.row] ?? [];
    const cells: RowCells = {
      all: (field) => (columns.get(field) ?? []).map(({ index, letter }) => ({ value: values[index] ?? null, letter })),
    };
    rows.push(readRow(cells, values, { sheet: table.sheetName, row: row + 1 }, grid));
  }
  return rows;
}

type Place = { readonly sheet: string; readonly row: number };

function readRow(cells: RowCells, values: readonly CellValue[], place: Place, grid: SheetGrid): InvoiceRow {
  if (values.every((value) => isBlank(value))) return { kind: 'blank', ...place };
  if (isTotal(cells, values)) return { kind: 'total', ...place };
  const issues: Issue[] = [];
  const text = (field: InvoiceField): string | null => {
    const value = cells.all(field).find((cell) => !isBlank(cell.value))?.value ?? null;
    return isBlank(value) ? null : cellText(value).trim();
  };
  const dateIn = ({ value, letter }: { value: CellValue; letter: string }): CivilDate | null => {
    const { value: fact, issue } = readDate(value, { dateSystem: grid.dateSystem });
    // A month or a quarter is no day: a delay cannot start on it.
    if (fact !== null && fact.precision === 'day') return fact.date;
    if (fact !== null || issue !== null) {
      issues.push(invoiceIssue('invoiceDateUnreadable', { ...place, column: letter }, cellText(value)));
    }
    return null;
  };
  const dates = (field: InvoiceField): CivilDate[] => cells.all(field).flatMap((cell) => dateIn(cell) ?? []);
  const [invoiceDate, depositDate, receptionDate, availableDate, serviceDate, orderDate, accountantDate, paymentDate] =
    DATE_FIELDS.map((field) => dates(field)[0] ?? null) as [
      CivilDate | null,
      CivilDate | null,
      CivilDate | null,
      CivilDate | null,
      CivilDate | null,
      CivilDate | null,
      CivilDate | null,
      CivilDate | null,
    ];
  const interruptions = dates('interruptionDate').sort();
  const completions = dates('completionDate').sort();
  const status = statusOf(cells, place, issues);
  const siret = readSiret(cells.all('supplierSiret')[0]?.value ?? null).value;
  const invoice: Invoice = {
    ...place,
    id: text('id'),
    supplier: text('supplier'),
    supplierSiret: siret?.siret ?? siret?.siren ?? null,
    supplierSize: supplierSizeOf(text('supplierSize') ?? ''),
    department: text('department'),
    contractNumber: text('contractNumber'),
    commitmentNumber: text('commitmentNumber'),
    amount: amountOf(cells, place, issues),
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
  return { kind: 'invoice', invoice, issues };
}

function statusOf(cells: RowCells, place: Place, issues: Issue[]): Invoice['status'] {
  const [cell] = cells.all('status');
  if (cell === undefined || isBlank(cell.value)) return null;
  const status = readStatus(cellText(cell.value));
  if (status === null) {
    issues.push(invoiceIssue('invoiceStatusUnknown', { ...place, column: cell.letter }, cellText(cell.value)));
  }
  return status;
}

/** TTC only: interest bears on it, and HT is never turned into TTC. */
function amountOf(cells: RowCells, place: Place, issues: Issue[]): number | null {
  const [cell] = cells.all('amountTtc');
  if (cell === undefined) return null;
  if (isBlank(cell.value)) {
    issues.push(invoiceIssue('invoiceAmountMissing', { ...place, column: cell.letter }));
    return null;
  }
  // A credit note is a negative number, which is no fault here.
  if (typeof cell.value === 'number') return cell.value;
  const amount = readAmount(cell.value).value?.amount ?? parseNumber(cellText(cell.value).replace('€', ''))?.value;
  if (amount !== undefined) return amount;
  issues.push(invoiceIssue('invoiceAmountUnreadable', { ...place, column: cell.letter }, cellText(cell.value)));
  return null;
}

function contractDays(cells: RowCells): number | null {
  const [cell] = cells.all('contractDays');
  if (cell === undefined || isBlank(cell.value)) return null;
  const days = readInteger(
    typeof cell.value === 'string' ? cell.value.replace(/\s*(?:j|jours?)\.?$/i, '') : cell.value,
  );
  return days.value !== null && days.value > 0 ? days.value : null;
}

/** A line that sums the others: says « total » and names no invoice. */
function isTotal(cells: RowCells, values: readonly CellValue[]): boolean {
  const words = values.find((value) => typeof value === 'string' && !isBlank(value));
  if (typeof words !== 'string' || !/^(?:sous )?total\b/.test(foldKey(words))) return false;
  return DATE_FIELDS.every((field) => cells.all(field).every((cell) => isBlank(cell.value)));
}

/** A date as the sheet stores it, for the plans that write it back. */
export function dateSerial(date: CivilDate | null): number | null {
  return date === null ? null : toSerial(date);
}
