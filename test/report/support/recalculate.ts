import { HyperFormula, type RawCellContent } from 'hyperformula';
import { cellValue } from '../../../src/report/measure';
import {
  areaAddress,
  cellAddress,
  quoteSheetName,
  type CellValue,
  type SheetPlan,
  type WorkbookPlan,
} from '../../../src/workbook';

export type Difference = {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly stored: CellValue;
  readonly computed: unknown;
};

/** The column areas that the plan's structured references stand for. */
function references(plan: WorkbookPlan): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const sheet of plan.sheets) {
    for (const table of sheet.tables) {
      const { row, column, rows, columns } = table.area;
      for (let at = column; at < column + columns; at += 1) {
        const block = sheet.blocks.find((one) => one.row <= row && row < one.row + one.rows.length && one.column <= at);
        const heading = cellValue(block?.rows[row - block.row]?.[at - block.column]);
        const area = areaAddress({ row: row + 1, column: at, rows: rows - 1, columns: 1 }, true);
        const escaped = String(heading).replace(/['[\]#@]/g, "'$&");
        found.set(`${table.name}[${escaped}]`, `${quoteSheetName(sheet.name)}!${area}`);
        found.set(`${table.name}[${String(heading)}]`, `${quoteSheetName(sheet.name)}!${area}`);
      }
    }
  }
  return found;
}

/** Workbook names and the cells that they stand for. */
function namesOf(plan: WorkbookPlan): readonly (readonly [string, string])[] {
  return plan.names.map(({ name, target }) => {
    const sheet = plan.sheets.find(({ role }) => role === target.role);
    return [name, `${quoteSheetName(sheet?.name ?? '')}!${areaAddress(target.area, true)}`] as const;
  });
}

type Places = { readonly areas: ReadonlyMap<string, string>; readonly names: readonly (readonly [string, string])[] };

function translated(formula: string, { areas, names }: Places): string {
  const plain = names.reduce((text, [name, place]) => text.replaceAll(name, place), formula);
  return plain.replace(/\b(t[A-Z][A-Za-z]*)\[((?:'.|[^\]'])*(?:'[^\]]*)?)\]/g, (whole) => {
    const area = areas.get(whole);
    if (area === undefined) throw new Error(`No column ${whole}`);
    return area;
  });
}

function same(stored: CellValue, computed: unknown): boolean {
  if (typeof stored === 'number' && typeof computed === 'number') {
    return Math.abs(stored - computed) <= 1e-9 * Math.max(1, Math.abs(stored));
  }
  return (stored ?? '') === (computed ?? '');
}

/** The whole sheet as another engine reads it. */
function contents(sheet: SheetPlan, places: Places): RawCellContent[][] {
  const rows: RawCellContent[][] = [];
  for (const block of sheet.blocks) {
    block.rows.forEach((cells, i) => {
      while (rows.length <= block.row + i) rows.push([]);
      cells.forEach((cell, j) => {
        const row = rows[block.row + i] as RawCellContent[];
        while (row.length <= block.column + j) row.push(null);
        const value = cellValue(cell);
        // A text that looks like a number or a formula stays a text.
        const plain = typeof value === 'string' && value !== '' ? `'${value}` : value;
        row[block.column + j] =
          typeof cell === 'object' && cell?.formula !== undefined ? translated(cell.formula, places) : plain;
      });
    });
  }
  return rows;
}

type FormulaCell = {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly stored: CellValue;
};

/** The formula cells of a sheet. */
export function formulaCells(sheet: SheetPlan): FormulaCell[] {
  return sheet.blocks.flatMap((block) =>
    block.rows.flatMap((cells, i) =>
      cells.flatMap((cell, j): FormulaCell[] =>
        typeof cell === 'object' && cell?.formula !== undefined
          ? [{ row: block.row + i, column: block.column + j, formula: cell.formula, stored: cell.value }]
          : [],
      ),
    ),
  );
}

/** Recalculates every formula of a plan with another engine and lists those that differ from what is stored. */
export function differences(plan: WorkbookPlan): { readonly formulas: number; readonly found: readonly Difference[] } {
  const places: Places = { areas: references(plan), names: namesOf(plan) };
  const sheets = Object.fromEntries(plan.sheets.map((sheet) => [sheet.name, contents(sheet, places)]));
  const engine = HyperFormula.buildFromSheets(sheets, {
    licenseKey: 'gpl-v3',
    maxRows: 20_000,
    // Excel reads the arguments of SUMPRODUCT as arrays; this engine wants to be told.
    useArrayArithmetic: true,
  });
  let formulas = 0;
  const found = plan.sheets.flatMap((sheet) => {
    const id = engine.getSheetId(sheet.name) ?? 0;
    return formulaCells(sheet).flatMap(({ row, column, formula, stored }): Difference[] => {
      formulas += 1;
      const computed = engine.getCellValue({ sheet: id, row, col: column });
      // A link's label is a text to this engine, whatever it is in Excel.
      const wanted = formula.startsWith('=HYPERLINK(') ? String(stored) : stored;
      return same(wanted, computed)
        ? []
        : [{ sheet: sheet.name, cell: cellAddress(row, column), formula, stored, computed }];
    });
  });
  engine.destroy();
  return { formulas, found };
}
