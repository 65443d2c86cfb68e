import { analyse, openWorkbook, prepare, prepareCommittee, write, type Analysis, type Context } from '../../src/app';
import { openFile, type FileWorkbook } from '../../src/workbook/file';

const CONTEXT: Context = { today: '2026-11-22', version: 'test', language: 'fr' };

const HEADINGS = ['N° marché', 'Objet', 'Titulaire', 'Date de notification', 'Montant HT', 'Clause sociale'];
const ROWS = [
  ['2026-01', 'Nettoyage des locaux', 'Propre & Net', '03/02/2026', '12000', 'Oui'],
  ['2026-02', 'Rénovation énergétique de l’école', 'Bâti Vert', '14/07/2026', '80000', 'Non'],
  ['2026-03', 'Fourniture de papier recyclé', 'Papeterie', '21/08/2026', '30000', ''],
];

function registerFile(): FileWorkbook {
  const text = [HEADINGS, ...ROWS].map((cells) => cells.join(';')).join('\n');
  return openFile(new TextEncoder().encode(text), 'registre.csv');
}

const analysed = async (workbook: FileWorkbook): Promise<Analysis> =>
  analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT);

const statuses = (analysis: Analysis) =>
  analysis.tagging.contracts.map(({ social, environmental }) => [social.status, environmental.status]);

test('the committee’s sheet first leaves every proposal to be decided', async () => {
  const workbook = registerFile();
  const before = await analysed(workbook);
  await write(workbook, await prepareCommittee(workbook, before, '2026-T3', CONTEXT, false));
  const after = await analysed(workbook);
  expect(statuses(after)).toEqual(statuses(before));
  // No figure but the committee's own is written: nothing may say otherwise.
  expect(after.opening.memory.lastRun).toBeNull();
});

test('the committee’s sheet after a report keeps what is remembered of the report', async () => {
  const workbook = registerFile();
  await write(workbook, await prepare(workbook, await analysed(workbook), CONTEXT));
  const before = await analysed(workbook);
  const later = { ...CONTEXT, today: '2026-11-30' };
  await write(workbook, await prepareCommittee(workbook, before, '2026-T3', later, false));
  const { memory } = (await analysed(workbook)).opening;
  expect({ ...memory, snapshots: [] }).toEqual({ ...before.opening.memory, snapshots: [] });
});
