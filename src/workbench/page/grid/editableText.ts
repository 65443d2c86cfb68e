import type { Host, HostSheet } from '../../host';
import { cellAt, formatAt } from '../../host';

/** What a cell holds as a person would type it: its formula, a date by its figures, a number with a comma. */
export function editableText(host: Host, sheet: HostSheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  if (cell?.formula !== undefined) return cell.formula;
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (typeof value === 'string') return cell?.quoted === true ? `'${value}` : value;
  const format = formatAt(sheet, row, column).numberFormat ?? 'General';
  if (/[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) return host.model.display(value, 'dd/mm/yyyy');
  if (format.includes('%')) return `${String(Number((value * 100).toPrecision(12))).replace('.', ',')}%`;
  return String(value).replace('.', ',');
}
