import type { HostSheet } from '../../host';
import { LIMITS, columnWidthAt, rowHeightAt, usedArea } from '../../host';
import type { Axis } from './axis';
import { createAxis } from './axis';

/** Pixels a point takes at 100 %. */
export const PIXELS = 4 / 3;
export const HEADER_HEIGHT = 22;
/** Rows and columns offered past what the sheet uses. */
const MORE_ROWS = 60;
const MORE_COLUMNS = 12;
const LEAST_ROWS = 120;
const LEAST_COLUMNS = 30;

export type Layout = {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Width of the row numbers. */
  readonly gutter: number;
};

/** Sizes of a sheet's rows and columns in pixels, a little past what it uses. */
function layoutOf(sheet: HostSheet): Layout {
  const used = usedArea(sheet);
  const lastRow = used === null ? 0 : used.row + used.rows;
  const lastColumn = used === null ? 0 : used.column + used.columns;
  const rowCount = Math.min(LIMITS.rows, Math.max(LEAST_ROWS, lastRow + MORE_ROWS));
  const columnCount = Math.min(LIMITS.columns, Math.max(LEAST_COLUMNS, lastColumn + MORE_COLUMNS));
  return {
    rows: createAxis(rowCount, (row) => Math.round(rowHeightAt(sheet, row) * PIXELS)),
    columns: createAxis(columnCount, (column) => Math.round(columnWidthAt(sheet, column) * PIXELS)),
    frozenRows: sheet.frozen?.rows ?? 0,
    frozenColumns: sheet.frozen?.columns ?? 0,
    gutter: 16 + 8 * String(rowCount).length,
  };
}

const known = new WeakMap<HostSheet, { readonly revision: number; readonly layout: Layout }>();

/** The layout of a sheet at a revision of its workbook, worked out once. */
export function layoutAt(sheet: HostSheet, revision: number): Layout {
  const last = known.get(sheet);
  if (last?.revision === revision) return last.layout;
  const layout = layoutOf(sheet);
  known.set(sheet, { revision, layout });
  return layout;
}

/** Where an index stands on the screen: frozen ones stay, the others move with the scroll. */
export const screenOffset = (axis: Axis, frozen: number, index: number, scroll: number): number =>
  index < frozen ? axis.offset(index) : axis.offset(index) - scroll;

/** The index under a point of the screen, the headers not counted. */
export function indexUnder(axis: Axis, frozen: number, point: number, scroll: number): number {
  const edge = axis.offset(frozen);
  return axis.indexAt(point < edge ? Math.max(0, point) : point + scroll);
}
