import type { Steps } from '../../pace';
import type { CellBlock, PlanCell, PlanCellContent } from '../plan';
import type { StyleName } from '../styles';

import { CELLS_AT_ONCE, jsonBytes } from './blocks';
import { isTooLarge, toUserError } from './errors';
import { rectangles } from './geometry';
import type { Marked } from './geometry';
import { LONGEST_FORMULA, literal } from './literal';
import type { Translate } from './references';
import { quietly } from './session';
import type { Session } from './session';

/** Rows and cells prepared at a time, so that the page is never held long. */
const ROWS_AT_ONCE = 2_000;
export const CELLS_PREPARED = 5_000;

/** What is handed to Excel for a cell; null leaves the cell as it is. */
export type Written = string | number | boolean | null;

/** A rectangle of cells to be written in one go. */
export type Piece = {
  readonly kind: 'values' | 'formulas';
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Written[])[];
};

export function contentOf(cell: PlanCell): PlanCellContent {
  return typeof cell === 'object' && cell !== null ? cell : { value: cell };
}

function widthOf(block: CellBlock): number {
  return block.rows.reduce((width, row) => Math.max(width, row.length), 0);
}

/** A block's values, those of its formulas included: sheets read right even before their formulas are in. */
export function valuePieces(block: CellBlock): Piece[] {
  const columns = widthOf(block);
  if (columns === 0) return [];
  const cells = block.rows.map((row) =>
    Array.from({ length: columns }, (_, at) => {
      const cell = row[at];
      return cell === undefined ? null : literal(contentOf(cell).value);
    }),
  );
  return [{ kind: 'values', row: block.row, column: block.column, cells }];
}

/** The smallest runs of a block's cells that hold its formulas. */
export function formulaPieces(block: CellBlock, translate: Translate): Piece[] {
  const formulaAt = (row: number, column: number): string | null => {
    const cell = block.rows[row]?.[column];
    const formula = cell === undefined ? undefined : contentOf(cell).formula;
    return formula === undefined || formula.length > LONGEST_FORMULA ? null : translate(formula);
  };
  const areas = rectangles(block.rows.length, widthOf(block), (row, column) =>
    formulaAt(row, column) === null ? null : true,
  );
  return areas.map((area) => ({
    kind: 'formulas',
    row: block.row + area.row,
    column: block.column + area.column,
    cells: Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_unused, column) => formulaAt(area.row + row, area.column + column)),
    ),
  }));
}

/** A block cut into parts of at most `ROWS_AT_ONCE` rows and some `CELLS_PREPARED` cells. */
export function rowSlices(block: CellBlock): CellBlock[] {
  const most = Math.max(1, Math.min(ROWS_AT_ONCE, Math.floor(CELLS_PREPARED / Math.max(1, widthOf(block)))));
  return Array.from({ length: Math.ceil(block.rows.length / most) }, (_, at) => {
    const from = at * most;
    return { ...block, row: block.row + from, rows: block.rows.slice(from, from + most) };
  });
}

/** Parts of a plan's blocks that are prepared together: small blocks in one, large ones in several. */
export function slices(blocks: readonly CellBlock[]): CellBlock[][] {
  const groups: CellBlock[][] = [];
  let rows = ROWS_AT_ONCE;
  let cells = 0;
  for (const slice of blocks.flatMap(rowSlices)) {
    const more = slice.rows.length * widthOf(slice);
    if (rows + slice.rows.length > ROWS_AT_ONCE || cells + more > CELLS_PREPARED) {
      groups.push([]);
      rows = 0;
      cells = 0;
    }
    groups.at(-1)?.push(slice);
    rows += slice.rows.length;
    cells += more;
  }
  return groups;
}

/** True when a block holds a formula. */
export function hasFormula(block: CellBlock): boolean {
  return block.rows.some((row) => row.some((cell) => contentOf(cell).formula !== undefined));
}

/** A block's styles, grouped into rectangles placed in the sheet; long blocks are looked at in slices. */
export function* styleAreas(block: CellBlock): Steps<Marked<StyleName>[]> {
  const found: Marked<StyleName>[] = [];
  // Where, in `found`, the rectangle of these columns and this style ends for now.
  const open = new Map<string, number>();
  const parts = rowSlices(block);
  for (const [done, slice] of parts.entries()) {
    for (const area of sliceStyles(slice)) {
      const key = `${area.column}:${area.columns}:${area.mark}`;
      const above = open.get(key);
      const last = above === undefined ? undefined : found[above];
      if (above !== undefined && last !== undefined && last.row + last.rows === area.row) {
        found[above] = { ...last, rows: last.rows + area.rows };
      } else open.set(key, found.push(area) - 1);
    }
    yield (done + 1) / parts.length;
  }
  return found;
}

function sliceStyles(block: CellBlock): Marked<StyleName>[] {
  const areas = rectangles(block.rows.length, widthOf(block), (row, column): StyleName | null => {
    const cell = block.rows[row]?.[column];
    if (cell === undefined) return null;
    return contentOf(cell).style ?? block.columnStyles?.[column] ?? block.style ?? null;
  });
  return areas.map((area) => ({ ...area, row: area.row + block.row, column: area.column + block.column }));
}

