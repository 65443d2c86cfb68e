import type { CellValue, SheetGrid } from '../workbook';
import { isBlank } from './cells/absence';
import { cellText } from './cells/text';
import { textKey } from './cells/textKey';

/** What the codes of a house mean, by code as folded (`nbo` → « Nombre d’offres »). */
export type Legend = ReadonlyMap<string, string>;

export const NO_LEGEND: Legend = new Map();

const MOST_ROWS = 200;
const MOST_COLUMNS = 6;
const LEAST_CODES = 4;
const CODE = /^[\p{L}][\p{L}\d_.-]{0,11}$/u;

/** True for an area small enough to be a legend: two columns and a few lines, whatever stands beside. */
export function mayBeLegend(area: { readonly rows: number; readonly columns: number } | null): boolean {
  return area !== null && area.rows <= MOST_ROWS && area.columns <= MOST_COLUMNS;
}

/** The first two filled cells of a line when the first is a code and the second says more. */
function explained(row: readonly CellValue[]): readonly [string, string] | null {
  const [code, meaning] = row.filter((cell) => !isBlank(cell)).map(cellText);
  return code !== undefined && meaning !== undefined && CODE.test(code) && meaning.length <= 80
    ? [code, meaning]
    : null;
}

/**
 * Reads a sheet that explains the codes of another (« NBO : nombre d’offres »);
 * empty when most of its lines explain nothing, or explain one code twice.
 */
export function legendOf(grid: SheetGrid): Legend {
  const lines = grid.values.filter((row) => row.some((cell) => !isBlank(cell)));
  const pairs = lines.map(explained).filter((pair) => pair !== null);
  const legend = new Map(pairs.map(([code, meaning]) => [textKey(code), meaning]));
  const enough = legend.size >= LEAST_CODES && pairs.length * 3 >= lines.length * 2 && legend.size === pairs.length;
  return enough ? legend : NO_LEGEND;
}

/** The legend of several: the first that explains a code is believed. */
export function mergedLegends(legends: readonly Legend[]): Legend {
  const merged = new Map<string, string>();
  for (const legend of legends) for (const [code, meaning] of legend) if (!merged.has(code)) merged.set(code, meaning);
  return merged;
}
