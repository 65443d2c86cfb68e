import { fromSerial } from '../calendar';
import { bilingual, foldKey, type Bilingual } from '../language';
import type { Issue } from '../register';
import { cellAddress, columnLetter, type CellValue } from '../workbook';
import { JOURNAL_COLUMNS, JOURNAL_KINDS, journalKey, type JournalColumn, type JournalKindText } from './journal';
import type { JournalEntry } from './types';

type ColumnKey = JournalColumn['key'];

/** The cells of `SPASER Journal` as read, and where they stand (0-based). */
export type JournalGrid = {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
};

export type DecodedJournal = { readonly entries: readonly JournalEntry[]; readonly issues: readonly Issue[] };

/** Where each column of the journal stands; the heading line is the first that holds date and kind. */
function findHeadings(
  grid: JournalGrid,
): { readonly line: number; readonly at: ReadonlyMap<ColumnKey, number> } | null {
  for (const [line, cells] of grid.values.entries()) {
    const at = new Map<ColumnKey, number>();
    for (const [index, cell] of cells.entries()) {
      const words = typeof cell === 'string' ? foldKey(cell) : '';
      const column = JOURNAL_COLUMNS.find(
        ({ heading }) => words !== '' && (foldKey(heading.fr) === words || foldKey(heading.en) === words),
      );
      if (column !== undefined && !at.has(column.key)) at.set(column.key, index);
    }
    if (at.has('date') && at.has('kind')) return { line, at };
  }
  return null;
}

/** The words of a list, in either language; like COUNTIFS, only letter case may differ. */
function says(cell: CellValue, label: Bilingual): boolean {
  const words = typeof cell === 'string' ? cell.toLowerCase() : '';
  return words === label.fr.toLowerCase() || words === label.en.toLowerCase();
}

function kindOf(cell: CellValue): JournalKindText | null {
  return JOURNAL_KINDS.find(({ label }) => says(cell, label)) ?? null;
}

function detailOf(kind: JournalKindText, cell: CellValue): string | null {
  return kind.details.find(({ label }) => says(cell, label))?.key ?? null;
}

function textOf(cell: CellValue): string | null {
  const text = cell === null ? '' : String(cell).trim();
  return text === '' ? null : text;
}

type Fault = {
  readonly key: ColumnKey;
  readonly code: string;
  readonly message: Bilingual;
  readonly advice: Bilingual;
};

const FAULTS = {
  date: {
    key: 'date',
    code: 'journalDate',
    message: bilingual('La date manque ou n’est pas une date.', 'The date is missing or is not a date.'),
    advice: bilingual('Saisissez une date, par exemple 15/03/2026.', 'Type a date, for example 15/03/2026.'),
  },
  kind: {
    key: 'kind',
    code: 'journalKind',
    message: bilingual('La nature n’est pas dans la liste.', 'The kind is not in the list.'),
    advice: bilingual('Choisissez une nature dans la liste de la cellule.', 'Choose a kind from the cell’s list.'),
  },
  detail: {
    key: 'detail',
    code: 'journalDetail',
    message: bilingual('La précision n’est pas de celles de cette nature.', 'The detail is not one of this kind.'),
    advice: bilingual('Choisissez une précision dans la liste.', 'Choose a detail from the list.'),
  },
  quantity: {
    key: 'quantity',
    code: 'journalQuantity',
    message: bilingual('La quantité manque ou n’est pas un nombre.', 'The quantity is missing or is not a number.'),
    advice: bilingual('Saisissez un nombre positif.', 'Type a positive number.'),
  },
  amount: {
    key: 'amount',
    code: 'journalAmount',
    message: bilingual('Le montant HT manque ou n’est pas un nombre.', 'The amount is missing or is not a number.'),
    advice: bilingual('Saisissez un montant HT positif.', 'Type a positive amount excluding VAT.'),
  },
} as const satisfies Readonly<Record<string, Fault>>;

type NumberRead = { readonly value: number | null; readonly faulty: boolean };

