import { correctionOf } from './corrections';
import type { ColumnCorrection, RecognisedColumn, RecognisedTable } from './types';

/** From this confidence on a column needs no check. */
export const SURE = 0.8;

/**
 * Why one may doubt what a column was read as; null for one that nobody doubts,
 * that a person named, or that is not used.
 */
export type Doubt = 'contradicted' | 'guessed' | 'unsure';

/** Flags of columns that their values alone named. */
const GUESSES: readonly string[] = ['guessed', 'blankHeading'];

/** See `Doubt`. */
export function doubtOf<F extends string>(column: RecognisedColumn<F>): Doubt | null {
  const { field, flags, confidence } = column;
  if (field === null || flags.includes('corrected')) return null;
  if (flags.includes('headingContradicted')) return 'contradicted';
  if (confidence >= SURE) return null;
  return flags.some((flag) => GUESSES.includes(flag)) ? 'guessed' : 'unsure';
}

/**
 * What a person said of the same heading in another sheet, when this column is
 * not read so: it is offered here, never applied. Null when nothing was said,
 * or the person has named this column too.
 */
export function saidElsewhere<F extends string>(
  table: RecognisedTable<F>,
  column: RecognisedColumn<F>,
  corrections: readonly ColumnCorrection<F>[],
): { readonly field: F; readonly sheet: string } | null {
  if (column.flags.includes('corrected')) return null;
  const own = correctionOf(table, column.column, null);
  const said = corrections.findLast(
    (each) =>
      each.withdrawn !== true &&
      each.sheet !== undefined &&
      each.sheet !== table.sheetName &&
      each.heading === own?.heading &&
      each.occurrence === own.occurrence,
  );
  if (said?.sheet === undefined || said.field === column.field) return null;
  // « Not used » there: here it is asked whether it is what it seems.
  const field = said.field ?? column.field;
  return field === null ? null : { field, sheet: said.sheet };
}
