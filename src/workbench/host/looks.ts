import { intersection } from './areas';
import { cellAt, formatAt } from './cells';
import type { CellFormat, HostConditionalFormat, HostSheet } from './data';
import type { Model } from './model/context';
import { shiftedFormula } from './shiftedFormula';

const compared = (operator: unknown, order: number): boolean => {
  switch (operator) {
    case 'EqualTo':
      return order === 0;
    case 'NotEqualTo':
      return order !== 0;
    case 'GreaterThan':
      return order > 0;
    case 'LessThan':
      return order < 0;
    case 'GreaterThanOrEqual':
      return order >= 0;
    default:
      return operator === 'LessThanOrEqual' && order <= 0;
  }
};

function applies(model: Model, sheet: HostSheet, format: HostConditionalFormat, row: number, column: number): boolean {
  const { rule, area } = format;
  const shifted = (formula: string) => shiftedFormula(formula, row - area.row, column - area.column);
  const value = cellAt(sheet, row, column)?.value ?? null;
  if (format.type === 'Custom') {
    const truth = model.valueAt(shifted(String(rule['formula'] ?? '')), sheet, row, column);
    return truth === true || (typeof truth === 'number' && truth !== 0);
  }
  if (format.type === 'ContainsText') {
    const found = String(value ?? '')
      .toLowerCase()
      .includes(String(rule['text'] ?? '').toLowerCase());
    return rule['operator'] === 'NotContains' ? !found : found;
  }
  const told = String(rule['formula1'] ?? '');
  const wanted = model.valueAt(shifted(told.startsWith('=') ? told : `=${told}`), sheet, row, column);
  if (typeof value === 'number' && typeof wanted === 'number') return compared(rule['operator'], value - wanted);
  const [left, right] = [String(value ?? '').toLowerCase(), String(wanted ?? '').toLowerCase()];
  return compared(rule['operator'], left < right ? -1 : left > right ? 1 : 0);
}

/** The look that a cell shows: its own, under the conditional formats that apply to it. */
export function shownFormat(model: Model, sheet: HostSheet, row: number, column: number): CellFormat {
  const own = formatAt(sheet, row, column);
  let shown = own;
  // The first of the list has the highest priority: it is laid last.
  for (const format of [...sheet.conditionalFormats].reverse()) {
    if (intersection(format.area, { row, column, rows: 1, columns: 1 }) === null) continue;
    if (!applies(model, sheet, format, row, column)) continue;
    shown = { ...shown, ...format.font, ...(format.fill === null ? {} : { fill: format.fill }) };
  }
  return shown;
}
