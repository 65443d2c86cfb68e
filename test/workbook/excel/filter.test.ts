/** @jest-environment jsdom */
import { REGISTER, bootBench, planOf, registerColumns } from './support';
import type { Bench } from './support';

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
});
beforeEach(() => bench.open({ Registre: REGISTER }));

/** What a person's filter arrows cover. */
async function filter(address: string): Promise<void> {
  await bench.office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Registre');
    sheet.autoFilter.apply(sheet.getRange(address));
    await context.sync();
  });
}

const area = () => bench.sheet('Registre').filter?.area;
const plan = (tableName: string | null = null) =>
  planOf({ register: [registerColumns(bench.sheet('Registre').id, { tableName })] });

test('a register’s filter takes our columns in, is said in the preview, and gets its range back at removal', async () => {
  await filter('A1:C4');
  const workbook = bench.adapter();
  expect((await workbook.preview(plan())).widened).toEqual([{ sheet: 'Registre', what: 'filter' }]);
  await workbook.apply(plan());
  expect(area()).toEqual({ row: 0, column: 0, rows: 4, columns: 5 });
  expect((await workbook.preview(plan())).widened).toBeUndefined();
  expect((await workbook.apply(plan())).changed).toBe(false);
  await workbook.remove({ keep: [] });
  expect(area()).toEqual({ row: 0, column: 0, rows: 4, columns: 3 });
});

test('columns that a person’s new filter leaves out are taken in at the next write', async () => {
  const workbook = bench.adapter();
  await workbook.apply(plan());
  await filter('A1:C4');
  expect((await workbook.preview(plan())).widened).toEqual([{ sheet: 'Registre', what: 'filter' }]);
  expect((await workbook.apply(plan())).changed).toBe(true);
  expect(area()).toEqual({ row: 0, column: 0, rows: 4, columns: 5 });
});

test('a filter that ends before the register does is left alone', async () => {
  await filter('A1:B4');
  const workbook = bench.adapter();
  expect((await workbook.preview(plan())).widened).toBeUndefined();
  await workbook.apply(plan());
  expect(area()).toEqual({ row: 0, column: 0, rows: 4, columns: 2 });
});

test('a register without a filter gets none', async () => {
  await bench.adapter().apply(plan());
  expect(area()).toBeUndefined();
});

test('an Excel table that takes our columns in is said in the preview, and gets its range back at removal', async () => {
  await bench.office.run(async (context) => {
    context.workbook.worksheets.getItem('Registre').tables.add('A1:C4', true).name = 'Marchés';
    await context.sync();
  });
  const workbook = bench.adapter();
  expect((await workbook.preview(plan('Marchés'))).widened).toEqual([{ sheet: 'Registre', what: 'table' }]);
  await workbook.apply(plan('Marchés'));
  expect(bench.sheet('Registre').tables[0]?.area.columns).toBe(5);
  await workbook.remove({ keep: [] });
  expect(bench.sheet('Registre').tables[0]?.area).toEqual({ row: 0, column: 0, rows: 4, columns: 3 });
});
