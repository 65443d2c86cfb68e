/** @jest-environment jsdom */
import {
  CHART,
  REGISTER,
  bootBench,
  dashboardSheet,
  dataSheet,
  indicatorSheet,
  planOf,
  registerColumns,
  valuesOf,
} from './support';
import type { Bench } from './support';

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
});
beforeEach(() => {
  bench.office.host.play('windows-fr');
  bench.open({ Registre: REGISTER });
});

const fullPlan = (sheetId: string) =>
  planOf({
    sheets: [dashboardSheet(), indicatorSheet(), dataSheet(4)],
    register: [registerColumns(sheetId)],
    names: [
      {
        name: 'SPASER_periode',
        target: { role: 'indicators', area: { row: 3, column: 0, rows: 1, columns: 1 } },
        visible: true,
      },
    ],
    memory: { run: 1, texte: 'a < b & "c" ; Œuvre' },
    activate: 'dashboard',
  });

test('a plan is written: sheets, table, formulas, charts, columns, names, memory', async () => {
  // An Excel that lists charts among shapes, where alternative texts are.
  bench.office.host.play('windows-en');
  const workbook = bench.adapter();
  const { sheets } = await workbook.describe();
  const plan = fullPlan(sheets[0]?.id ?? '');
  const result = await workbook.apply(plan);
  expect(result.changed).toBe(true);
  expect(result.sheetsWritten).toEqual(['SPASER Tableau de bord', 'SPASER Indicateurs', 'SPASER Données']);
  expect(bench.book.sheets.map(({ name }) => name)).toEqual(['Registre', ...result.sheetsWritten]);
  expect(bench.sheet('SPASER Données').tables).toMatchObject([
    { name: 'tSpaser', area: { row: 0, column: 0, rows: 5, columns: 3 } },
  ]);
  expect(valuesOf(bench.sheet('SPASER Indicateurs'), 2, 0, 2, 3)).toEqual([
    ['Exercice', 'Sociaux', 'Tous'],
    [2024, 2, 4],
  ]);
  expect(bench.sheet('SPASER Tableau de bord').charts).toMatchObject([
    {
      name: CHART.key,
      title: { text: CHART.title },
      series: [{ name: 'Sociaux' }, { name: 'Cible', chartType: 'Line' }],
      altText: CHART.altText,
    },
  ]);
  expect(valuesOf(bench.sheet('Registre'), 0, 3, 4, 2)).toEqual([
    ['Considérations sociales', 'Social – statut'],
    ['Clause sociale', 'Déclaré'],
    ['Clause sociale ; Critère social', 'Proposé'],
    ['Non renseigné', null],
  ]);
  expect(await workbook.readMemory()).toEqual(plan.memory);
  expect(bench.book.active.name).toBe('SPASER Tableau de bord');
  expect((await workbook.describe()).sheets.map(({ role }) => role)).toEqual([null, 'dashboard', 'indicators', 'data']);
});

test('the same plan a second time writes nothing', async () => {
  const workbook = bench.adapter();
  const { sheets } = await workbook.describe();
  const plan = fullPlan(sheets[0]?.id ?? '');
  await workbook.apply(plan);
  bench.writes();
  const again = await workbook.apply(plan);
  expect(again).toEqual({ sheetsWritten: [], cellsWritten: 0, changed: false });
  expect(bench.writes()).toEqual([]);
});
