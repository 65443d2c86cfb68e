import { pick, type Language } from '../../language';
import type { TaggedContract } from '../../considerations';
import type { Steps } from '../../pace';
import type { BuyerSettings } from '../../settings';
import type { CellValue } from '../../workbook';
import { JOURNAL_COLUMNS } from '../journal';
import type { Condition, DataContext, JournalEntry, TableName } from '../types';
import { DATA_COLUMNS } from './columns';
import { registerFactsSteps } from './facts';
import { smeOf, supplierKeyOf } from './supplier';

/** A column as the place of each row's value among the different ones. */
export type Coded = { readonly codes: Int32Array; readonly values: readonly CellValue[] };

function codedOf(cells: readonly CellValue[]): Coded {
  const places = new Map<CellValue, number>();
  const codes = new Int32Array(cells.length);
  cells.forEach((cell, row) => {
    const known = places.get(cell) ?? places.size;
    if (known === places.size) places.set(cell, known);
    codes[row] = known;
  });
  return { codes, values: [...places.keys()] };
}

/** The rows of one table, read by column; a column is computed when first asked for. */
export type Table = {
  readonly name: TableName;
  readonly language: Language;
  readonly size: number;
  /** Contract or entry keys, in row order. */
  readonly keys: readonly string[];
  readonly column: (key: string) => readonly CellValue[];
  /** The same as numbers of its different values. */
  readonly coded: (key: string) => Coded;
  /** 1 where the row passes the condition. */
  readonly mask: (condition: Condition) => Uint8Array;
  /** Holder of each row, and holder with its PME answer; null in the journal. */
  readonly holders: (of: 'supplier' | 'supplierOfSize') => readonly (string | null)[];
};

/** What one cell answers to a condition, as COUNTIFS would. */
export function passes(cell: CellValue, op: Condition['op'], wanted: string | number): boolean {
  if (op === 'contains') {
    return typeof cell === 'string' && cell.toLowerCase().includes(String(wanted).toLowerCase());
  }
  if (op === '=' || op === '<>') {
    const equal =
      typeof wanted === 'string'
        ? typeof cell === 'string' && cell.toLowerCase() === wanted.toLowerCase()
        : cell === wanted;
    return (op === '=') === equal;
  }
  if (typeof cell !== 'number' || typeof wanted !== 'number') return false;
  if (op === '>') return cell > wanted;
  if (op === '>=') return cell >= wanted;
  return op === '<' ? cell < wanted : cell <= wanted;
}

/** The value that a condition compares with, in the words of the table. */
export function wantedValue(condition: Condition, language: Language): string | number {
  return typeof condition.value === 'object' ? pick(condition.value, language) : condition.value;
}

function remembering<Key, Value>(compute: (key: Key) => Value, name: (key: Key) => string): (key: Key) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const id = name(key);
    const found = known.get(id);
    if (found !== undefined) return found;
    const value = compute(key);
    known.set(id, value);
    return value;
  };
}

/** Conditions of the catalogue are asked for thousands of times: the very same one needs no name to be known again. */
function byIdentity(find: (condition: Condition) => Uint8Array): (condition: Condition) => Uint8Array {
  const known = new WeakMap<Condition, Uint8Array>();
  return (condition) => {
    const found = known.get(condition);
    if (found !== undefined) return found;
    const mask = find(condition);
    known.set(condition, mask);
    return mask;
  };
}

function tableOver(
  name: TableName,
  language: Language,
  keys: readonly string[],
  readColumn: (key: string) => readonly CellValue[],
  holders: Table['holders'],
): Table {
  const column = remembering(readColumn, (key) => key);
  const coded = remembering(
    (key: string) => codedOf(column(key)),
    (key) => key,
  );
  const mask = byIdentity(
    remembering(
      (condition: Condition): Uint8Array => {
        const wanted = wantedValue(condition, language);
        const { codes, values } = coded(condition.column);
        const answers = Uint8Array.from(values, (value) => (passes(value, condition.op, wanted) ? 1 : 0));
        const rows = new Uint8Array(codes.length);
        for (let row = 0; row < rows.length; row += 1) rows[row] = answers[codes[row] ?? 0] ?? 0;
        return rows;
      },
      ({ column: key, op, value }) => `${key} ${op} ${typeof value} ${typeof value === 'object' ? value.fr : value}`,
    ),
  );
  return { name, language, size: keys.length, keys, column, coded, mask, holders };
}

/** What the columns of `tSpaser` need, computed once for the register, in steps. */
export function* dataContextSteps(tagged: readonly TaggedContract[], settings: BuyerSettings): Steps<DataContext> {
  const facts = yield* registerFactsSteps(tagged, settings);
  return { settings, language: settings.workbookLanguage, facts };
}

/** `tSpaser` as the engine reads it: the very cells that the sheet shows. */
export function contractTable(tagged: readonly TaggedContract[], context: DataContext): Table {
  const readColumn = (key: string): readonly CellValue[] => {
    const column = DATA_COLUMNS.find((one) => one.key === key);
    return tagged.map((one) => column?.value(one, context) ?? null);
  };
  const holders = remembering(
    (of: 'supplier' | 'supplierOfSize') =>
      tagged.map(({ contract }) => {
        const who = supplierKeyOf(contract);
        return who === null || of === 'supplier' ? who : `${who} ${smeOf(contract)}`;
      }),
    (of) => of,
  );
  return tableOver(
    'tSpaser',
    context.language,
    tagged.map(({ contract }) => contract.key),
    readColumn,
    holders,
  );
}

/** `tJournal` as the engine reads it. */
export function journalTable(journal: readonly JournalEntry[], language: Language): Table {
  const readColumn = (key: string): readonly CellValue[] => {
    const column = JOURNAL_COLUMNS.find((one) => one.key === key);
    return journal.map((entry) => column?.value(entry, language) ?? null);
  };
  return tableOver(
    'tJournal',
    language,
    journal.map(({ key }) => key),
    readColumn,
    () => journal.map(() => null),
  );
}

/** The rows of `tJournal`, in the order of `JOURNAL_COLUMNS`. */
export function journalRows(journal: readonly JournalEntry[], language: Language): CellValue[][] {
  return journal.map((entry) => JOURNAL_COLUMNS.map((column) => column.value(entry, language)));
}
