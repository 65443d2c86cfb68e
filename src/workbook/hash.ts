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

/** The hash as a short text. */
export function digest({ high, low }: Hash): string {
  let first = imul(high ^ (high >>> 16), 2246822507) ^ imul(low ^ (low >>> 13), 3266489909);
  let second = imul(low ^ (low >>> 16), 2246822507) ^ imul(high ^ (high >>> 13), 3266489909);
  first >>>= 0;
  second >>>= 0;
  return first.toString(36) + '.' + second.toString(36);
}

/** The hash of a plain value, whatever the order in which its keys were set. */
export function digestOf(value: unknown): string {
  return digest(addText(EMPTY_HASH, stable(value)));
}

/** JSON with keys in order, so that equal values give equal texts. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Adds a row of cells; an empty text and an empty cell are the same. */
export function addRow(hash: Hash, row: readonly CellValue[]): Hash {
  return addText(hash, JSON.stringify(row.map((cell) => (cell === '' ? null : cell))));
}
