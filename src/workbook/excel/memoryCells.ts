import { copiedMemory, copyCells } from '../memoryForm';
import type { JsonValue, SheetRole } from '../plan';
import { anchorName } from '../plan';
import type { SheetInfo } from '../port';
import { freeSheetName } from '../sheetNames';

import { batches, writeBatch } from './cells';
import type { Session } from './session';

/*
 * A copy, in cells of a hidden sheet, of what is remembered: some Excels for Mac
 * are known to lose XML parts and settings on saving, and none loses cells.
 */

const ROLE: SheetRole = 'memory';
const NAME = 'SPASER Mémoire';

/** The sheet that holds the copy, when there is one. */
export function copySheet(sheets: readonly SheetInfo[]): SheetInfo | null {
  return sheets.find(({ role }) => role === ROLE) ?? null;
}

/** Writes the copy, in its sheet or in a new one at the end of the workbook. */
export async function writeCopy(
  session: Session,
  sheets: readonly SheetInfo[],
  memory: JsonValue,
  limit: number,
): Promise<void> {
  const place = copySheet(sheets) ?? (await addSheet(session, sheets));
  await session.stage({ sheet: place.name }, async (context) => {
    context.workbook.worksheets.getItem(place.id).getRange().clear('Contents');
  });
  const pieces = copyCells(memory).map((cell, row) => ({ kind: 'values' as const, row, column: 0, cells: [[cell]] }));
  for (const batch of batches(pieces, limit)) await writeBatch(session, place, batch);
}

function addSheet(
  session: Session,
  sheets: readonly SheetInfo[],
): Promise<{ readonly id: string; readonly name: string }> {
  const name = freeSheetName(
    NAME,
    sheets.map((sheet) => sheet.name),
  );
  return session.write({ sheet: name }, async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.visibility = 'Hidden';
    sheet.load('id');
    const anchor = context.workbook.names.getItemOrNullObject(anchorName(ROLE));
    await context.sync();
    // The name of a copy that was deleted points nowhere.
    if (!anchor.isNullObject) anchor.delete();
    context.workbook.names.add(anchorName(ROLE), sheet.getRange('A1')).visible = false;
    await context.sync();
    return { id: sheet.id, name };
  });
}

/** What the copy says; null without one, or when it is not whole. */
export async function readCopy(context: Excel.RequestContext): Promise<JsonValue | null> {
  const anchor = context.workbook.names.getItemOrNullObject(anchorName(ROLE));
  await context.sync();
  if (anchor.isNullObject) return null;
  const range = anchor.getRangeOrNullObject();
  await context.sync();
  if (range.isNullObject) return null;
  const used = range.worksheet.getUsedRangeOrNullObject(true).load('values');
  await context.sync();
  if (used.isNullObject) return null;
  return copiedMemory(used.values.map(([cell]) => String(cell)));
}
