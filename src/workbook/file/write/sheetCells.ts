import type { CellBlock, CellValue, PlanCell, PlanCellContent, SheetPlan, StyleName, TablePlan } from '../../index';

/** A cell of a plan with the style that block and column give it. */
export type ResolvedCell = {
  readonly value: CellValue;
  readonly formula?: string;
  readonly style: StyleName;
};

/** The cells of a planned sheet, made a row at a time: a sheet of a million cells is never held twice. */
export type CellGrid = {
  /** Rows and columns from A1 to the last cell planned. */
  readonly rows: number;
  readonly columns: number;
  /** The cells of a row; holes are empty cells. */
  readonly row: (row: number) => readonly (ResolvedCell | undefined)[];
  readonly at: (row: number, column: number) => ResolvedCell | undefined;
  /** The block that a row is made of when it is made of one alone, else null. */
  readonly only: (row: number) => CellBlock | null;
};

/** Whether a cell of a plan names its formula or style, or is a bare value. */
export const isContent = (cell: PlanCell): cell is PlanCellContent => typeof cell === 'object' && cell !== null;

/** The style that block and column give to a cell that names none. */
export function baseStyle(block: CellBlock, offset: number): StyleName {
  return block.columnStyles?.[offset] ?? block.style ?? 'plain';
}

function resolved(block: CellBlock, offset: number, cell: PlanCell): ResolvedCell {
  const base = baseStyle(block, offset);
  if (!isContent(cell)) return { value: cell, style: base };
  const formula = cell.formula === undefined ? {} : { formula: cell.formula };
  return { value: cell.value, style: cell.style ?? base, ...formula };
}

const covers = (block: CellBlock, row: number) => row >= block.row && row < block.row + block.rows.length;

/** Lays the blocks of a plan on one grid; where two overlap, the later one stands. */
export function resolveCells(plan: SheetPlan): CellGrid {
  const { blocks, tables } = plan;
  const headings = new Map<number, readonly (ResolvedCell | undefined)[]>();

  const laid = (row: number): (ResolvedCell | undefined)[] => {
    const cells: (ResolvedCell | undefined)[] = [];
    for (const block of blocks) {
      if (!covers(block, row)) continue;
      block.rows[row - block.row]?.forEach((cell, offset) => {
        cells[block.column + offset] = resolved(block, offset, cell);
      });
    }
    return cells;
  };
  for (const table of tables) {
    const { row, column } = table.area;
    const cells = [...(headings.get(row) ?? laid(row))];
    uniqueHeadings(cells, table).forEach((heading, offset) => {
      cells[column + offset] = { value: heading, style: cells[column + offset]?.style ?? 'heading' };
    });
    headings.set(row, cells);
  }
  const widest = ({ column, rows }: CellBlock) =>
    rows.reduce((columns, cells) => (cells.length === 0 ? columns : Math.max(columns, column + cells.length)), 0);
  const row = (at: number) => headings.get(at) ?? laid(at);
  return {
    rows: Math.max(
      0,
      ...blocks.filter(({ rows }) => rows.length > 0).map((block) => block.row + block.rows.length),
      ...tables.map(({ area }) => area.row + 1),
    ),
    columns: Math.max(0, ...blocks.map(widest), ...tables.map(({ area }) => area.column + area.columns)),
    row,
    at: (at, column) => (headings.has(at) ? headings.get(at)?.[column] : cellAt(blocks, at, column)),
    only: (at) => {
      if (headings.has(at)) return null;
      const [block, other] = blocks.filter((each) => covers(each, at));
      return other === undefined ? (block ?? null) : null;
    },
  };
}

function cellAt(blocks: readonly CellBlock[], row: number, column: number): ResolvedCell | undefined {
  for (const block of [...blocks].reverse()) {
    const cells = covers(block, row) ? block.rows[row - block.row] : undefined;
    const offset = column - block.column;
    const cell = offset < 0 ? undefined : cells?.[offset];
    if (cell !== undefined) return resolved(block, offset, cell);
  }
  return undefined;
}

/** Unique, non-empty headings, as a table demands; a plan that keeps the rule comes out as it went in. */
function uniqueHeadings(cells: readonly (ResolvedCell | undefined)[], { area }: TablePlan): readonly string[] {
  const seen = new Set<string>();
  return Array.from({ length: area.columns }, (_, offset) => {
    const value = cells[area.column + offset]?.value ?? null;
    const wanted = value === null || value === '' ? `Colonne ${offset + 1}` : String(value);
    let heading = wanted;
    for (let count = 2; seen.has(heading.toLowerCase()); count += 1) heading = `${wanted} (${count})`;
    seen.add(heading.toLowerCase());
    return heading;
  });
}

/** The headings of a table of the sheet. */
export function headingsOf(grid: CellGrid, table: TablePlan): readonly string[] {
  return uniqueHeadings(grid.row(table.area.row), table);
}

/** Number of cells that hold something. */
export function countCells(grid: CellGrid): number {
  let count = 0;
  for (let row = 0; row < grid.rows; row += 1) {
    const block = grid.only(row);
    if (block === null) {
      for (const cell of grid.row(row)) if ((cell?.value ?? cell?.formula ?? null) !== null) count += 1;
      continue;
    }
    for (const cell of block.rows[row - block.row] ?? []) {
      if (isContent(cell) ? (cell.value ?? cell.formula ?? null) !== null : cell !== null) count += 1;
    }
  }
  return count;
}
