import type { Session } from './session';
import { placeOf } from './names';

/**
 * Sheets prepared out of sight. Each carries a hidden name, so that whatever a
 * pane closed half-way leaves behind is found and taken away by the next write.
 */
const PENDING = /^SPASER_pending_\d+$/;
/** Stands only while the one request that changes what a person sees is under way. */
export const WRITING_NAME = 'SPASER_writing';

export type HiddenSheet = { readonly id: string; readonly name: string; readonly pending: string };

/** True for the names that this adapter sets for the time of a write. */
export function isPassing(name: string): boolean {
  return PENDING.test(name) || name === WRITING_NAME;
}

/** Lower-case names of the sheets that an interrupted write left behind. */
export function pendingSheets(names: ReadonlyMap<string, string>): ReadonlySet<string> {
  const places = [...names].flatMap(([name, formula]) => (PENDING.test(name) ? [placeOf(formula)] : []));
  return new Set(places.flatMap((place) => (place === null ? [] : [place.sheet.toLowerCase()])));
}

/** Makes empty sheets that nobody sees, at the end of the workbook, in the order given. */
export function makeHidden(session: Session, wanted: readonly string[]): Promise<HiddenSheet[]> {
  if (wanted.length === 0) return Promise.resolve([]);
  return session.write({}, async (context) => {
    const { worksheets, names } = context.workbook;
    const made = wanted.map((name, at) => {
      const sheet = worksheets.add(name);
      sheet.visibility = 'VeryHidden';
      sheet.load('id');
      const pending = `SPASER_pending_${at + 1}`;
      names.add(pending, sheet.getRange('A1')).visible = false;
      return { sheet, name, pending };
    });
    await context.sync();
    return made.map(({ sheet, name, pending }) => ({ id: sheet.id, name, pending }));
  });
}

/** True when a write that was cut off had begun to change what a person sees. */
export function hasBegun(session: Session): Promise<boolean> {
  return session.read({}, async (context) => {
    const mark = context.workbook.names.getItemOrNullObject(WRITING_NAME);
    await context.sync();
    return !mark.isNullObject;
  });
}

/** Takes away the sheets that are still pending, with every passing name. */
export function discardHidden(session: Session): Promise<void> {
  return session.read({}, async (context) => {
    const { worksheets } = context.workbook;
    const names = context.workbook.names.load('items/name,items/formula');
    await context.sync();
    const passing = names.items.filter(({ name }) => isPassing(name));
    const hidden = passing.flatMap(({ name, formula }) => {
      const place = PENDING.test(name) ? placeOf(String(formula)) : null;
      return place === null ? [] : [worksheets.getItemOrNullObject(place.sheet)];
    });
    await context.sync();
    for (const sheet of hidden) if (!sheet.isNullObject) deleteSheet(sheet);
    // By name: those of the list are found by their place, which moves as they go.
    for (const { name } of passing) context.workbook.names.getItem(name).delete();
    await context.sync();
  });
}

/** Excel deletes no sheet that is very hidden. */
export function deleteSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}
