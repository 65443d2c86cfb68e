import type { Steps } from '../../pace';
import { within } from '../../pace';
import type { SheetPlan, TablePlan } from '../plan';
import type { Area } from '../cellValue';
import type { TableInfo } from '../port';

import { CELLS_AT_ONCE } from './blocks';
import { CELLS_PREPARED, batches, cellCount, formulaPieces, slices, valuePieces, writeBatch } from './cells';
import type { Piece } from './cells';
import { areaOf, loadArea } from './describe';
import { common, outside, sameArea } from './geometry';
import { sizeOperations, styleOperations } from './looks';
import type { Operation } from './looks';
import { rangeOf } from './read';
import type { Translate } from './references';
import type { Session } from './session';
import { plannedHeadings, staysInPlace } from './target';

/** A sheet while it is written. */
export type OwnSheet = { readonly id: string; readonly name: string };

/** Changes of looks sent in one request. */
const OPERATIONS_AT_ONCE = 200;

/** Writes the values of a plan into a sheet that holds nothing yet; gives how many cells they are. */
export async function writeValues(
  session: Session,
  sheet: OwnSheet,
  plan: SheetPlan,
  limit: number,
  signal?: AbortSignal,
): Promise<number> {
  let cells = 0;
  let open: Piece[] = [];
  const flush = async () => {
    await session.breathe(signal);
    for (const batch of batches(open, limit)) {
      await writeBatch(session, sheet, batch);
      await session.breathe(signal);
    }
    cells += cellCount(open);
    open = [];
  };
  for (const slice of slices(plan.blocks)) {
    open.push(...slice.flatMap(valuePieces));
    await session.breathe(signal);
    if (cellCount(open) + CELLS_PREPARED > CELLS_AT_ONCE) await flush();
  }
  await flush();
  return cells;
}

/** Gives the cells of a plan their styles, and the sheet its sizes when it is the one that stays. */
export async function writeStyles(
  session: Session,
  sheet: OwnSheet,
  plan: SheetPlan,
  stays: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const styles = await session.paced(styleOperations(plan), signal);
  const operations = stays ? [...styles, ...sizeOperations(plan)] : styles;
  for (let from = 0; from < operations.length; from += OPERATIONS_AT_ONCE) {
    await session.breathe(signal);
    await session.stage({ sheet: sheet.name }, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      for (const operation of operations.slice(from, from + OPERATIONS_AT_ONCE)) operation(worksheet);
    });
  }
}

/** The formulas of a plan, in the smallest runs that hold them. */
export function* formulasOf(plan: SheetPlan, translate: Translate): Steps<Piece[]> {
  const pieces: Piece[] = [];
  const parts = slices(plan.blocks);
  for (const [done, slice] of parts.entries()) {
    for (const block of slice) pieces.push(...formulaPieces(block, translate));
    yield (done + 1) / parts.length;
  }
  return pieces;
}

/** The formulas of several plans. */
export function* allFormulas(plans: readonly SheetPlan[], translate: Translate): Steps<Piece[][]> {
  const found: Piece[][] = [];
  for (const [at, plan] of plans.entries()) {
    found.push(yield* within(formulasOf(plan, translate), at / plans.length, (at + 1) / plans.length));
  }
  return found;
}

/** A table of one of our sheets, as it stands. */
export type StandingTable = TableInfo & { readonly headings: readonly unknown[] };

/** What stands in a sheet of ours that is about to be rewritten. */
export type StandingSheet = {
  readonly used: Area | null;
  readonly filtered: boolean;
  readonly tables: readonly StandingTable[];
};

