import type { FieldId } from './fields';
import { headingKey } from './recognition/headingText';
import { scaleOf } from './recognition/assign';
import { withoutLook } from './looks';
import type { ValueKind, Vocabulary } from './recognition/vocabulary';
import { REGISTER_VOCABULARY } from './vocabulary';
import type { ColumnCorrection, RecognisedColumn, RecognisedTable } from './types';

type FieldTraits = { readonly kind: ValueKind; readonly repeatable: boolean };

const TRAITS = new WeakMap<object, ReadonlyMap<string | null, FieldTraits>>();

function traitsOf<F extends string>(vocabulary: Vocabulary<F>): ReadonlyMap<string | null, FieldTraits> {
  const known = TRAITS.get(vocabulary);
  if (known !== undefined) return known;
  // The entries come last: where both name a field, the vocabulary's own list is the more precise.
  const named = [...(vocabulary.meanings ?? []), ...vocabulary.entries].map(
    ({ field, kind, repeatable = false }) => [field, { kind, repeatable }] as const,
  );
  const traits = new Map<string | null, FieldTraits>(named);
  TRAITS.set(vocabulary, traits);
  return traits;
}

function identities<F extends string>(
  columns: readonly RecognisedColumn<F>[],
): { heading: string; occurrence: number }[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const heading = headingKey(column.heading);
    const occurrence = seen.get(heading) ?? 0;
    seen.set(heading, occurrence + 1);
    return { heading, occurrence };
  });
}

function withField<F extends string>(
  column: RecognisedColumn<F>,
  field: F | null,
  traits: ReadonlyMap<string | null, FieldTraits>,
): RecognisedColumn<F> {
  const flags = column.flags.filter(
    (flag) => !['headingContradicted', 'fieldTaken', 'corrected', 'unitThousands', 'unitMillions'].includes(flag),
  );
  const scale = scaleOf(column.heading, field === null ? null : (traits.get(field)?.kind ?? null));
  const unit = scale === 1e3 ? ['unitThousands'] : scale === 1e6 ? ['unitMillions'] : [];
  return {
    // What a person has named looks like nothing else any more.
    ...withoutLook(column),
    field,
    confidence: field === null ? 0 : 1,
    scale,
    flags: [...flags, ...unit, 'corrected'],
  };
}

function applied<F extends string>(
  columns: readonly RecognisedColumn<F>[],
  fields: ReadonlyMap<number, F | null>,
  traits: ReadonlyMap<string | null, FieldTraits>,
): RecognisedColumn<F>[] {
  const given = new Set([...fields.values()]);
  return columns.map((column, index) => {
    const field = fields.get(index);
    if (field !== undefined) return withField(column, field, traits);
    const lost = column.field !== null && given.has(column.field) && traits.get(column.field)?.repeatable !== true;
    return lost ? { ...column, field: null, confidence: 0, flags: [...column.flags, 'fieldTaken'] } : column;
  });
}

/**
 * Columns of a vocabulary's table after the person's remembered corrections; a
 * column is known by its heading, wherever it stands now. A correction made in
 * another sheet is left out. Of two that give one field, the later one holds.
 */
export function applyCorrectionsWith<F extends string>(
  vocabulary: Vocabulary<F>,
  columns: readonly RecognisedColumn<F>[],
  corrections: readonly ColumnCorrection<F>[],
  sheet?: string,
): RecognisedColumn<F>[] {
  if (corrections.length === 0) return [...columns];
  const traits = traitsOf(vocabulary);
  const own = identities(columns);
  const fields = new Map<number, F | null>();
  for (const correction of forSheet(corrections, sheet)) {
    const index = own.findIndex(
      ({ heading, occurrence }) => heading === correction.heading && occurrence === correction.occurrence,
    );
    if (index < 0) continue;
    const { field } = correction;
    if (field !== null && traits.get(field)?.repeatable !== true) {
      for (const [other, held] of fields) if (held === field) fields.delete(other);
    }
    fields.set(index, field);
  }
  return fields.size === 0 ? [...columns] : applied(columns, fields, traits);
}

/** The corrections that hold in a sheet, the latest last: its own word on a heading is above the word for every sheet. */
function forSheet<F extends string>(
  corrections: readonly ColumnCorrection<F>[],
  sheet: string | undefined,
): readonly ColumnCorrection<F>[] {
  const here = corrections.filter((each) => each.sheet === undefined || each.sheet === sheet);
  const own = new Set(here.filter((each) => each.sheet !== undefined).map(headingOf));
  return here.filter(
    (each) => each.withdrawn !== true && (each.sheet !== undefined || sheet === undefined || !own.has(headingOf(each))),
  );
}

