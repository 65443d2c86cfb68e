import type { Area, CellValue, RegisterColumnsPlan } from '../../index';
import { childrenNamed, child } from '../package/xml';
import { parseArea } from '../read/reference';
import { findSheetData, scanCells, scanRows } from '../read/sheetScanner';
import type { SourceSheet } from '../read/source';
import { sheetFrame } from '../read/xlsx';

/** What stands in the rows of a register, where our columns are or would be. */
export type Standing = {
  /** Columns (0-based) that are not free for a column of ours, whatever is planned there. */
  readonly taken: ReadonlySet<number>;
  /** The first column right of everything in those rows. */
  readonly edge: number;
};

type IsPlanned = (row: number, column: number, value: CellValue) => boolean;

/** The same for a register that is a copied sheet: values and merged areas, no formula and no list. */
export function standingIn(sheet: SourceSheet, plan: RegisterColumnsPlan, isPlanned: IsPlanned): Standing {
  const taken = new Set<number>();
  let edge = 0;
  for (let row = plan.headerRow; row <= plan.lastRow; row += 1) {
    sheet.rows[row]?.forEach((value, column) => {
      if ((value ?? null) === null) return;
      edge = Math.max(edge, column + 1);
      if (!isPlanned(row, column, value ?? null)) taken.add(column);
    });
  }
  for (const area of sheet.merges) {
    if (!meets(area, plan.headerRow, plan.lastRow)) continue;
    edge = Math.max(edge, area.column + area.columns);
    for (let column = area.column; column < area.column + area.columns; column += 1) taken.add(column);
  }
  return { taken, edge };
}

const meets = (area: Area, first: number, last: number) => area.row <= last && area.row + area.rows > first;

/**
 * Looks at the register's rows for what a value alone does not show: formulas
 * whose result is empty or was never stored, merged areas, lists that the buyer
 * offers in empty cells. `isOurs` tells the cells that already hold what is planned.
 */
export function standingAround(
  xml: string,
  plan: RegisterColumnsPlan,
  valueAt: (row: number, column: number) => CellValue,
  isPlanned: IsPlanned,
): Standing {
  const first = plan.headerRow;
  const last = plan.lastRow;
  const data = findSheetData(xml);
  const taken = new Set<number>();
  let edge = 0;
  scanRows(xml, data, (row) => {
    if (row.row > last) return false;
    if (row.row < first) return true;
    scanCells(xml, data, row, (cell) => {
      const value = valueAt(row.row, cell.column);
      const formula = xml.slice(cell.openEnd, cell.closeStart).includes(`<${data.prefix}f`);
      if (value === null && !formula) return;
      edge = Math.max(edge, cell.column + 1);
      if (formula || !isPlanned(row.row, cell.column, value)) taken.add(cell.column);
    });
    return true;
  });
  const { root } = sheetFrame(xml);
  const take = (area: Area | null) => {
    if (area === null || !meets(area, first, last)) return;
    edge = Math.max(edge, area.column + area.columns);
    for (let column = area.column; column < area.column + area.columns; column += 1) taken.add(column);
  };
  for (const merge of childrenNamed(child(root, 'mergeCells'), 'mergeCell'))
    take(parseArea(merge.attributes.get('ref') ?? ''));
  for (const list of childrenNamed(child(root, 'dataValidations'), 'dataValidation')) {
    // A list set on whole columns or rows offers itself everywhere: it takes no place.
    for (const area of (list.attributes.get('sqref') ?? '').split(/\s+/).map(parseArea)) {
      if (area !== null && area.columns < 100 && area.rows < 100_000) take(area);
    }
  }
  return { taken, edge };
}
