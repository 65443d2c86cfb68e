import { closeBrowser, openFileFrom, openWorkbench, PATIENCE, paneSays, press, type Workbench } from './support/pane';
import { acceptPreview, askPreview, reachRegister } from './support/steps';
import { WORDS } from './support/words';
import { sheetNames } from './support/workbook';
import { settingLabel } from '../../src/taskpane/view/settings';

jest.setTimeout(PATIENCE * 2);

const t = WORDS.fr;
const HEADINGS = 'N° marché;Objet;Nature;Titulaire;Date de notification;Montant HT';
const SUBSEQUENT = [
  HEADINGS,
  '2026-01;Fourniture de papier recyclé;Marché subséquent;Papeterie;03/02/2026;12000',
  '2026-02;Fourniture de mobilier;Marché subséquent;Meubles;03/03/2026;8000',
].join('\n');

afterAll(closeBrowser);

async function opened(text: string): Promise<Workbench> {
  const bench = await openWorkbench();
  await openFileFrom(bench, { name: 'registre.csv', bytes: Buffer.from(text) });
  await bench.page.getByRole('tab', { name: /registre/ }).waitFor();
  await reachRegister(bench, 'fr');
  await press(bench, t('register.analyse'));
  return bench;
}

test('subsequent contracts without their framework: the home screen says why none counts, and leads to the setting', async () => {
  const bench = await opened(SUBSEQUENT);
  const told = await paneSays(bench, /Aucun marché n’est compté/);
  expect(told).toMatch(/Marchés subséquents \(2\)/);
  expect(told).toContain('ce registre n’en contient aucun');
  await press(bench, t('uncounted.settings'));
  await bench.pane.getByLabel(settingLabel('includeSubsequentContracts', 'fr')).selectOption('yes');
  await press(bench, t('settings.save'));
  await bench.pane
    .getByText(/2 marchés/)
    .first()
    .waitFor();
  expect(await bench.pane.getByText(/Aucun marché n’est compté/).count()).toBe(0);
  expect(bench.complaints).toEqual([]);
  await bench.close();
});

test('a register of headings alone is said, and written at the first attempt', async () => {
  const bench = await opened(HEADINGS);
  await paneSays(bench, t('uncounted.empty'));
  await askPreview(bench, 'fr');
  const done = await acceptPreview(bench, 'fr');
  expect(done).not.toContain('incomplète');
  expect(await sheetNames(bench)).toContain('SPASER Tableau de bord');
  expect(bench.complaints).toEqual([]);
  await bench.close();
});
