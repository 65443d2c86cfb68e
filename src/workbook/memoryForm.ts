import type { JsonValue } from './plan';

/*
 * The forms that what is remembered takes in a workbook, one for every adapter:
 * one part of XML; a pointer to parts that each carry a piece of it; a copy in
 * the cells of a hidden sheet, where saving may lose the parts.
 */

/** The part that holds what is remembered, or the pointer to its pieces. */
export const MEMORY_NAMESPACE = 'urn:spaser:memory';
/** A part that carries a piece of it. */
export const CHUNK_NAMESPACE = 'urn:spaser:memory:part';
/** What the Excel adapter left in each of our sheets, to tell whether a person edited them since. */
export const STAMPS_NAMESPACE = 'urn:spaser:stamps';

/** Which pieces a memory was cut into. */
export type Pointer = { readonly parts: string; readonly count: number };

/** The pointer in what was read, null for a memory that is there itself. */
export function pointerOf(value: JsonValue | null): Pointer | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { parts, count, ...rest } = value as { readonly [key: string]: JsonValue };
  const alone = Object.keys(rest).length === 0;
  return alone && typeof parts === 'string' && typeof count === 'number' ? { parts, count } : null;
}

/** The memory that a pointer stands for, out of the pieces that there are; null when one is missing. */
export function joinedPieces({ parts, count }: Pointer, pieces: readonly (JsonValue | null)[]): JsonValue | null {
  const texts = new Map<number, string>();
  for (const piece of pieces) {
    if (!Array.isArray(piece)) continue;
    const [token, at, text] = piece as readonly JsonValue[];
    if (token === parts && typeof at === 'number' && typeof text === 'string') texts.set(at, text);
  }
  return texts.size === count ? parsed(Array.from(texts.keys(), (_, at) => texts.get(at) ?? '').join('')) : null;
}

/** Characters of one cell of the copy, under the 32,767 that it holds. */
const LONGEST_CELL = 30_000;
/** Begins each cell: no Excel reads a text that begins so as anything else. */
const MARK = '|';

/** The texts of the cells that hold a copy of a memory, one below the other. */
export function copyCells(memory: JsonValue): string[] {
  const text = JSON.stringify(memory);
  return Array.from(
    { length: Math.ceil(text.length / LONGEST_CELL) },
    (_, at) => `${MARK}${text.slice(at * LONGEST_CELL, (at + 1) * LONGEST_CELL)}`,
  );
}

/** What the cells of a copy say; null when it is not whole, or when a person changed it. */
export function copiedMemory(cells: readonly string[]): JsonValue | null {
  if (cells.length === 0 || !cells.every((text) => text.startsWith(MARK))) return null;
  return parsed(cells.map((text) => text.slice(MARK.length)).join(''));
}

function parsed(text: string): JsonValue | null {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return null;
  }
}
