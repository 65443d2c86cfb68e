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

/** The rows of one table, read by column; a column is computed when first asked for. */
export type Table = {
  readonly name: TableName;
  readonly language: Language;
  readonly size: number;
  /** Contract or entry keys, in row order. */
  readonly keys: readonly string[];
  readonly column: (key: string) => readonly CellValue[];
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

/** The rows that hold each text, letter case set aside as COUNTIFS does: a column is asked for many texts. */
function rowsByText(cells: readonly CellValue[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  cells.forEach((cell, row) => {
    if (typeof cell !== 'string') return;
    const text = cell.toLowerCase();
    const known = rows.get(text);
    if (known === undefined) rows.set(text, [row]);
    else known.push(row);
  });
  return rows;
}

function maskOf(size: number, rows: readonly number[]): Uint8Array {
  const mask = new Uint8Array(size);
  for (const row of rows) mask[row] = 1;
  return mask;
}

function tableOver(
  name: TableName,
  language: Language,
  keys: readonly string[],
  readColumn: (key: string) => readonly CellValue[],
  holders: Table['holders'],
): Table {
  const column = remembering(readColumn, (key) => key);
  const spelled = remembering(
    (key: string) => rowsByText(column(key)),
    (key) => key,
  );
  const mask = byIdentity(
    remembering(
      (condition: Condition): Uint8Array => {
        const wanted = wantedValue(condition, language);
        if (condition.op === '=' && typeof wanted === 'string') {
          return maskOf(keys.length, spelled(condition.column).get(wanted.toLowerCase()) ?? []);
        }
        return Uint8Array.from(column(condition.column), (cell) => (passes(cell, condition.op, wanted) ? 1 : 0));
      },
      ({ column: key, op, value }) => `${key} ${op} ${typeof value} ${typeof value === 'object' ? value.fr : value}`,
    ),
  );
  return { name, language, size: keys.length, keys, column, mask, holders };
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
