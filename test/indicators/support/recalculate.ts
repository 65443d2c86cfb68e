import { HyperFormula, type CellValue as HyperValue } from 'hyperformula';
import { columnLetter, type CellValue } from '../../../src/workbook';

/** A table of a workbook: its name, its headings and the rows under them. */
export type SheetTable = {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Where the table stands; its own sheet from A1 when not said. */
  readonly place?: { readonly sheet: string; readonly row: number; readonly column: number };
};

/**
 * Turns structured references (`tSpaser[Montant HT]`) into plain ranges, for
 * engines that do not know them. Throws on a table or column that is not given:
 * a wrong heading in a formula must fail the test.
 */
export function withPlainRanges(formula: string, tables: readonly SheetTable[]): string {
  return formula.replace(/\b(t[A-Z]\w*)\[([^\]]+)\]/g, (_, name: string, heading: string) => {
    const table = tables.find((one) => one.name === name);
    const index = table?.headings.indexOf(heading) ?? -1;
    if (table === undefined || index < 0) throw new Error(`No column ${name}[${heading}]`);
    const { sheet, row, column } = table.place ?? { sheet: name, row: 0, column: 0 };
    const letter = columnLetter(column + index);
    // An empty table still has one blank line, as in Excel.
    const last = row + Math.max(1, table.rows.length);
    return `'${sheet}'!$${letter}$${row + 2}:$${letter}$${last + 1}`;
  });
}

/**
 * Computes formulas over the tables with an engine that is not ours, all at
 * once, and gives their values in the same order. In a formula `{name}` stands
 * for a cell that holds `cells[name]`.
 */
export function recalculate(
  formulas: readonly string[],
  tables: readonly SheetTable[],
  cells: Readonly<Record<string, CellValue>> = {},
): HyperValue[] {
  const names = Object.keys(cells);
  const written = formulas.map((formula) => {
    const plain = withPlainRanges(formula, tables).replace(
      /\{(\w+)\}/g,
      (_, name: string) => `$${columnLetter(names.indexOf(name))}$1`,
    );
    // Excel computes SUMPRODUCT's arguments row by row; this engine has to be told.
    const told = plain.includes('SUMPRODUCT(') ? `=ARRAYFORMULA(${plain.slice(1)})` : plain;
    // A quote inside a text is doubled in Excel and escaped by a backslash in this engine.
    return [told.replace(/"(?:[^"]|"")*"/g, (text) => `"${text.slice(1, -1).replace(/""/g, '\\"')}"`)];
  });
  const engine = HyperFormula.buildFromSheets(
    {
      ...Object.fromEntries(
        tables.map(({ name, headings, rows }) => [name, [[...headings], ...rows.map((row) => [...row])]]),
      ),
      Calcul: [Object.values(cells), ...written],
    },
    { licenseKey: 'gpl-v3', maxRows: 40_000 },
  );
  const sheet = engine.getSheetId('Calcul') ?? 0;
  const values = written.map((_, index) => engine.getCellValue({ sheet, row: index + 1, col: 0 }) as HyperValue);
  engine.destroy();
  return values;
}
