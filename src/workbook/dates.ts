import { toSerial } from '../calendar';
import type { DateSystem } from '../calendar';

import type { CellBlock, PlanCell, SheetPlan, WorkbookPlan } from './plan';
import type { CellValue } from './cellValue';
import type { SheetGrid } from './port';
import { STYLES } from './styles';
import type { CellStyle, StyleName } from './styles';

/** Days by which the serial numbers of the two date systems differ: 1,462. */
const SHIFT = toSerial('2000-01-01') - toSerial('2000-01-01', 1904);

/** True for a number format that shows days, in en-US codes: `dd/mm/yyyy`, but neither `[h]:mm` nor `"jour"`. */
export function isDateFormat(format: string | null): boolean {
  if (format === null) return false;
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[dy]/i.test(codes);
}

/** A day counted from 1900 as a 1904 workbook holds it; 0 and what no 1904 workbook can hold stay as they are. */
export function to1904(value: CellValue): CellValue {
  return typeof value === 'number' && value >= SHIFT ? value - SHIFT : value;
}

/** The way back. */
export function from1904(value: CellValue): CellValue {
  return typeof value === 'number' && value >= 0 ? value + SHIFT : value;
}

/**
 * A plan as a workbook of that date system must hold it. Plans count days from
 * 1900; in a 1904 workbook the cells styled as dates, and the days that formulas
 * compare with the columns of such cells, are shifted. Other figures are not.
 */
export function inDateSystem(plan: WorkbookPlan, system: DateSystem): WorkbookPlan {
  if (system === 1900) return plan;
  const columns = plan.sheets.flatMap(dateColumns);
  const shifted = (formula: string) => columns.reduce(shiftCompared, formula);
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map((block) => inBlock(block, shifted)) })),
  };
}

/** The cells of a sheet that we wrote, counted from 1900 again: trade rooms read them as they wrote them. */
export function gridFrom1904(grid: SheetGrid, formatAt: (row: number, column: number) => string | null): SheetGrid {
  return {
    ...grid,
    dateSystem: 1900,
    values: grid.values.map((cells, row) =>
      cells.map((value, column) =>
        typeof value === 'number' && isDateFormat(formatAt(row, column)) ? from1904(value) : value,
      ),
    ),
  };
}

function isDateStyle(name: StyleName | null | undefined): boolean {
  if (name === null || name === undefined) return false;
  const style: CellStyle = STYLES[name];
  return isDateFormat(style.numberFormat ?? null);
}

function styleOf(cell: PlanCell, block: CellBlock, column: number): StyleName | null {
  const own = typeof cell === 'object' && cell !== null ? cell.style : undefined;
  return own ?? block.columnStyles?.[column] ?? block.style ?? null;
}

function inBlock(block: CellBlock, shifted: (formula: string) => string): CellBlock {
  return {
    ...block,
    rows: block.rows.map((row) => row.map((cell, column) => inCell(cell, styleOf(cell, block, column), shifted))),
  };
}

function inCell(cell: PlanCell, style: StyleName | null, shifted: (formula: string) => string): PlanCell {
  const dated = isDateStyle(style);
  if (typeof cell !== 'object' || cell === null) return dated ? to1904(cell) : cell;
  const value = dated ? to1904(cell.value) : cell.value;
  return cell.formula === undefined ? { ...cell, value } : { ...cell, value, formula: shifted(cell.formula) };
}

/** Structured references to the columns of days of a sheet's tables: `tFactures[Échéance]`. */
function dateColumns({ tables, blocks }: SheetPlan): string[] {
  return tables.flatMap(({ name, area }) =>
    Array.from({ length: area.columns }, (_, at) => area.column + at).flatMap((column) => {
      const cellAt = (row: number) => {
        const block = blocks.find((one) => row >= one.row && row < one.row + one.rows.length && column >= one.column);
        const cell = block?.rows[row - block.row]?.[column - block.column];
        if (block === undefined || cell === undefined || cell === null) return null;
        const value = typeof cell === 'object' ? cell.value : cell;
        return { value, style: styleOf(cell, block, column - block.column) };
      };
      const heading = cellAt(area.row)?.value;
      const rows = Array.from({ length: Math.max(0, area.rows - 1) }, (_, at) => area.row + 1 + at);
      const dated = rows.some((row) => isDateStyle(cellAt(row)?.style));
      return dated && heading !== undefined && heading !== null ? [`${name}[${String(heading)}]`] : [];
    }),
  );
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Shifts the days that a formula compares with a column: `R,">=45292"`, `R,"<"&45292`, `R,45292`, `R>=45292`. */
function shiftCompared(formula: string, column: string): string {
  if (!formula.includes(column)) return formula;
  const compared = new RegExp(
    `(${escaped(column)}(?:\\s*,\\s*(?:"[<>=]+(?:"\\s*&\\s*)?)?|\\s*[<>=]+\\s*))(\\d+)(?![\\d.])`,
    'g',
  );
  return formula.replace(compared, (_all, before: string, day: string) => `${before}${String(to1904(Number(day)))}`);
}
