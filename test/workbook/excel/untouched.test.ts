/** @jest-environment jsdom */
import fc from 'fast-check';

import type { CellValue, SheetPlan, WorkbookPlan } from '../../../src/workbook';
import { bootBench, cellsOf, planOf, sheetPlan } from './support';
import type { Bench, Grid } from './support';

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
});

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('=1+1', "'a", '01/02/2024', '0012', '#N/A', 'SPASER Données'),
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.boolean(),
  fc.constant(null),
);
const grid = (rows: number, columns: number): fc.Arbitrary<Grid> =>
  fc.array(fc.array(cell, { minLength: 1, maxLength: columns }), { minLength: 1, maxLength: rows });
const sheetName = fc.constantFrom(
  'Registre',
  'Suivi 2024',
  'SPASER Données',
  "L'an",
  'Feuil1',
  'SPASER Indicateurs (2)',
);

const workbooks = fc
  .uniqueArray(sheetName, { minLength: 1, maxLength: 4 })
  .chain((names) => fc.tuple(...names.map((name) => grid(6, 5).map((cells) => [name, cells] as const))))
  .map((entries) => Object.fromEntries(entries));

const ROLES = [
  ['dashboard', 'SPASER Tableau de bord'],
  ['indicators', 'SPASER Indicateurs'],
  ['data', 'SPASER Données'],
  ['issues', 'SPASER Contrôles'],
] as const;

const headings = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'abcdefg') }), {
  minLength: 1,
  maxLength: 4,
});

const ownSheet = ([role, name]: (typeof ROLES)[number]): fc.Arbitrary<SheetPlan> =>
  fc.tuple(grid(5, 4), headings, fc.boolean(), fc.integer({ min: 0, max: 3 })).map(([cells, heads, tabled, offset]) => {
    const body = cells.map((row) => heads.map((_, at) => row[at] ?? null));
    const top = 7 + offset;
    return sheetPlan(
      role,
      name,
      [
        { row: offset, column: offset, rows: cells, style: 'label' },
        ...(tabled ? [{ row: top + 5, column: 0, rows: [heads, ...body] }] : []),
      ],
      {
        tables: tabled
          ? [{ name: `t${role}`, area: { row: top + 5, column: 0, rows: body.length + 1, columns: heads.length } }]
          : [],
      },
    );
  });

const plans: fc.Arbitrary<Omit<WorkbookPlan, 'register'> & { readonly columns: number }> = fc
  .tuple(fc.subarray([...ROLES], { minLength: 0 }), fc.integer({ min: 0, max: 3 }), fc.jsonValue({ maxDepth: 1 }))
  .chain(([roles, columns, memory]) =>
    fc.tuple(...roles.map(ownSheet)).map((sheets) => ({
      ...planOf({ sheets, memory: JSON.parse(JSON.stringify({ memory })) as WorkbookPlan['memory'] }),
      columns,
    })),
  );

/** Where the columns of a plan may stand: against the right of what the sheet holds. */
function withColumns(
  { columns, ...plan }: Omit<WorkbookPlan, 'register'> & { readonly columns: number },
  values: Grid,
): WorkbookPlan {
  const [first] = bench.book.sheets;
  if (first === undefined || columns === 0) return { ...plan, register: [] };
  const width = Math.max(...values.map((row) => row.length));
  return {
    ...plan,
    register: [
      {
        sheetId: first.id,
        sheetName: first.name,
        headerRow: 0,
        firstRow: 1,
        lastRow: Math.max(1, values.length - 1),
        tableName: null,
        columns: Array.from({ length: columns }, (_, at) => ({
          key: `k${at}`,
          heading: `Colonne ${at}`,
          column: width + at,
          isNew: true,
          width: 12,
          values: values.slice(1).map((_row, row) => ({ row: row + 1, value: `valeur ${row}` })),
        })),
      },
    ],
  };
}

test('a random plan changes no cell outside its own sheets and columns, and changes nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(workbooks, plans, plans, async (sheets, firstPlan, secondPlan) => {
      bench.open(sheets);
      const buyers = [...bench.book.sheets];
      const before = buyers.map((sheet) => [sheet.name, cellsOf(sheet)] as const);
      const [registerGrid = []] = Object.values(sheets);
      const width = Math.max(...registerGrid.map((row) => row.length));
      const first = withColumns(firstPlan, registerGrid);
      await bench.adapter().apply(first);
      expect(await bench.adapter().apply(first)).toMatchObject({ changed: false });
      const second = withColumns({ ...secondPlan, columns: firstPlan.columns }, registerGrid);
      await bench.adapter().apply(second);

      before.forEach(([name, cells], at) => {
        const sheet = buyers[at];
        if (sheet === undefined) throw new Error('A buyer’s sheet was deleted.');
        expect(bench.book.sheets).toContain(sheet);
        expect(sheet.name).toBe(name);
        const after = cellsOf(sheet);
        for (const [key, content] of cells) expect([name, key, after.get(key)]).toEqual([name, key, content]);
        const ours = at === 0 ? firstPlan.columns : 0;
        for (const key of after.keys()) {
          const column = Number(key.split(',')[1]);
          expect(cells.has(key) || (column >= width && column < width + ours)).toBe(true);
        }
      });
      for (const { role, blocks } of second.sheets) {
        const { sheets: described } = await bench.adapter().describe();
        const own = bench.book.sheets.find(({ id }) => id === described.find((sheet) => sheet.role === role)?.id);
        const [block] = blocks;
        expect(own).toBeDefined();
        expect(buyers).not.toContain(own);
        block?.rows.forEach((row, r) =>
          row.forEach((value, c) => {
            const found = own?.cells.get((block.row + r) * 16_384 + block.column + c)?.value ?? null;
            expect(found).toBe(value === '' ? null : value);
          }),
        );
      }
    }),
    { numRuns: 20 },
  );
});
