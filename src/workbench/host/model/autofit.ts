import { boundedArea, cellAt, formatAt } from '../cells';
import type { RangeTarget } from './context';
import { textWidth } from './textSize';

const WIDEST = 1_343;

/** Columns as wide as their longest line asks; texts that wrap do not count. */
export function autofitWidths({ model, sheet, area: asked }: RangeTarget): void {
  model.calculate();
  const area = boundedArea(sheet, asked);
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    let widest = 0;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const format = formatAt(sheet, row, column);
      const value = cellAt(sheet, row, column)?.value ?? null;
      if (value === null || format.wrap === true) continue;
      widest = Math.max(widest, textWidth(model.display(value, format.numberFormat ?? 'General'), format));
    }
    if (widest > 0) sheet.columnWidths.set(column, Math.min(WIDEST, widest));
  }
  sheet.autoHeights = null;
}

/** Rows go back to the height that their texts ask. */
export function autofitHeights({ sheet, area: asked }: RangeTarget): void {
  const area = boundedArea(sheet, asked);
  for (let row = area.row; row < area.row + area.rows; row += 1) sheet.rowHeights.delete(row);
  sheet.autoHeights = null;
}
