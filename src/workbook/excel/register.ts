import type { Area } from '../cellValue';
import { obstacleError } from '../obstacles';

import { batches, cellCount, columnPieces, writeBatch } from './cells';
import type { Piece } from './cells';
import { strayedError } from './errors';
import { fromHost, literal } from './literal';
import { setNumberFormat, widthInPoints } from './looks';
import { rangeOf } from './read';
import { anchorFormula, readFormulas } from './registerTarget';
import type { ColumnTarget, RegisterTarget } from './registerTarget';
import { setList, suggestList } from './rules';
import type { Session } from './session';
import type { OwnSheet } from './sheets';

const NO_FILL = '#FFFFFF';

/** A register whose new values wait in a hidden sheet, at the very places that they will take. */
export type PreparedRegister = {
  readonly target: RegisterTarget;
  readonly staged: OwnSheet | null;
  /** The runs of cells to be copied. */
  readonly runs: readonly Area[];
  readonly cells: number;
};

/** Writes the new values into the hidden sheet. */
export async function prepareRegister(
  session: Session,
  target: RegisterTarget,
  staged: OwnSheet | null,
  limit: number,
  signal?: AbortSignal,
): Promise<PreparedRegister> {
  const runs: Area[] = [];
  let cells = target.columns.filter(({ owned }) => !owned).length;
  for (const column of staged === null ? [] : target.columns) {
    await session.breathe(signal);
    const pieces = await changedPieces(session, target, column, limit, signal);
    for (const batch of batches(pieces, limit)) {
      await session.breathe(signal);
      if (staged !== null) await writeBatch(session, staged, batch);
    }
    runs.push(...pieces.map(areaOfPiece));
    cells += cellCount(pieces);
  }
  return { target, staged, runs, cells };
}

/** Pieces that the last request carries for one column: each is a copy of its own in it, of some 700 bytes. */
const MOST_PIECES = 40;

