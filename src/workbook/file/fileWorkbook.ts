import type { WorkbookPort } from '../index';
import { missingSheet, tooLarge } from './errors';
import { readFile } from './read/readFile';
import { sheetGrid, sheetInfo } from './read/source';

/** A workbook held in memory: the port, and the bytes of its xlsx package. */
export type FileWorkbook = WorkbookPort & {
  /** The xlsx package as it stands: the bytes that were opened when nothing was applied to an xlsx. */
  readonly save: () => Uint8Array;
};

/**
 * Opens the bytes of a register (xlsx, xlsm, xls, ods, csv, tsv, DECP JSON).
 * Throws a `UserError` when they cannot be used.
 */
export function openFile(bytes: Uint8Array, name: string): FileWorkbook {
  const source = readFile(bytes, name);
  return {
    describe: async () => ({
      name,
      dateSystem: source.dateSystem,
      readOnly: false,
      sheets: source.sheets.map((sheet) => sheetInfo(sheet, null)),
      ...(source.encoding === undefined ? {} : { encoding: source.encoding }),
    }),
    readSheet: async (sheetId, area) => {
      const sheet = source.sheets.find((candidate) => candidate.id === sheetId);
      if (sheet === undefined) throw missingSheet(sheetId);
      const grid = sheetGrid(sheet, source.dateSystem, area);
      if (grid === null) throw tooLarge(name);
      return grid;
    },
    readMemory: async () => null,
    preview: () => Promise.reject(missingSheet(name)),
    apply: () => Promise.reject(missingSheet(name)),
    save: () => bytes,
  };
}
