import { pick, type Language } from '../../language';
import type { TaggedContract } from '../../considerations';
import type { BuyerSettings } from '../../settings';
import type { CellValue } from '../../workbook';
import { JOURNAL_COLUMNS } from '../journal';
import type { Condition, DataContext, JournalEntry, TableName } from '../types';
import { DATA_COLUMNS } from './columns';
import { registerFacts } from './facts';
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

function tableOver(
  name: TableName,
  language: Language,
  keys: readonly string[],
  readColumn: (key: string) => readonly CellValue[],
  holders: Table['holders'],
): Table {
  const column = remembering(readColumn, (key) => key);
  const mask = remembering(
    (condition: Condition): Uint8Array => {
      const wanted = wantedValue(condition, language);
      const cells = column(condition.column);
      return Uint8Array.from(cells, (cell) => (passes(cell, condition.op, wanted) ? 1 : 0));
    },
    ({ column: key, op, value }) => `${key} ${op} ${typeof value} ${typeof value === 'object' ? value.fr : value}`,
  );
  return { name, language, size: keys.length, keys, column, mask, holders };
}

/** What the columns of `tSpaser` need, computed once for the register. */
export function dataContext(tagged: readonly TaggedContract[], settings: BuyerSettings): DataContext {
  return { settings, language: settings.workbookLanguage, facts: registerFacts(tagged, settings) };
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

/** The rows of `tSpaser`, one a counted contract, in the order of `DATA_COLUMNS`. */
export function dataRows(
  tagged: readonly TaggedContract[],
  context: { readonly settings: BuyerSettings },
): CellValue[][] {
  const data = dataContext(tagged, context.settings);
  return tagged.map((one) => DATA_COLUMNS.map((column) => column.value(one, data)));
}

/** The rows of `tJournal`, in the order of `JOURNAL_COLUMNS`. */
export function journalRows(journal: readonly JournalEntry[], language: Language): CellValue[][] {
  return journal.map((entry) => JOURNAL_COLUMNS.map((column) => column.value(entry, language)));
}
