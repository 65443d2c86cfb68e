import { CFB, read } from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Area, CellValue } from '../../index';
import { changeParts, openPackage, packageBytes, readPart } from '../package/opc';
import type { SourceSheet, SourceWorkbook } from './source';

/** Errors as the binary formats number them. */
const ERROR_TEXTS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

function cellValue(cell: CellObject): CellValue {
  const { t: type, v: value } = cell;
  if (type === 'e') return ERROR_TEXTS[Number(value)] ?? cell.w ?? '#N/A';
  if (type === 'z' || value === undefined || value === '') return null;
  return value instanceof Date ? null : value;
}

function formatOf(cell: CellObject | undefined): string | null {
  const format = cell?.z;
  if (typeof format !== 'string' || format === 'General' || format === '') return null;
  // From an ods the library quotes even the separators of a date: dd"/"mm"/"yyyy.
  return format.replace(/"([/\-. :,])"/g, '$1');
}

function mergesOf(sheet: WorkSheet): readonly Area[] {
  return (sheet['!merges'] ?? []).map(({ s: start, e: end }) => ({
    row: start.r,
    column: start.c,
    rows: end.r - start.r + 1,
    columns: end.c - start.c + 1,
  }));
}

function sourceSheet(workbook: WorkBook, name: string, index: number): SourceSheet | null {
  const sheet = workbook.Sheets[name];
  // Chart and dialog sheets have a type of their own and no cells.
  if (sheet === undefined || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) return null;
  const cells = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const hiddenRow = (sheet['!rows'] ?? []).some((row) => row?.hidden === true);
  return {
    id: '',
    name,
    visible: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0,
    protected: sheet['!protect'] !== undefined,
    filtered: sheet['!autofilter'] !== undefined && hiddenRow,
    hasHiddenRows: hiddenRow,
    hasHiddenColumns: (sheet['!cols'] ?? []).some((column) => column?.hidden === true),
    merges: mergesOf(sheet),
    tables: [],
    rows: Array.from(cells, (row) =>
      row === undefined || row === null
        ? undefined
        : Array.from(row, (cell) => (cell === undefined || cell === null ? null : cellValue(cell))),
    ),
    formatAt: (row, column) => formatOf(cells[row]?.[column]),
  };
}

/** Number formats that the library cannot say and complains of on the console: conditions, quarters, weeks, eras. */
const UNSAYABLE = /<style:map\b(?![^>]*value\(\)&gt;=0)[^>]*\/>|<number:(?:quarter|week-of-year)\b[^>]*\/>/g;

/** An OpenDocument file without those formats; their cells keep the rest of theirs. */
export function withoutUnsayableFormats(bytes: Uint8Array): Uint8Array {
  const source = openPackage(bytes);
  const changes = new Map<string, string>();
  for (const path of ['content.xml', 'styles.xml']) {
    const text = readPart(source, path);
    if (text !== null && text.search(UNSAYABLE) >= 0) changes.set(path, text.replace(UNSAYABLE, ''));
  }
  return changes.size === 0 ? bytes : packageBytes(changeParts(source, changes));
}

/**
 * Reads xls, xlsb, ods and the XML and HTML tables that platforms name `.xls`
 * through SheetJS: dates stay serial numbers, formulas give their stored value.
 * Errors of the library pass through: the caller words them.
 */
export function readWithLibrary(source: Uint8Array | string): SourceWorkbook {
  const workbook = read(source, {
    type: typeof source === 'string' ? 'string' : 'array',
    dense: true,
    cellDates: false,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
    cellStyles: true,
    // An HTML export's « 01/02/2024 » must not become a date of the American kind.
    raw: typeof source === 'string',
  });
  return {
    dateSystem: workbook.Workbook?.WBProps?.date1904 === true ? 1904 : 1900,
    sheets: workbook.SheetNames.map((name, index) => sourceSheet(workbook, name, index))
      .filter((sheet) => sheet !== null)
      .map((sheet, index) => ({ ...sheet, id: `sheet${index + 1}` })),
  };
}

/** True for an encrypted Office document: a compound file around an encrypted package. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  try {
    const container = CFB.read(bytes, { type: 'array' });
    return CFB.find(container, 'EncryptedPackage') !== null || CFB.find(container, 'EncryptionInfo') !== null;
  } catch {
    return false;
  }
}
