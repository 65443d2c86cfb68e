import type { CellValue, PlanCell, PlanCellContent, SheetPlan, StyleName, TablePlan } from '../../index';

/** A cell of a plan with the style that block and column give it. */
export type ResolvedCell = {
  readonly value: CellValue;
  readonly formula?: string;
  readonly style: StyleName;
};

/** The cells of a planned sheet by row and column; holes are empty cells. */
export type CellGrid = readonly (readonly (ResolvedCell | undefined)[] | undefined)[];

const isContent = (cell: PlanCell): cell is PlanCellContent => typeof cell === 'object' && cell !== null;

/** Lays the blocks of a plan on one grid; where two overlap, the later one stands. */
export function resolveCells(plan: SheetPlan): CellGrid {
  const grid: (ResolvedCell | undefined)[][] = [];
  for (const block of plan.blocks) {
    block.rows.forEach((cells, rowOffset) => {
      const row = (grid[block.row + rowOffset] ??= []);
      cells.forEach((cell, columnOffset) => {
        const base = block.columnStyles?.[columnOffset] ?? block.style ?? 'plain';
        row[block.column + columnOffset] = isContent(cell)
          ? {
              value: cell.value,
              style: cell.style ?? base,
              ...(cell.formula === undefined ? {} : { formula: cell.formula }),
            }
          : { value: cell, style: base };
      });
    });
  }
  return withTableHeadings(grid, plan.tables);
}

/** Unique, non-empty headings, as a table demands; a plan that keeps the rule comes out as it went in. */
function tableHeadings(grid: CellGrid, table: TablePlan): readonly string[] {
  const seen = new Set<string>();
  return Array.from({ length: table.area.columns }, (_, offset) => {
    const value = grid[table.area.row]?.[table.area.column + offset]?.value ?? null;
    const wanted = value === null || value === '' ? `Colonne ${offset + 1}` : String(value);
    let heading = wanted;
    for (let count = 2; seen.has(heading.toLowerCase()); count += 1) heading = `${wanted} (${count})`;
    seen.add(heading.toLowerCase());
    return heading;
  });
}

function withTableHeadings(grid: (ResolvedCell | undefined)[][], tables: readonly TablePlan[]): CellGrid {
  for (const table of tables) {
    const row = (grid[table.area.row] ??= []);
    tableHeadings(grid, table).forEach((heading, offset) => {
      const column = table.area.column + offset;
      row[column] = { value: heading, style: row[column]?.style ?? 'heading' };
    });
  }
  return grid;
}

/** The headings of a table of the sheet. */
export function headingsOf(grid: CellGrid, table: TablePlan): readonly string[] {
  return tableHeadings(grid, table);
}

/** Number of cells that hold something. */
export function countCells(grid: CellGrid): number {
  let count = 0;
  for (const row of grid) for (const cell of row ?? []) if ((cell?.value ?? cell?.formula ?? null) !== null) count += 1;
  return count;
}
