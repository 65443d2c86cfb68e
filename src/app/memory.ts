import * as v from 'valibot';
import type { OwnValues, RememberedRow } from '../considerations';
import { isInvoiceField, type InvoiceField } from '../payments';
import { FIELD_IDS, type ColumnCorrection } from '../register';
import type { JsonValue } from '../workbook';
import { decodeTold, encodeSnapshot, encodeTold, SnapshotSchema, ToldSchema } from './told';
import type { Memory } from './types';

/** Raised when the stored shape changes: an unknown shape is dropped, never guessed at. */
const MEMORY_VERSION = 1;

export const EMPTY_MEMORY: Memory = {
  corrections: [],
  invoiceCorrections: [],
  lastRun: null,
  own: { rows: new Map(), byKey: new Map() },
  snapshots: [],
  told: null,
};

const OWN_KEYS = ['social', 'socialStatus', 'environmental', 'environmentalStatus', 'themes', 'justification'] as const;

const INDEX = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Where a correction holds; absent in workbooks written before corrections named their sheet. */
const SCOPE = { sheet: v.exactOptional(v.string()), withdrawn: v.exactOptional(v.literal(true)) };

/**
 * `own` lists each distinct set of column texts once and gives every contract
 * its index: a register of 10,000 contracts stays far under a megabyte. The
 * justification is left out (long, and rewritten at each run).
 */
const MemorySchema = v.object({
  version: v.literal(MEMORY_VERSION),
  corrections: v.array(
    v.object({
      heading: v.string(),
      occurrence: v.pipe(v.number(), v.integer()),
      field: v.nullable(v.picklist(FIELD_IDS)),
      ...SCOPE,
    }),
  ),
  invoiceCorrections: v.optional(
    v.array(
      v.object({
        heading: v.string(),
        occurrence: v.pipe(v.number(), v.integer()),
        field: v.nullable(v.custom<InvoiceField>((field) => typeof field === 'string' && isInvoiceField(field))),
        ...SCOPE,
      }),
    ),
    [],
  ),
  lastRun: v.nullable(
    v.object({
      date: v.string(),
      version: v.string(),
      contracts: v.number(),
      mark: v.optional(v.nullable(v.string()), null),
    }),
  ),
  own: v.object({
    values: v.array(v.array(v.string())),
    // By contract key, as workbooks were written before rows had a code.
    of: v.array(v.tuple([v.string(), INDEX])),
    // By code, with what tells the contract again.
    rows: v.optional(v.array(v.tuple([v.string(), INDEX, v.string(), v.string()])), []),
  }),
  snapshots: v.array(SnapshotSchema),
  // Absent from workbooks written before it was remembered.
  told: v.optional(v.nullable(ToldSchema), null),
});

/** Reads what a workbook remembers; anything of another shape counts as nothing remembered. */
export function decodeMemory(stored: JsonValue | null): Memory {
  const parsed = v.safeParse(MemorySchema, stored);
  if (!parsed.success) return EMPTY_MEMORY;
  const { corrections, invoiceCorrections, lastRun, own, snapshots, told } = parsed.output;
  const byKey = new Map<string, OwnValues>();
  for (const [key, index] of own.of) {
    const values = own.values[index];
    if (values !== undefined) byKey.set(key, ownFromList(values));
  }
  const rows = new Map<string, RememberedRow>();
  for (const [code, index, line, facets] of own.rows) {
    const values = own.values[index];
    if (values !== undefined) rows.set(code, { values: ownFromList(values), line, facets });
  }
  return {
    corrections,
    invoiceCorrections,
    lastRun,
    own: { rows, byKey },
    snapshots,
    told: told === null ? null : decodeTold(told),
  };
}

function ownFromList(values: readonly string[]): OwnValues {
  return Object.fromEntries(OWN_KEYS.map((key, index) => [key, values[index] ?? ''])) as OwnValues;
}

/** The memory as it is stored in the workbook. */
export function encodeMemory(memory: Memory): JsonValue {
  const values: (readonly string[])[] = [];
  const indexOf = new Map<string, number>();
  const indexed = (own: OwnValues): number => {
    const list = OWN_KEYS.map((name) => (name === 'justification' ? '' : own[name]));
    const signature = list.join('\u0000');
    let index = indexOf.get(signature);
    if (index === undefined) {
      index = values.push(list) - 1;
      indexOf.set(signature, index);
    }
    return index;
  };
  const of = [...memory.own.byKey].map(([key, own]) => [key, indexed(own)] as const);
  const rows = [...memory.own.rows].map(
    ([code, { values: own, line, facets }]) => [code, indexed(own), line, facets] as const,
  );
  return {
    version: MEMORY_VERSION,
    corrections: kept(memory.corrections),
    invoiceCorrections: kept(memory.invoiceCorrections),
    lastRun: memory.lastRun,
    own: { values, of, rows },
    snapshots: memory.snapshots.map(encodeSnapshot),
    told: memory.told === null ? null : encodeTold(memory.told),
  };
}

/** The corrections as they are stored; one taken back is kept only where it undoes a word for every sheet. */
function kept<F extends string>(corrections: readonly ColumnCorrection<F>[]) {
  const undoes = (back: ColumnCorrection<F>): boolean =>
    corrections.some(
      ({ heading, occurrence, sheet, withdrawn }) =>
        sheet === undefined && withdrawn !== true && heading === back.heading && occurrence === back.occurrence,
    );
  return corrections
    .filter((each) => each.withdrawn !== true || undoes(each))
    .map(({ heading, occurrence, field, sheet, withdrawn }) => ({
      heading,
      occurrence,
      field,
      ...(sheet === undefined ? {} : { sheet }),
      ...(withdrawn === undefined ? {} : { withdrawn }),
    }));
}
