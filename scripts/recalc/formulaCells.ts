import type { CellValue } from '../../src/workbook';
import { applyEdits } from '../../src/workbook/file/package/xml';
import type { Edit } from '../../src/workbook/file/package/xml';
import { changeParts, openPackage, packageBytes, readPart } from '../../src/workbook/file/package/opc';
import type { OpcPackage } from '../../src/workbook/file/package/opc';
import { decodeXmlText } from '../../src/workbook/file/read/cellText';
import { findSheetData, scanCells, scanRows } from '../../src/workbook/file/read/sheetScanner';
import type { CellSpan } from '../../src/workbook/file/read/sheetScanner';
import { readCache, readSheets } from '../../src/workbook/file/read/xlsx';
import { readWorkbookPart, workbookPath } from '../../src/workbook/file/read/xlsxWorkbook';

export type FormulaDifference = {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly stored: CellValue;
  readonly recalculated: CellValue;
};

/** Beyond this share of the larger value, two numbers are not the same figure. */
const TOLERANCE = 1e-9;

function eachFormula(xml: string, visit: (row: number, cell: CellSpan, formula: string) => void): void {
  const data = findSheetData(xml);
  scanRows(xml, data, (span) => {
    scanCells(xml, data, span, (cell) => {
      const content = xml.slice(cell.openEnd, cell.closeStart);
      const formula = new RegExp(`<${data.prefix}f(?:\\s[^>]*)?(?:/>|>([^<]*)<)`).exec(content);
      if (formula !== null) visit(span.row, cell, decodeXmlText(formula[1] ?? ''));
    });
  });
}

function openWorkbook(bytes: Uint8Array) {
  const source = openPackage(bytes);
  const path = workbookPath(source);
  if (path === null) throw new Error('not an xlsx workbook');
  return { source, workbook: readWorkbookPart(source, path) };
}

function stripSheet(xml: string): string {
  const { prefix } = findSheetData(xml);
  const edits: Edit[] = [];
  eachFormula(xml, (_row, cell) => {
    const content = xml.slice(cell.openEnd, cell.closeStart);
    const value = new RegExp(`<${prefix}v(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${prefix}v\\s*>)`).exec(content);
    if (value === null) return;
    const start = cell.openEnd + value.index;
    edits.push({ start, end: start + value[0].length, text: '' });
  });
  return applyEdits(xml, edits);
}

/** The same workbook with no value stored beside any formula: whoever opens it has to calculate. */
export function withoutStoredValues(bytes: Uint8Array): Uint8Array {
  const { source, workbook } = openWorkbook(bytes);
  const changes = new Map(workbook.sheets.map(({ path }) => [path, stripSheet(readPart(source, path) ?? '')]));
  return packageBytes(changeParts(source, changes));
}

function gridsOf(source: OpcPackage, workbook: ReturnType<typeof readWorkbookPart>) {
  return new Map(readSheets(source, workbook, readCache()).map((sheet) => [sheet.name, sheet]));
}

function same(stored: CellValue, recalculated: CellValue): boolean {
  if (typeof stored === 'number' && typeof recalculated === 'number') {
    return Math.abs(stored - recalculated) <= TOLERANCE * Math.max(1, Math.abs(stored), Math.abs(recalculated));
  }
  // LibreOffice stores the booleans of some functions as 1 and 0, and an empty text as nothing.
  const plain = (value: CellValue) => (typeof value === 'boolean' ? Number(value) : value === '' ? null : value);
  return plain(stored) === plain(recalculated);
}

/** Compares each formula's stored value with what stands in the same cell of the recalculated workbook. */
export function compareRecalculated(
  original: Uint8Array,
  recalculated: Uint8Array,
): { readonly formulas: number; readonly differences: readonly FormulaDifference[] } {
  const before = openWorkbook(original);
  const after = openWorkbook(recalculated);
  const stored = gridsOf(before.source, before.workbook);
  const computed = gridsOf(after.source, after.workbook);
  const differences: FormulaDifference[] = [];
  let formulas = 0;
  for (const { name, path } of before.workbook.sheets) {
    eachFormula(readPart(before.source, path) ?? '', (row, { column }, formula) => {
      formulas += 1;
      const was = stored.get(name)?.rows[row]?.[column] ?? null;
      const is = computed.get(name)?.rows[row]?.[column] ?? null;
      if (!same(was, is)) differences.push({ sheet: name, row, column, formula, stored: was, recalculated: is });
    });
  }
  return { formulas, differences };
}
