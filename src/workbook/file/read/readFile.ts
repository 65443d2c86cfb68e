import { isUserError } from '../../../language';
import { brokenFile, emptyFile, noSheet, notDecpJson, passwordProtected, tooLarge, unknownFormat } from '../errors';
import { readCsv } from './csv';
import { readDecpJson } from './decpJson';
import { detectKind } from './detect';
import { decodeText } from './encoding';
import { isEncryptedPackage, readWithLibrary } from './library';
import { plainSheet } from './source';
import type { SourceWorkbook } from './source';

/** 400 MB: beyond it the text of a file no longer fits in one string. */
const MAX_BYTES = 400 * 1024 * 1024;
const MAX_SHEET_NAME = 31;

/** A sheet name that Excel accepts, made of the file's name. */
export function sheetNameOf(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const clean = base
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
    .slice(0, MAX_SHEET_NAME)
    .replace(/^[' ]+|[' ]+$/g, '');
  return clean === '' ? 'Feuille1' : clean;
}

function readText(bytes: Uint8Array, name: string): SourceWorkbook {
  const { text, encoding } = decodeText(bytes);
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const start = text.trimStart();
  if (start === '') throw emptyFile(name);
  if (extension === 'json' || start.startsWith('{') || start.startsWith('[')) {
    let document: unknown;
    try {
      document = JSON.parse(text);
    } catch (cause) {
      if (extension === 'json') throw brokenFile(name, cause);
    }
    if (document !== undefined) {
      const rows = readDecpJson(document);
      if (rows === null) throw notDecpJson(name);
      return { dateSystem: 1900, encoding, sheets: [plainSheet(sheetNameOf(name), rows)] };
    }
  }
  // Platforms give tables in HTML or XML the name « .xls »; in a csv a tag is only text.
  if (start.startsWith('<') && !/^(csv|tsv|txt)$/.test(extension)) {
    if (!/<(table|\w*:?workbook)[\s>]/i.test(start.slice(0, 65_536))) throw unknownFormat(name);
    return readWithLibrary(text);
  }
  return { dateSystem: 1900, encoding, sheets: [plainSheet(sheetNameOf(name), readCsv(text))] };
}

function readKnown(bytes: Uint8Array, name: string): SourceWorkbook {
  const kind = detectKind(bytes);
  if (kind === 'empty') throw emptyFile(name);
  if (kind === 'unknown') throw unknownFormat(name);
  if (kind === 'text') return readText(bytes, name);
  if (kind === 'compound' && isEncryptedPackage(bytes)) throw passwordProtected(name);
  return readWithLibrary(bytes);
}

/** Reads a file of any supported format; every failure is a `UserError` with one sentence. */
export function readFile(bytes: Uint8Array, name: string): SourceWorkbook {
  if (bytes.length > MAX_BYTES) throw tooLarge(name);
  let workbook: SourceWorkbook;
  try {
    workbook = readKnown(bytes, name);
  } catch (cause) {
    if (isUserError(cause)) throw cause;
    const message = cause instanceof Error ? cause.message : '';
    if (/password|encrypt/i.test(message)) throw passwordProtected(name, cause);
    throw brokenFile(name, cause);
  }
  if (workbook.sheets.length === 0) throw noSheet(name);
  return workbook;
}
