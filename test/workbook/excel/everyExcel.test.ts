/** @jest-environment jsdom */
import {
  analyse,
  openWorkbook,
  prepare,
  prepareCommittee,
  previewRemoval,
  removalPlan,
  takeBack,
  write,
} from '../../../src/app';
import type { Context } from '../../../src/app';
import { WRITING_PROFILES, bootBench, cellsOf } from './support';
import type { Bench, Grid } from './support';

/* One whole journey on every Excel that the host plays: write, edit, refresh, committee, removal. */

jest.setTimeout(240_000);

const CONTEXT: Context = { today: '2026-11-22', version: '1.0.0', language: 'fr' };
const CLAUSES = ['Clause sociale d’insertion : 450 heures', 'Critère environnemental noté 15 %', ''];

const REGISTER: Grid = [
  [
    'N° de marché',
    'Objet du marché',
    'Titulaire',
    'Montant HT',
    'Date de notification',
    'Clauses sociales et environnementales',
  ],
  ...Array.from({ length: 9 }, (_, at) => [
    `2026-${String(at + 1).padStart(3, '0')}`,
    at % 2 === 0 ? 'Nettoyage des locaux scolaires' : 'Rénovation du gymnase',
    `Entreprise ${at % 3}`,
    40_000 + at * 7_500,
    46_100 + at * 20,
    CLAUSES[at % CLAUSES.length] ?? '',
  ]),
];

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
});
afterEach(() => bench.office.host.play('windows-fr'));

const own = () => bench.book.sheets.filter(({ name }) => name.startsWith('SPASER')).map(({ name }) => name);
const filled = () => [...cellsOf(bench.sheet('Registre'))].filter(([, cell]) => JSON.parse(cell).value !== null);

test.each(WRITING_PROFILES)('%s', async (profile) => {
  const { host } = bench.office;
  host.play(profile);
  bench.open({ Registre: REGISTER });
  const before = filled();
  // An Excel that loses what it is given to remember says so by its platform.
  const workbook = bench.adapter({ copiesMemory: profile === 'mac-fr' });
  const look = async () => analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT);

  const first = await write(workbook, await prepare(workbook, await look(), CONTEXT));
  expect([first.changed, first.differences]).toEqual([true, undefined]);
  expect(own()).toContain('SPASER Tableau de bord');

  // Saved and opened again, then changed by the person.
  const remembered = await workbook.readMemory();
  host.person.reopen();
  expect(await workbook.readMemory()).toEqual(remembered);
  host.person.enter(bench.sheet('Registre'), 3, 5, 'Clause sociale d’insertion : 100 heures');
  const again = await write(workbook, await prepare(workbook, await look(), CONTEXT));
  expect([again.changed, again.differences]).toEqual([true, undefined]);
  expect((await write(workbook, await prepare(workbook, await look(), CONTEXT))).changed).toBe(false);

  const analysis = await look();
  const committee = await write(workbook, await prepareCommittee(workbook, analysis, '2026-T2', CONTEXT, false));
  expect([committee.changed, committee.differences]).toEqual([true, undefined]);
  expect(committee.sheetsWritten).toEqual([expect.stringContaining('2026-T2')]);

  const plan = removalPlan(await openWorkbook(workbook, CONTEXT), { typed: false, committee: false });
  expect((await previewRemoval(workbook, plan)).obstacles).toEqual([]);
  expect((await takeBack(workbook, plan)).changed).toBe(true);
  expect(bench.book.sheets.map(({ name }) => name)).toEqual(['Registre']);
  expect(bench.book.names.filter(({ name }) => name.startsWith('SPASER'))).toEqual([]);
  const typed = before.filter(([key]) => key !== '3,5');
  expect(filled().filter(([key]) => key !== '3,5')).toEqual(typed);
});
