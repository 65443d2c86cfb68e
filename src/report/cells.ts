import type { Language } from '../language';
import {
  areaAddress,
  cellAddress,
  quoteSheetName,
  type Area,
  type CellBlock,
  type CellValue,
  type PlanCell,
  type PlanCellContent,
  type StyleName,
} from '../workbook';

/** The longest formula that Excel takes. */
export const FORMULA_LIMIT = 8192;

/** A cell with a look of its own. */
export function styled(value: CellValue, style: StyleName): PlanCellContent {
  return { value, style };
}

/** A formula cell with the value that our engine computed. */
export function computed(formula: string, value: CellValue, style?: StyleName): PlanCellContent {
  return style === undefined ? { value, formula } : { value, formula, style };
}

/** A text as formulas write it: between quotes, inner quotes doubled. */
export function quoteText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A link that jumps to a row of a sheet; the cell holds the row's number, so that it sorts as one. */
export function rowLink(sheet: string, row: number, column = 'A'): PlanCellContent {
  return computed(`=HYPERLINK(${quoteText(`#${quoteSheetName(sheet)}!${column}${row}`)},${row})`, row, 'link');
}

/** A link to a cell of a sheet, shown as a text. */
export function sheetLink(sheet: string, text: string, cell = 'A1'): PlanCellContent {
  return computed(`=HYPERLINK(${quoteText(`#${quoteSheetName(sheet)}!${cell}`)},${quoteText(text)})`, text, 'link');
}

/** A cell as another sheet's formula names it. */
export function cellRef(sheet: string, row: number, column: number): string {
  return `${quoteSheetName(sheet)}!${cellAddress(row, column, true)}`;
}

/** An area as another sheet's formula names it. */
export function areaRef(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${areaAddress(area, true)}`;
}

/** Days carry their unit in the language of the sheet: « j » or “d”. */
export function daysStyle(language: Language): StyleName {
  return language === 'fr' ? 'days' : 'daysEnglish';
}

/** One row of cells as a block. */
export function line(row: number, column: number, cells: readonly PlanCell[], style?: StyleName): CellBlock {
  return style === undefined ? { row, column, rows: [cells] } : { row, column, rows: [cells], style };
}

/** Headings of a long list to filter: their words stand above the button. */
export function listHeadings(texts: readonly string[], right: (index: number) => boolean): PlanCell[] {
  return texts.map((text, index) => styled(text, right(index) ? 'listHeadingRight' : 'listHeading'));
}

/** Heading cells: numbers' headings stand at the right, as their figures do. */
export function headings(texts: readonly string[], right: (index: number) => boolean): PlanCell[] {
  return texts.map((text, index) => styled(text, right(index) ? 'headingRight' : 'heading'));
}
