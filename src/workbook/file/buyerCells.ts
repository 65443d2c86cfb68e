import type { CellValue } from '../index';
import type { SourceSheet } from './read/source';
import type { PackageState } from './state';
import type { PlacedRegister } from './write/registerColumns';

const cellAt = (sheet: SourceSheet | undefined, row: number, column: number): CellValue =>
  sheet?.rows[row]?.[column] ?? null;

/** `own`: our columns. A new one counts too where something of the buyer's stood and is no longer there. */
function changedCells(
  before: SourceSheet,
  after: SourceSheet | undefined,
  own: ReadonlyMap<number, { readonly isNew: boolean }>,
): number {
  let changed = 0;
  const rows = Math.max(before.rows.length, after?.rows.length ?? 0);
  for (let row = 0; row < rows; row += 1) {
    const columns = Math.max(before.rows[row]?.length ?? 0, after?.rows[row]?.length ?? 0);
    for (let column = 0; column < columns; column += 1) {
      const ours = own.get(column);
      if (ours !== undefined && (!ours.isNew || cellAt(before, row, column) === null)) continue;
      if (cellAt(before, row, column) !== cellAt(after, row, column)) changed += 1;
    }
  }
  return changed;
}

/**
 * Cells of the buyer's that differ between two states of a workbook: every
 * sheet that is not ours is compared cell by cell, the columns that we keep in
 * the register left out, what stood under a new column of ours counted.
 */
export function countBuyerChanges(
  before: PackageState,
  after: PackageState,
  registers: readonly PlacedRegister[],
): number {
  const ours = new Set([...before.roles.values()].map(({ path }) => path));
  const byPath = new Map(after.workbook.sheets.map((entry, index) => [entry.path, after.sheets[index]]));
  let changed = 0;
  before.workbook.sheets.forEach((entry, index) => {
    const sheet = before.sheets[index];
    const now = byPath.get(entry.path);
    // The same object: the part was not touched.
    if (sheet === undefined || ours.has(entry.path) || sheet === now) return;
    const own = new Map(
      registers
        .filter(({ path }) => path === entry.path)
        .flatMap(({ columns }) => columns.map(({ column, isNew }) => [column, { isNew }])),
    );
    changed += changedCells(sheet, now, own);
  });
  return changed;
}
