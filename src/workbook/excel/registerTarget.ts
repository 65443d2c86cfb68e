import type { AddedColumn, RegisterColumnsPlan } from '../plan';
import { columnAnchorName } from '../plan';
import type { Area, CellValue } from '../cellValue';
import type { SheetInfo } from '../port';
import { cellAddress } from '../address';
import { missingSheet, noRoomError } from '../obstacles';
import { isReused, placesOf } from '../ownPlace';
import { widenedFilter, withColumns } from '../ownEdge';

import { blockReader, readInBlocks } from './blocks';
import { areaOf, loadArea } from './describe';
import type { Standing } from './describe';
import { toUserError } from './errors';
import { sameContent } from './literal';
import { formulaOf, placeOf } from './names';
import type { Session } from './session';

/** One of our columns, compared with what stands where it is or will be. */
export type ColumnTarget = {
  readonly column: AddedColumn;
  /** True when the heading that stands there is ours. */
  readonly owned: boolean;
  /** Planned values by row from the first to the last; undefined where the plan says nothing. */
  readonly planned: readonly (CellValue | undefined)[];
  readonly standing: readonly CellValue[];
  /** What stands in the heading cell. */
  readonly heading: CellValue;
  /** Places in `planned` whose cell would change. */
  readonly changed: ReadonlySet<number>;
  /** Addresses of the buyer's filled cells that the column would cover. */
  readonly occupied: readonly string[];
  /** The name that follows the heading, and whether it already points there. */
  readonly anchor: string;
  readonly anchored: boolean;
};

export type RegisterTarget = {
  readonly plan: RegisterColumnsPlan;
  readonly sheet: SheetInfo;
  readonly columns: readonly ColumnTarget[];
  /** The area that the register's Excel Table must cover, null when it does or when there is no table. */
  readonly tableArea: Area | null;
  /** The area that the sheet's own filter must cover, null when it does or when it is no filter of the register. */
  readonly filterArea: Area | null;
};

/** Compares the columns planned for a register with its sheet; `claimed` are the names that other registers of the plan take. */
export async function lookAtRegister(
  session: Session,
  asked: RegisterColumnsPlan,
  sheets: readonly SheetInfo[],
  standing: Pick<Standing, 'names' | 'shown'>,
  claimed: Set<string>,
  limit: number,
  signal?: AbortSignal,
): Promise<RegisterTarget> {
  const sheet = sheets.find(({ id }) => id === asked.sheetId);
  if (sheet === undefined) throw missingSheet(asked.sheetName);
  const anchors = asked.columns.map((column) => anchorOf(asked, sheet, column, standing, claimed));
  const expected = { ...asked, columns: asked.columns.map((column, at) => followed(column, anchors[at]?.at ?? null)) };
  const read = await withFormulas(session, expected, await readColumns(session, expected, sheet, limit, signal), {
    sheet,
    limit,
    signal,
  });
  const settled = settle(expected, read, anchors, sheet);
  const plan = { ...asked, columns: settled.map(({ column }) => column) };
  const columns: ColumnTarget[] = [];
  for (const { column, cells, anchor } of settled) {
    columns.push(compare(plan, column, cells, anchor));
    await session.breathe(signal);
  }
  const own = plan.columns.map(({ column }) => column);
  const filter = await filterOf(session, sheet);
  return {
    plan,
    sheet,
    columns,
    tableArea: widenedTable(plan, sheet, own),
    filterArea: widenedFilter(filter, plan.headerRow, own),
  };
}

type Settled = { readonly column: AddedColumn; readonly cells: readonly CellValue[]; readonly anchor: Anchor };

/**
 * Moves the columns to be made right of everything in the sheet when cells of
 * the buyer's stand in their place, and makes again one that the buyer took for
 * something else. Throws when the sheet has no room left.
 */
