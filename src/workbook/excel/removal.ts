import { columnsInsideError, lastSheetError, obstacleError } from '../obstacles';
import { isColumnAnchor, isOwnName, ownAnchors, removesNothing } from '../removal';
import type { RemovalPlan, RemovalResult, RemovalSummary } from '../removal';
import type { Area } from '../cellValue';
import type { SheetInfo } from '../port';

import { areaOf, loadArea } from './describe';
import type { Standing } from './describe';
import { interruptedError, toUserError } from './errors';
import { lookAtParts } from './memory';
import type { Parts } from './memory';
import { placeOf } from './names';
import { rangeOf } from './read';
import { throwIfAborted } from './session';
import type { Session } from './session';
import { deleteSheet, hasBegun, isDone, WRITING_NAME } from './staging';

/** Our columns in one register sheet. */
type OwnRegister = {
  readonly sheet: SheetInfo;
  readonly headerRow: number;
  /** 0-based, in order. */
  readonly columns: readonly number[];
};

/** A removal compared with the workbook: all that it would take away. */
export type RemovalTarget = {
  readonly standing: Standing;
  readonly removed: readonly SheetInfo[];
  readonly kept: readonly SheetInfo[];
  readonly registers: readonly OwnRegister[];
  readonly headings: readonly (readonly string[])[];
};

const SHEET_OF = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/;

/** The sheet that a name's formula points at, in lower case; null for none. */
function sheetOf(formula: string): string | null {
  const found = SHEET_OF.exec(formula);
  return found === null ? null : (found[1]?.replace(/''/g, "'") ?? found[2] ?? '').toLowerCase();
}

/** The area without the columns of ours at its right edge. */
function withoutColumns(area: Area, columns: readonly number[]): Area {
  const own = new Set(columns);
  let right = area.column + area.columns;
  while (right > area.column + 1 && own.has(right - 1)) right -= 1;
  return { ...area, columns: right - area.column };
}

/** The names that follow our columns, with the place of each. */
function columnAnchors({ names, shown }: Standing) {
  return ownAnchors(
    [...names].flatMap(([name, formula]) => {
      const place = isColumnAnchor(name) ? placeOf(formula) : null;
      return place === null ? [] : [{ name, sheet: place.sheet, hidden: !shown.has(name), place }];
    }),
  );
}

function ownRegisters(standing: Standing, removed: readonly SheetInfo[]): readonly OwnRegister[] {
  const found = new Map<string, OwnRegister>();
  for (const { place } of columnAnchors(standing)) {
    const sheet = standing.info.sheets.find((each) => each.name.toLowerCase() === place.sheet.toLowerCase());
    if (sheet === undefined || removed.includes(sheet)) continue;
    const known = found.get(sheet.id);
    found.set(sheet.id, {
      sheet,
      headerRow: Math.min(known?.headerRow ?? Infinity, place.row),
      columns: [...(known?.columns ?? []), place.column].sort((left, right) => left - right),
    });
  }
  return [...found.values()];
}

function refuseInside({ sheet, columns }: OwnRegister): void {
  for (const { area } of sheet.tables) {
    const inside = columns.filter((column) => column >= area.column && column < area.column + area.columns);
    if (inside.length > 0 && area.columns - withoutColumns(area, columns).columns < inside.length) {
      throw columnsInsideError(sheet.name);
    }
  }
}

/** Compares a removal with the workbook, taking nothing away. */
export async function aimRemoval(session: Session, standing: Standing, plan: RemovalPlan): Promise<RemovalTarget> {
  const keep = new Set(plan.keep);
  const ours = standing.info.sheets.filter(({ role }) => role !== null);
  const removed = ours.filter(({ role }) => role !== null && !keep.has(role));
  const stays = standing.info.sheets.some((sheet) => sheet.visible && !removed.includes(sheet));
  if (removed.length > 0 && !stays) throw lastSheetError();
  const registers = ownRegisters(standing, removed);
  registers.forEach(refuseInside);
  const headings = await session.read({}, async (context) => {
    const cells = registers.map(({ sheet, headerRow, columns }) =>
      columns.map((column) => {
        const cell = context.workbook.worksheets.getItem(sheet.id).getCell(headerRow, column);
        cell.load('text');
        return cell;
      }),
    );
    await context.sync();
    return cells.map((row) => row.map((cell) => cell.text[0]?.[0] ?? ''));
  });
  return { standing, removed, kept: ours.filter((sheet) => !removed.includes(sheet)), registers, headings };
}

/** What the person is told before anything is taken away. */
export function summariseRemoval({ standing, removed, kept, registers, headings }: RemovalTarget): RemovalSummary {
  const { info, structureProtected } = standing;
  return {
    sheetsRemoved: removed.map(({ name }) => name),
    sheetsKept: kept.map(({ name }) => name),
    columnsRemoved: registers.map(({ sheet }, at) => ({ sheet: sheet.name, headings: headings[at] ?? [] })),
    obstacles: [
      ...(info.readOnly ? [{ code: 'readOnly' as const, sheet: info.name }] : []),
      ...(structureProtected && removed.length > 0 ? [{ code: 'protected' as const, sheet: info.name }] : []),
      ...registers.flatMap(({ sheet }) => [
        ...(sheet.protected ? [{ code: 'protected' as const, sheet: sheet.name }] : []),
        ...(sheet.filtered ? [{ code: 'filtered' as const, sheet: sheet.name }] : []),
      ]),
    ],
  };
}

