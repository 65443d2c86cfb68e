import type { CellBlock, SheetPlan, TablePlan } from '../plan';
import { anchorName } from '../plan';
import type { Area, TableInfo } from '../port';

import { batches, cellCount, formulaPieces, rowSlices, valuePieces, writeBatch } from './cells';
import { areaOf, loadArea } from './describe';
import { toUserError, officeCode, isCellBeingEdited } from './errors';
import { common, outside, sameArea } from './geometry';
import { lookOperations, pageOperations } from './looks';
import type { Operation } from './looks';
import { formulaOf } from './names';
import { ROWS_AT_ONCE, breathe } from './pace';
import { rangeOf } from './read';
import { ruleOperations } from './rules';
import { quietly } from './session';
import type { Session } from './session';
import { plannedHeadings, staysInPlace } from './target';
import type { SheetTarget, Target } from './target';

/** One of our sheets while it is written. */
export type OwnSheet = { readonly id: string; readonly name: string };

/** Changes of looks sent in one request. */
const OPERATIONS_AT_ONCE = 400;

/** Makes the missing sheets, empty, each with the hidden name that marks it as ours; gives their ids by name. */
export function createSheets(session: Session, target: Target): Promise<ReadonlyMap<string, string>> {
  const missing = target.sheets.filter(({ action }) => action === 'create');
  if (missing.length === 0) return Promise.resolve(new Map());
  return session.write({}, async (context) => {
    const { worksheets, names } = context.workbook;
    const made = missing.map(({ plan, name }) => {
      const sheet = worksheets.add(name);
      sheet.load('id');
      const anchor = anchorName(plan.role);
      // The name of a sheet that was deleted is still there, and points nowhere.
      if (target.standing.names.has(anchor)) names.getItem(anchor).formula = formulaOf(name, 0, 0);
      else names.add(anchor, sheet.getRange('A1')).visible = false;
      return { sheet, name };
    });
    await context.sync();
    return new Map(made.map(({ sheet, name }) => [name, sheet.id]));
  });
}

/**
 * Empties a sheet of ours for its new content. Tables that stay keep their
 * heading cells: Excel would rename, in every formula, a heading that is cleared.
 */
export function clearSheet(session: Session, sheet: OwnSheet, plan: SheetPlan): Promise<void> {
  return session.write({ sheet: sheet.name }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const used = loadArea(worksheet.getUsedRangeOrNullObject(false));
    const filter = worksheet.autoFilter.load('enabled');
    const tables = worksheet.tables.load('items/name');
    await context.sync();
    const standing = tables.items.map((table) => {
      const headings = table.getHeaderRowRange();
      headings.load('values');
      return { table, headings, range: loadArea(table.getRange()) };
    });
    await context.sync();
    // A filter hides rows, and what is written to hidden rows goes astray.
    if (filter.enabled) worksheet.autoFilter.remove();
    const kept: Area[] = [];
    for (const { table, headings, range } of standing) {
      table.clearFilters();
      const area = areaOf(range);
      const wanted = plan.tables.find(({ name }) => name === table.name);
      if (wanted !== undefined && sameHeadings(plan, wanted, { name: table.name, area }, headings.values[0] ?? [])) {
        const stays = common(area, wanted.area);
        if (stays !== null) kept.push(stays);
      } else table.convertToRange();
    }
    // Rules may lie beyond the cells in use.
    worksheet.getRange().conditionalFormats.clearAll();
    worksheet.getRange().dataValidation.clear();
    if (used.isNullObject) return;
    const all = areaOf(used);
    used.unmerge();
    used.clear('Formats');
    for (const area of outside(all, kept)) rangeOf(worksheet, area).clear('Contents');
  });
}

function sameHeadings(plan: SheetPlan, wanted: TablePlan, table: TableInfo, standing: readonly unknown[]): boolean {
  if (!staysInPlace(table, wanted)) return false;
  const planned = plannedHeadings(plan, wanted);
  return standing.every((heading, at) => at >= planned.length || heading === planned[at]);
}

/** Parts of a plan's blocks that are prepared together: small blocks in one, large ones in several. */
export function slices(blocks: readonly CellBlock[]): CellBlock[][] {
  const groups: CellBlock[][] = [];
  let rows = ROWS_AT_ONCE;
  for (const block of blocks) {
    for (const slice of rowSlices(block)) {
      if (rows + slice.rows.length > ROWS_AT_ONCE) {
        groups.push([]);
        rows = 0;
      }
      groups.at(-1)?.push(slice);
      rows += slice.rows.length;
    }
  }
  return groups;
}

/** Writes the values of a slice, gives how many cells they are. */
export async function writeValues(
  session: Session,
  sheet: OwnSheet,
  slice: readonly CellBlock[],
  limit: number,
  between: () => void,
): Promise<number> {
  const pieces = slice.flatMap(valuePieces);
  for (const batch of batches(pieces, limit)) {
    between();
    await writeBatch(session, sheet, batch);
  }
  return cellCount(pieces);
}

/** Writes the formulas of a sheet, once the tables and sheets that they name exist. */
export async function writeFormulas(
  session: Session,
  sheet: OwnSheet,
  plan: SheetPlan,
  target: Target,
  limit: number,
  between: () => void,
): Promise<void> {
  for (const slice of slices(plan.blocks)) {
    const pieces = slice.flatMap((block) => formulaPieces(block, target.translate));
    for (const batch of batches(pieces, limit)) {
      between();
      await writeBatch(session, sheet, batch);
    }
    await breathe();
  }
}

/** Makes the tables of a sheet over the cells just written; those that stayed are resized. */
export async function writeTables(session: Session, sheet: OwnSheet, plan: SheetPlan): Promise<void> {
  if (plan.tables.length === 0 && plan.autoFilter === undefined) return;
  await session.write({ sheet: sheet.name }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const tables = worksheet.tables.load('items/name');
    await context.sync();
    const standing = tables.items.map((table) => ({ table, range: loadArea(table.getRange()) }));
    await context.sync();
    for (const { name, area, style } of plan.tables) {
      const found = standing.find(({ table }) => table.name === name);
      if (found !== undefined) {
        if (!sameArea(areaOf(found.range), area)) found.table.resize(rangeOf(worksheet, area));
      } else {
        const table = worksheet.tables.add(rangeOf(worksheet, area), true);
        table.name = name;
        table.style = style ?? 'TableStyleLight1';
      }
    }
    if (plan.autoFilter !== undefined) worksheet.autoFilter.apply(rangeOf(worksheet, plan.autoFilter));
  });
}

/** Gives a sheet its styles, rules, widths, panes and page. */
export async function writeLooks(
  session: Session,
  sheet: OwnSheet,
  { plan }: SheetTarget,
  target: Target,
): Promise<void> {
  const operations = [...(await lookOperations(plan)), ...ruleOperations(plan, target.names, target.translate)];
  for (let from = 0; from < operations.length; from += OPERATIONS_AT_ONCE) {
    await session.write({ sheet: sheet.name }, (context) =>
      queue(context, sheet, operations.slice(from, from + OPERATIONS_AT_ONCE)),
    );
  }
  try {
    await session.raw((context) => quietly(context, () => queue(context, sheet, pageOperations(plan))));
  } catch (error) {
    // Without a printer Excel refuses to set a page: the sheet is right all the same.
    if (officeCode(error) === null || isCellBeingEdited(error)) throw toUserError(error, { sheet: sheet.name });
  }
}

async function queue(context: Excel.RequestContext, sheet: OwnSheet, operations: readonly Operation[]): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  for (const operation of operations) operation(worksheet);
}
