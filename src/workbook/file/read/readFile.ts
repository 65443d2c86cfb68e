import { isUserError } from '../../../language';
import type { CellValue } from '../../index';
import {
  brokenFile,
  emptyFile,
  noSheet,
  notDecpJson,
  overLimit,
  passwordProtected,
  tooLarge,
  unknownFormat,
} from '../errors';
import { openPackage, readPart } from '../package/opc';
import type { OpcPackage } from '../package/opc';
import { LIMITS, LimitError, ZipError } from '../package/failure';
import { validSheetName } from '../../index';
import { readCsv } from './csv';
import { parseDecpJson, readDecpJson } from './decpJson';
import { detectKind } from './detect';
import { decodeText } from './encoding';
import { isEncryptedPackage, readWithLibrary, withoutUnsayableFormats } from './library';
import { plainSheet } from './source';
import type { SourceWorkbook } from './source';
import { workbookPath } from './xlsxWorkbook';

/** A file as read: an xlsx package, patched in place later, or the plain grids of any other format. */
export type FileContent =
  | { readonly kind: 'package'; readonly source: OpcPackage; readonly workbookPath: string }
  | { readonly kind: 'grids'; readonly workbook: SourceWorkbook };

/** A sheet name that Excel accepts, made of the file's name. */
export function sheetNameOf(fileName: string): string {
  return validSheetName(fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, ''));
}

const grids = (workbook: SourceWorkbook): FileContent => ({ kind: 'grids', workbook });

function readText(bytes: Uint8Array, name: string): SourceWorkbook {
  const { text, encoding } = decodeText(bytes);
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const start = text.trimStart();
  if (start === '') throw emptyFile(name);
  const sheet = (rows: readonly (readonly CellValue[])[], mendedRows: readonly number[] = []): SourceWorkbook => ({
    dateSystem: 1900,
    encoding,
    sheets: [plainSheet(sheetNameOf(name), rows, mendedRows)],
  });
  if (extension === 'json' || start.startsWith('{') || start.startsWith('[')) {
    let document: unknown;
    try {
      document = parseDecpJson(text);
    } catch (cause) {
      if (extension === 'json') throw brokenFile(name, cause);
    }
    if (document !== undefined) {
      const rows = readDecpJson(document);
      if (rows === null) throw notDecpJson(name);
      return sheet(rows);
    }
  }
  // Platforms give tables in HTML or XML the name « .xls »; in a csv a tag is only text.
  if (start.startsWith('<') && !/^(csv|tsv|txt)$/.test(extension)) {
    if (!/<(table|\w*:?workbook)[\s>]/i.test(start.slice(0, 65_536))) throw unknownFormat(name);
    return readWithLibrary(text);
  }
  // These formats are archives: text under such a name is a damaged or cut file, not a table.
  if (/^(xlsx|xlsm|xlsb|ods)$/.test(extension)) throw brokenFile(name);
  const { rows, mended } = readCsv(text);
  return sheet(rows, mended);
}

/** An OpenDocument file whose parts are encrypted: its manifest says so, and nothing in it can be read. */
function isEncryptedDocument(source: OpcPackage): boolean {
  const manifest = source.byPath.has('meta-inf/manifest.xml') ? readPart(source, 'META-INF/manifest.xml') : null;
  return manifest !== null && /<(?:\w+:)?encryption-data\b/.test(manifest);
}

/** Reads the bytes of a format that a library knows; the library itself, here, when no other way is lent. */
export type ReadApart = (bytes: Uint8Array, name: string) => SourceWorkbook;

function readZipped(bytes: Uint8Array, name: string, read: ReadApart): FileContent {
  const source = openPackage(bytes);
  const has = (path: string) => source.byPath.has(path);
  const path = workbookPath(source);
  if (path !== null && /\.xml$/i.test(path)) return { kind: 'package', source, workbookPath: path };
  // Binary xlsx and OpenDocument are zip archives too; a Word file is one that we do not read.
  if (isEncryptedDocument(source)) throw passwordProtected(name);
  const library = has('content.xml') || (path !== null && /\.bin$/i.test(path)) || has('xl/workbook.bin');
  if (!library) throw unknownFormat(name);
  return grids(read(has('content.xml') ? withoutUnsayableFormats(bytes) : bytes, name));
}

function readKnown(bytes: Uint8Array, name: string, read: ReadApart): FileContent {
  switch (detectKind(bytes)) {
    case 'empty':
      throw emptyFile(name);
    case 'unknown':
      throw unknownFormat(name);
    case 'text':
      return grids(readText(bytes, name));
    case 'zip':
      return readZipped(bytes, name, read);
    case 'compound':
      if (isEncryptedPackage(bytes)) throw passwordProtected(name);
      return grids(read(bytes, name));
  }
}

/** Gives a failure of reading its sentence; a `UserError` passes as it is. */
export function wordFailure(cause: unknown, name: string): Error {
  if (isUserError(cause)) return cause;
  if (cause instanceof LimitError) return overLimit(name, cause.limit, cause.place);
  if (cause instanceof ZipError && cause.reason === 'tooLarge') return tooLarge(name);
  if (cause instanceof ZipError && cause.reason === 'encrypted') return passwordProtected(name, cause);
  if (cause instanceof Error && /password|encrypt/i.test(cause.message)) return passwordProtected(name, cause);
  return brokenFile(name, cause);
}

/** Reads a file of any supported format; every failure is a `UserError` with one sentence. */
export function readFile(bytes: Uint8Array, name: string, read: ReadApart = readWithLibrary): FileContent {
  if (bytes.length > LIMITS.file) throw tooLarge(name);
  try {
    const content = readKnown(bytes, name, read);
    if (content.kind === 'grids' && content.workbook.sheets.length === 0) throw noSheet(name);
    return content;
  } catch (cause) {
    throw wordFailure(cause, name);
  }
}
