import type { Area } from '../cellValue';

/** The area that covers both. */
export function around(one: Area | null, other: Area | null): Area | null {
  if (one === null || other === null) return one ?? other;
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** The common part of two areas, or null. */
export function common(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function sameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
  );
}

/** What of `area` lies outside `hole`, in at most four rectangles. */
function without(area: Area, hole: Area): Area[] {
  const cut = common(area, hole);
  if (cut === null) return [area];
  const right = cut.column + cut.columns;
  const below = cut.row + cut.rows;
  return [
    { row: area.row, column: area.column, rows: cut.row - area.row, columns: area.columns },
    { row: below, column: area.column, rows: area.row + area.rows - below, columns: area.columns },
    { row: cut.row, column: area.column, rows: cut.rows, columns: cut.column - area.column },
    { row: cut.row, column: right, rows: cut.rows, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** What of `area` lies outside all `holes`. */
export function outside(area: Area, holes: readonly Area[]): Area[] {
  return holes.reduce<Area[]>((parts, hole) => parts.flatMap((part) => without(part, hole)), [area]);
}

/** A rectangle whose cells share something. */
export type Marked<T> = Area & { readonly mark: T };

/**
 * The cells of a block that carry a mark, grouped into rectangles of one mark:
 * down each column first (the data of a table come out whole), then across.
 */
export function rectangles<T>(
  rows: number,
  columns: number,
  markOf: (row: number, column: number) => T | null,
): Marked<T>[] {
  const open = new Map<string, Marked<T>>();
  const done: Marked<T>[] = [];
  for (let column = 0; column < columns; column++) {
    const runs = columnRuns(rows, (row) => markOf(row, column));
    const here = new Set<string>();
    for (const run of runs) {
      const key = `${run.row}:${run.rows}:${String(run.mark)}`;
      const left = open.get(key);
      here.add(key);
      open.set(key, left === undefined ? { ...run, column, columns: 1 } : { ...left, columns: left.columns + 1 });
    }
    for (const [key, area] of open) {
      if (here.has(key)) continue;
      done.push(area);
      open.delete(key);
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Runs of rows that share a mark. */
export function columnRuns<T>(
  rows: number,
  markOf: (row: number) => T | null,
): { row: number; rows: number; mark: T }[] {
  const runs: { row: number; rows: number; mark: T }[] = [];
  for (let row = 0; row < rows; row++) {
    const mark = markOf(row);
    const last = runs.at(-1);
    if (mark === null) continue;
    if (last !== undefined && last.mark === mark && last.row + last.rows === row) last.rows++;
    else runs.push({ row, rows: 1, mark });
  }
  return runs;
}
