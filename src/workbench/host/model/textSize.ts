import { columnOfKey, rowOfKey } from '../cells';
import { DEFAULT_FONT, STANDARD_HEIGHT, STANDARD_WIDTH } from '../create';
import type { CellFormat, HostSheet } from '../data';

/** Points that a character of the default font takes, on average: this host measures no glyphs. */
const CHARACTER = 5.25;
const MARGIN = 6;
const HIGHEST = 409.5;

const scale = ({ size }: CellFormat): number => (size ?? DEFAULT_FONT.size) / DEFAULT_FONT.size;

/** Width that a text asks on one line, in points: an estimate by its number of characters. */
export function textWidth(text: string, format: CellFormat): number {
  const longest = Math.max(0, ...text.split('\n').map((line) => line.length));
  return longest * CHARACTER * scale(format) * (format.bold === true ? 1.08 : 1) + MARGIN;
}

/** Height that a text asks in a column of this width, in points. */
export function textHeight(text: string, format: CellFormat, width: number): number {
  const perLine = Math.max(1, Math.floor((width - MARGIN) / (CHARACTER * scale(format))));
  const lines = text
    .split('\n')
    .reduce((total, line) => total + (format.wrap === true ? Math.max(1, Math.ceil(line.length / perLine)) : 1), 0);
  return Math.min(HIGHEST, Math.max(STANDARD_HEIGHT, lines * STANDARD_HEIGHT * scale(format)));
}

/** Heights by row where large or wrapped texts ask more than the standard one. */
export function autoHeights(sheet: HostSheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const [key, { value, format }] of sheet.cells) {
    if (format === undefined || (format.wrap !== true && (format.size ?? 0) <= DEFAULT_FONT.size)) continue;
    const row = rowOfKey(key);
    const width = sheet.columnWidths.get(columnOfKey(key)) ?? STANDARD_WIDTH;
    const height = textHeight(typeof value === 'string' ? value : '', format, width);
    if (height > (heights.get(row) ?? STANDARD_HEIGHT)) heights.set(row, height);
  }
  return heights;
}
