import type { CellValue } from './cellValue';

/**
 * A running 53-bit hash of texts (cyrb53): enough to tell that a sheet is as we
 * left it, quick on 100,000 rows, and the same in every browser.
 */
export type Hash = { readonly high: number; readonly low: number };

const { imul } = Math;

export const EMPTY_HASH: Hash = { high: 0xdeadbeef, low: 0x41c6ce57 };

/** The hash once `text` has been added to it. */
export function addText(hash: Hash, text: string): Hash {
  let { high, low } = hash;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = imul(high ^ code, 2654435761);
    low = imul(low ^ code, 1597334677);
  }
  return { high, low };
}

/** The hash as two whole numbers of 32 bits. */
export function halvesOf({ high, low }: Hash): readonly [number, number] {
  const first = imul(high ^ (high >>> 16), 2246822507) ^ imul(low ^ (low >>> 13), 3266489909);
  const second = imul(low ^ (low >>> 16), 2246822507) ^ imul(high ^ (high >>> 13), 3266489909);
  return [first >>> 0, second >>> 0];
}

/** The hash as a short text. */
export function digest(hash: Hash): string {
  const [first, second] = halvesOf(hash);
  return first.toString(36) + '.' + second.toString(36);
}

/** The hash of a plain value, whatever the order in which its keys were set. */
export function digestOf(value: unknown): string {
  return digest(addText(EMPTY_HASH, stable(value)));
}

/** Keys in the order of `stable`, by the order in which they were set: many values have the same few shapes. */
const ORDERS = new Map<string, readonly string[]>();
const MOST_ORDERS = 4096;

function inOrder(value: object): readonly string[] {
  const keys = Object.keys(value);
  const shape = `${keys.length} ${keys.join('\u0000')}`;
  const known = ORDERS.get(shape);
  if (known !== undefined) return known;
  keys.sort();
  // Keys that are whole numbers come first in any object, whenever they were set.
  const sorted = Object.keys(Object.fromEntries(keys.map((key) => [key, null])));
  if (ORDERS.size < MOST_ORDERS) ORDERS.set(shape, sorted);
  return sorted;
}

function jsonOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: unknown) => jsonOf(item) ?? 'null').join(',')}]`;
  let members = '';
  for (const key of inOrder(value)) {
    const member = jsonOf((value as Readonly<Record<string, unknown>>)[key]);
    if (member !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${member}`;
  }
  return `{${members}}`;
}

/** JSON of a plain value with keys in order, so that equal values give equal texts. */
export function stable(value: unknown): string {
  return jsonOf(value) ?? 'null';
}

/** Adds a row of cells; an empty text and an empty cell are the same. */
export function addRow(hash: Hash, row: readonly CellValue[]): Hash {
  return addText(hash, JSON.stringify(row.map((cell) => (cell === '' ? null : cell))));
}