function numberOf(cell: CellValue, need: 'required' | 'optional' | 'none'): NumberRead {
  if (typeof cell === 'number' && cell >= 0) return { value: cell, faulty: false };
  const empty = cell === null || (typeof cell === 'string' && cell.trim() === '');
  return { value: null, faulty: empty ? need === 'required' : true };
}

/**
 * Reads the lines of `SPASER Journal`. An empty line is nothing; a line that
 * cannot be counted is an issue at its cell and no entry. A date must be a real
 * date cell: the live formulas count those only.
 */
export function decodeJournal(grid: JournalGrid): DecodedJournal {
  const headings = findHeadings(grid);
  if (headings === null) return { entries: [], issues: grid.values.length === 0 ? [] : [headingIssue(grid)] };
  const entries: JournalEntry[] = [];
  const issues: Issue[] = [];
  const seen = new Map<string, number>();
  for (let line = headings.line + 1; line < grid.values.length; line += 1) {
    const cells = grid.values[line] ?? [];
    const cell = (key: ColumnKey): CellValue => cells[headings.at.get(key) ?? -1] ?? null;
    if (JOURNAL_COLUMNS.every(({ key }) => textOf(cell(key)) === null)) continue;
    const report = (fault: Fault): void => {
      issues.push(faultIssue(grid, line, headings.at.get(fault.key) ?? 0, fault, cell(fault.key)));
    };
    const entry = readEntry(cell, report);
    if (entry === null) continue;
    const name = journalKey(entry, 0);
    const occurrence = seen.get(name) ?? 0;
    seen.set(name, occurrence + 1);
    entries.push({ key: journalKey(entry, occurrence), ...entry });
  }
  return { entries, issues };
}

function readEntry(
  cell: (key: ColumnKey) => CellValue,
  report: (fault: Fault) => void,
): Omit<JournalEntry, 'key'> | null {
  const dateCell = cell('date');
  const date = typeof dateCell === 'number' ? fromSerial(dateCell) : null;
  const kind = kindOf(cell('kind'));
  if (date === null) report(FAULTS.date);
  if (kind === null) report(FAULTS.kind);
  if (date === null || kind === null) return null;
  const detail = detailOf(kind, cell('detail'));
  const detailFaulty =
    kind.details.length > 0 && detail === null && (kind.detailOptional !== true || textOf(cell('detail')) !== null);
  const quantity = numberOf(cell('quantity'), kind.quantity);
  const amount = numberOf(cell('amount'), kind.amount);
  if (detailFaulty) report(FAULTS.detail);
  if (quantity.faulty) report(FAULTS.quantity);
  if (amount.faulty) report(FAULTS.amount);
  if (detailFaulty || quantity.faulty || amount.faulty) return null;
  return {
    date,
    kind: kind.kind,
    detail,
    label: textOf(cell('label')),
    about: textOf(cell('about')),
    quantity: quantity.value,
    amount: amount.value,
  };
}

function faultIssue(grid: JournalGrid, line: number, column: number, fault: Fault, cell: CellValue): Issue {
  const row = grid.row + line;
  const address = cellAddress(row, grid.column + column);
  return {
    sheet: grid.sheetName,
    row: row + 1,
    column: columnLetter(grid.column + column),
    code: fault.code,
    severity: 'warning',
    value: textOf(cell) ?? '',
    message: bilingual(`${address}\u202f: ${fault.message.fr}`, `${address}: ${fault.message.en}`),
    advice: fault.advice,
  };
}

function headingIssue(grid: JournalGrid): Issue {
  return {
    sheet: grid.sheetName,
    row: null,
    column: null,
    code: 'journalHeadings',
    severity: 'error',
    value: '',
    message: bilingual(
      'Les en-têtes du journal (Date, Nature…) sont introuvables.',
      'The headings of the journal (Date, Kind…) were not found.',
    ),
    advice: bilingual(
      'Rétablissez la ligne d’en-têtes, ou supprimez la feuille pour qu’elle soit recréée.',
      'Restore the heading line, or delete the sheet so that it is made again.',
    ),
  };
}