/** The cells of a column that would change, as runs down it. */
async function changedPieces(
  session: Session,
  target: RegisterTarget,
  { column, owned, planned, changed }: ColumnTarget,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<Piece[]> {
  const { plan } = target;
  const cells = planned.map((value) => (value === undefined ? undefined : literal(value)));
  const pieces = () => columnPieces(column.column, plan.firstRow, cells, (at) => changed.has(at), MOST_PIECES);
  const few = pieces();
  if (few.length <= MOST_PIECES) return few;
  // Lines that are no contract stand between: what they hold is written again as it is, a formula never.
  const area = { row: plan.firstRow, rows: planned.length, column: column.column };
  const standing = owned ? await readFormulas(session, target.sheet, area, limit, signal) : [];
  planned.forEach((value, at) => {
    const cell = standing[at] ?? null;
    const isFormula = typeof cell === 'string' && /^[=#]/.test(cell);
    if (value === undefined && !isFormula) cells[at] = literal(cell);
  });
  return pieces();
}

function areaOfPiece({ row, column, cells }: Piece): Area {
  return { row, column, rows: cells.length, columns: cells[0]?.length ?? 1 };
}

/** How the heading left of our new columns looks. */
type Look = {
  readonly bold: boolean;
  readonly colour: string;
  readonly fill: string;
  readonly wrap: boolean;
  readonly horizontal: Excel.RangeFormat['horizontalAlignment'];
  readonly vertical: Excel.RangeFormat['verticalAlignment'];
};

/**
 * Looks at a register for the last time before it is written: refuses when a
 * filter has come or when our columns have moved since; gives the look of the
 * heading that new ones take after.
 */
export async function lookAtHeadings(
  context: Excel.RequestContext,
  { plan, sheet, columns }: RegisterTarget,
): Promise<Look | null> {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const filter = worksheet.autoFilter.load('isDataFiltered');
  const tables = worksheet.tables.load('items/name');
  const headings = columns.map(({ column }) => {
    const cell = worksheet.getCell(plan.headerRow, column.column);
    cell.load('values');
    return cell;
  });
  const added = columns.filter(({ owned }) => !owned);
  const first = Math.min(...added.map(({ column }) => column.column));
  const neighbour = added.length > 0 && first > 0 ? worksheet.getCell(plan.headerRow, first - 1) : null;
  neighbour?.load('format/wrapText,format/horizontalAlignment,format/verticalAlignment');
  neighbour?.load('format/font/bold,format/font/color,format/fill/color');
  await context.sync();
  const filters = tables.items.map((table) => table.autoFilter.load('isDataFiltered'));
  await context.sync();
  if ([filter, ...filters].some(({ isDataFiltered }) => isDataFiltered)) throw obstacleError('filtered', sheet.name);
  columns.forEach(({ heading }, at) => {
    if (fromHost(headings[at]?.values[0]?.[0]) !== heading) throw strayedError(sheet.name);
  });
  if (neighbour === null) return null;
  const { format } = neighbour;
  return {
    bold: format.font.bold,
    colour: format.font.color,
    fill: format.fill.color,
    wrap: format.wrapText,
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
  };
}

/** Queues everything that changes in a register, in no other cell than our columns'. */
export function queueRegister(
  context: Excel.RequestContext,
  { target, staged, runs }: PreparedRegister,
  names: ReadonlyMap<string, string>,
  look: Look | null,
): void {
  const { plan, sheet, columns } = target;
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const added = columns.filter(({ owned }) => !owned);
  for (const { column } of added) {
    const cell = worksheet.getCell(plan.headerRow, column.column);
    // Whatever format the empty column had: text cells would keep the signs that shield a text.
    setNumberFormat(rangeOf(worksheet, columnArea(plan, column.column)), 'General');
    cell.values = [[literal(column.heading)]];
    cell.format.columnWidth = widthInPoints(column.width);
    if (look !== null) dress(cell, look);
  }
  for (const column of columns) if (!column.anchored) queueAnchor(context, worksheet, target, column, names);
  if (staged !== null) {
    const source = context.workbook.worksheets.getItem(staged.id);
    for (const run of runs) rangeOf(worksheet, run).copyFrom(rangeOf(source, run), 'Values');
  }
  if (target.tableArea !== null && plan.tableName !== null) {
    context.workbook.tables.getItem(plan.tableName).resize(rangeOf(worksheet, target.tableArea));
  }
  if (target.filterArea !== null) {
    // Applied again rather than stretched: a filter keeps the area that it was made with.
    worksheet.autoFilter.remove();
    worksheet.autoFilter.apply(rangeOf(worksheet, target.filterArea));
  }
  for (const { column } of added) {
    const source = suggestList(column.list ?? []);
    if (source === null) continue;
    // Under headings alone, the list waits where the first contract will be.
    const rows = Math.max(1, plan.lastRow - plan.firstRow + 1);
    setList(worksheet.getRangeByIndexes(plan.firstRow, column.column, rows, 1), source, false);
  }
}

function columnArea({ headerRow, lastRow }: RegisterTarget['plan'], column: number): Area {
  return { row: headerRow, column, rows: lastRow - headerRow + 1, columns: 1 };
}

/** The name that follows a heading: a second run then knows the column again. */
function queueAnchor(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  target: RegisterTarget,
  column: ColumnTarget,
  names: ReadonlyMap<string, string>,
): void {
  const items = context.workbook.names;
  if (names.has(column.anchor)) items.getItem(column.anchor).formula = anchorFormula(target, column);
  else items.add(column.anchor, worksheet.getCell(target.plan.headerRow, column.column.column)).visible = false;
}

function dress({ format }: Excel.Range, look: Look): void {
  format.font.bold = look.bold;
  format.font.color = look.colour;
  // A cell without fill says white: painting it would hide the gridlines.
  if (look.fill !== '' && look.fill.toUpperCase() !== NO_FILL) format.fill.color = look.fill;
  format.wrapText = look.wrap;
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = look.vertical;
}
