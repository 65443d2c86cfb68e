import { STYLES } from '../../index';
import type { CellStyle, SheetArea, SheetRole, WorkbookPlan } from '../../index';
import type { PackageEditor } from '../package/editor';
import { freeSheetName } from '../../index';
import type { SourceSheet } from '../read/source';
import { findSheet } from '../state';
import type { PackageState } from '../state';
import type { ChartData } from './chartXml';
import { resolveCells } from './sheetCells';
import type { SheetTarget } from './sheetParts';
import { sheetAreaReference } from './sheetParts';

/** A target with its place in the workbook. */
export type PlacedTarget = SheetTarget & {
  readonly role: SheetRole;
  /** Position among all sheets. */
  readonly position: number;
};

export type Targets = {
  /** Sheets to write, in the plan's order. */
  readonly written: readonly PlacedTarget[];
  /** Sheets that exist and stay as they are. */
  readonly kept: readonly string[];
  /** Plan's sheet name → name in the workbook, where they differ. */
  readonly renamed: ReadonlyMap<string, string>;
};

/** Decides for each planned sheet whether it is made, rewritten or kept, and under what name. */
export function chooseTargets(state: PackageState, plan: WorkbookPlan, editor: PackageEditor): Targets {
  const written: PlacedTarget[] = [];
  const kept: string[] = [];
  const renamed = new Map<string, string>();
  const taken = [...state.workbook.sheetNames];
  let position = taken.length;
  for (const sheet of plan.sheets) {
    const existing = state.roles.get(sheet.role);
    const replace =
      sheet.mode === 'refresh' || (sheet.mode === 'frozen' && plan.replaceFrozen?.includes(sheet.role) === true);
    if (existing !== undefined && existing.name !== sheet.name) renamed.set(sheet.name, existing.name);
    if (existing !== undefined && !replace) {
      kept.push(existing.name);
      continue;
    }
    const base = { plan: sheet, role: sheet.role, grid: resolveCells(sheet) };
    if (existing !== undefined) {
      written.push({ ...base, name: existing.name, path: existing.path, isNew: false, position: existing.position });
      continue;
    }
    // A buyer's own sheet may bear the name: ours steps aside.
    const name = freeSheetName(sheet.name, taken);
    taken.push(name);
    if (name !== sheet.name) renamed.set(sheet.name, name);
    const path = editor.freePath('xl/worksheets/sheet');
    editor.write(path, '');
    written.push({ ...base, name, path, isNew: true, position });
    position += 1;
  }
  return { written, kept, renamed };
}

function areaCells<T>(area: SheetArea['area'], at: (row: number, column: number) => T): T[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) =>
    at(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
}

function writtenData(target: PlacedTarget, { area }: SheetArea): ChartData {
  const cells = areaCells(area, (row, column) => target.grid.at(row, column));
  const styled = cells.find((cell) => typeof cell?.value === 'number')?.style ?? 'plain';
  const style: CellStyle = STYLES[styled];
  return {
    reference: sheetAreaReference(target.name, area),
    values: cells.map((cell) => cell?.value ?? null),
    format: style.numberFormat ?? 'General',
  };
}

function keptData(sheet: SourceSheet, { area }: SheetArea): ChartData {
  return {
    reference: sheetAreaReference(sheet.name, area),
    values: areaCells(area, (row, column) => sheet.rows[row]?.[column] ?? null),
    format: sheet.formatAt(area.row, area.column) ?? 'General',
  };
}

/** Gives what stands (or will stand) in an area of a sheet of ours, null when there is no such sheet. */
export function dataReader(state: PackageState, targets: Targets): (area: SheetArea) => ChartData | null {
  const byRole = new Map(targets.written.map((target) => [target.role, target]));
  return (area) => {
    const target = byRole.get(area.role);
    if (target !== undefined) return writtenData(target, area);
    const entry = state.roles.get(area.role);
    const sheet = entry === undefined ? null : findSheet(state, `sheet${entry.sheetId}`, entry.name);
    return sheet === null ? null : keptData(sheet.sheet, area);
  };
}
