import { columnKeyOfAnchor, roleOfAnchor } from '../index';
import type { AddedColumn, OwnColumnPlace, SheetRole } from '../index';
import { isTrue } from './package/xml';
import { parseSheetReference } from './read/reference';
import type { SheetEntry, WorkbookPart } from './read/xlsxWorkbook';

/** Our sheets by role, found by the names that follow them through renames and moves. */
export function findRoles(workbook: WorkbookPart): ReadonlyMap<SheetRole, SheetEntry> {
  const roles = new Map<SheetRole, SheetEntry>();
  for (const { name, refersTo, localSheet } of workbook.names) {
    const role = localSheet === null ? roleOfAnchor(name) : null;
    const target = role === null ? null : parseSheetReference(refersTo);
    const sheet = workbook.sheets.find((entry) => entry.name.toLowerCase() === target?.sheet.toLowerCase());
    if (role !== null && sheet !== undefined) roles.set(role, sheet);
  }
  return roles;
}

/** Where one of our columns stands in a sheet, by the name that follows it. */
export type ColumnAnchor = {
  readonly name: string;
  /** 0-based. */
  readonly column: number;
};

/** The anchor of a column in a sheet, whatever number its name carries; null when there is none. */
export function findColumnAnchor(
  workbook: WorkbookPart,
  { key, column, isNew }: Pick<AddedColumn, 'key' | 'column' | 'isNew'>,
  sheetName: string,
): ColumnAnchor | null {
  const form = new RegExp(`^SPASER_col_${key}(_\\d+)?$`, 'i');
  for (const { name, refersTo, element } of workbook.names) {
    if (!form.test(name)) continue;
    const target = parseSheetReference(refersTo);
    if (target?.sheet.toLowerCase() !== sheetName.toLowerCase()) continue;
    // Ours are hidden; one that a person sees is theirs, unless the plan knows our column there.
    const ours = isTrue(element.attributes.get('hidden')) || (!isNew && target.area.column === column);
    if (ours) return { name, column: target.area.column };
  }
  return null;
}

/** Our columns in a sheet, by the names that follow them. */
export function columnPlaces(workbook: WorkbookPart, sheetName: string): readonly OwnColumnPlace[] {
  return workbook.names.flatMap(({ name, refersTo, localSheet }) => {
    const key = localSheet === null ? columnKeyOfAnchor(name) : null;
    const target = key === null ? null : parseSheetReference(refersTo);
    if (key === null || target?.sheet.toLowerCase() !== sheetName.toLowerCase()) return [];
    return [{ key, row: target.area.row, column: target.area.column }];
  });
}
