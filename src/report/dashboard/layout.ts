import { cellAddress } from '../../workbook';
import { LAST_COLUMN } from './figureTable';

/** The grid of the first page: twelve equal columns, tiles over two of them, charts over four. */
export const COLUMNS = 12;
export const COLUMN_WIDTH = 13.5;
export const PERIOD_ROW = 2;
export const PERIOD_COLUMN = 2;
export const TILE_ROW = 4;
export const TILE_ROWS = 7;
export const CHART_ROW = TILE_ROW + TILE_ROWS + 1;
export const CHART_ROWS = 18;
export const CHARTS_ACROSS = 3;
export const MOST_CHARTS = 6;
/** The tables behind the charts begin below the printed page. */
export const FIGURES_ROW = CHART_ROW + 2 * CHART_ROWS + 2;
export const CHOICES_COLUMN = LAST_COLUMN + 2;

/** The cell that chooses the period. */
export const PERIOD = cellAddress(PERIOD_ROW, PERIOD_COLUMN, true);
