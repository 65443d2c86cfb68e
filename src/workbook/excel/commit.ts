import type { SheetArea, SheetRole } from '../plan';
import { anchorName } from '../plan';

import { queueCharts, lookAtCharts } from './charts';
import type { StandingChart } from './charts';
import type { Piece } from './cells';
import { sizeOperations, viewOperations } from './looks';
import { lookAtParts, queueMemory, queueStamps } from './memory';
import type { Parts, Stamp } from './memory';
import { formulaOf } from './names';
import { rangeOf } from './read';
import { nameOf } from './references';
import { lookAtHeadings, queueRegister } from './register';
import type { PreparedRegister } from './register';
import { ruleOperations } from './rules';
import type { Session } from './session';
import { lookAtSheets, queueClear, queueCopy, queueOperations, queuePiece, queueTables } from './sheets';
import type { OwnSheet, StandingSheet } from './sheets';
import { WRITING_NAME, deleteSheet } from './staging';
import type { HiddenSheet } from './staging';
import { chartKeys } from './target';
import type { SheetTarget, Target } from './target';

/** One of our sheets, ready: made and hidden, or its new content in a hidden sheet. */
export type PreparedSheet = {
  readonly target: SheetTarget;
  /** The sheet that will bear the content. */
  readonly own: OwnSheet;
  /** Its new content, when the sheet itself is already in the workbook. */
  readonly staged: HiddenSheet | null;
  readonly formulas: readonly Piece[];
};

export type Prepared = {
  readonly target: Target;
  readonly sheets: readonly PreparedSheet[];
  readonly registers: readonly PreparedRegister[];
  readonly hidden: readonly HiddenSheet[];
};

/** The last cell of a sheet, empty in any workbook. */
const LAST_CELL = 'XFD1048576';

type Looked = {
  readonly sheets: ReadonlyMap<string, StandingSheet>;
  readonly charts: ReadonlyMap<string, StandingChart[]>;
  readonly registers: readonly Awaited<ReturnType<typeof lookAtHeadings>>[];
  readonly parts: Parts;
};

/**
 * Changes everything that a person sees in one request. Excel runs a request to
 * its end or to its first refusal, and nobody acts meanwhile: the first actions
 * change nothing and are refused when a sheet has been lost or protected, so
 * that what follows them is done wholly or not at all.
 */
export async function commit(session: Session, prepared: Prepared, signal?: AbortSignal): Promise<void> {
  const looked = await session.read({}, (context) => look(context, prepared));
  await session.breathe(signal);
  await session.write({}, async (context) => {
    guard(context, prepared);
    await queueSheets(session, context, prepared, looked, signal);
    for (const [at, register] of prepared.registers.entries()) {
      queueRegister(context, register, prepared.target.standing.names, looked.registers[at] ?? null);
    }
    queueRemembered(context, prepared, looked.parts);
    queueEnd(context, prepared);
    // Until the request leaves, « Annuler » still finds the workbook as it was.
    await session.breathe(signal);
  });
}

const rewritten = ({ sheets }: Prepared) => sheets.filter(({ staged }) => staged !== null);

async function look(context: Excel.RequestContext, prepared: Prepared): Promise<Looked> {
  const own = rewritten(prepared).map((sheet) => sheet.own);
  const registers: Looked['registers'][number][] = [];
  for (const { target } of prepared.registers) registers.push(await lookAtHeadings(context, target));
  return {
    sheets: await lookAtSheets(context, own),
    charts: await lookAtCharts(context, own),
    registers,
    parts: await lookAtParts(context),
  };
}

/** Actions without effect that are refused when what follows could not be done. */
function guard(context: Excel.RequestContext, prepared: Prepared): void {
  const { worksheets, tables, names } = context.workbook;
  // Refused while the structure of the workbook is protected.
  for (const { id } of prepared.hidden) worksheets.getItem(id).visibility = 'Hidden';
  for (const { own } of rewritten(prepared)) worksheets.getItem(own.id).getRange(LAST_CELL).clear('Contents');
  for (const { target } of prepared.registers) {
    worksheets.getItem(target.sheet.id).getRange(LAST_CELL).clear('Contents');
    if (target.tableArea !== null && target.plan.tableName !== null) tables.getItem(target.plan.tableName).load('name');
  }
  // A name of a cell: a formula would be read in the language of the user on some builds.
  names.add(WRITING_NAME, worksheets.getFirst().getRange('A1')).visible = false;
}

