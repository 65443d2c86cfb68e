/** @jest-environment jsdom */
import {
  WRITING_PROFILES,
  bootBench,
  cellsOf,
  CHART,
  dataSheet,
  indicatorSheet,
  planOf,
  REGISTER,
  sheetPlan,
} from './support';
import type { Bench } from './support';
import type { RegisterColumnsPlan } from '../../../src/workbook';

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
});
beforeEach(() => bench.open({ Registre: REGISTER }));

const columns = (sheetId: string): RegisterColumnsPlan => ({
  sheetId,
  sheetName: 'Registre',
  headerRow: 0,
  firstRow: 1,
  lastRow: 3,
  tableName: null,
  columns: [
    { key: 'social', heading: 'Social', column: 3, isNew: true, width: 20, values: [{ row: 1, value: 'Clause' }] },
    { key: 'themes', heading: 'Thèmes', column: 4, isNew: true, width: 20, values: [{ row: 2, value: 'Emploi' }] },
  ],
});

async function written() {
  const workbook = bench.adapter();
  const [sheet] = (await workbook.describe()).sheets;
  const sheets = [
    dataSheet(3),
    { ...indicatorSheet(), charts: [CHART] },
    sheetPlan('journal', 'SPASER Journal', [{ row: 0, column: 0, rows: [['Date']] }], { mode: 'createOnce' }),
  ];
  await workbook.apply(planOf({ sheets, register: [columns(sheet?.id ?? '')] }));
  return workbook;
}

/* What Excel reads, copies and clears differs from one to another: each shows that nothing of it matters here. */
describe.each(WRITING_PROFILES)('%s', (profile) => {
  beforeEach(() => bench.office.host.play(profile));

  test('sheets, columns, names and memory go; the register is as it was', async () => {
    const before = cellsOf(bench.sheet('Registre'));
    const workbook = await written();
    const summary = await workbook.previewRemoval({ keep: [] });
    expect(summary).toEqual({
      sheetsRemoved: ['SPASER Données', 'SPASER Indicateurs', 'SPASER Journal'],
      sheetsKept: [],
      columnsRemoved: [{ sheet: 'Registre', headings: ['Social', 'Thèmes'] }],
      obstacles: [],
    });
    expect(bench.book.sheets).toHaveLength(4);
    expect((await workbook.remove({ keep: [] })).changed).toBe(true);
    expect(bench.book.sheets.map(({ name }) => name)).toEqual(['Registre']);
    const filled = (cells: ReadonlyMap<string, string>) =>
      [...cells].filter(([, cell]) => JSON.parse(cell).value !== null);
    expect(filled(cellsOf(bench.sheet('Registre')))).toEqual(filled(before));
    expect(await workbook.readMemory()).toBeNull();
    expect((await workbook.remove({ keep: [] })).changed).toBe(false);
  });

  test('a sheet kept stays ours', async () => {
    const workbook = await written();
    const { summary } = await workbook.remove({ keep: ['journal'] });
    expect(summary.sheetsKept).toEqual(['SPASER Journal']);
    const { sheets } = await workbook.describe();
    expect(sheets.map(({ name, role }) => [name, role])).toEqual([
      ['Registre', null],
      ['SPASER Journal', 'journal'],
    ]);
  });

  test('a protected register refuses it whole', async () => {
    const workbook = await written();
    bench.sheet('Registre').protection.protected = true;
    const { obstacles } = await workbook.previewRemoval({ keep: [] });
    expect(obstacles).toEqual([{ code: 'protected', sheet: 'Registre' }]);
    await expect(workbook.remove({ keep: [] })).rejects.toMatchObject({ code: 'sheet.protected' });
    expect(bench.book.sheets).toHaveLength(4);
  });
});
