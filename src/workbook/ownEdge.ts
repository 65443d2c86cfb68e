import type { Area } from './cellValue';

/**
 * A register's filter or table once it takes in the columns of ours (0-based)
 * that stand against its right edge: a sort then moves them with their rows.
 * Itself when none stands there.
 */
export function withColumns(area: Area, own: readonly number[]): Area {
  const columns = new Set(own);
  let right = area.column + area.columns;
  while (columns.has(right)) right += 1;
  return { ...area, columns: right - area.column };
}

/** The filter of a register headed at `headerRow` once it takes our columns in; null when it has none to take. */
export function widenedFilter(filter: Area | null, headerRow: number, own: readonly number[]): Area | null {
  if (filter?.row !== headerRow) return null;
  const wider = withColumns(filter, own);
  return wider.columns === filter.columns ? null : wider;
}
