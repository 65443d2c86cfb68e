import * as XLSX from '@e965/xlsx';
import type { CellValue, SheetGrid } from '../../../../src/workbook';
import { openFile } from '../../../../src/workbook/file';
import type { FileWorkbook } from '../../../../src/workbook/file';

export type Row = readonly CellValue[];

/** The bytes of a spreadsheet that a library other than ours has written. */
export function spreadsheet(
  sheets: Readonly<Record<string, readonly Row[]>>,
  bookType: XLSX.BookType = 'xlsx',
  options: { readonly date1904?: boolean } = {},
): Uint8Array {
  const workbook = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  if (options.date1904 === true) workbook.Workbook = { WBProps: { date1904: true } };
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType }) as ArrayBuffer);
}

/** The grid of a sheet found by its name. */
export async function gridOf(workbook: FileWorkbook, name?: string): Promise<SheetGrid> {
  const { sheets } = await workbook.describe();
  const sheet = name === undefined ? sheets[0] : sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name ?? ''}`);
  return workbook.readSheet(sheet.id);
}

/** Values of a file's sheet. */
export async function valuesOf(bytes: Uint8Array, fileName: string, sheet?: string): Promise<readonly Row[]> {
  return (await gridOf(openFile(bytes, fileName), sheet)).values;
}

/** Bytes of a text in UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
