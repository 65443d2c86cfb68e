/** @jest-environment jsdom */
import { datedPlan } from '../support/dated';
import { REGISTER, bootBench, valuesOf } from './support';
import type { Bench } from './support';

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
});
beforeEach(() => {
  bench.open({ Registre: REGISTER });
  bench.book.date1904 = true;
});

test('in a 1904 workbook, days are held as it counts them and live formulas give the planned figures', async () => {
  await bench.adapter().apply(datedPlan());
  expect(valuesOf(bench.sheet('SPASER Données'), 1, 1, 3, 2)).toEqual([
    [43830, 45292],
    [44196, 50000],
    [null, 45658],
  ]);
  bench.office.host.model.calculate(true);
  expect(valuesOf(bench.sheet('SPASER Indicateurs'), 0, 0, 4, 1).flat()).toEqual([2, 1, 1, 1]);
});

test('our sheets are read back as they were planned, the register as it stands, and nothing is left to do', async () => {
  const adapter = bench.adapter();
  await adapter.apply(datedPlan());
  const { sheets, dateSystem } = await adapter.describe();
  expect(dateSystem).toBe(1904);
  const own = await adapter.readSheet(sheets.find(({ role }) => role === 'data')?.id ?? '');
  expect(own.dateSystem).toBe(1900);
  expect(own.values.map((row) => row[1])).toEqual(['Notifié le', 45292, 45658, null]);
  expect(own.values.map((row) => row[2])).toEqual(['Montant', 45292, 50000, 45658]);
  const register = await adapter.readSheet(sheets[0]?.id ?? '');
  expect(register).toMatchObject({ dateSystem: 1904, values: REGISTER });
  expect(await adapter.preview(datedPlan())).toMatchObject({ sheetsNew: [], sheetsRefreshed: [] });
  expect(await adapter.apply(datedPlan())).toMatchObject({ changed: false });
});
