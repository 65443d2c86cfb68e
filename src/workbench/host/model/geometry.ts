import type { Area } from '../../../workbook';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../create';
import type { HostSheet } from '../data';
import { autoHeights } from './textSize';

/** Width of a column in points; 0 when it is hidden. */
export const columnWidthAt = (sheet: HostSheet, column: number): number =>
  sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? STANDARD_WIDTH);

const automatic = (sheet: HostSheet): ReadonlyMap<number, number> => {
  sheet.autoHeights ??= autoHeights(sheet);
  return sheet.autoHeights;
};

/** Height of a row in points, 0 when it is hidden: its own, else what its texts ask. */
export const rowHeightAt = (sheet: HostSheet, row: number): number =>
  sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? automatic(sheet).get(row) ?? STANDARD_HEIGHT);

/** Points from the left edge of the sheet to a column. */
export function columnLeft(sheet: HostSheet, column: number): number {
  return column * STANDARD_WIDTH + departures(column, sheet.columnWidths, sheet.hiddenColumns, STANDARD_WIDTH);
}

/** Points from the top edge of the sheet to a row. */
export function rowTop(sheet: HostSheet, row: number): number {
  const heights = new Map([...automatic(sheet), ...sheet.rowHeights]);
  return row * STANDARD_HEIGHT + departures(row, heights, sheet.hiddenRows, STANDARD_HEIGHT);
}

/** How much the sizes before `end` differ in total from the standard one. */
function departures(
  end: number,
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  standard: number,
): number {
  let total = 0;
  for (const [index, size] of sizes) if (index < end && !hidden.has(index)) total += size - standard;
  for (const index of hidden) if (index < end) total -= standard;
  return total;
}

/** Place of an area in points. */
export function areaBox(sheet: HostSheet, area: Area) {
  const left = columnLeft(sheet, area.column);
  const top = rowTop(sheet, area.row);
  return {
    left,
    top,
    width: columnLeft(sheet, area.column + area.columns) - left,
    height: rowTop(sheet, area.row + area.rows) - top,
  };
}

/** The cells that a box in points covers, those that it only touches by less than half a cell left out. */
export function areaUnder(
  sheet: HostSheet,
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): Area {
  const span = (from: number, length: number, sizeAt: (index: number) => number) => {
    let index = 0;
    let at = 0;
    for (; at + sizeAt(index) / 2 < from; index += 1) at += sizeAt(index);
    const first = index;
    for (; at + sizeAt(index) / 2 < from + length; index += 1) at += sizeAt(index);
    return { first, count: Math.max(1, index - first) };
  };
  const rows = span(box.top, box.height, (row) => rowHeightAt(sheet, row));
  const columns = span(box.left, box.width, (column) => columnWidthAt(sheet, column));
  return { row: rows.first, column: columns.first, rows: rows.count, columns: columns.count };
}
