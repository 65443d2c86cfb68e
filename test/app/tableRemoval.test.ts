/** @jest-environment jsdom */
import { analyse, openWorkbook, prepare, previewRemoval, removalPlan, takeBack, write } from '../../src/app';
import { bootBench, cellsOf, type Bench } from '../workbook/excel/support';
import { CONTEXT } from './support/typed';

const REGISTER = [
  ['N° marché', 'Objet', 'Titulaire', 'Date de notification', 'Montant HT', 'Clause sociale'],
  ['2026-01', 'Nettoyage des locaux', 'Propre & Net', 46056, 12000, 'Oui'],
  ['2026-02', 'Rénovation énergétique de l’école', 'Bâti Vert', 46217, 80000, 'Non'],
];

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
});

/** A workbook whose register is an Excel Table, a total line of the buyer's beneath. */
async function openTable(): Promise<void> {
  bench.open({ Registre: [...REGISTER, [], ['Total', null, null, null, 92000]] });
  await bench.office.run(async (context) => {
    context.workbook.worksheets.getItem('Registre').tables.add('A1:F3', true).name = 'tMarches';
    await context.sync();
  });
}

const table = () => bench.sheet('Registre').tables.map(({ name, area }) => ({ name, area }));
const filled = () => [...cellsOf(bench.sheet('Registre'))].filter(([, cell]) => JSON.parse(cell).value !== null);

test('a register that is an Excel Table is widened by our columns, and has its own size again once they are taken back', async () => {
  await openTable();
  const [before, cells] = [table(), filled()];
  const adapter = bench.adapter();
  const opening = await openWorkbook(adapter, CONTEXT);
  await write(adapter, await prepare(adapter, await analyse(adapter, opening, CONTEXT), CONTEXT));
  const [wider] = table();
  expect(wider?.area.columns).toBeGreaterThan(6);

  const plan = removalPlan(await openWorkbook(adapter, CONTEXT), { typed: false, committee: false });
  expect((await previewRemoval(adapter, plan)).obstacles).toEqual([]);
  expect((await takeBack(adapter, plan)).changed).toBe(true);
  expect(table()).toEqual(before);
  expect(filled()).toEqual(cells);
  expect(bench.book.sheets.map(({ name }) => name)).toEqual(['Registre']);

  // What was taken back can be written anew, in the same places.
  const again = await openWorkbook(adapter, CONTEXT);
  await write(adapter, await prepare(adapter, await analyse(adapter, again, CONTEXT), CONTEXT));
  expect(table()).toEqual([wider]);
});

test('columns that a person put in the table beside ours are not taken with them: the removal says what to do', async () => {
  await openTable();
  const adapter = bench.adapter();
  const opening = await openWorkbook(adapter, CONTEXT);
  await write(adapter, await prepare(adapter, await analyse(adapter, opening, CONTEXT), CONTEXT));
  await bench.office.run(async (context) => {
    const found = context.workbook.tables.getItem('tMarches');
    found.columns.add(undefined, [['À moi'], ['un'], ['deux']]);
    await context.sync();
  });
  const cells = filled();
  const plan = removalPlan(await openWorkbook(adapter, CONTEXT), { typed: false, committee: false });
  await expect(previewRemoval(adapter, plan)).rejects.toMatchObject({ code: 'columnsInside' });
  expect(filled()).toEqual(cells);
});
