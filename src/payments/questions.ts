import { bilingual } from '../language';
import {
  doubtOf,
  readDate,
  saidElsewhere,
  withoutLook,
  type ColumnCorrection,
  type ColumnView,
  type Issue,
  type RecognisedColumn,
} from '../register';
import type { SheetGrid } from '../workbook';
import { figuresFedBy } from './capabilities';
import type { InvoiceField } from './fields';
import { INVOICE_FIELD_LABELS } from './labels';
import type { InvoiceQuestion, InvoiceTable } from './types';

/** The dates from which the delay may start, the one that decides first. */
export const START_FIELDS: readonly InvoiceField[] = ['availableDate', 'receptionDate', 'depositDate', 'invoiceDate'];

/** What an unknown date is taken for in the question: the first of these that no column holds. */
export const ASKED_FOR: readonly InvoiceField[] = [
  'availableDate',
  'receptionDate',
  'serviceDate',
  'depositDate',
  'orderDate',
  'accountantDate',
  'interruptionDate',
];

/** Below this the start of the delay is a guess. */
const WEAK = 0.6;

function held(table: InvoiceTable, field: InvoiceField): RecognisedColumn<InvoiceField> | undefined {
  return table.columns.find((column) => column.field === field);
}

/** The column from which most delays of a table start. */
function startColumn(table: InvoiceTable): RecognisedColumn<InvoiceField> | undefined {
  return START_FIELDS.map((field) => held(table, field)).find((column) => column !== undefined);
}

function questionOf(
  table: InvoiceTable,
  column: RecognisedColumn<InvoiceField>,
  corrections: readonly ColumnCorrection<InvoiceField>[],
): InvoiceQuestion | null {
  const asked = { table, column, otherSheet: null, silences: false };
  const elsewhere = saidElsewhere(table, column, corrections);
  if (elsewhere !== null) {
    const { field, sheet } = elsewhere;
    const silences = column.field === null && column.looks === 'date';
    return { ...asked, field, why: 'otherSheet', otherSheet: sheet, figures: figuresFedBy(field), silences };
  }
  if (column.field === null) {
    if (column.looks !== 'date') return null;
    const field = ASKED_FOR.find((each) => held(table, each) === undefined) ?? 'availableDate';
    return { ...asked, field, why: 'notUnderstood', figures: figuresFedBy(field), silences: true };
  }
  const why = doubtOf(column);
  const figures = figuresFedBy(column.field);
  if (why === null || figures.length === 0) return null;
  const isStart = startColumn(table) === column && (why === 'contradicted' || column.confidence < WEAK);
  return { ...asked, field: column.field, why, figures, silences: isStart };
}

/**
 * What must be asked of invoice tables: dates that nobody understood and
 * columns that move figures and are unsure, those that keep figures silent
 * first. `corrections` are a person's, in any sheet. Empty when all is sure.
 */
export function invoiceQuestions(
  tables: readonly InvoiceTable[],
  corrections: readonly ColumnCorrection<InvoiceField>[] = [],
): readonly InvoiceQuestion[] {
  return tables
    .flatMap((table) => table.columns.flatMap((column) => questionOf(table, column, corrections) ?? []))
    .sort(
      (left, right) => Number(right.silences) - Number(left.silences) || right.figures.length - left.figures.length,
    );
}

/** The questions as issues of their columns, for the lists that leave the pane. */
export function invoiceQuestionIssues(questions: readonly InvoiceQuestion[]): readonly Issue[] {
  return questions.map(({ table, column, field, silences, why }): Issue => {
    const { fr, en } = INVOICE_FIELD_LABELS[field];
    const unread = why === 'notUnderstood';
    return {
      sheet: table.sheetName,
      row: null,
      column: column.letter,
      code: silences ? 'startColumnUnknown' : 'invoiceColumnUnsure',
      severity: 'warning',
      value: column.heading,
      message: unread
        ? bilingual(
            `Colonne de dates non comprise : est-ce « ${fr} » ?`,
            `Column of dates not understood: is it “${en}”?`,
          )
        : bilingual(`Colonne à confirmer : est-ce « ${fr} » ?`, `Column to confirm: is it “${en}”?`),
      advice: silences
        ? bilingual(
            'Répondez dans le volet, onglet Registre : jusque-là, ni échéance, ni retard, ni intérêts ne sont dits des factures de cette feuille où la réponse peut les changer.',
            'Answer in the pane, Register tab: until then no due date, late day or interest is told of the invoices of this sheet where the answer may change them.',
          )
        : bilingual('Répondez dans le volet, onglet Registre.', 'Answer in the pane, Register tab.'),
    };
  });
}

/** Half the dates that can be compared must lie where the start of a delay may. */
const ENOUGH = 0.5;

/**
 * The columns without the look of a date where no delay can start: before the
 * invoice, or after its payment, on most rows.
 */
export function withoutIdleDates(
  columns: readonly RecognisedColumn<InvoiceField>[],
  views: readonly ColumnView<InvoiceField>[],
  grid: SheetGrid,
): RecognisedColumn<InvoiceField>[] {
  const days = (column: number | undefined): readonly (string | null)[] =>
    views
      .find((view) => view.column === column)
      ?.cells.map((cell) => readDate(cell, { dateSystem: grid.dateSystem }).value?.date ?? null) ?? [];
  const columnOf = (...fields: readonly InvoiceField[]): number | undefined =>
    fields.flatMap((field) => columns.filter((column) => column.field === field))[0]?.column;
  if (!columns.some(({ looks }) => looks === 'date')) return [...columns];
  const paid = days(columnOf('paymentDate'));
  const issued = days(columnOf('invoiceDate', 'depositDate'));
  return columns.map((column) => {
    if (column.looks !== 'date') return column;
    let [compared, fitting] = [0, 0];
    days(column.column).forEach((day, row) => {
      const [first, last] = [issued[row] ?? null, paid[row] ?? null];
      if (day === null || (first === null && last === null)) return;
      compared += 1;
      if ((first === null || day >= first) && (last === null || day <= last)) fitting += 1;
    });
    return compared === 0 || fitting / compared >= ENOUGH ? column : withoutLook(column);
  });
}
