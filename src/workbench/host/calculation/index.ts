import type { CellValue } from '../../../workbook';
import { boundedArea, cellAt, columnOfKey, rowOfKey } from '../cells';
import type { HostCell, HostSheet, HostTable, HostWorkbook } from '../data';
import { criterion } from './criteria';
import { evaluate, scalarOf } from './evaluate';
import type { Scope } from './scope';
import type { Node } from './syntax';
import { parseFormula } from './syntax';
import { FormulaSyntaxError } from './tokens';
import type { Matrix, RangeValue, Scalar } from './values';
import { fromCell, isError, toCell } from './values';

export type Calculator = {
  /** Brings formula cells up to date when something changed since the last time (or when `force`). */
  readonly update: (force: boolean) => void;
  /** Value of a formula that stands in no cell, seen from a cell (conditional formats). */
  readonly valueAt: (formula: string, sheet: HostSheet, row: number, column: number) => CellValue;
};

const rangeKey = ({ sheet, area }: RangeValue): string =>
  `${sheet.id}${area.row},${area.column},${area.rows},${area.columns}`;

/**
 * Calculates the formulas of a workbook in memory. It knows the functions that
 * the product writes and the usual ones of registers; a cell whose formula uses
 * another keeps the value it had, or shows #NAME? when it never had one.
 * Arrays that would spill show their first value.
 */
export function createCalculator(
  workbook: HostWorkbook,
  textOf: (value: number, numberFormat: string) => string,
): Calculator {
  const trees = new Map<string, Node | null>();
  let calculated = -1;

  const parse = (formula: string): Node => {
    const known = trees.get(formula);
    if (known === null) throw new FormulaSyntaxError(formula);
    if (known !== undefined) return known;
    try {
      const tree = parseFormula(formula);
      trees.set(formula, tree);
      return tree;
    } catch (error) {
      trees.set(formula, null);
      throw error;
    }
  };

  /** One calculation: what it reads is read once. */
  const start = () => {
    const done = new Set<HostCell>();
    const running = new Set<HostCell>();
    const matrices = new Map<string, Matrix>();
    const masks = new Map<string, Uint8Array>();

    const compute = (cell: HostCell, sheet: HostSheet, row: number, column: number): void => {
      if (cell.formula === undefined || done.has(cell)) return;
      // A circular formula shows 0, as in Excel.
      if (running.has(cell)) {
        cell.value = 0;
        return;
      }
      running.add(cell);
      try {
        const own = scopeAt(sheet, row, column);
        const value = evaluate(parse(cell.formula), { workbook, scope: own, parse });
        cell.value = toCell(scalarOf(value, own));
      } catch (error) {
        if (!(error instanceof FormulaSyntaxError)) throw error;
        cell.value ??= '#NAME?';
      }
      running.delete(cell);
      done.add(cell);
    };

    const cellValue = (sheet: HostSheet, row: number, column: number): Scalar => {
      const cell = cellAt(sheet, row, column);
      if (cell === undefined) return null;
      if (cell.formula !== undefined) compute(cell, sheet, row, column);
      return fromCell(cell.value);
    };

    const matrix = (range: RangeValue): Matrix => {
      const key = rangeKey(range);
      const known = matrices.get(key);
      if (known !== undefined) return known;
      const area = boundedArea(range.sheet, range.area);
      const values = Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (__, column) =>
          cellValue(range.sheet, area.row + row, area.column + column),
        ),
      );
      matrices.set(key, values);
      return values;
    };

    const mask = (range: RangeValue, wanted: Scalar): Uint8Array => {
      const key = `${rangeKey(range)}|${typeof wanted}|${isError(wanted) ? wanted.error : String(wanted)}`;
      const known = masks.get(key);
      if (known !== undefined) return known;
      const test = criterion(wanted);
      const met = Uint8Array.from(matrix(range).flat(), (value) => (test(value) ? 1 : 0));
      masks.set(key, met);
      return met;
    };

    const columns = new Map<HostTable, ReadonlyMap<string, number>>();
    const tableColumn = (sheet: HostSheet, table: HostTable, heading: string): number => {
      let known = columns.get(table);
      if (known === undefined) {
        const { row, column, columns: count } = table.area;
        const headings = Array.from({ length: count }, (_, index): [string, number] => [
          String(cellAt(sheet, row, column + index)?.value ?? '').toLowerCase(),
          index,
        ]);
        // Of two alike the first counts.
        known = new Map(headings.reverse());
        columns.set(table, known);
      }
      return known.get(heading.toLowerCase()) ?? -1;
    };

    const scopeAt = (sheet: HostSheet, row: number, column: number): Scope => ({
      sheet,
      row,
      column,
      cell: cellValue,
      matrix,
      mask,
      tableColumn,
      textOf,
    });

    return {
      all: (): void => {
        for (const sheet of workbook.sheets) {
          for (const [key, cell] of sheet.cells) {
            if (cell.formula !== undefined) compute(cell, sheet, rowOfKey(key), columnOfKey(key));
          }
        }
      },
      scopeAt,
    };
  };

  let current = start();
  const update = (force: boolean): void => {
    if (!force && calculated === workbook.contents) return;
    current = start();
    current.all();
    calculated = workbook.contents;
  };

  return {
    update,
    valueAt: (formula, sheet, row, column) => {
      update(false);
      const scope = current.scopeAt(sheet, row, column);
      try {
        return toCell(scalarOf(evaluate(parse(formula), { workbook, scope, parse }), scope));
      } catch (error) {
        if (error instanceof FormulaSyntaxError) return '#NAME?';
        throw error;
      }
    },
  };
}