/** Sheets, tables and names first, then what refers to them. */
async function queueSheets(
  session: Session,
  context: Excel.RequestContext,
  prepared: Prepared,
  looked: Looked,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { worksheets } = context.workbook;
  const { target, sheets } = prepared;
  for (const { own, staged, target: sheet } of sheets) {
    const worksheet = worksheets.getItem(own.id);
    const standing = looked.sheets.get(own.id);
    if (staged === null) queueReveal(context, worksheet, own, sheet, target);
    else if (standing !== undefined) {
      queueClear(worksheet, sheet.plan, standing);
      queueCopy(worksheet, worksheets.getItem(staged.id), sheet.plan);
      queueTables(worksheet, sheet.plan, standing);
      queueOperations(worksheet, sizeOperations(sheet.plan));
    }
    await session.breathe(signal);
  }
  queueNames(context, target);
  for (const { own, staged, formulas, target: sheet } of sheets) {
    const worksheet = worksheets.getItem(own.id);
    for (const piece of formulas) queuePiece(worksheet, piece);
    queueOperations(worksheet, ruleOperations(sheet.plan, target.names, target.translate));
    queueOperations(worksheet, viewOperations(sheet.plan));
    await session.breathe(signal);
    if (staged === null) continue;
    const standing = looked.charts.get(own.id) ?? [];
    const former = target.remembered.stamps.get(sheet.plan.role)?.charts ?? [];
    queueCharts(context, worksheet, sheet.plan, target.names, standing, former);
    await session.breathe(signal);
  }
}

function queueReveal(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  own: OwnSheet,
  { plan }: SheetTarget,
  { standing }: Target,
): void {
  const { names } = context.workbook;
  const anchor = anchorName(plan.role);
  worksheet.visibility = 'Visible';
  // The name of a sheet that was deleted is still there, and points nowhere.
  if (standing.names.has(anchor)) names.getItem(anchor).formula = formulaOf(own.name, 0, 0);
  else names.add(anchor, worksheet.getRange('A1')).visible = false;
}

/** Defined names that are missing or point elsewhere. */
function queueNames(context: Excel.RequestContext, { definedNames, standing, names }: Target): void {
  const items = context.workbook.names;
  for (const { name, formula } of definedNames) {
    if (standing.names.has(name.name)) items.getItem(name.name).formula = formula;
    else items.add(name.name, targetOf(context, name.target, names)).visible = name.visible;
  }
}

/** A name is given cells, not a formula: some builds read formulas in the language of the user. */
function targetOf(context: Excel.RequestContext, { role, area }: SheetArea, names: Target['names']): Excel.Range {
  return rangeOf(context.workbook.worksheets.getItem(nameOf(role, names)), area);
}

/** The stamps of what is written hold for nothing until the sheets have been read again. */
export function openStamps(sheets: readonly PreparedSheet[], target: Target): Map<SheetRole, Stamp> {
  const stamps = new Map(target.remembered.stamps) as Map<SheetRole, Stamp>;
  for (const { plan } of sheets.map((sheet) => sheet.target)) {
    if (plan.mode === 'createOnce') stamps.delete(plan.role);
    else stamps.set(plan.role, { plan: '', content: '', charts: chartKeys(plan) });
  }
  return stamps;
}

function queueRemembered(context: Excel.RequestContext, { sheets, target }: Prepared, parts: Parts): void {
  if (sheets.length > 0) queueStamps(context, parts, openStamps(sheets, target));
  if (target.memoryChanges) queueMemory(context, parts, target.plan.memory);
}

/** Takes away the hidden sheets and every passing name. */
function queueEnd(context: Excel.RequestContext, { sheets, hidden }: Prepared): void {
  const { worksheets, names } = context.workbook;
  const stay = new Set(sheets.filter(({ staged }) => staged === null).map(({ own }) => own.id));
  for (const { id, pending } of hidden) {
    names.getItem(pending).delete();
    if (!stay.has(id)) deleteSheet(worksheets.getItem(id));
  }
  names.getItem(WRITING_NAME).delete();
}
