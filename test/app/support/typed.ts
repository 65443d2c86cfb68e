import type { Context } from '../../../src/app';
import { openFile, type FileWorkbook } from '../../../src/workbook/file';
import type { CellValue, SheetGrid, SheetRole, WorkbookPort } from '../../../src/workbook';

export const CONTEXT: Context = { today: '2026-11-22', version: 'test', language: 'fr' };

/** A workbook from lines of cells, as a text file gives it. */
export function fileOf(lines: readonly (readonly string[])[], name = 'registre.csv'): FileWorkbook {
  return openFile(new TextEncoder().encode(lines.map((cells) => cells.join(';')).join('\n')), name);
}

/** A cell beside the one that holds `label`, in one of our sheets. */
export type Typed = { readonly role: SheetRole; readonly label: string; readonly value: CellValue };

/** The same workbook once a person typed in our sheets, behind the pane. */
export function typedIn(port: WorkbookPort, ...typed: readonly Typed[]): WorkbookPort {
  const edited = async (grid: SheetGrid): Promise<SheetGrid> => {
    const { sheets } = await port.describe();
    const role = sheets.find(({ id }) => id === grid.sheetId)?.role ?? null;
    const mine = typed.filter((one) => one.role === role);
    const values = grid.values.map((row) =>
      row.map((cell, at) => mine.find(({ label }) => at > 0 && row[at - 1] === label)?.value ?? cell),
    );
    return { ...grid, values };
  };
  return { ...port, readSheet: async (...asked) => edited(await port.readSheet(...asked)) };
}
