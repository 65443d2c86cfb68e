import { cellValue, decodeXmlText, findSheetData, scanCells, scanRows } from '../../../workbook/file';
import type { CellSpan } from '../../../workbook/file';
import type { HostCell, HostSheet } from '../../host';
import { LIMITS, shiftedFormula } from '../../host';
import type { Looks } from './looks';

export type SharedParts = {
  readonly strings: readonly string[];
  readonly looks: Looks;
  readonly dateSystem: 1900 | 1904;
};

type SharedFormula = { readonly formula: string; readonly row: number; readonly column: number };

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? null;

/** Rows of a sheet part, with what each cell holds, its formula and its look. */
export function readCells(sheet: HostSheet, xml: string, shared: SharedParts): void {
  const data = findSheetData(xml);
  const formulas = new Map<string, SharedFormula>();
  const formulaElement = new RegExp(`<${data.prefix}f(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${data.prefix}f>)`);

  const formulaOf = (cell: CellSpan, row: number): string | null => {
    if (cell.openEnd === cell.closeStart) return null;
    const found = formulaElement.exec(xml.slice(cell.openEnd, cell.closeStart));
    if (found === null) return null;
    const [, tag = '', raw = ''] = found;
    const text = decodeXmlText(raw);
    const index = attribute(tag, 't') === 'shared' ? attribute(tag, 'si') : null;
    if (index === null) return text === '' ? null : `=${text}`;
    const first = formulas.get(index);
    if (text !== '' || first === undefined) {
      formulas.set(index, { formula: text, row, column: cell.column });
      return text === '' ? null : `=${text}`;
    }
    return `=${shiftedFormula(first.formula, row - first.row, cell.column - first.column)}`;
  };

  scanRows(xml, data, (span) => {
    if (span.hidden) sheet.hiddenRows.add(span.row);
    const height = attribute(xml.slice(span.start, span.openEnd), 'ht');
    if (height !== null && Number(height) > 0) sheet.rowHeights.set(span.row, Number(height));
    scanCells(xml, data, span, (cell) => {
      const value = cellValue(xml, data, cell, shared.strings, shared.dateSystem);
      const formula = formulaOf(cell, span.row);
      const format = shared.looks.cells[cell.format];
      const looksOwn = format !== undefined && Object.keys(format).length > 0;
      if (value === null && formula === null && !looksOwn) return;
      const held: HostCell = { value };
      if (formula !== null) held.formula = formula;
      if (looksOwn) held.format = format;
      sheet.cells.set(span.row * LIMITS.columns + cell.column, held);
    });
  });
}