/** Pieces cut into batches of at most `limit` bytes and `CELLS_AT_ONCE` cells; only a single row may weigh more. */
export function batches(pieces: readonly Piece[], limit: number): Piece[][] {
  const done: Piece[][] = [];
  let open: Piece[] = [];
  let weight = 0;
  let cells = 0;
  for (const { piece, bytes } of pieces.flatMap((whole) => cut(whole, limit))) {
    const more = cellCount([piece]);
    if (open.length > 0 && (weight + bytes > limit || cells + more > CELLS_AT_ONCE)) {
      done.push(open);
      open = [];
      weight = 0;
      cells = 0;
    }
    open.push(piece);
    weight += bytes;
    cells += more;
  }
  return open.length > 0 ? [...done, open] : done;
}

/** Bytes of a request that a piece takes besides its cells: its range and its action. */
const PIECE_BYTES = 500;

function cut(piece: Piece, limit: number): { piece: Piece; bytes: number }[] {
  const weights = piece.cells.map((row, at) => jsonBytes(row) + 1 + (at === 0 ? PIECE_BYTES : 0));
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, piece.cells[0]?.length ?? 1)));
  const parts: { piece: Piece; bytes: number }[] = [];
  let first = 0;
  let bytes = 0;
  weights.forEach((weight, row) => {
    if (row > first && (bytes + weight > limit || row - first === most)) {
      parts.push({ piece: part(piece, first, row), bytes });
      first = row;
      bytes = 0;
    }
    bytes += weight;
  });
  parts.push({ piece: part(piece, first, piece.cells.length), bytes });
  return parts;
}

function part(piece: Piece, from: number, to: number): Piece {
  return { ...piece, row: piece.row + from, cells: piece.cells.slice(from, to) };
}

/** Cells that a piece writes. */
export function cellCount(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { cells }) => sum + cells.length * (cells[0]?.length ?? 0), 0);
}

/** Writes one batch; refused for its size, it is halved and written again. */
export async function writeBatch(
  session: Session,
  sheet: { readonly id: string; readonly name: string },
  pieces: readonly Piece[],
): Promise<void> {
  try {
    await session.raw((context) =>
      quietly(context, async () => {
        const worksheet = context.workbook.worksheets.getItem(sheet.id);
        for (const { kind, row, column, cells } of pieces) {
          const range = worksheet.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 1);
          range[kind] = cells.map((line) => [...line]);
        }
      }),
    );
  } catch (error) {
    const halves = isTooLarge(error) ? halve(pieces) : null;
    if (halves === null) throw toUserError(error, { sheet: sheet.name });
    await writeBatch(session, sheet, halves[0]);
    await writeBatch(session, sheet, halves[1]);
  }
}

/** Two halves of a batch: of its pieces, or of the rows of its only piece; null when it is a single row. */
function halve(pieces: readonly Piece[]): [Piece[], Piece[]] | null {
  if (pieces.length > 1) {
    const middle = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const only = pieces[0];
  if (only === undefined || only.cells.length < 2) return null;
  const middle = Math.ceil(only.cells.length / 2);
  return [[part(only, 0, middle)], [part(only, middle, only.cells.length)]];
}

/** Runs of a column's cells that are joined when so few rows stand between them: rewriting those costs less. */
const GAP = 16;

/**
 * Runs of rows of one column that hold every changed cell, as pieces. Cells
 * between two runs are rewritten as they stand when that leaves fewer pieces:
 * the more there are, the farther apart, until `most` are left. A cell of which
 * nothing is known (undefined) is never written.
 */
export function columnPieces(
  column: number,
  firstRow: number,
  cells: readonly (Written | undefined)[],
  changed: (at: number) => boolean,
  most = Number.POSITIVE_INFINITY,
): Piece[] {
  for (let gap = GAP; ; gap *= 4) {
    const runs = joinedRuns(cells, changed, gap);
    if (runs.length > most && gap < cells.length) continue;
    return runs.map(({ row, rows }) => ({
      kind: 'values',
      row: firstRow + row,
      column,
      cells: cells.slice(row, row + rows).map((cell) => [cell ?? '']),
    }));
  }
}

function joinedRuns(
  cells: readonly (Written | undefined)[],
  changed: (at: number) => boolean,
  gap: number,
): { readonly row: number; readonly rows: number }[] {
  const runs: { row: number; rows: number }[] = [];
  /** Where the latest cell that nothing is known of stands. */
  let unknown = -1;
  cells.forEach((cell, at) => {
    if (cell === undefined) unknown = at;
    if (cell === undefined || !changed(at)) return;
    const open = runs.at(-1);
    const end = open === undefined ? -1 : open.row + open.rows;
    if (open !== undefined && unknown < end && at - end < gap) open.rows = at + 1 - open.row;
    else runs.push({ row: at, rows: 1 });
  });
  return runs;
}