function settle(
  plan: RegisterColumnsPlan,
  read: readonly (readonly CellValue[])[],
  anchors: readonly Anchor[],
  { name, usedArea }: SheetInfo,
): readonly Settled[] {
  const offset = plan.firstRow - plan.headerRow;
  const standing = plan.columns.map((column, at) => {
    const cells = read[at] ?? [];
    const reused = !column.isNew && isReused(column, () => cells.slice(offset));
    const filled = cells.some((cell) => cell !== null && cell !== '');
    return { column: column.column, toMake: column.isNew || reused, taken: reused || filled };
  });
  const edge = usedArea === null ? 0 : usedArea.column + usedArea.columns;
  const places = placesOf(standing, edge);
  if (places === null) throw noRoomError(name);
  return plan.columns.map((column, at) => {
    const cells = read[at] ?? [];
    const anchor = anchors[at] ?? { anchor: column.key, at: null };
    const place = places[at] ?? column.column;
    if (place === column.column) return { column, cells, anchor };
    const heading = column.ownHeading ?? column.heading;
    return {
      column: { ...column, heading, column: place, isNew: true },
      cells: cells.map(() => null),
      anchor: { ...anchor, at: null },
    };
  });
}

/** The area of the sheet's own filter; a table's is the table's. */
function filterOf(session: Session, sheet: SheetInfo): Promise<Area | null> {
  return session.read({ sheet: sheet.name }, async (context) => {
    const range = loadArea(context.workbook.worksheets.getItem(sheet.id).autoFilter.getRangeOrNullObject());
    await context.sync();
    return range.isNullObject ? null : areaOf(range);
  });
}

/** A column where its name followed it: a person may have dragged it elsewhere, or reworded its heading. */
function followed(column: AddedColumn, at: number | null): AddedColumn {
  return at === null ? column : { ...column, column: at, isNew: false };
}

/** True when nothing of the register would be written. */
export function registerStands({ columns, tableArea, filterArea }: RegisterTarget): boolean {
  const stands = tableArea === null && filterArea === null;
  return stands && columns.every(({ owned, anchored, changed }) => owned && anchored && changed.size === 0);
}

