import type { SheetRole } from '../plan';
import { SHEET_ROLES, anchorName } from '../plan';
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

/** The role that an anchor's name gives its sheet, or null for any other name. */
export function roleOfAnchor(name: string): SheetRole | null {
  const role = SHEET_ROLES.find((known) => anchorName(known) === name);
  if (role !== undefined) return role;
  const committee = /^SPASER_committee_(.+)$/.exec(name)?.[1];
  // `2026-T3` became `2026_T3`, the only sign that a quarter's key carries.
  return committee === undefined ? null : `committee:${committee.replace(/_/g, '-')}`;
}
