import { isRepeatable, type FieldId, type RecognisedColumn, type RecognisedTable } from '../../register';
import type { WordKey } from '../words';

export type Confidence = 'sure' | 'likely' | 'weak' | 'person';

/** Flags that only inform: they do not ask for a check. */
const INFORMATION: ReadonlySet<string> = new Set(['corrected', 'empty', 'unitThousands', 'unitMillions']);

type FlagKey = Exclude<Extract<WordKey, `flag.${string}`>, 'flag.other'>;

const FLAG_WORDS: Readonly<Record<string, FlagKey>> = {
  headingContradicted: 'flag.headingContradicted',
  duplicateHeading: 'flag.duplicateHeading',
  blankHeading: 'flag.blankHeading',
  unitThousands: 'flag.unitThousands',
  unitMillions: 'flag.unitMillions',
  yearlyAmount: 'flag.yearlyAmount',
  fieldTaken: 'flag.fieldTaken',
  empty: 'flag.empty',
  corrected: 'flag.corrected',
};

/** The words that explain a flag; null for one that this pane does not know. */
export function flagWords(flag: string): FlagKey | null {
  return Object.hasOwn(FLAG_WORDS, flag) ? (FLAG_WORDS[flag] ?? null) : null;
}

/** How sure the recogniser is of a column, in three degrees; a person's word is above them. */
export function confidenceOf(column: RecognisedColumn): Confidence {
  if (column.flags.includes('corrected')) return 'person';
  if (column.confidence >= 0.8) return 'sure';
  return column.confidence >= 0.6 ? 'likely' : 'weak';
}

export type SortedColumns = {
  readonly toCheck: readonly RecognisedColumn[];
  readonly sure: readonly RecognisedColumn[];
  readonly unused: readonly RecognisedColumn[];
};

function needsCheck(column: RecognisedColumn): boolean {
  if (column.flags.includes('corrected')) return false;
  if (column.flags.some((flag) => !INFORMATION.has(flag))) return true;
  return column.field !== null && confidenceOf(column) === 'weak';
}

/** The columns of a table: those to check first, those recognised, those of no use. */
export function sortColumns(table: RecognisedTable): SortedColumns {
  const toCheck = table.columns.filter(
    (column) => needsCheck(column) && (column.field !== null || column.flags.includes('headingContradicted')),
  );
  const rest = table.columns.filter((column) => !toCheck.includes(column));
  return {
    toCheck,
    sure: rest.filter((column) => column.field !== null),
    unused: rest.filter((column) => column.field === null),
  };
}

/** How many columns of a table are used. */
export function recognisedCount(table: RecognisedTable): number {
  return table.columns.filter((column) => column.field !== null).length;
}

/** The column that would lose a field (or keeps it already) were it given to another one; null when none would. */
export function holderOf(table: RecognisedTable, column: RecognisedColumn, field: FieldId): RecognisedColumn | null {
  if (isRepeatable(field)) return null;
  return table.columns.find((each) => each.field === field && each.column !== column.column) ?? null;
}

/** What a column was read as before any correction. */
export function proposalOf<F extends string>(
  table: RecognisedTable<F>,
  column: RecognisedColumn<F>,
): RecognisedColumn<F> | null {
  return table.proposal?.find((each) => each.column === column.column) ?? null;
}

/** The column that a person gave this one's field to; null when it lost none. */
export function replacementOf(table: RecognisedTable, column: RecognisedColumn): RecognisedColumn | null {
  const lost = proposalOf(table, column)?.field ?? null;
  if (lost === null || column.field !== null || !column.flags.includes('fieldTaken')) return null;
  const holder = holderOf(table, column, lost);
  return holder?.flags.includes('corrected') === true ? holder : null;
}

/** « I Procédure »: a column as a person finds it in the sheet. */
export function columnName({ letter, heading }: Pick<RecognisedColumn, 'letter' | 'heading'>): string {
  return heading === '' ? letter : `${letter} ${heading}`;
}
