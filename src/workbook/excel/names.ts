import { cellAddress, columnIndex, quoteSheetName } from '../address';

/** The one cell that a defined name points at. */
export type CellPlace = { readonly sheet: string; readonly row: number; readonly column: number };

const ONE_CELL = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)$/;

/** Where a name's formula points (`='SPASER Données'!$A$1`), or null for `#REF!` and anything but one cell. */
export function placeOf(formula: string): CellPlace | null {
  const match = ONE_CELL.exec(formula);
  const sheet = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  if (match === null || sheet === undefined || sheet.startsWith('#')) return null;
  return { sheet, row: Number(match[4]) - 1, column: columnIndex(match[3] ?? '') };
}

/** The formula of a name that points at one cell. */
export function formulaOf(sheet: string, row: number, column: number): string {
  return `=${quoteSheetName(sheet)}!${cellAddress(row, column, true)}`;
}

const REFERENCE = /^=(?:'((?:[^']|'')+)'|([^'!()]+))!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/;

/** The sheet of a name that points at cells, whatever their number; null for anything else. */
export function sheetOf(formula: string): string | null {
  const match = REFERENCE.exec(formula);
  const sheet = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  return sheet === undefined || sheet.startsWith('#') ? null : sheet;
}
