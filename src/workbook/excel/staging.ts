import { officeCode, writeInProgress } from './errors';
import { sheetOf } from './names';
import type { Session } from './session';

/**
 * Sheets prepared out of sight. Each carries a hidden name that tells whose it is
 * and since when, so that two writers never touch each other's, and whatever a
 * pane closed half-way leaves behind is found and taken away by a later write.
 */
const PENDING = /^SPASER_pending_(?:([0-9a-z]+)_([0-9a-z]+)_)?\d+$/;
/** Stands only while the one request that changes what a person sees is under way. */
export const WRITING_NAME = 'SPASER_writing';
/** After so many milliseconds without news, a write is taken for cut off. */
const STALE = 15 * 60_000;
/** A long write gives news of itself each so often. */
const NEWS = 5 * 60_000;

export type HiddenSheet = { readonly id: string; readonly name: string; readonly pending: string };

/** One write under way, told from any other of this workbook. */
export type Writer = {
  readonly token: string;
  readonly now: () => number;
  /** Every passing name that it has set. */
  readonly names: string[];
};

/** A writer whom no other resembles; `now` gives milliseconds. */
export function newWriter(now: () => number): Writer {
  return { token: Math.random().toString(36).slice(2, 10).padEnd(8, '0'), now, names: [] };
}

function nextName(writer: Writer): string {
  const name = `SPASER_pending_${writer.now().toString(36)}_${writer.token}_${writer.names.length + 1}`;
  writer.names.push(name);
  return name;
}

/** True for the names that this adapter sets for the time of a write. */
export function isPassing(name: string): boolean {
  return PENDING.test(name) || name === WRITING_NAME;
}

/** Tokens of the writers, other than `writer`, who gave news lately. */
function atWork(names: Iterable<string>, writer: Writer): ReadonlySet<string> {
  const tokens = new Set<string>();
  for (const name of names) {
    const [, time, token] = PENDING.exec(name) ?? [];
    if (time === undefined || token === undefined || token === writer.token) continue;
    // Clocks of two machines differ: a time to come is news as well.
    if (Math.abs(writer.now() - parseInt(time, 36)) < STALE) tokens.add(token);
  }
  return tokens;
}

/** Refuses when someone else is writing into this workbook. */
export function checkAlone(names: Iterable<string>, writer: Writer): void {
  if (atWork(names, writer).size > 0) throw writeInProgress();
}

/** Lower-case names of the sheets that a write under way, or cut off, keeps out of sight. */
export function pendingSheets(names: ReadonlyMap<string, string>): ReadonlySet<string> {
  const places = [...names].flatMap(([name, formula]) => (PENDING.test(name) ? [sheetOf(formula)] : []));
  return new Set(places.flatMap((sheet) => (sheet === null ? [] : [sheet.toLowerCase()])));
}

/**
 * Makes empty hidden sheets, at the end of the workbook, in the order given.
 * The names that stand are looked at in the very request that sets ours: of two
 * writers who begin together, one comes second, sees the other and gives up.
 */
export async function makeHidden(session: Session, wanted: readonly string[], writer: Writer): Promise<HiddenSheet[]> {
  if (wanted.length === 0) return [];
  try {
    return await addHidden(session, wanted, writer);
  } catch (error) {
    // Two writers want sheets of the same names: the second one is refused them.
    checkAlone(await namesOf(session), writer);
    throw error;
  }
}

function namesOf(session: Session): Promise<string[]> {
  return session.read({}, async (context) => {
    const names = context.workbook.names.load('items/name');
    await context.sync();
    return names.items.map(({ name }) => name);
  });
}

function addHidden(session: Session, wanted: readonly string[], writer: Writer): Promise<HiddenSheet[]> {
  return session.write({}, async (context) => {
    const { worksheets, names } = context.workbook;
    const before = names.load('items/name');
    await context.sync();
    checkAlone(
      before.items.map(({ name }) => name),
      writer,
    );
    const standing = names.load('items/name');
    const made = wanted.map((name) => {
      const sheet = worksheets.add(name);
      // Hidden, not very hidden: nothing proves that every Excel copies from, or draws in, very hidden sheets.
      sheet.visibility = 'Hidden';
      sheet.load('id');
      const pending = nextName(writer);
      names.add(pending, sheet.getRange('A1')).visible = false;
      return { sheet, name, pending };
    });
    await context.sync();
    checkAlone(
      standing.items.map(({ name }) => name),
      writer,
    );
    return made.map(({ sheet, name, pending }) => ({ id: sheet.id, name, pending }));
  });
}

