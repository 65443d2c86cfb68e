/** @jest-environment jsdom */
import { analyse, openWorkbook, prepare } from '../../../src/app';
import type { Context } from '../../../src/app';
import { bootBench, cellsOf } from './support';
import type { Bench, Grid } from './support';

const CONTEXT: Context = { today: '2026-11-22', version: '0.1.0', language: 'fr' };

const OBJECTS = [
  'Nettoyage des locaux scolaires',
  'Rénovation du gymnase',
  'Fourniture de denrées issues de l’agriculture biologique',
];
const CLAUSES = [
  'Clause sociale d’insertion : 450 heures',
  'Critère environnemental noté 15 %',
  '',
  'Marché réservé aux entreprises adaptées',
];

/** A register as buyers keep it: titles above, dates as serials, clauses in words. */
const REGISTER: Grid = [
  ['Ville de Test – Registre des marchés', null, null, null, null, null],
  [null, null, null, null, null, null],
  [
    'N° de marché',
    'Objet du marché',
    'Titulaire',
    'Montant HT',
    'Date de notification',
    'Clauses sociales et environnementales',
  ],
  ...Array.from({ length: 24 }, (_, at) => [
    `2024-${String(at + 1).padStart(3, '0')}`,
    OBJECTS[at % OBJECTS.length] ?? '',
    `Entreprise ${at % 5}`,
    40_000 + at * 7_500,
    45_300 + at * 13,
    CLAUSES[at % CLAUSES.length] ?? '',
  ]),
];

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
  bench.open({ Registre: REGISTER, Notes: [['À ne pas toucher', 12]] });
});

test('the main job through the real client: written, calculated, and unchanged the second time', async () => {
  const workbook = bench.adapter();
  const before = ['Registre', 'Notes'].map((name) => cellsOf(bench.sheet(name)));
  const analysis = await analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT);
  const { plan, summary } = await prepare(workbook, analysis, CONTEXT);
  expect(summary).toMatchObject({ buyerCellsChanged: 0, obstacles: [], sheetsRefreshed: [] });
  expect(summary.sheetsNew).toEqual(
    expect.arrayContaining(['SPASER Tableau de bord', 'SPASER Indicateurs', 'SPASER Données']),
  );

  expect(await workbook.apply(plan)).toMatchObject({ changed: true, sheetsWritten: summary.sheetsNew });
  expect(bench.sheet('SPASER Tableau de bord').charts.length).toBeGreaterThanOrEqual(4);
  expect(bench.book.active.name).toBe('SPASER Tableau de bord');

  // What was the buyer's is to the letter as it was; only our columns came, at the right.
  ['Registre', 'Notes'].forEach((name, at) => {
    const after = cellsOf(bench.sheet(name));
    for (const [key, cell] of before[at] ?? []) expect(after.get(key)).toBe(cell);
    for (const key of after.keys())
      expect(before[at]?.has(key) === true || (at === 0 && Number(key.split(',')[1]) >= 6)).toBe(true);
  });

  // Live formulas give what our engine computed.
  const wrong: string[] = [];
  for (const { role, blocks } of plan.sheets) {
    const sheet = bench.book.sheets.find(
      ({ name }) => name === plan.sheets.find((planned) => planned.role === role)?.name,
    );
    for (const block of blocks) {
      block.rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          if (typeof cell !== 'object' || cell === null || cell.formula === undefined) return;
          const found = sheet?.cells.get((block.row + r) * 16_384 + block.column + c)?.value ?? null;
          const same =
            typeof found === 'number' && typeof cell.value === 'number'
              ? Math.abs(found - cell.value) < 1e-9
              : found === cell.value;
          if (!same && !(found === '' && cell.value === null))
            wrong.push(`${role} ${r},${c}: ${String(found)} for ${String(cell.value)} ${cell.formula}`);
        }),
      );
    }
  }
  expect(wrong).toEqual([]);

  bench.writes();
  expect(await workbook.apply(plan)).toEqual({ sheetsWritten: [], cellsWritten: 0, changed: false });
  expect(bench.writes()).toEqual([]);
});
