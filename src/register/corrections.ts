import type { FieldId } from './fields';
import { headingKey } from './recognition/headingText';
import { scaleOf } from './recognition/assign';
import { REGISTER_VOCABULARY } from './vocabulary';
import type { ColumnCorrection, RecognisedColumn, RecognisedTable } from './types';

const ENTRIES = new Map(REGISTER_VOCABULARY.entries.map((entry) => [entry.field, entry]));

function identities(columns: readonly RecognisedColumn[]): { heading: string; occurrence: number }[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const heading = headingKey(column.heading);
    const occurrence = seen.get(heading) ?? 0;
    seen.set(heading, occurrence + 1);
    return { heading, occurrence };
  });
}

function withField(column: RecognisedColumn, field: FieldId | null): RecognisedColumn {
  const flags = column.flags.filter(
    (flag) => !['headingContradicted', 'fieldTaken', 'corrected', 'unitThousands', 'unitMillions'].includes(flag),
  );
  const scale = scaleOf(column.heading, ENTRIES.get(field)?.kind ?? null);
  const unit = scale === 1e3 ? ['unitThousands'] : scale === 1e6 ? ['unitMillions'] : [];
  return { ...column, field, confidence: field === null ? 0 : 1, scale, flags: [...flags, ...unit, 'corrected'] };
}

function applied(
  columns: readonly RecognisedColumn[],
  fields: ReadonlyMap<number, FieldId | null>,
): RecognisedColumn[] {
  const given = new Set([...fields.values()]);
  return columns.map((column, index) => {
    const field = fields.get(index);
    if (field !== undefined) return withField(column, field);
    const lost = column.field !== null && given.has(column.field) && ENTRIES.get(column.field)?.repeatable !== true;
    return lost ? { ...column, field: null, confidence: 0, flags: [...column.flags, 'fieldTaken'] } : column;
  });
}

/** Columns after the person's remembered corrections; a column is known by its heading, wherever it stands now. */
export function applyCorrections(
  columns: readonly RecognisedColumn[],
  corrections: readonly ColumnCorrection[],
): RecognisedColumn[] {
  if (corrections.length === 0) return [...columns];
  const fields = new Map<number, FieldId | null>();
  identities(columns).forEach((identity, index) => {
    const found = corrections.findLast(
      (correction) => correction.heading === identity.heading && correction.occurrence === identity.occurrence,
    );
    if (found !== undefined) fields.set(index, found.field);
  });
  return fields.size === 0 ? [...columns] : applied(columns, fields);
}

/**
 * The table after a person said what a column is (0-based column of the sheet;
 * null: not used). A field that takes one column is taken from the one that had it.
 */
export function correctColumn(table: RecognisedTable, column: number, field: FieldId | null): RecognisedTable {
  const index = table.columns.findIndex((candidate) => candidate.column === column);
  return index < 0 ? table : { ...table, columns: applied(table.columns, new Map([[index, field]])) };
}

/** What a person corrected in these tables, to be stored in the workbook. */
export function correctionsOf(tables: readonly RecognisedTable[]): ColumnCorrection[] {
  const found = new Map<string, ColumnCorrection>();
  for (const table of tables) {
    identities(table.columns).forEach((identity, index) => {
      const column = table.columns[index];
      if (column?.flags.includes('corrected') !== true) return;
      found.set(`${identity.heading}\n${identity.occurrence}`, { ...identity, field: column.field });
    });
  }
  return [...found.values()];
}
