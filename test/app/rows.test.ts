import { readFileSync } from 'node:fs';
import { analyse, openWorkbook, prepare, prepareRows, write, type Analysis, type Context } from '../../src/app';
import { rowsOf } from '../../src/indicators';
import { openFile } from '../../src/workbook/file';

// Reading and counting the whole sample takes its time.
jest.setTimeout(240_000);

const CONTEXT: Context = { today: '2026-11-22', version: 'test', language: 'fr' };

async function analysed(workbook: Parameters<typeof analyse>[0]): Promise<Analysis> {
  return analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT);
}

function listed({ measures, workings }: Analysis, id: string) {
  const measure = measures.find(
    (one) => one.id === id && one.period === '2026' && one.basis === 'count' && one.group === null,
  );
  if (measure === undefined) throw new Error('no figure');
  return { measure, list: 'numerator' as const, keys: [...rowsOf(measure, workings).numerator].reverse() };
}

test('the rows behind a figure go into one sheet, in the order chosen; nothing else moves, nor is forgotten', async () => {
  const workbook = openFile(readFileSync('assets/exemples/registre-exemple.xlsx'), 'exemple.xlsx');
  const first = await analysed(workbook);
  await write(workbook, await prepare(workbook, first, CONTEXT));
  const written = openFile(await workbook.save(), 'exemple.xlsx');
  const analysis = await analysed(written);
  const { memory } = analysis.opening;
  const asked = listed(analysis, 'PNAD-S');

  const prepared = await prepareRows(written, analysis, asked, CONTEXT);
  expect(prepared.summary).toMatchObject({
    sheetsNew: ['SPASER Lignes'],
    sheetsRefreshed: [],
    columnsAdded: [],
    registerCellsChanged: 0,
    buyerCellsChanged: 0,
  });
  await write(written, prepared);
  const bytes = await written.save();

  const again = openFile(bytes, 'exemple.xlsx');
  const after = await analysed(again);
  expect(after.opening.memory).toEqual(memory);
  expect(after.measures).toEqual(analysis.measures);
  const sheet = after.opening.workbook.sheets.find(({ role }) => role === 'rows');
  const grid = await again.readSheet(sheet?.id ?? '');
  expect(grid.values[0]?.[0]).toBe('Marchés avec au moins une considération sociale – Oui');
  expect(grid.values[1]?.[0]).toMatch(/^PNAD-S · 32 lignes · Période\u202f: 2026 · /);
  const [heads, ...rows] = grid.values.slice(3);
  expect(heads?.slice(0, 5)).toEqual(['Ligne', 'Feuille', 'N° marché', 'Lot', 'Objet']);
  const contracts = new Map(after.tagging.contracts.map(({ contract }) => [contract.key, contract]));
  expect(rows.map((row) => [row[0], row[2]])).toEqual(
    asked.keys.map((key) => [contracts.get(key)?.row, contracts.get(key)?.id]),
  );

  // The same again changes nothing; another list takes its place.
  expect((await write(again, await prepareRows(again, after, listed(after, 'PNAD-S'), CONTEXT))).changed).toBe(false);
  const other = await prepareRows(again, after, listed(after, 'ENV-04'), CONTEXT);
  expect(other.summary).toMatchObject({ sheetsNew: [], sheetsRefreshed: ['SPASER Lignes'] });
});
