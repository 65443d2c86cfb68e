import type { Language } from '../language';
import {
  quoteSheetName,
  type CellBlock,
  type CellValue,
  type PlanCell,
  type PlanCellContent,
  type StyleName,
} from '../workbook';

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

/** Days carry their unit in the language of the sheet: « j » or “d”. */
export function daysStyle(language: Language): StyleName {
  return language === 'fr' ? 'days' : 'daysEnglish';
}

/** One row of cells as a block. */
export function line(row: number, column: number, cells: readonly PlanCell[], style?: StyleName): CellBlock {
  return style === undefined ? { row, column, rows: [cells] } : { row, column, rows: [cells], style };
}

/** Heading cells: numbers' headings stand at the right, as their figures do. */
export function headings(texts: readonly string[], right: (index: number) => boolean): PlanCell[] {
  return texts.map((text, index) => styled(text, right(index) ? 'headingRight' : 'heading'));
}
