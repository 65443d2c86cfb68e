import type { SettingsLine } from '../../../src/settings';
import type { CellValue } from '../../../src/workbook';

/** The cells of a line, as the sheet holds them. */
export function cellsOf(line: SettingsLine): CellValue[] {
  switch (line.kind) {
    case 'section':
      return [line.title, line.note];
    case 'value':
      return [line.label, line.cell.value, line.note];
    case 'headings':
      return [...line.headings];
    case 'item':
      return line.cells.map(({ value }) => value);
    case 'blank':
      return [];
  }
}