/** Looks at the sheets that are about to be rewritten, by id. */
export async function lookAtSheets(
  context: Excel.RequestContext,
  sheets: readonly OwnSheet[],
): Promise<Map<string, StandingSheet>> {
  const looked = sheets.map(({ id }) => {
    const worksheet = context.workbook.worksheets.getItem(id);
    return {
      id,
      used: loadArea(worksheet.getUsedRangeOrNullObject(false)),
      filter: worksheet.autoFilter.load('enabled'),
      tables: worksheet.tables.load('items/name'),
    };
  });
  await context.sync();
  const tabled = looked.map(({ tables }) =>
    tables.items.map((table) => {
      const headings = table.getHeaderRowRange();
      headings.load('values');
      return { name: table.name, headings, range: loadArea(table.getRange()) };
    }),
  );
  await context.sync();
  return new Map(
    looked.map(({ id, used, filter }, at) => [
      id,
      {
        used: used.isNullObject ? null : areaOf(used),
        filtered: filter.enabled,
        tables: (tabled[at] ?? []).map(({ name, headings, range }) => ({
          name,
          area: areaOf(range),
          headings: headings.values[0] ?? [],
        })),
      },
    ]),
  );
}

/**
 * Queues what empties a sheet of ours for its new content. Tables that stay keep
 * their heading cells: Excel would rename, in every formula, a heading that is cleared.
 */
export function queueClear(worksheet: Excel.Worksheet, plan: SheetPlan, standing: StandingSheet): void {
  // A filter hides rows, and what is written to hidden rows goes astray.
  if (standing.filtered) worksheet.autoFilter.remove();
  const kept: Area[] = [];
  for (const found of standing.tables) {
    const table = worksheet.tables.getItem(found.name);
    table.clearFilters();
    const wanted = plan.tables.find(({ name }) => name === found.name);
    if (wanted !== undefined && sameHeadings(plan, wanted, found)) {
      const stays = common(found.area, wanted.area);
      if (stays !== null) kept.push(stays);
    } else table.convertToRange();
  }
  // Rules may lie beyond the cells in use.
  worksheet.getRange().conditionalFormats.clearAll();
  worksheet.getRange().dataValidation.clear();
  if (standing.used === null) return;
  const used = rangeOf(worksheet, standing.used);
  used.unmerge();
  used.clear('Formats');
  for (const area of outside(standing.used, kept)) rangeOf(worksheet, area).clear('Contents');
}

/** True when a standing table keeps its headings under a plan: it is then resized, not remade. */
export function sameHeadings(plan: SheetPlan, wanted: TablePlan, standing: StandingTable): boolean {
  if (!staysInPlace(standing, wanted)) return false;
  const planned = plannedHeadings(plan, wanted);
  return standing.headings.every((heading, at) => at >= planned.length || heading === planned[at]);
}

/** Queues the copy of what was prepared out of sight for a plan. */
export function queueCopy(worksheet: Excel.Worksheet, staged: Excel.Worksheet, plan: SheetPlan): void {
  for (const block of plan.blocks) {
    const columns = block.rows.reduce((width, row) => Math.max(width, row.length), 0);
    if (columns === 0) continue;
    const area = { row: block.row, column: block.column, rows: block.rows.length, columns };
    rangeOf(worksheet, area).copyFrom(rangeOf(staged, area), 'All');
  }
}

/** Queues the making of a plan's tables over their cells; those that stayed are resized. */
export function queueTables(worksheet: Excel.Worksheet, plan: SheetPlan, standing: StandingSheet | null): void {
  for (const { name, area, style } of plan.tables) {
    const found = standing?.tables.find((table) => table.name === name);
    const stays = found !== undefined && sameHeadings(plan, { name, area }, found);
    if (stays && sameArea(found.area, area)) continue;
    if (stays) worksheet.tables.getItem(name).resize(rangeOf(worksheet, area));
    else {
      const table = worksheet.tables.add(rangeOf(worksheet, area), true);
      table.name = name;
      table.style = style ?? 'TableStyleLight1';
    }
  }
  if (plan.autoFilter !== undefined) worksheet.autoFilter.apply(rangeOf(worksheet, plan.autoFilter));
}

/** Queues operations on a sheet. */
export function queueOperations(worksheet: Excel.Worksheet, operations: readonly Operation[]): void {
  for (const operation of operations) operation(worksheet);
}

/** Queues pieces: each a range of its own. */
export function queuePiece(worksheet: Excel.Worksheet, { kind, row, column, cells }: Piece): void {
  const range = worksheet.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 1);
  range[kind] = cells.map((line) => [...line]);
}
