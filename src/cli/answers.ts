import { correctInvoices, correctOpening, type Opening } from '../app';
import { foldKey } from '../language';
import { FIELD_IDS, FIELD_LABELS, type FieldId, type RecognisedTable } from '../register';
import { INVOICE_FIELD_LABELS, isInvoiceField, type InvoiceField, type InvoiceTable } from '../payments';
import { UsageError } from './options';

/** What `--column` says of one column: « Factures!F=availableDate », « F=rien ». */
export type ColumnAnswer = {
  readonly sheet: string | null;
  readonly letter: string;
  /** As it was typed: a field's name or its label; « rien » or « none »: not used. */
  readonly field: string;
};

const NOT_USED = new Set(['rien', 'none', 'aucun', '-']);

/** Reads what `--column` was given; throws a `UsageError` on anything else. */
export function readColumnAnswer(text: string): ColumnAnswer {
  const found = /^(?:(?<sheet>.+)!)?(?<letter>[A-Za-z]{1,3})=(?<field>.+)$/.exec(text.trim());
  const { sheet, letter, field } = found?.groups ?? {};
  if (letter === undefined || field === undefined) {
    throw new UsageError(
      `--column attend FEUILLE!LETTRE=CHAMP (ou LETTRE=CHAMP), par exemple « Factures!F=availableDate » ; reçu : ${text}.`,
      `--column takes SHEET!LETTER=FIELD (or LETTER=FIELD), “Factures!F=availableDate” for instance; given: ${text}.`,
    );
  }
  return { sheet: sheet ?? null, letter: letter.toUpperCase(), field: field.trim() };
}

function isFieldId(name: string): name is FieldId {
  return FIELD_IDS.some((field) => field === name);
}

/** The field that a name or a label means among those that have labels; undefined for none. */
function fieldNamed<F extends string>(
  said: string,
  labels: Readonly<Record<F, { readonly fr: string; readonly en: string }>>,
  isField: (name: string) => name is F,
): F | null | undefined {
  if (NOT_USED.has(foldKey(said)) || said === '-') return null;
  if (isField(said)) return said;
  const key = foldKey(said);
  return (Object.keys(labels) as F[]).find((field) =>
    [labels[field].fr, labels[field].en].some((label) => foldKey(label) === key),
  );
}

type Place<T> = { readonly table: T; readonly column: number };

function placeOf<T extends RecognisedTable | InvoiceTable>(
  tables: readonly T[],
  answer: ColumnAnswer,
): Place<T> | null {
  for (const table of tables) {
    if (answer.sheet !== null && table.sheetName !== answer.sheet) continue;
    const column = table.columns.find(({ letter }) => letter === answer.letter);
    if (column !== undefined) return { table, column: column.column };
  }
  return null;
}

function unknownField({ field }: ColumnAnswer): UsageError {
  return new UsageError(
    `--column : aucun champ ne s’appelle « ${field} » (leurs noms sont dans docs/json.md, leurs libellés dans le volet).`,
    `--column: no field is called “${field}” (their names are in docs/json.md, their labels in the pane).`,
  );
}

/** What a person said of columns on the command line, given to whichever workbook holds them. */
export class ColumnAnswers {
  private readonly waiting: Set<ColumnAnswer>;

  constructor(answers: readonly ColumnAnswer[]) {
    this.waiting = new Set(answers);
  }

  /** The opening after those of its columns. */
  given(opening: Opening): Opening {
    let told = opening;
    for (const answer of [...this.waiting]) {
      const invoices = placeOf(told.invoices, answer);
      const register = placeOf(told.proposed, answer) ?? placeOf(told.tables, answer);
      if (invoices === null && register === null) continue;
      this.waiting.delete(answer);
      const ofInvoices = fieldNamed<InvoiceField>(answer.field, INVOICE_FIELD_LABELS, isInvoiceField);
      const ofRegister = fieldNamed<FieldId>(answer.field, FIELD_LABELS, isFieldId);
      if (invoices !== null && ofInvoices !== undefined)
        told = correctInvoices(told, invoices.table, invoices.column, ofInvoices);
      else if (register !== null && ofRegister !== undefined)
        told = correctOpening(told, register.table, register.column, ofRegister);
      else throw unknownField(answer);
    }
    return told;
  }

  /** Refuses an answer about a column that none of the workbooks has: it would have been forgotten in silence. */
  refuseUnused(): void {
    const [answer] = this.waiting;
    if (answer === undefined) return;
    const place = answer.sheet === null ? answer.letter : `${answer.sheet}!${answer.letter}`;
    throw new UsageError(
      `--column : aucun tableau lu n’a de colonne ${place}.`,
      `--column: no table that was read has a column ${place}.`,
    );
  }
}
