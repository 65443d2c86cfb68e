import { boundedArea, cellAt, formatAt } from '../cells';
import { DEFAULT_FONT, STANDARD_HEIGHT } from '../create';
import type { RangeTarget } from './context';
import { columnWidthAt } from './geometry';

/** Points that a character of the default font takes, on average: this host measures no glyphs. */
const CHARACTER = 5.25;
const MARGIN = 6;
const LINE = 15;

const scale = (size: number | undefined) => (size ?? DEFAULT_FONT.size) / DEFAULT_FONT.size;

const shown = ({ model, sheet }: RangeTarget, row: number, column: number): string => {
  const cell = cellAt(sheet, row, column);
  if (cell === undefined || cell.value === null) return '';
  return model.display(cell.value, formatAt(sheet, row, column).numberFormat ?? 'General');
};

/** Columns as wide as their longest line asks (an estimate from the number of characters). */
export function autofitWidths(target: RangeTarget): void {
  target.model.calculate();
  const area = boundedArea(target.sheet, target.area);
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    let widest = 0;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const format = formatAt(target.sheet, row, column);
      if (format.wrap === true) continue;
      const longest = Math.max(
        0,
        ...shown(target, row, column)
          .split('\n')
          .map((line) => line.length),
      );
      widest = Math.max(widest, longest * CHARACTER * scale(format.size) * (format.bold === true ? 1.08 : 1));
    }
    if (widest > 0) target.sheet.columnWidths.set(column, Math.min(1_343, widest + MARGIN));
  }
}

/** Rows as high as their longest wrapped text asks (an estimate from the number of characters). */
export function autofitHeights(target: RangeTarget): void {
  target.model.calculate();
  const area = boundedArea(target.sheet, target.area);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    let highest = STANDARD_HEIGHT;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const format = formatAt(target.sheet, row, column);
      const size = scale(format.size);
      const perLine = Math.max(1, Math.floor((columnWidthAt(target.sheet, column) - MARGIN) / (CHARACTER * size)));
      const lines = shown(target, row, column)
        .split('\n')
        .reduce((total, line) => total + (format.wrap === true ? Math.max(1, Math.ceil(line.length / perLine)) : 1), 0);
      highest = Math.max(highest, lines * LINE * size);
    }
    if (highest > STANDARD_HEIGHT) target.sheet.rowHeights.set(row, Math.min(409.5, highest));
    else target.sheet.rowHeights.delete(row);
  }
}