type Looked = {
  readonly parts: Parts;
  /** By register: the area of its filter, null without one; the last row in use. */
  readonly registers: readonly { readonly filter: Area | null; readonly bottom: number }[];
};

async function look(context: Excel.RequestContext, { registers }: RemovalTarget): Promise<Looked> {
  const looked = registers.map(({ sheet }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    return {
      // Looks count too: a cell that was emptied may still carry ours.
      used: loadArea(worksheet.getUsedRangeOrNullObject(false)),
      filter: loadArea(worksheet.autoFilter.getRangeOrNullObject()),
    };
  });
  const parts = await lookAtParts(context);
  return {
    parts,
    registers: looked.map(({ used, filter }) => ({
      filter: filter.isNullObject ? null : areaOf(filter),
      bottom: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    })),
  };
}

/** Runs of neighbouring columns. */
function runs(columns: readonly number[]): { readonly column: number; readonly columns: number }[] {
  const found: { column: number; columns: number }[] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (last !== undefined && last.column + last.columns === column) last.columns += 1;
    else found.push({ column, columns: 1 });
  }
  return found;
}

function queueColumns(context: Excel.RequestContext, register: OwnRegister, looked: Looked['registers'][number]): void {
  const { sheet, headerRow, columns } = register;
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  for (const { name, area } of sheet.tables) {
    const smaller = withoutColumns(area, columns);
    if (smaller.columns < area.columns) worksheet.tables.getItem(name).resize(rangeOf(worksheet, smaller));
  }
  const { filter, bottom } = looked;
  const smaller = filter === null ? null : withoutColumns(filter, columns);
  if (filter !== null && smaller !== null && smaller.columns < filter.columns) {
    worksheet.autoFilter.remove();
    worksheet.autoFilter.apply(rangeOf(worksheet, smaller));
  }
  for (const run of runs(columns)) {
    const range = rangeOf(worksheet, { row: headerRow, rows: Math.max(1, bottom - headerRow), ...run });
    range.dataValidation.clear();
    range.clear('All');
    range.getEntireColumn().format.useStandardWidth = true;
  }
}

/** Names of ours that lead to nothing that stays. */
function goneNames({ standing, kept }: RemovalTarget): readonly string[] {
  const stays = new Set(kept.map(({ name }) => name.toLowerCase()));
  const anchors = new Set(columnAnchors(standing).map(({ name }) => name));
  return [...standing.names].flatMap(([name, formula]) => {
    if (!isOwnName(name)) return [];
    // A person's own, beside ours.
    if (isColumnAnchor(name) && placeOf(formula) !== null && !anchors.has(name)) return [];
    const sheet = sheetOf(formula);
    return !isColumnAnchor(name) && sheet !== null && stays.has(sheet) ? [] : [name];
  });
}

/**
 * Takes away what is ours in one request. As for a write, the first actions
 * change nothing and are refused where what follows would be; the names by which
 * our things are found go last, so that a removal cut off is completed by another.
 */
export async function applyRemoval(
  session: Session,
  target: RemovalTarget,
  signal: AbortSignal | undefined,
): Promise<RemovalResult> {
  const summary = summariseRemoval(target);
  const [obstacle] = summary.obstacles;
  if (obstacle !== undefined) throw obstacleError(obstacle.code, obstacle.sheet);
  const looked = await session.read({}, (context) => look(context, target));
  const names = goneNames(target);
  const parts = [...looked.parts.memory, ...looked.parts.stamps, ...looked.parts.chunks];
  if (removesNothing(summary) && names.length === 0 && parts.length === 0) return { summary, changed: false };
  throwIfAborted(signal);
  try {
    await session.write({}, async (context) => {
      const { workbook } = context;
      for (const { sheet } of target.registers) {
        workbook.worksheets.getItem(sheet.id).getRange().getLastCell().clear('Contents');
      }
      // A name of a cell: a formula would be read in the language of the user on some builds.
      workbook.names.add(WRITING_NAME, workbook.worksheets.getFirst().getRange('A1')).visible = false;
      for (const [at, register] of target.registers.entries()) {
        queueColumns(context, register, looked.registers[at] ?? { filter: null, bottom: 0 });
      }
      for (const { id } of target.removed) deleteSheet(workbook.worksheets.getItem(id));
      for (const id of parts) workbook.customXmlParts.getItem(id).delete();
      for (const name of names) workbook.names.getItem(name).delete();
      workbook.names.getItem(WRITING_NAME).delete();
    });
  } catch (error) {
    // An answer that was lost says nothing of what was done: our names go last but one.
    if (await isDone(session, { names })) return { summary, changed: true };
    throw interruptedError(toUserError(error), await hasBegun(session));
  }
  return { summary, changed: true };
}
