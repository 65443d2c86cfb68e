import type { CellBlock, PlanCell, SheetPlan } from '../plan';

import { contentOf } from './cells';

/** What a formula column holds where the plan leaves it blank: Excel would fill a blank there with a neighbour's formula. */
const NOTHING = '=""';

/**
 * A plan whose tables have no blank cell in a column that holds formulas: Excel
 * makes calculated columns of such columns by itself, blanks included.
 */
export function withoutBlanks(plan: SheetPlan): SheetPlan {
  const columns = plan.tables.map(({ area }) => ({ area, columns: formulaColumns(plan, area) }));
  if (columns.every((table) => table.columns.size === 0)) return plan;
  const isFilled = (row: number, column: number): boolean =>
    columns.some(({ area, columns: own }) => own.has(column) && row > area.row && row < area.row + area.rows);
  return { ...plan, blocks: plan.blocks.map((block) => filledBlock(block, isFilled)) };
}

function formulaColumns(plan: SheetPlan, area: SheetPlan['tables'][number]['area']): ReadonlySet<number> {
  const found = new Set<number>();
  for (const block of plan.blocks) {
    block.rows.forEach((cells, at) => {
      const row = block.row + at;
      if (row <= area.row || row >= area.row + area.rows) return;
      cells.forEach((cell, c) => {
        const column = block.column + c;
        const inside = column >= area.column && column < area.column + area.columns;
        if (inside && contentOf(cell).formula !== undefined) found.add(column);
      });
    });
  }
  return found;
}

function filledBlock(block: CellBlock, isFilled: (row: number, column: number) => boolean): CellBlock {
  const rows = block.rows.map((cells, at) => {
    const blank = cells.some((cell, c) => isBlank(cell) && isFilled(block.row + at, block.column + c));
    if (!blank) return cells;
    return cells.map((cell, c): PlanCell =>
      isBlank(cell) && isFilled(block.row + at, block.column + c)
        ? { ...contentOf(cell), value: null, formula: NOTHING }
        : cell,
    );
  });
  return { ...block, rows };
}

function isBlank(cell: PlanCell): boolean {
  const { value, formula } = contentOf(cell);
  return formula === undefined && (value === null || value === '');
}

const TABLE_REFERENCE = /([\p{L}_][\p{L}\p{N}_.]*)\[((?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*)\]/gu;

/** A column of a table that a formula names; null: the table without a column. */
export type TableUse = { readonly table: string; readonly column: string | null };

/** The tables and columns that a formula names, in lower case. */
export function tableUses(formula: string): TableUse[] {
  if (!formula.includes('[')) return [];
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return [...bare.matchAll(TABLE_REFERENCE)].flatMap(([, name = '', inner = '']) => {
    const table = name.toLowerCase();
    const parts = inner.includes('[')
      ? [...inner.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map(([, part = '']) => part)
      : [inner];
    const columns = parts
      .map((part) => part.replace(/^@/, '').replace(/'(.)/g, '$1').toLowerCase())
      .filter((part) => part !== '' && !part.startsWith('#'));
    const named: readonly (string | null)[] = columns.length === 0 ? [null] : columns;
    return named.map((column) => ({ table, column }));
  });
}