/** Each column's cells, from the heading to the last row. */
export async function readColumns(
  session: Session,
  plan: RegisterColumnsPlan,
  sheet: SheetInfo,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<CellValue[][]> {
  const rows = plan.lastRow - plan.headerRow + 1;
  const columns = plan.columns.map(({ column }) => column);
  if (columns.length === 0) return [];
  const first = Math.min(...columns);
  const width = Math.max(...columns) - first + 1;
  const cells = plan.columns.map((): CellValue[] => []);
  const area = { row: plan.headerRow, column: first, columns: width };
  try {
    const keep = (block: CellValue[][]) => {
      for (const row of block) columns.forEach((column, at) => cells[at]?.push(row[column - first] ?? null));
    };
    const reader = blockReader(session, sheet.id, area, 'values');
    await readInBlocks(rows, width, limit, reader, keep, () => session.breathe(signal));
  } catch (error) {
    throw toUserError(error, { sheet: sheet.name });
  }
  return cells;
}

/** Cells of one column as Excel gives their formulas; constants as they are. */
export async function readFormulas(
  session: Session,
  sheet: SheetInfo,
  { row, rows, column }: { readonly row: number; readonly rows: number; readonly column: number },
  limit: number,
  signal: AbortSignal | undefined,
): Promise<CellValue[]> {
  const cells: CellValue[] = [];
  try {
    const keep = (block: CellValue[][]) => {
      for (const line of block) cells.push(line[0] ?? null);
    };
    const reader = blockReader(session, sheet.id, { row, column, columns: 1 }, 'formulas');
    await readInBlocks(rows, 1, limit, reader, keep, () => session.breathe(signal));
  } catch (error) {
    throw toUserError(error, { sheet: sheet.name });
  }
  return cells;
}

/**
 * What stands where a column is to be made, or where a heading is no longer
 * ours, with the formulas that show nothing for now: they are the buyer's too.
 */
async function withFormulas(
  session: Session,
  plan: RegisterColumnsPlan,
  read: readonly (readonly CellValue[])[],
  {
    sheet,
    limit,
    signal,
  }: { readonly sheet: SheetInfo; readonly limit: number; readonly signal: AbortSignal | undefined },
): Promise<readonly (readonly CellValue[])[]> {
  const edge = sheet.usedArea === null ? 0 : sheet.usedArea.column + sheet.usedArea.columns;
  const whole: (readonly CellValue[])[] = [];
  for (const [at, { column, isNew, ownHeading }] of plan.columns.entries()) {
    const cells = read[at] ?? [];
    // Right of everything in use there is nothing to be read.
    if ((!isNew && ownHeading === undefined) || column >= edge) {
      whole.push(cells);
      continue;
    }
    const area = { row: plan.headerRow, rows: cells.length, column };
    const formulas = await readFormulas(session, sheet, area, limit, signal);
    whole.push(cells.map((cell, row) => cell ?? formulas[row] ?? null));
  }
  return whole;
}

function compare(
  plan: RegisterColumnsPlan,
  column: AddedColumn,
  cells: readonly CellValue[],
  { anchor, at: anchoredAt }: Anchor,
): ColumnTarget {
  const heading = cells[0] ?? null;
  const anchored = anchoredAt !== null;
  const offset = plan.firstRow - plan.headerRow;
  const standing = cells.slice(offset);
  // Ours: the cell that our name follows (a person may have reworded it), or a column read as ours by its heading.
  const owned = (anchored && heading !== null) || (!column.isNew && heading === column.heading);
  // Ours too, and to be headed again: the name still follows a heading that a person emptied.
  const emptied = anchored && heading === null;
  const planned: (CellValue | undefined)[] = Array.from({ length: plan.lastRow - plan.firstRow + 1 }, () => undefined);
  for (const { row, value } of column.values) {
    if (row >= plan.firstRow && row <= plan.lastRow) planned[row - plan.firstRow] = value;
  }
  const changed = new Set<number>();
  planned.forEach((value, at) => {
    if (value !== undefined && !sameContent(standing[at] ?? null, value)) changed.add(at);
  });
  const occupied =
    owned || emptied
      ? []
      : cells.flatMap((cell, at) => (cell === null ? [] : [cellAddress(plan.headerRow + at, column.column)]));
  return {
    column: emptied ? { ...column, isNew: true } : column,
    owned,
    planned,
    standing,
    heading,
    changed,
    occupied,
    anchor,
    anchored,
  };
}

/** The name that follows a column, and the column of the heading line where it points, null when nowhere there. */
type Anchor = { readonly anchor: string; readonly at: number | null };

/** The name that follows a column: the one that points into this sheet already, else the first that no other sheet has. */
function anchorOf(
  plan: RegisterColumnsPlan,
  sheet: SheetInfo,
  column: AddedColumn,
  { names, shown }: Pick<Standing, 'names' | 'shown'>,
  claimed: Set<string>,
): Anchor {
  const all = Array.from({ length: names.size + claimed.size + 1 }, (_, at) => columnAnchorName(column.key, at));
  const places = new Map(all.map((anchor) => [anchor, placeOf(names.get(anchor) ?? '')]));
  // Ours are hidden; one that a person sees is theirs, unless the plan knows our column there.
  const candidates = all.filter(
    (anchor) => !shown.has(anchor) || (!column.isNew && places.get(anchor)?.column === column.column),
  );
  const here = candidates.find((anchor) => places.get(anchor)?.sheet.toLowerCase() === sheet.name.toLowerCase());
  const free = candidates.find((anchor) => (places.get(anchor) ?? null) === null && !claimed.has(anchor));
  const anchor = here ?? free ?? columnAnchorName(column.key, candidates.length);
  claimed.add(anchor);
  const place = places.get(anchor);
  return { anchor, at: here !== undefined && place?.row === plan.headerRow ? place.column : null };
}

/** The formula of a column's anchor. */
export function anchorFormula(target: RegisterTarget, { column }: ColumnTarget): string {
  return formulaOf(target.sheet.name, target.plan.headerRow, column.column);
}

/** The register's Excel Table once it covers the columns that stand against its right side. */
function widenedTable(plan: RegisterColumnsPlan, sheet: SheetInfo, own: readonly number[]): Area | null {
  const table = sheet.tables.find(({ name }) => name === plan.tableName);
  if (table === undefined) return null;
  const wider = withColumns(table.area, own);
  return wider.columns === table.area.columns ? null : wider;
}
