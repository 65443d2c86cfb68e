/** @jest-environment jsdom */
import { wireTraffic } from '../../../bench/wireTrace';
import { bootBench, planOf, registerColumns, valuesOf } from './support';
import type { Bench } from './support';

/*
 * The size of what travels, with the whole product: the request that changes
 * what a person sees depends on neither the contracts nor the years. The bench
 * `wire` measures 5,000 contracts over 17 years and 50,000 over 4.
 */

jest.setTimeout(600_000);

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
});

const MEGABYTE = 1_000_000;

test('the last request stays under a megabyte, whatever the contracts and the years', async () => {
  const { Excel, host } = bench.office;
  // Long in years, then long in contracts: each ten times the other.
  for (const [count, years] of [
    [40, 17],
    [400, 2],
  ] as const) {
    const { first, refresh } = await wireTraffic(Excel, host, count, years);
    for (const traffic of [first, refresh]) {
      expect(traffic.commit).toBeGreaterThan(0);
      // Half a megabyte here leaves as much again to the registers that the bench measures.
      expect(traffic.commit).toBeLessThan(MEGABYTE / 2);
      // Excel on the web refuses above 5 MB: none comes near.
      expect(traffic.largest).toBeLessThan(1.5 * MEGABYTE);
    }
  }
});

/** Every third line of the register is no contract: our plan says nothing of it. */
const CONTRACTS = Array.from({ length: 6_000 }, (_, at) => at + 1).filter((row) => row % 3 !== 0);

/** Our columns over a long register; `run` changes one contract in forty. */
function scattered(id: string, run: number) {
  const columns = registerColumns(id).columns.map((column) => ({
    ...column,
    isNew: run === 0,
    values: CONTRACTS.map((row) => ({ row, value: row % 40 === 1 ? `Clause sociale ${run}` : 'Non renseigné' })),
  }));
  return planOf({ register: [registerColumns(id, { lastRow: 6_000, columns })] });
}

test('changes scattered over a long register travel in few pieces, and what stands between them stays', async () => {
  bench.open({ Registre: [['Objet', 'Montant', 'Date'], ...CONTRACTS.map((row) => [`Marché ${row}`, row, 45_000])] });
  const { host } = bench.office;
  const { execute } = host;
  let largest = 0;
  Object.assign(host, {
    execute: (request: Parameters<typeof execute>[0]) => {
      const text = JSON.stringify(request);
      if (text.includes('SPASER_writing')) largest = Math.max(largest, text.length);
      return execute(request);
    },
  });
  try {
    const sheet = bench.sheet('Registre');
    await bench.adapter().apply(scattered(sheet.id, 0));
    expect(largest).toBeLessThan(MEGABYTE / 10);
    await bench.office.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem('Registre');
      worksheet.getRange('D301').formulas = [['=SUM(B2:B300)']];
      worksheet.getRange('D601').values = [['Sous-total']];
      await context.sync();
    });
    largest = 0;
    await bench.adapter().apply(scattered(sheet.id, 1));
    expect(largest).toBeGreaterThan(0);
    expect(largest).toBeLessThan(MEGABYTE / 10);
    expect(sheet.cells.get(300 * 16_384 + 3)?.formula).toBe('=SUM(B2:B300)');
    expect(valuesOf(sheet, 600, 3, 1, 2)).toEqual([['Sous-total', null]]);
    expect(valuesOf(sheet, 41, 3, 1, 2)).toEqual([['Clause sociale 1', 'Clause sociale 1']]);
    expect(valuesOf(sheet, 1, 3, 3, 1)).toEqual([['Clause sociale 1'], ['Non renseigné'], [null]]);
    expect(await bench.adapter().apply(scattered(sheet.id, 1))).toMatchObject({ changed: false });
  } finally {
    Object.assign(host, { execute });
  }
});
