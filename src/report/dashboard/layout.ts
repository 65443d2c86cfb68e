import { cellAddress } from '../../workbook';
import { LAST_COLUMN } from './figureTable';

/**
 * The grid of the first page: six columns, about 930 pixels that stay in
 * sight beside the open pane on a screen of 1366; figures stand three a line,
 * charts two a line. The tables below run on over narrower columns.
 */
export const COLUMNS = 6;
export const COLUMN_WIDTH = 21.5;
const BEYOND_WIDTH = 14;
export const COLUMN_WIDTHS: readonly number[] = Array.from({ length: LAST_COLUMN + 1 }, (_, column) =>
  column < COLUMNS ? COLUMN_WIDTH : BEYOND_WIDTH,
);
export const PERIOD_ROW = 2;
export const PERIOD_COLUMN = 1;
/** What the head of the sheet ends with, before a small gap. */
export const NOTE_ROW = 3;
export const TILE_ROW = 5;
export const TILE_COLUMNS = 2;
export const TILES_ACROSS = COLUMNS / TILE_COLUMNS;
/** Label, figure, three lines and a small gap. */
export const TILE_STEP = 6;
const TILE_LINES = 2;
export const CHART_ROW = TILE_ROW + TILE_LINES * TILE_STEP;
export const CHART_ROWS = 18;
export const CHARTS_ACROSS = 2;
export const CHART_COLUMNS = COLUMNS / CHARTS_ACROSS;
export const MOST_CHARTS = 6;
/** The tables behind the charts begin below the printed page. */
export const FIGURES_ROW = CHART_ROW + (MOST_CHARTS / CHARTS_ACROSS) * CHART_ROWS + 2;
export const CHOICES_COLUMN = LAST_COLUMN + 2;

/** Columns that a chart covers: the last of an odd number has its line for itself. */
export function chartColumns(index: number, charts: number): number {
  return index === charts - 1 && index % CHARTS_ACROSS === 0 ? COLUMNS : CHART_COLUMNS;
}

/** The cell that chooses the period. */
export const PERIOD = cellAddress(PERIOD_ROW, PERIOD_COLUMN, true);

/** The rows of a head and of its figures that are taller or smaller than a line. */
export const HEAD_HEIGHTS: readonly { readonly row: number; readonly points: number }[] = [
  { row: 0, points: 26 },
  { row: TILE_ROW - 1, points: 8 },
  ...Array.from({ length: TILE_LINES }, (_, line) => TILE_ROW + line * TILE_STEP).flatMap((row) => [
    { row, points: 18 },
    { row: row + 1, points: 30 },
    { row: row + TILE_STEP - 1, points: 8 },
  ]),
];
