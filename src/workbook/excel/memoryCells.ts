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
/** Characters of one cell, under the 32,767 that it holds. */
const LONGEST = 30_000;
/** Begins each cell: no Excel reads a text that begins so as anything else. */
const MARK = '|';

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
  const text = JSON.stringify(memory);
  const cells = Array.from({ length: Math.ceil(text.length / LONGEST) }, (_, at) => [
    `${MARK}${text.slice(at * LONGEST, (at + 1) * LONGEST)}`,
  ]);
  const pieces = cells.map((row, at) => ({ kind: 'values' as const, row: at, column: 0, cells: [row] }));
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
  const texts = used.values.map(([cell]) => String(cell));
  if (!texts.every((text) => text.startsWith(MARK))) return null;
  try {
    return JSON.parse(texts.map((text) => text.slice(MARK.length)).join('')) as JsonValue;
  } catch {
    // Cut short, or changed by a person: nothing can be made of it.
    return null;
  }
}
