import type { SheetGrid } from '../../workbook';
import { makeIssue } from '../issues';
import type { Issue } from '../types';

/** One issue for each row of a text file whose quotation marks did not close: it was read as it stands, and may be wrong. */
export function mendedIssues({ sheetName, mendedRows = [] }: Pick<SheetGrid, 'sheetName' | 'mendedRows'>): Issue[] {
  return mendedRows.map((row) => makeIssue('quotesMended', { sheet: sheetName, row: row + 1, column: null }, ''));
}
