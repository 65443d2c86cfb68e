import type { CellValue } from '../../../workbook';
import { boundedArea, cellAt, columnOfKey, rowOfKey } from '../cells';
import type { HostCell, HostSheet, HostTable, HostWorkbook } from '../data';
import { criterion } from './criteria';
import { evaluate, scalarOf } from './evaluate';
import { ALL_SHEETS, createReadTracker, createSheetBits } from './reads';
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

/** Something worked out, with the sheets that it was read from. */
type Known<T> = { readonly result: T; readonly reads: number };

const rangeKey = ({ sheet, area }: RangeValue): string =>
  `${sheet.id}${area.row},${area.column},${area.rows},${area.columns}`;

const maskKey = (range: RangeValue, wanted: Scalar): string =>
  `${rangeKey(range)}|${typeof wanted}|${isError(wanted) ? wanted.error : String(wanted)}`;

/**
 * Calculates the formulas of a workbook in memory. It knows the functions that
 * the product writes and the usual ones of registers; a cell whose formula uses
 * another keeps the value it had, or shows #NAME? when it never had one.
 * Arrays that would spill show their first value. Of what was worked out, only
 * what was read from a sheet that changed is worked out again.
 */
export function createCalculator(
  workbook: HostWorkbook,
  textOf: (value: number | boolean, numberFormat: string) => string,
): Calculator {
  const parse = createParser();
  const bitOf = createSheetBits();
  const tracker = createReadTracker();
  const formulas = new WeakMap<HostCell, Known<string>>();
  const matrices = new Map<string, Known<Matrix>>();
  const masks = new Map<string, Known<Uint8Array>>();
  const columns = new Map<HostTable, ReadonlyMap<string, number>>();
  const tables = new Map<string, { readonly sheet: HostSheet; readonly table: HostTable }>();
  const running = new Set<HostCell>();
  let calculated = -1;

  const recall = <T>(known: Known<T>): T => {
    tracker.add(known.reads);
    return known.result;
  };

  const compute = (cell: HostCell, sheet: HostSheet, row: number, column: number): void => {
    if (cell.formula === undefined) return;
    const known = formulas.get(cell);
    if (known?.result === cell.formula) {
      tracker.add(known.reads);
      return;
    }
    // A circular formula shows 0, as in Excel.
    if (running.has(cell)) {
      cell.value = 0;
      return;
    }
    running.add(cell);
    const { formula } = cell;
    const { reads } = tracker.during(() => {
      try {
        const own = scopeAt(sheet, row, column);
        cell.value = toCell(scalarOf(evaluate(parse(formula), { workbook, scope: own, parse }), own));
      } catch (error) {
        if (!(error instanceof FormulaSyntaxError)) throw error;
        cell.value ??= '#NAME?';
      }
    });
    running.delete(cell);
    formulas.set(cell, { result: formula, reads });
  };

  const cellValue = (sheet: HostSheet, row: number, column: number): Scalar => {
    tracker.add(bitOf(sheet));
    const cell = cellAt(sheet, row, column);
    if (cell === undefined) return null;
    if (cell.formula !== undefined) compute(cell, sheet, row, column);
    return fromCell(cell.value);
  };

  const matrix = (range: RangeValue): Matrix => {
    const key = rangeKey(range);
    const known = matrices.get(key);
    if (known !== undefined) return recall(known);
    const made = tracker.during((): Matrix => {
      tracker.add(bitOf(range.sheet));
      const area = boundedArea(range.sheet, range.area);
      return Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (__, column) =>
          cellValue(range.sheet, area.row + row, area.column + column),
        ),
      );
    });
    matrices.set(key, made);
    return made.result;
  };

  const mask = (range: RangeValue, wanted: Scalar): Uint8Array => {
    const key = maskKey(range, wanted);
    const known = masks.get(key);
    if (known !== undefined) return recall(known);
    const made = tracker.during(() => {
      const test = criterion(wanted);
      return Uint8Array.from(matrix(range).flat(), (value) => (test(value) ? 1 : 0));
    });
    masks.set(key, made);
    return made.result;
  };

  const tableColumn = (sheet: HostSheet, table: HostTable, heading: string): number => {
    tracker.add(bitOf(sheet));
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

  const tableNamed: Scope['tableNamed'] = (name) => {
    if (tables.size === 0) {
      for (const sheet of workbook.sheets) {
        for (const table of sheet.tables) tables.set(table.name.toLowerCase(), { sheet, table });
      }
    }
    return tables.get(name.toLowerCase()) ?? null;
  };

  const scopeAt = (sheet: HostSheet, row: number, column: number): Scope => ({
    sheet,
    row,
    column,
    cell: cellValue,
    matrix,
    mask,
    tableNamed,
    tableColumn,
    textOf,
    dateSystem: workbook.date1904 ? 1904 : 1900,
  });

  /** Forgets what was read from these sheets. */
  const forget = (changed: number): void => {
    columns.clear();
    tables.clear();
    for (const known of [matrices, masks]) {
      for (const [key, { reads }] of known) if ((reads & changed) !== 0) known.delete(key);
    }
    for (const { cells } of workbook.sheets) {
      for (const cell of cells.values()) {
        const known = cell.formula === undefined ? undefined : formulas.get(cell);
        if (known !== undefined && (changed === ALL_SHEETS || (known.reads & changed) !== 0)) formulas.delete(cell);
      }
    }
  };

  const changedSince = (contents: number): number => {
    if (workbook.structure > contents) return ALL_SHEETS;
    return workbook.sheets.reduce((bits, sheet) => (sheet.contents > contents ? bits | bitOf(sheet) : bits), 0);
  };

  const update = (force: boolean): void => {
    if (!force && calculated === workbook.contents) return;
    forget(force ? ALL_SHEETS : changedSince(calculated));
    calculated = workbook.contents;
    for (const sheet of workbook.sheets) {
      for (const [key, cell] of sheet.cells) {
        if (cell.formula !== undefined) compute(cell, sheet, rowOfKey(key), columnOfKey(key));
      }
    }
  };

  return {
    update,
    valueAt: (formula, sheet, row, column) => {
      update(false);
      const scope = scopeAt(sheet, row, column);
      try {
        return toCell(scalarOf(evaluate(parse(formula), { workbook, scope, parse }), scope));
      } catch (error) {
        if (error instanceof FormulaSyntaxError) return '#NAME?';
        throw error;
      }
    },
  };
}

/** Reads each formula once; one that cannot be read is not tried again. */
function createParser(): (formula: string) => Node {
  const trees = new Map<string, Node | FormulaSyntaxError>();
  const read = (formula: string): Node | FormulaSyntaxError => {
    try {
      return parseFormula(formula);
    } catch (error) {
      if (error instanceof FormulaSyntaxError) return error;
      throw error;
    }
  };
  return (formula) => {
    const tree = trees.get(formula) ?? read(formula);
    trees.set(formula, tree);
    if (tree instanceof FormulaSyntaxError) throw tree;
    return tree;
  };
}
