import { readFile, wordFailure } from '../../workbook/file';
import type { HostWorkbook } from '../host';
import { loadGrids } from './load/gridWorkbook';
import { loadPackage } from './load/packageWorkbook';

/** A file opened on the workbench. */
export type OpenedFile = {
  readonly workbook: HostWorkbook;
  /** The bytes that were opened when they are an xlsx package, to be patched when saving; null otherwise. */
  readonly original: Uint8Array | null;
};

/**
 * Opens a register (xlsx, xls, ods, csv…) as a workbook of the embedded host.
 * Throws a `UserError` when the bytes cannot be used.
 */
export function openInHost(bytes: Uint8Array, name: string): OpenedFile {
  const content = readFile(bytes, name);
  if (content.kind === 'grids') return { workbook: loadGrids(content.workbook, name), original: null };
  try {
    return { workbook: loadPackage(content.source, content.workbookPath, name), original: bytes };
  } catch (cause) {
    throw wordFailure(cause, name);
  }
}
