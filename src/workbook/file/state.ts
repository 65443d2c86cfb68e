import type { SheetRole } from '../index';
import { partEntry } from './package/opc';
import type { OpcPackage } from './package/opc';
import type { SourceSheet } from './read/source';
import type { SheetEntry, WorkbookPart } from './read/xlsxWorkbook';
import { readSheets } from './read/xlsx';
import type { ReadCache } from './read/xlsx';
import { readWorkbookPart } from './read/xlsxWorkbook';
import { findRoles } from './roles';
import type { FreshWorkbook } from './write/freshPackage';

/** An open xlsx package and what has been read of it. */
export type PackageState = {
  readonly source: OpcPackage;
  readonly workbook: WorkbookPart;
  readonly sheets: readonly SourceSheet[];
  readonly roles: ReadonlyMap<SheetRole, SheetEntry>;
  /** Sheets copied from another format, by path: what they hold is known as cells, and their parts need not be made to know it. */
  readonly copies?: ReadonlyMap<string, SourceSheet>;
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

/** A state of a package just made from a source of another format. */
export function copiedState({ source, sheets }: FreshWorkbook, path: string, cache: ReadCache): PackageState {
  rememberSheets(source, sheets, cache);
  return { ...readState(source, path, cache), copies: sheets };
}

/** Keeps what is known of sheets, by path, so that their parts are not read to know it. */
export function rememberSheets(source: OpcPackage, sheets: ReadonlyMap<string, SourceSheet>, cache: ReadCache): void {
  for (const [path, sheet] of sheets) {
    const part = partEntry(source, path);
    if (part !== undefined) cache.sheets.set(part, sheet);
  }
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