/** Tells the others, now and then, that this write goes on. */
export function newsTeller(session: Session, writer: Writer): (hidden: readonly HiddenSheet[]) => Promise<void> {
  let told = writer.now();
  return async ([first]) => {
    if (first === undefined || writer.now() - told < NEWS) return;
    told = writer.now();
    await session.write({ sheet: first.name }, (context) => {
      const { names, worksheets } = context.workbook;
      names.add(nextName(writer), worksheets.getItem(first.id).getRange('A1')).visible = false;
      return Promise.resolve();
    });
  };
}

/**
 * True when the one request of a write, although it was refused, was done to
 * its end: the last thing that it does is to take this writer's names away.
 */
export async function isDone(session: Session, { names }: { readonly names: readonly string[] }): Promise<boolean> {
  if (names.length === 0) return false;
  const standing = new Set(await namesOf(session));
  return !standing.has(WRITING_NAME) && names.every((name) => !standing.has(name));
}

/** True when a write that was cut off had begun to change what a person sees. */
export function hasBegun(session: Session): Promise<boolean> {
  return session.read({}, async (context) => {
    const mark = context.workbook.names.getItemOrNullObject(WRITING_NAME);
    await context.sync();
    return !mark.isNullObject;
  });
}

/** Takes away this writer's sheets and those that nobody works on any more, with every name that points there. */
export function discardHidden(session: Session, writer: Writer): Promise<void> {
  return session.write({}, async (context) => {
    const { worksheets } = context.workbook;
    const names = context.workbook.names.load('items/name,items/formula');
    await context.sync();
    const others = atWork(
      names.items.map(({ name }) => name),
      writer,
    );
    const isOver = (name: string) => {
      const token = PENDING.exec(name)?.[2];
      return name === WRITING_NAME ? others.size === 0 : PENDING.test(name) && !others.has(token ?? '');
    };
    const over = names.items.filter(({ name }) => isOver(name));
    const places = over.flatMap(({ name, formula }) => (name === WRITING_NAME ? [] : [sheetOf(String(formula))]));
    const lost = new Set(places.flatMap((sheet) => (sheet === null ? [] : [sheet.toLowerCase()])));
    const pointing = names.items.filter(({ formula }) => lost.has(sheetOf(String(formula))?.toLowerCase() ?? ''));
    const hidden = [...lost].map((sheet) => worksheets.getItemOrNullObject(sheet));
    await context.sync();
    const gone = new Set([...over, ...pointing].map((item) => item.name));
    // Sheets first: one that a protected structure keeps stays known by its name.
    for (const sheet of hidden) if (!sheet.isNullObject) deleteSheet(sheet);
    // By name: those of the list are found by their place, which moves as they go.
    for (const name of gone) context.workbook.names.getItem(name).delete();
    await context.sync();
  });
}

/**
 * Marks this writer's sheets as left behind, where they cannot be deleted: the
 * next write takes them away at once instead of waiting for a writer who is gone.
 */
export function leaveBehind(session: Session, writer: Writer): Promise<void> {
  return session.write({}, async (context) => {
    const names = context.workbook.names.load('items/name,items/formula');
    await context.sync();
    const all = names.items.map(({ name, formula }) => ({ name, sheet: sheetOf(String(formula)) }));
    const mine = all.filter(({ name }) => PENDING.exec(name)?.[2] === writer.token);
    const sheets = new Set(mine.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])));
    const left = [...sheets];
    for (const { name, sheet } of all) {
      if (mine.some((one) => one.name === name) || (sheet !== null && sheets.has(sheet))) {
        context.workbook.names.getItem(name).delete();
      }
    }
    const taken = new Set(all.map(({ name }) => name));
    for (let ordinal = 1; left.length > 0; ordinal++) {
      const name = `SPASER_pending_${ordinal}`;
      if (taken.has(name)) continue;
      const cell = context.workbook.worksheets.getItem(left.shift() ?? '').getRange('A1');
      context.workbook.names.add(name, cell).visible = false;
    }
  });
}

/** Excel deletes no sheet that is very hidden, as those of earlier versions of the add-in are. */
export function deleteSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}

/** True for a refusal of one thing that Excel does not take, while the workbook is there and can be written to. */
export function isRefusal(error: unknown): boolean {
  const code = officeCode(error);
  return code !== null && REFUSALS.has(code);
}

const REFUSALS: ReadonlySet<string> = new Set([
  'ApiNotFound',
  'GeneralException',
  'InvalidArgument',
  'InvalidOperation',
  'NotImplemented',
  'UnsupportedOperation',
]);
