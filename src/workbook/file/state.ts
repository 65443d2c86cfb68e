import type { SheetRole } from '../index';
import type { OpcPackage } from './package/opc';
import type { SourceSheet } from './read/source';
import type { SheetEntry, WorkbookPart } from './read/xlsxWorkbook';
import { readSheets } from './read/xlsx';
import type { ReadCache } from './read/xlsx';
import { readWorkbookPart } from './read/xlsxWorkbook';
import { findRoles } from './roles';

/** An open xlsx package and what has been read of it. */
export type PackageState = {
  readonly source: OpcPackage;
  readonly workbook: WorkbookPart;
  readonly sheets: readonly SourceSheet[];
  readonly roles: ReadonlyMap<SheetRole, SheetEntry>;
};

/**
 * Reads a package into a state; parts already read come from the cache. Throws
 * when it is malformed. `written`: what changed was just written here, and its
 * sheets are read when they are asked for.
 */
export function readState(source: OpcPackage, path: string, cache: ReadCache, written = false): PackageState {
  const workbook = readWorkbookPart(source, path);
  return { source, workbook, sheets: readSheets(source, workbook, cache, written), roles: findRoles(workbook) };
}

/** The entry of a sheet of ours or of the buyer's by its id, else by its name. */
export function findSheet(
  state: PackageState,
  id: string,
  name: string,
): { entry: SheetEntry; sheet: SourceSheet } | null {
  const at = state.sheets.findIndex((sheet) => sheet.id === id);
  const index = at >= 0 ? at : state.sheets.findIndex((sheet) => sheet.name === name);
  const entry = state.workbook.sheets[index];
  const sheet = state.sheets[index];
  return entry === undefined || sheet === undefined ? null : { entry, sheet };
}
