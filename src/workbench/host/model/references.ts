import { quoteSheetName } from '../../../workbook';
import type { HostWorkbook } from '../data';
import { parseArea, splitAddress } from '../areas';
import type { Model, RangeTarget } from './context';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Formulas and names follow a sheet that is renamed. */
export function renameInFormulas(workbook: HostWorkbook, from: string, to: string): void {
  const quoted = new RegExp(`${escaped(quoteSheetName(from))}!`, 'gi');
  const bare = new RegExp(`(^|[^\\p{L}\\p{N}_.'])${escaped(from)}!`, 'giu');
  const replacement = `${quoteSheetName(to)}!`;
  const renamed = (formula: string) =>
    formula.replace(quoted, () => replacement).replace(bare, (_, before: string) => `${before}${replacement}`);
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula?.includes('!') === true) cell.formula = renamed(cell.formula);
    }
    for (const name of sheet.names) name.formula = renamed(name.formula);
  }
  for (const name of workbook.names) name.formula = renamed(name.formula);
}

/** The range that a formula like `='Ma feuille'!$A$1:$B$2` points at, null when it is anything else. */
export function rangeOfFormula(model: Model, formula: string): RangeTarget | null {
  const { sheet: name, address } = splitAddress(formula.replace(/^=/, ''));
  const sheet = model.workbook.sheets.find((candidate) => candidate.name.toLowerCase() === name?.toLowerCase());
  const area = parseArea(address);
  return sheet === undefined || area === null ? null : { model, sheet, area };
}
