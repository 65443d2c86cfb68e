import type { SheetArea, SheetRole } from '../plan';
import { anchorName } from '../plan';

import { queueCharts, lookAtCharts } from './charts';
import type { StandingChart } from './charts';
import { jsonBytes } from './blocks';
import type { Piece } from './cells';
import { sizeOperations, viewOperations } from './looks';
import { lookAtParts, queueMemory, queueStamps } from './memory';
import type { Parts, Stamp } from './memory';
import type { StagedMemory } from './memoryParts';
import { formulaOf } from './names';
import { rangeOf } from './read';
import { nameOf } from './references';
import { lookAtHeadings, queueRegister } from './register';
import type { PreparedRegister } from './register';
import type { Rule } from './rules';
import type { Session } from './session';
import { lookAtSheets, queueClear, queueCopy, queueOperations, queuePiece, queueTables } from './sheets';
import type { OwnSheet, StandingSheet } from './sheets';
import { WRITING_NAME, deleteSheet } from './staging';
import type { HiddenSheet, Writer } from './staging';
import { chartKeys } from './target';
import type { SheetTarget, Target } from './target';

/** One of our sheets, ready: made and hidden, or its new content in a hidden sheet. */
export type PreparedSheet = {
  readonly target: SheetTarget;
  /** The sheet that will bear the content. */
  readonly own: OwnSheet;
  /** Its new content, when the sheet itself is already in the workbook. */
  readonly staged: HiddenSheet | null;
  /** Rules that this Excel took out of sight. */
  readonly rules: readonly Rule[];
  /** Rules that it did not take: told, and left out. */
  readonly refused: readonly Rule[];
  /** Formulas that name what only the last request brings. */
  readonly late: readonly Piece[];
};

export type Prepared = {
  readonly target: Target;
  readonly sheets: readonly PreparedSheet[];
  readonly registers: readonly PreparedRegister[];
  readonly hidden: readonly HiddenSheet[];
  readonly writer: Writer;
  /** What is to be remembered, null when that does not change. */
  readonly memory: StagedMemory | null;
};

/** Late formulas above so many bytes follow the last request instead of travelling in it. */
const LATE_BYTES = 300_000;

/** Bytes of the formulas that could not be prepared out of sight. */
export function lateBytes({ sheets }: Pick<Prepared, 'sheets'>): number {
  return sheets.reduce((sum, { late }) => sum + late.reduce((bytes, piece) => bytes + jsonBytes(piece) + 400, 0), 0);
}

/** True when late formulas are to follow the last request: the cells hold their right values meanwhile. */
export const formulasFollow = (prepared: Pick<Prepared, 'sheets'>): boolean => lateBytes(prepared) > LATE_BYTES;

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
    queueNew(context, prepared);
    // A name of a cell: a formula would be read in the language of the user on some builds.
    context.workbook.names.add(WRITING_NAME, firstCell(context)).visible = false;
    await queueStanding(session, context, prepared, looked, signal);
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
  const { worksheets, tables } = context.workbook;
  for (const [at, { id }] of prepared.hidden.entries()) {
    // A true change, refused while the structure of the workbook is protected.
    if (at === 0) worksheets.getItem(id).visibility = 'VeryHidden';
    worksheets.getItem(id).visibility = 'Hidden';
  }
  for (const { own } of rewritten(prepared)) lastCell(worksheets.getItem(own.id)).clear('Contents');
  for (const { target } of prepared.registers) {
    lastCell(worksheets.getItem(target.sheet.id)).clear('Contents');
    if (target.tableArea !== null && target.plan.tableName !== null) tables.getItem(target.plan.tableName).load('name');
  }
}

/** The last cell of a sheet, empty in any workbook; where it is depends on the format of the file. */
const lastCell = (worksheet: Excel.Worksheet): Excel.Range => worksheet.getRange().getLastCell();

const firstCell = (context: Excel.RequestContext): Excel.Range => context.workbook.worksheets.getFirst().getRange('A1');

/** Shows the new sheets: taken away again, with their names, should Excel refuse what follows. */
function queueNew(context: Excel.RequestContext, { sheets, target }: Prepared): void {
  for (const { own, staged, target: sheet } of sheets) {
    if (staged !== null) continue;
    const worksheet = context.workbook.worksheets.getItem(own.id);
    queueReveal(context, worksheet, own, sheet, target);
    queueOperations(worksheet, viewOperations(sheet.plan));
  }
}

/** Sheets that stand, and tables and names first, then what refers to them. */
async function queueStanding(
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
    if (staged !== null && standing !== undefined) {
      queueClear(worksheet, sheet.plan, standing);
      queueCopy(worksheet, worksheets.getItem(staged.id), sheet.plan);
      queueTables(worksheet, sheet.plan, standing);
      queueOperations(worksheet, sizeOperations(sheet.plan));
    }
    await session.breathe(signal);
  }
  queueNames(context, prepared);
  const inOneGo = !formulasFollow(prepared);
  for (const { own, staged, rules, late, target: sheet } of sheets) {
    const worksheet = worksheets.getItem(own.id);
    if (inOneGo) for (const piece of late) queuePiece(worksheet, piece);
    if (staged === null) continue;
    for (const rule of rules) rule.put(worksheet);
    queueOperations(worksheet, viewOperations(sheet.plan));
    await session.breathe(signal);
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
  worksheet.visibility = plan.hidden === true ? 'Hidden' : 'Visible';
  // The name of a sheet that was deleted is still there, and points nowhere.
  if (standing.names.has(anchor)) names.getItem(anchor).formula = formulaOf(own.name, 0, 0);
  else names.add(anchor, worksheet.getRange('A1')).visible = false;
}

/** Defined names that are missing or point elsewhere. */
function queueNames(context: Excel.RequestContext, { sheets, target }: Prepared): void {
  const { definedNames, standing, names } = target;
  const fresh = new Set(sheets.filter(({ staged }) => staged === null).map((sheet) => sheet.target.plan.role));
  const items = context.workbook.names;
  for (const { name, formula } of definedNames) {
    // Those of new sheets came with them.
    if (!standing.names.has(name.name) && fresh.has(name.target.role)) continue;
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

function queueRemembered(context: Excel.RequestContext, { sheets, target, memory }: Prepared, parts: Parts): void {
  if (sheets.length > 0) queueStamps(context, parts, openStamps(sheets, target));
  if (memory !== null) queueMemory(context, parts, memory);
}

/** Takes away the hidden sheets and every passing name. */
function queueEnd(context: Excel.RequestContext, { sheets, hidden, writer }: Prepared): void {
  const { worksheets, names } = context.workbook;
  const stay = new Set(sheets.filter(({ staged }) => staged === null).map(({ own }) => own.id));
  for (const name of writer.names) names.getItem(name).delete();
  for (const { id } of hidden) if (!stay.has(id)) deleteSheet(worksheets.getItem(id));
  names.getItem(WRITING_NAME).delete();
}
