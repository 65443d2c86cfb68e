/** @jest-environment jsdom */
import { putCell } from '../../../src/workbench/host';
import type { PlanCell, SheetPlan } from '../../../src/workbook';
import {
  WRITING_PROFILES,
  REGISTER,
  bootBench,
  dashboardSheet,
  dataSheet,
  indicatorSheet,
  planOf,
  registerColumns,
  sheetPlan,
} from './support';
import type { Bench } from './support';

/* What the Excels of our users do, or are suspected to do, that an obliging host would hide. */

let bench: Bench;
let largest = 0;
let onRequest: (names: readonly string[]) => void = () => undefined;
beforeAll(async () => {
  bench = await bootBench();
  const { host } = bench.office;
  const { execute } = host;
  Object.assign(host, {
    execute: (request: Parameters<typeof execute>[0]) => {
      largest = Math.max(largest, JSON.stringify(request).length);
      onRequest(Object.values(request.ObjectPaths).map(({ Name }) => Name));
      return execute(request);
    },
  });
});
afterEach(() => {
  bench.office.host.play('windows-fr');
  onRequest = () => undefined;
});

const plan = () =>
  planOf({
    sheets: [dashboardSheet(), indicatorSheet(), dataSheet(4)],
    register: [registerColumns(bench.sheet('Registre').id)],
    names: [
      {
        name: 'SPASER_periode',
        target: { role: 'indicators', area: { row: 3, column: 0, rows: 1, columns: 1 } },
        visible: true,
      },
    ],
  });

const COLUMNS = 16_384;
const cell = (sheet: string, row: number, column: number) => bench.sheet(sheet).cells.get(row * COLUMNS + column);

describe.each(WRITING_PROFILES)('%s', (profile) => {
  test('a first write, a second one and a reading go through, and nothing differs', async () => {
    bench.office.host.play(profile);
    bench.open({ Registre: REGISTER });
    const first = await bench.adapter().apply(plan());
    expect(first).toMatchObject({ changed: true });
    expect(first.differences).toBeUndefined();
    expect((await bench.adapter().apply(plan())).changed).toBe(false);
    const again = planOf({ ...plan(), sheets: [dashboardSheet(), indicatorSheet(9), dataSheet(9)] });
    const second = await bench.adapter().apply(again);
    expect(second.changed).toBe(true);
    expect(cell('SPASER Indicateurs', 3, 2)?.formula).toBe('=COUNTA(tSpaser[Ligne])');
    const { values } = await bench.adapter().readSheet(bench.sheet('Registre').id);
    expect(values[1]?.[3]).toBe('Clause sociale');
    expect(await bench.adapter().readMemory()).toEqual({ run: 1 });
  });
});

describe('a workbook in the old format (.xls)', () => {
  const ways = [
    ['a preview', (workbook) => workbook.preview(plan())],
    ['a write', (workbook) => workbook.apply(plan())],
    [
      'a committee’s sheet',
      (workbook) =>
        workbook.apply(planOf({ sheets: [{ ...dataSheet(2), role: 'committee:2026-T3', mode: 'frozen' }] })),
    ],
    ['the preview of a removal', (workbook) => workbook.previewRemoval({ keep: [] })],
    ['a removal', (workbook) => workbook.remove({ keep: [] })],
    ['a row of the journal', (workbook) => workbook.appendRow('tSpaser', () => [1])],
    ['a sample', (workbook) => workbook.fillEmptyWorkbook([])],
  ] satisfies [string, (workbook: ReturnType<Bench['adapter']>) => Promise<unknown>][];

  test.each(ways)('%s is refused in words, whether or not anything of ours is there', async (_way, work) => {
    for (const written of [false, true]) {
      bench.open({ Registre: REGISTER });
      if (written) await bench.adapter().apply(plan());
      bench.office.host.play('xls-fr');
      bench.writes();
      await expect(work(bench.adapter())).rejects.toMatchObject({ code: 'oldFormat' });
      expect(bench.writes().filter((name) => name !== 'GetLastCell')).toEqual([]);
      bench.office.host.play('windows-fr');
    }
  });

  test('is read and told all the same', async () => {
    bench.open({ Registre: REGISTER });
    bench.office.host.play('xls-fr');
    const workbook = bench.adapter();
    expect((await workbook.describe()).sheets.map(({ name }) => name)).toEqual(['Registre']);
    expect((await workbook.readSheet(bench.sheet('Registre').id)).values).toEqual(REGISTER);
    expect(await workbook.readMemory()).toBeNull();
  });
});

