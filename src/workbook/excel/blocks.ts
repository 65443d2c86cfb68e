import type { CellValue } from '../cellValue';
import type { Session } from './session';

import { isTooLarge } from './errors';
import { fromHost } from './literal';

/** Bytes of a value once in a message, without building the message's bytes. */
export function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value) ?? '';
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}

/**
 * Cells of one request, whatever their weight: the client takes some 5 ms to
 * encode or decode so many (measured), which leaves slower machines a margin.
 */
export const CELLS_AT_ONCE = 20_000;
/** Cells of the first block, before anything is known of their weight. */
const FIRST_CELLS = 10_000;
/** Rows whose weight stands for that of their block. */
const WEIGHED_ROWS = 200;

export type ReadBlock = (first: number, count: number) => Promise<CellValue[][] | null>;

/**
 * Reads `rows` rows in blocks of at most `limit` bytes: the first block tells
 * what a row weighs; a block that is refused, or that comes back without
 * values, is halved and asked for again. Blocks are handed on in order, and
 * `between` comes around each.
 */
export async function readInBlocks(
  rows: number,
  columns: number,
  limit: number,
  readBlock: ReadBlock,
  onBlock: (values: CellValue[][]) => void,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  let size = Math.max(1, Math.floor(FIRST_CELLS / columns));
  let done = 0;
  while (done < rows) {
    const count = Math.min(size, rows - done);
    const values = await halving(done, count, readBlock);
    await between();
    onBlock(values);
    done += values.length;
    const weighed = values.slice(-WEIGHED_ROWS);
    const perRow = Math.max(1, jsonBytes(weighed) / weighed.length);
    size = Math.max(1, Math.floor(Math.min((limit * 0.8) / perRow, CELLS_AT_ONCE / columns)));
    if (values.length < count) size = Math.min(size, values.length);
    await between();
  }
}

async function halving(first: number, count: number, readBlock: ReadBlock): Promise<CellValue[][]> {
  try {
    const values = await readBlock(first, count);
    if (values !== null) return values;
  } catch (error) {
    if (!isTooLarge(error) || count === 1) throw error;
  }
  return halving(first, Math.max(1, Math.floor(count / 2)), readBlock);
}

/** Reads rows of an area of a sheet as `kind` gives them. */
export function blockReader(
  session: Session,
  sheetId: string,
  area: { readonly row: number; readonly column: number; readonly columns: number },
  kind: 'values' | 'formulas' | 'numberFormat',
): ReadBlock {
  return (first, count) =>
    session.raw(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const range = sheet.getRangeByIndexes(area.row + first, area.column, count, area.columns);
      if (kind === 'values') range.load('values');
      else if (kind === 'formulas') range.load('formulas');
      else range.load('numberFormat');
      await context.sync();
      const grid = loadedOf(range, kind);
      return grid === null ? null : grid.map((row) => row.map(fromHost));
    });
}

function loadedOf(range: Excel.Range, kind: 'values' | 'formulas' | 'numberFormat'): unknown[][] | null {
  if (kind === 'values') return range.values;
  return kind === 'formulas' ? range.formulas : range.numberFormat;
}
