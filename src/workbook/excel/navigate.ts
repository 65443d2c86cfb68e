import { hiddenSheet } from './errors';
import type { Session } from './session';
import { anchorName, type SheetRole } from '../index';
import { sheetOf } from './names';

/** Roles whose sheets are made hidden. */
const OUT_OF_SIGHT: readonly SheetRole[] = ['data', 'invoices'];

/** A change of cells, as a person or a co-author made it. */
export type SheetChange = {
  readonly sheetId: string;
  readonly address: string;
  /** True when someone else, or Excel for them, made it. */
  readonly remote: boolean;
};

/** Shows a sheet and selects the cells of an area of it (rows whole when no column is given). */
export function show(session: Session, sheetId: string, row: number, column?: number): Promise<void> {
  return session.read({}, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load('name,visibility');
    await context.sync();
    if (sheet.visibility !== 'Visible') await reveal(context, sheet);
    sheet.activate();
    const range = column === undefined ? sheet.getRange(`${row + 1}:${row + 1}`) : sheet.getCell(row, column);
    range.select();
    await context.sync();
  });
}

/** Our tables are made out of sight: asked for, they come in sight. A sheet that the buyer hid stays hidden. */
async function reveal(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const names = context.workbook.names.load('items/name,items/formula');
  await context.sync();
  const own = OUT_OF_SIGHT.map((role) => anchorName(role).toLowerCase());
  const isOurs = names.items.some(
    ({ name, formula }) => own.includes(name.toLowerCase()) && sheetOf(String(formula)) === sheet.name,
  );
  if (!isOurs || sheet.visibility !== 'Hidden') throw hiddenSheet(sheet.name);
  sheet.visibility = 'Visible';
}

/** Calls back at each change of cells in the workbook, until the function that it gives is called. */
export async function watch(session: Session, callback: (change: SheetChange) => void): Promise<() => Promise<void>> {
  const handler = await session.read({}, async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      callback({ sheetId: event.worksheetId, address: event.address, remote: event.source === 'Remote' });
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return async () => {
    handler.remove();
    await handler.context.sync();
  };
}
