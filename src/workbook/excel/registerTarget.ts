import type { AddedColumn, RegisterColumnsPlan } from '../plan';
import { columnAnchorName } from '../plan';
import type { Area, CellValue } from '../cellValue';
import type { SheetInfo } from '../port';
import { cellAddress } from '../address';
import { missingSheet } from '../obstacles';

import { blockReader, readInBlocks } from './blocks';
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
};

/** Compares the columns planned for a register with its sheet; `claimed` are the names that other registers of the plan take. */
export async function lookAtRegister(
  session: Session,
  asked: RegisterColumnsPlan,
  sheets: readonly SheetInfo[],
  names: ReadonlyMap<string, string>,
  claimed: Set<string>,
  limit: number,
  signal?: AbortSignal,
): Promise<RegisterTarget> {
  const sheet = sheets.find(({ id }) => id === asked.sheetId);
  if (sheet === undefined) throw missingSheet(asked.sheetName);
  const anchors = asked.columns.map((column) => anchorOf(asked, sheet, column, names, claimed));
  const plan = { ...asked, columns: asked.columns.map((column, at) => followed(column, anchors[at]?.at ?? null)) };
  const standing = await readColumns(session, plan, sheet, limit, signal);
  const columns: ColumnTarget[] = [];
  for (const [at, column] of plan.columns.entries()) {
    columns.push(compare(plan, column, standing[at] ?? [], anchors[at] ?? { anchor: column.key, at: null }));
    await session.breathe(signal);
  }
  return { plan, sheet, columns, tableArea: widened(plan, sheet) };
}

/** A column where its name followed it: a person may have dragged it elsewhere, or reworded its heading. */
function followed(column: AddedColumn, at: number | null): AddedColumn {
  return at === null ? column : { ...column, column: at, isNew: false };
}

/** True when nothing of the register would be written. */
export function registerStands({ columns, tableArea }: RegisterTarget): boolean {
  return tableArea === null && columns.every(({ owned, anchored, changed }) => owned && anchored && changed.size === 0);
}

/** Each column's cells, from the heading to the last row. */
async function readColumns(
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
  names: ReadonlyMap<string, string>,
  claimed: Set<string>,
): Anchor {
  const candidates = Array.from({ length: names.size + claimed.size + 1 }, (_, at) => columnAnchorName(column.key, at));
  const places = new Map(candidates.map((anchor) => [anchor, placeOf(names.get(anchor) ?? '')]));
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
function widened(plan: RegisterColumnsPlan, sheet: SheetInfo): Area | null {
  const table = sheet.tables.find(({ name }) => name === plan.tableName);
  if (table === undefined) return null;
  const ours = new Set(plan.columns.map(({ column }) => column));
  let columns = table.area.columns;
  while (ours.has(table.area.column + columns)) columns++;
  return columns === table.area.columns ? null : { ...table.area, columns };
}