function headingOf({ heading, occurrence }: Pick<ColumnCorrection<string>, 'heading' | 'occurrence'>): string {
  return `${heading}\n${occurrence}`;
}

/** `applyCorrectionsWith` for the columns of a register. */
export function applyCorrections(
  columns: readonly RecognisedColumn[],
  corrections: readonly ColumnCorrection[],
  sheet?: string,
): RecognisedColumn[] {
  return applyCorrectionsWith(REGISTER_VOCABULARY, columns, corrections, sheet);
}

/** The table as its proposal and the corrections of the moment make it: nothing of an earlier correction is left over. */
export function recorrectedWith<F extends string>(
  vocabulary: Vocabulary<F>,
  table: RecognisedTable<F>,
  corrections: readonly ColumnCorrection<F>[],
): RecognisedTable<F> {
  const proposal = table.proposal ?? table.columns;
  return { ...table, proposal, columns: applyCorrectionsWith(vocabulary, proposal, corrections, table.sheetName) };
}

/** `recorrectedWith` for a register's table. */
export function recorrected(table: RecognisedTable, corrections: readonly ColumnCorrection[]): RecognisedTable {
  return recorrectedWith(REGISTER_VOCABULARY, table, corrections);
}

/** What a person says of a column (0-based column of the sheet; null: not used), for the sheet it stands in; null when the table has no such column. */
export function correctionOf<F extends string>(
  table: RecognisedTable<F>,
  column: number,
  field: F | null,
): ColumnCorrection<F> | null {
  const identity = identities(table.columns)[table.columns.findIndex((candidate) => candidate.column === column)];
  return identity === undefined ? null : { ...identity, field, sheet: table.sheetName };
}

/**
 * The table after a person said what a column is (0-based column of the sheet;
 * null: not used). A field that takes one column is taken from the one that had it.
 */
export function correctColumn(table: RecognisedTable, column: number, field: FieldId | null): RecognisedTable {
  const correction = correctionOf(table, column, field);
  return correction === null ? table : recorrected(table, [...correctionsOf([table]), correction]);
}

/** What a person corrected in these tables, to be stored in the workbook. */
export function correctionsOf<F extends string>(tables: readonly RecognisedTable<F>[]): ColumnCorrection<F>[] {
  const found = new Map<string, ColumnCorrection<F>>();
  for (const table of tables) {
    identities(table.columns).forEach((identity, index) => {
      const column = table.columns[index];
      if (column?.flags.includes('corrected') !== true) return;
      found.set(`${table.sheetName}\n${headingOf(identity)}`, {
        ...identity,
        field: column.field,
        sheet: table.sheetName,
      });
    });
  }
  return [...found.values()];
}

/**
 * Corrections one after the other, one a heading and sheet: the later ones win
 * and stand last. One that was taken back stays as long as it may undo another.
 */
export function mergedCorrections<F extends string>(
  earlier: readonly ColumnCorrection<F>[],
  later: readonly ColumnCorrection<F>[],
): readonly ColumnCorrection<F>[] {
  const merged = new Map<string, ColumnCorrection<F>>();
  for (const each of [...earlier, ...later]) {
    const key = `${each.sheet ?? ''}\n${headingOf(each)}`;
    merged.delete(key);
    merged.set(key, each);
  }
  return [...merged.values()];
}

/** Corrections of sheets that are no longer there (renamed, replaced) hold in every sheet: nothing that a person said is lost. */
export function settledCorrections<F extends string>(
  corrections: readonly ColumnCorrection<F>[],
  sheets: readonly string[],
): readonly ColumnCorrection<F>[] {
  return mergedCorrections(
    [],
    corrections.map((each) => (each.sheet === undefined || sheets.includes(each.sheet) ? each : everywhere(each))),
  );
}

function everywhere<F extends string>({ sheet: _gone, ...correction }: ColumnCorrection<F>): ColumnCorrection<F> {
  return correction;
}

/** True when several columns of a register may hold the field (« titulaire 2 »). */
export function isRepeatable(field: FieldId): boolean {
  return traitsOf(REGISTER_VOCABULARY).get(field)?.repeatable === true;
}

/** What the values of a field look like, for a register's fields. */
export function kindOfField(field: FieldId): ValueKind {
  return traitsOf(REGISTER_VOCABULARY).get(field)?.kind ?? 'any';
}