/** A table that mixes formulas and blanks, in a column that holds nothing else. */
const mixed = (rows: number): SheetPlan =>
  sheetPlan(
    'indicators',
    'SPASER Indicateurs',
    [
      {
        row: 0,
        column: 0,
        rows: [
          ['Indicateur', 'Rang', 'Cible'],
          ...Array.from({ length: rows }, (_, row): PlanCell[] => [
            `indicateur ${row}`,
            row,
            row % 2 === 0 ? { value: row * 2, formula: `=B${row + 2}*2` } : null,
          ]),
        ],
      },
    ],
    { tables: [{ name: 'tIndicateurs', area: { row: 0, column: 0, rows: rows + 1, columns: 3 } }] },
  );

test.each([1, 4, 7])('no blank of a formula column takes a neighbour’s formula (%i rows)', async (rows) => {
  bench.open({ Registre: REGISTER });
  await bench.adapter().apply(planOf({ sheets: [mixed(rows)] }));
  await bench.adapter().apply(planOf({ sheets: [mixed(rows + 3)], memory: { run: 2 } }));
  const shown = Array.from({ length: rows + 3 }, (_, row) => cell('SPASER Indicateurs', row + 1, 2)?.formula);
  expect(shown).toEqual(Array.from({ length: rows + 3 }, (_, row) => (row % 2 === 0 ? `=B${row + 2}*2` : '=""')));
});

test('the last request stays small whatever the formulas: seventeen years of quarters', async () => {
  bench.open({ Registre: REGISTER });
  const quarters = 17 * 4;
  const years = (run: number): SheetPlan => {
    const rows = Array.from({ length: 100 * quarters }, (_, row): PlanCell[] => [
      row,
      ...[1, 2, 3].map((at): PlanCell => ({
        value: at === 1 ? 3 : 0,
        formula: `=IF(A${row + 2}<0,"trimestre ${row} de la période ${run}, mesure ${at}, base du nombre",${at === 1 ? 'COUNTIFS(tSpaser[Social],1)' : '0'})`,
      })),
    ]);
    return sheetPlan('indicators', 'SPASER Indicateurs', [
      { row: 0, column: 0, rows: [['Rang', 'a', 'b', 'c'], ...rows] },
    ]);
  };
  for (const run of [1, 2]) {
    largest = 0;
    const { differences } = await bench
      .adapter()
      .apply(planOf({ sheets: [dataSheet(6), years(run)], memory: { run } }));
    expect(differences).toBeUndefined();
    expect(largest).toBeLessThan(1_500_000);
  }
  let last = 0;
  onRequest = (names) => {
    if (names.includes('SPASER_writing')) last = Math.max(last, largest);
  };
  const execute = bench.office.host.execute;
  Object.assign(bench.office.host, {
    execute: (request: Parameters<typeof execute>[0]) => {
      if (JSON.stringify(request).includes('SPASER_writing')) last = JSON.stringify(request).length;
      return execute(request);
    },
  });
  await bench.adapter().apply(planOf({ sheets: [dataSheet(6), years(3)], memory: { run: 3 } }));
  Object.assign(bench.office.host, { execute });
  expect(last).toBeGreaterThan(0);
  expect(last).toBeLessThan(1_000_000);
});

test('what strayed after a write is put right, and told when it strays still', async () => {
  bench.open({ Registre: REGISTER });
  const { execute } = bench.office.host;
  let spoil = 1;
  // An Excel that gives one cell another formula once the write is done, then lets itself be corrected or not.
  Object.assign(bench.office.host, {
    execute: (request: Parameters<typeof execute>[0]) => {
      const sheet = bench.book.sheets.find(({ name }) => name === 'SPASER Indicateurs');
      const done = !bench.book.names.some(({ name }) => /pending|writing/.test(name));
      if (sheet?.visibility === 'Visible' && done && spoil > 0) {
        spoil--;
        putCell(sheet, 3, 1, { value: null, formula: '=1+1' });
      }
      return execute(request);
    },
  });
  const mended = await bench.adapter().apply(plan());
  expect(cell('SPASER Indicateurs', 3, 1)?.formula).toBe('=SUM(tSpaser[Social])');
  expect(mended.differences).toBeUndefined();

  bench.open({ Registre: REGISTER });
  spoil = 10_000;
  const told = await bench.adapter().apply(plan());
  Object.assign(bench.office.host, { execute });
  expect(told.differences).toContainEqual(
    expect.objectContaining({ sheet: 'SPASER Indicateurs', kind: 'content', addresses: ['B4'] }),
  );
  expect(told.differences?.[0]?.what.fr).toContain('B4');
});
