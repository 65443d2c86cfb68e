import { cellStyle, cellValue, shownText, textWidth } from '../../../src/report/measure';
import {
  STYLES,
  type Area,
  type CellStyle,
  type CellValue,
  type PlanCell,
  type SheetPlan,
} from '../../../src/workbook';

export type Cell = {
  readonly row: number;
  readonly column: number;
  readonly cell: PlanCell;
  readonly value: CellValue;
  readonly style: CellStyle;
};

/** Every cell that a sheet writes. */
export function cellsOf(sheet: SheetPlan): Cell[] {
  return sheet.blocks.flatMap((block) =>
    block.rows.flatMap((row, i) =>
      row.map((cell, j) => ({
        row: block.row + i,
        column: block.column + j,
        cell,
        value: cellValue(cell),
        style: cellStyle(block, i, j),
      })),
    ),
  );
}

/** The values of an area of a sheet, row by row; null where nothing is written. */
export function valuesOf(sheet: SheetPlan, area: Area): CellValue[][] {
  const cells = new Map(cellsOf(sheet).map((cell) => [`${cell.row} ${cell.column}`, cell.value]));
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => cells.get(`${area.row + i} ${area.column + j}`) ?? null),
  );
}

/** Cells whose text is wider than the room it has: its column, and the empty ones at its right for a text. */
export function cutCells(sheet: SheetPlan): string[] {
  const cells = cellsOf(sheet);
  const filled = new Set(
    cells.filter(({ value }) => value !== null && value !== '').map(({ row, column }) => `${row} ${column}`),
  );
  const widthOf = (column: number): number => sheet.columnWidths[column] ?? 8.43;
  const lastColumn = sheet.columnWidths.length;
  return cells.flatMap(({ row, column, value, style }): string[] => {
    if (style.wrap === true || value === null || value === '') return [];
    const text = shownText(value, style);
    const needed = Math.max(...text.split('\n').map((line) => textWidth(line, style)));
    let room = widthOf(column);
    const runsOver = typeof value === 'string' && style.align !== 'right';
    for (let next = column + 1; runsOver && next < lastColumn && !filled.has(`${row} ${next}`); next += 1) {
      room += widthOf(next);
    }
    // A text may leave the last column: nothing stands there.
    const open =
      runsOver &&
      Array.from({ length: lastColumn - column - 1 }, (_, i) => column + 1 + i).every(
        (next) => !filled.has(`${row} ${next}`),
      );
    return needed <= room || (open && sheet.page?.printArea === undefined)
      ? []
      : [`${sheet.name} ${row + 1}:${column + 1} « ${text} » ${needed.toFixed(1)} > ${room}`];
  });
}

export { STYLES };
