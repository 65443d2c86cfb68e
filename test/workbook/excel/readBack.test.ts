/** @jest-environment jsdom */
import { putCell } from '../../../src/workbench/host';
import { WRITING_PROFILES, REGISTER, bootBench, dataSheet, indicatorSheet, planOf, registerColumns } from './support';
import type { Bench } from './support';

/* What is written is read again: an Excel that alters something is corrected, or told with the place. */

let bench: Bench;
/** What this Excel does to the workbook by itself, before each request. */
let alter: () => void = () => undefined;
beforeAll(async () => {
  bench = await bootBench();
  const { host } = bench.office;
  const { execute } = host;
  Object.assign(host, {
    execute: (request: Parameters<typeof execute>[0]) => {
      alter();
      return execute(request);
    },
  });
});
afterEach(() => {
  alter = () => undefined;
  bench.office.host.play('windows-fr');
});

const plan = () =>
  planOf({
    sheets: [indicatorSheet(), dataSheet(4)],
    register: [registerColumns(bench.sheet('Registre').id)],
  });

const COLUMNS = 16_384;
const cell = (sheet: string, row: number, column: number) => bench.sheet(sheet).cells.get(row * COLUMNS + column);

/** Once the write is done and shown, so many times, `spoil` is let loose. */
function after(times: number, spoil: () => void): void {
  let left = times;
  alter = () => {
    const shown = bench.book.sheets.some((one) => one.name === 'SPASER Indicateurs' && one.visibility === 'Visible');
    const writing = bench.book.names.some(({ name }) => /pending|writing/.test(name));
    if (!shown || writing || left === 0) return;
    left--;
    spoil();
  };
}

const profiles = WRITING_PROFILES;

describe.each(profiles)('%s', (profile) => {
  beforeEach(() => {
    bench.office.host.play(profile);
    bench.open({ Registre: REGISTER });
  });

  test('a value that Excel alters once is written again', async () => {
    after(1, () => putCell(bench.sheet('SPASER Indicateurs'), 3, 0, { value: 1999 }));
    expect((await bench.adapter().apply(plan())).differences).toBeUndefined();
    expect(cell('SPASER Indicateurs', 3, 0)?.value).toBe(2024);
  });

  test('one that it alters for ever is told with its place, and looked at again by the next run', async () => {
    after(Infinity, () => putCell(bench.sheet('SPASER Indicateurs'), 3, 0, { value: 1999 }));
    for (let run = 0; run < 2; run++) {
      const { differences } = await bench.adapter().apply(plan());
      expect(differences).toEqual([
        expect.objectContaining({ sheet: 'SPASER Indicateurs', kind: 'content', addresses: ['A4'] }),
      ]);
      expect(differences?.[0]?.what.fr).toContain('A4');
    }
    alter = () => undefined;
    expect((await bench.adapter().apply(plan())).differences).toBeUndefined();
    expect(cell('SPASER Indicateurs', 3, 0)?.value).toBe(2024);
    expect((await bench.adapter().apply(plan())).changed).toBe(false);
  });

  test('a formula that Excel computes otherwise is computed again, then told with its place', async () => {
    const spoil = () => {
      const found = cell('SPASER Indicateurs', 3, 1);
      if (found !== undefined) found.value = 77;
    };
    after(6, spoil);
    const once = await bench.adapter().apply(plan());
    expect(once.differences).toBeUndefined();
    expect(cell('SPASER Indicateurs', 3, 1)?.value).toBe(2);

    bench.open({ Registre: REGISTER });
    after(Infinity, spoil);
    for (let run = 0; run < 2; run++) {
      const { differences } = await bench.adapter().apply(plan());
      expect(differences).toEqual([
        expect.objectContaining({ sheet: 'SPASER Indicateurs', kind: 'value', addresses: ['B4'] }),
      ]);
    }
  });
});

test('a workbook that is only calculated on demand shows right figures all the same', async () => {
  bench.open({ Registre: REGISTER });
  await bench.adapter().apply(plan());
  bench.book.calculationMode = 'Manual';
  const again = planOf({ ...plan(), sheets: [indicatorSheet(9), dataSheet(9)], memory: { run: 2 } });
  expect((await bench.adapter().apply(again)).differences).toBeUndefined();
  expect(cell('SPASER Indicateurs', 3, 2)?.value).toBe(9);
});

test('a column of ours in the register that holds something else is told with its place, and left to the person', async () => {
  bench.open({ Registre: REGISTER });
  after(1, () => putCell(bench.sheet('Registre'), 2, 3, { value: 'Autre chose' }));
  const { differences } = await bench.adapter().apply(plan());
  expect(differences).toEqual([expect.objectContaining({ sheet: 'Registre', kind: 'content', addresses: ['D3'] })]);
  expect(cell('Registre', 2, 3)?.value).toBe('Autre chose');
});
