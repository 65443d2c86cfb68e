import { bilingual } from '../language';
import {
  doubtOf,
  FIELD_LABELS,
  isOwnField,
  saidElsewhere,
  type ColumnCorrection,
  type Doubt,
  type FieldId,
  type Issue,
  type RecognisedColumn,
  type RecognisedTable,
  type ValueLook,
} from '../register';
import { CATALOGUE } from './catalogue';
import { SOURCES } from './data/sources';
import { indicatorsFedBy, isFromJournal } from './feeds';

/** A column that moves figures and that a person must name: « Cette colonne contient PME, ETI, GE : est-ce la taille du titulaire ? » */
export type ColumnQuestion = {
  readonly table: RecognisedTable;
  readonly column: RecognisedColumn;
  /** What it seems to be. */
  readonly field: FieldId;
  /** `notUnderstood`: it feeds nothing yet; `otherSheet`: a person named this heading in another sheet. */
  readonly why: Doubt | 'notUnderstood' | 'otherSheet';
  /** The sheet in which the person named it. */
  readonly otherSheet: string | null;
  /** The ids of the indicators that it makes, or would make. */
  readonly indicators: readonly string[];
};

/** Fields that decide which rows count at all: every figure of the register depends on them. */
const ROW_FIELDS: readonly FieldId[] = ['nature', 'status', 'amendmentNo'];

/** The ids of the indicators that a field moves: those it feeds, all of them when it decides which rows count. */
export function indicatorsOf(field: FieldId): readonly string[] {
  if (!ROW_FIELDS.includes(field)) return indicatorsFedBy(field);
  return CATALOGUE.filter((indicator) => !isFromJournal(indicator)).map(({ id }) => id);
}

/** For values that nobody understood, the field that they may be; asked only while no column has one of `instead`. */
const ASKED_FOR: Readonly<Record<ValueLook, { readonly field: FieldId; readonly instead: readonly FieldId[] }>> = {
  date: { field: 'notificationDate', instead: ['notificationDate'] },
  amount: { field: 'amountHt', instead: [...(SOURCES['amount'] ?? []).flat(), 'amountTtc'] },
  size: { field: 'supplierSize', instead: ['supplierSize'] },
};

function questionOf(
  table: RecognisedTable,
  column: RecognisedColumn,
  corrections: readonly ColumnCorrection[],
): ColumnQuestion | null {
  if (isOwnField(column.field)) return null;
  const elsewhere = saidElsewhere(table, column, corrections);
  if (elsewhere !== null) {
    const { field, sheet } = elsewhere;
    return { table, column, field, why: 'otherSheet', otherSheet: sheet, indicators: indicatorsOf(field) };
  }
  if (column.field !== null) {
    const why = doubtOf(column);
    const indicators = indicatorsOf(column.field);
    if (why === null || indicators.length === 0) return null;
    return { table, column, field: column.field, why, otherSheet: null, indicators };
  }
  if (column.looks === undefined) return null;
  const { field, instead } = ASKED_FOR[column.looks];
  if (table.columns.some((each) => each.field !== null && instead.includes(each.field))) return null;
  return { table, column, field, why: 'notUnderstood', otherSheet: null, indicators: indicatorsOf(field) };
}

/**
 * What must be asked before the figures of these tables are believed, the
 * columns that move most indicators first. `corrections` are a person's, in any
 * sheet: a heading named once is offered in the others. Empty when all is sure.
 */
export function columnQuestions(
  tables: readonly RecognisedTable[],
  corrections: readonly ColumnCorrection[] = [],
): readonly ColumnQuestion[] {
  return tables
    .flatMap((table) => table.columns.flatMap((column) => questionOf(table, column, corrections) ?? []))
    .sort((left, right) => right.indicators.length - left.indicators.length);
}

/** The questions as issues of their columns, for the lists that leave the pane. A heading that its values contradict is told by the reading already. */
export function questionIssues(questions: readonly ColumnQuestion[]): readonly Issue[] {
  return questions
    .filter(({ why }) => why !== 'contradicted')
    .map(({ table, column, field, why }): Issue => {
      const { fr, en } = FIELD_LABELS[field];
      const unread = why === 'notUnderstood';
      return {
        sheet: table.sheetName,
        row: null,
        column: column.letter,
        code: unread ? 'columnNotUnderstood' : 'columnUnsure',
        severity: 'warning',
        value: column.heading,
        message: unread
          ? bilingual(`Colonne non comprise : est-ce « ${fr} » ?`, `Column not understood: is it “${en}”?`)
          : bilingual(`Colonne à confirmer : est-ce « ${fr} » ?`, `Column to confirm: is it “${en}”?`),
        advice: bilingual(
          'Répondez dans le volet, onglet Registre, ou donnez à la colonne un intitulé plus clair.',
          'Answer in the pane, Register tab, or give the column a clearer heading.',
        ),
      };
    });
}
