import type { Area } from '../../../workbook';
import { intersection } from '../areas';
import { cellAt, putCell } from '../cells';
import type { HostSheet, HostTable } from '../data';
import { shiftedFormula } from '../shiftedFormula';
import type { RangeTarget } from './context';

/**
 * What Excel does to tables by itself once cells were written, whoever wrote
 * them: a column without constants becomes a calculated one, and a table takes
 * in what stands right under or beside it.
 */
export function followTableHabits({ model, sheet, area }: RangeTarget): void {
  if (sheet.tables.length === 0) return;
  const { fillsColumns, growsTables } = model.profile();
  for (const table of sheet.tables) {
    if (growsTables) grow(sheet, table, area);
    const body = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
    const written = intersection(body, area);
    if (!fillsColumns || written === null) continue;
    for (let column = written.column; column < written.column + written.columns; column += 1) {
      fillColumn(sheet, body, column, written);
    }
  }
}

/** Fills the blank cells of a column that holds formulas and no constant with the last formula that was written. */
function fillColumn(sheet: HostSheet, body: Area, column: number, written: Area): void {
  let last: { readonly row: number; readonly formula: string } | null = null;
  for (let row = written.row + written.rows - 1; row >= written.row && last === null; row -= 1) {
    const formula = cellAt(sheet, row, column)?.formula;
    if (formula !== undefined) last = { row, formula };
  }
  if (last === null) return;
  const blanks: number[] = [];
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    const cell = cellAt(sheet, row, column);
    if (cell?.formula !== undefined) continue;
    if (cell !== undefined && cell.value !== null) return;
    blanks.push(row);
  }
  for (const row of blanks) {
    putCell(sheet, row, column, { value: null, formula: shiftedFormula(last.formula, row - last.row, 0) });
  }
}

function grow(sheet: HostSheet, table: HostTable, written: Area): void {
  const { area } = table;
  if (table.showTotals) return;
  const filled = (part: Area): boolean =>
    Array.from({ length: part.columns }, (_, at) => cellAt(sheet, part.row, part.column + at)?.value ?? null).some(
      (value) => value !== null,
    );
  const under = intersection({ ...area, row: area.row + area.rows, rows: 1 }, written);
  const taken = sheet.tables.some(
    (other) => other !== table && intersection(other.area, { ...area, rows: area.rows + written.rows }) !== null,
  );
  if (under !== null && under.row === written.row && !taken && filled(under)) {
    table.area = { ...area, rows: area.rows + written.rows };
    if (table.filter !== null) table.filter.area = table.area;
  }
}
