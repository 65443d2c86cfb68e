import { closeBrowser, openFileFrom, openWorkbench, PATIENCE, paneSays, press } from './support/pane';
import { acceptPreview, askPreview, reachRegister } from './support/steps';
import { WORDS } from './support/words';
import { sheetNames } from './support/workbook';

jest.setTimeout(PATIENCE * 3);

const t = WORDS.fr;

/** Twenty contracts a year over seventeen years, in every quarter. */
const LINES = Array.from({ length: 17 * 20 }, (_, at) => {
  const [year, rank] = [2010 + Math.floor(at / 20), at % 20];
  return [
    `${year}-${String(rank + 1).padStart(3, '0')}`,
    ['Nettoyage des locaux', 'Travaux de voirie', 'Fourniture de papier recyclé'][rank % 3],
    `Société ${rank % 7}`,
    ['Voirie', 'Écoles', 'Bâtiments'][rank % 3],
    `15/${String((rank % 12) + 1).padStart(2, '0')}/${year}`,
    10_000 + rank * 1_500,
    rank % 2 === 0 ? 'Oui' : 'Non',
  ].join(';');
});

afterAll(closeBrowser);

test('a register of seventeen years is written like another', async () => {
  const bench = await openWorkbench();
  const text = ['N° marché;Objet;Titulaire;Service;Date de notification;Montant HT;Clause sociale', ...LINES].join(
    '\n',
  );
  await openFileFrom(bench, { name: 'registre.csv', bytes: Buffer.from(text) });
  await bench.page.getByRole('tab', { name: /registre/ }).waitFor();
  await reachRegister(bench, 'fr');
  await press(bench, t('register.analyse'));
  await paneSays(bench, /340 marchés/);
  await askPreview(bench, 'fr');
  const done = await acceptPreview(bench, 'fr');
  expect(done).not.toContain(t('done.differences'));
  expect(await sheetNames(bench)).toEqual(expect.arrayContaining(['SPASER Tableau de bord', 'SPASER Indicateurs']));
  expect(bench.complaints).toEqual([]);
  await bench.close();
});
