import fc from 'fast-check';
import type { CellBlock, PlanCell, SheetPlan, StyleName } from '../../../src/workbook';
import { makeStreamedEntry, readZip, writeZip } from '../../../src/workbook/file/package/zip';
import { cellXml } from '../../../src/workbook/file/write/cells';
import { countCells, resolveCells } from '../../../src/workbook/file/write/sheetCells';
import { sheetPieces } from '../../../src/workbook/file/write/sheetXml';
import { openStyles } from '../../../src/workbook/file/write/stylesPart';
import { sheetPlan } from './support/plans';

const text = fc.constantFrom(
  'NR',
  '',
  'Voirie & réseaux',
  ' deux  espaces ',
  '=1+1',
  'Fin\nde ligne',
  'é'.repeat(40_000),
);
const style = fc.constantFrom<StyleName>('plain', 'integer', 'rate', 'heading');
const value = fc.oneof(text, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
const formulas = fc.constantFrom('=SUM(A1:A3)', '=HYPERLINK("#A1","Ligne 1")', '=tSpaser[[#This Row],[Montant]]*2');
const cell: fc.Arbitrary<PlanCell> = fc.oneof(
  { weight: 3, arbitrary: value },
  { weight: 1, arbitrary: fc.record({ value, style }) },
  { weight: 1, arbitrary: fc.record({ value, formula: formulas }) },
);
const block: fc.Arbitrary<CellBlock> = fc.record(
  {
    row: fc.nat(6),
    column: fc.nat(4),
    rows: fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }),
    style,
    columnStyles: fc.array(fc.option(style), { maxLength: 3 }),
  },
  { requiredKeys: ['row', 'column', 'rows'] },
);

/** Every cell laid on one grid in memory, then written one by one: what the rows made when asked must come to. */
function laidOut(plan: SheetPlan): { readonly rows: string; readonly filled: number } {
  const styles = openStyles(null);
  const grid: { value: PlanCell; style: StyleName; formula?: string }[][] = [];
  for (const { row, column, rows, style: usual, columnStyles } of plan.blocks) {
    rows.forEach((cells, down) => {
      const line = (grid[row + down] ??= []);
      cells.forEach((given, right) => {
        const base = columnStyles?.[right] ?? usual ?? 'plain';
        line[column + right] =
          typeof given === 'object' && given !== null
            ? {
                value: given.value,
                style: given.style ?? base,
                ...(given.formula === undefined ? {} : { formula: given.formula }),
              }
            : { value: given, style: base };
      });
    });
  }
  const lines: string[] = [];
  let filled = 0;
  grid.forEach((line, row) => {
    let content = '';
    line.forEach(({ value: shown, style: name, formula }, column) => {
      const plain = typeof shown === 'object' && shown !== null ? null : shown;
      const written = formula === undefined ? {} : { formula: { text: formula.slice(1), array: false } };
      content += cellXml('', row, column, { value: plain, format: styles.named(name), ...written });
      if ((plain ?? formula ?? null) !== null) filled += 1;
    });
    if (content !== '') lines.push(`<row r="${row + 1}">${content}</row>`);
  });
  return { rows: lines.join(''), filled };
}

/** The names of styles are told before a row is made: what was given out stays what it is. */
function withStylesOf(xml: string): string {
  return xml.replace(/ s="\d+"/g, ' s');
}

test('rows made when asked are those of a sheet laid out whole', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      const plan = sheetPlan('data', 'SPASER Données', { blocks });
      const grid = resolveCells(plan);
      const { pieces } = sheetPieces(plan, grid, {
        styles: openStyles(null),
        dateSystem: 1900,
        names: { sheets: new Map(), tables: new Map(), table: null },
        reference: () => null,
        selected: false,
        drawing: null,
        legacyDrawing: null,
        tables: [],
      });
      const made = [...pieces()].join('');
      expect([...pieces()].join('')).toBe(made);
      const expected = laidOut(plan);
      const rows = made.slice(made.indexOf('<sheetData>') + '<sheetData>'.length, made.indexOf('</sheetData>'));
      expect(withStylesOf(rows)).toBe(withStylesOf(expected.rows));
      expect(countCells(grid)).toBe(expected.filled);
    }),
    { numRuns: 100 },
  );
});

test('a part made by pieces is compressed as it is made, and reads back as the whole', () => {
  const row = (index: number): string => `<row r="${index}"><c t="str"><v>Été ${index % 977} – 😀</v></c></row>`;
  const entry = makeStreamedEntry('xl/large.xml', function* () {
    for (let index = 0; index < 250_000; index += 1) yield row(index);
  });
  const [read] = readZip(writeZip([entry]));
  const content = read?.content();
  expect(content?.length).toBeGreaterThan(10_000_000);
  expect(Buffer.compare(content ?? new Uint8Array(), entry.content())).toBe(0);
  expect(new TextDecoder().decode(content?.subarray(0, 90))).toContain(row(0));
});
