import type { Language } from '../../src/language';
import { closeBrowser, openWorkbench, PATIENCE, press, type Workbench } from './support/pane';
import { analyseRegister, reachRegister } from './support/steps';
import { settingLabel } from '../../src/taskpane/view/settings';
import { WORDS } from './support/words';
import { openEmptyWorkbook, openSampleRegister, sheetNames } from './support/workbook';

jest.setTimeout(PATIENCE * 2);

const SENTENCES = {
  fr: {
    promises: [
      'Ce qu’il fait',
      'Ce qu’il écrit',
      'Ce qu’il ne fait jamais',
      'Changer vos cellules, vos formules ou vos feuilles.',
    ],
    elsewhere: 'Pour essayer avec un registre d’exemple, ouvrez le volet dans un classeur vide.',
    assumed: 'Calculés pour : Collectivité territoriale ou groupement, SPASER 2024-2027.',
    health: 'Calculés pour : Établissement public de santé, SPASER 2025-2028.',
  },
  en: {
    promises: [
      'What it does',
      'What it writes',
      'What it never does',
      'Change your cells, your formulas or your sheets.',
    ],
    elsewhere: 'To try with a sample register, open the pane in an empty workbook.',
    assumed: 'Computed for: Local authority or grouping, SPASER 2024–2027.',
    health: 'Computed for: Public health establishment, SPASER 2025–2028.',
  },
} as const;

afterAll(closeBrowser);

describe.each<Language>(['fr', 'en'])('the first run, Excel in « %s »', (language) => {
  const t = WORDS[language];
  const says = SENTENCES[language];
  let bench: Workbench;

  const shows = (words: string) => bench.pane.getByText(words).first().waitFor();

  beforeAll(async () => {
    bench = await openWorkbench({ language });
  });

  afterAll(async () => {
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  test('one page says what the pane does, writes and never touches; the sample is for an empty workbook', async () => {
    await bench.pane.getByRole('heading', { level: 1, name: t('welcome.title') }).waitFor();
    for (const promise of says.promises) await shows(promise);
    await shows(says.elsewhere);
    expect(await bench.pane.getByRole('button', { name: t('welcome.sample') }).count()).toBe(0);
  });

  test('in an empty workbook the sample is tried at one click, and found as a register', async () => {
    await openEmptyWorkbook(bench);
    await press(bench, t('welcome.sample'));
    await bench.pane.getByRole('heading', { level: 1, name: t('register.title') }).waitFor();
    expect(await sheetNames(bench)).toEqual(['Registre', 'Factures']);
  });

  test('the page is not shown a second time', async () => {
    await openSampleRegister(bench);
    await bench.pane.getByRole('button', { name: t('register.analyse'), exact: true }).waitFor();
    expect(await bench.pane.getByRole('heading', { name: t('welcome.title') }).count()).toBe(0);
  });

  test('the figures tell the settings that they assume; the buyer’s own take their place', async () => {
    await reachRegister(bench, language);
    await analyseRegister(bench, language);
    await shows(says.assumed);
    await press(bench, t('home.settings'));
    await bench.pane.getByLabel(settingLabel('buyerKind', language)).selectOption('health');
    await bench.pane.getByLabel(settingLabel('spaserFrom', language)).fill('2025');
    await bench.pane.getByLabel(settingLabel('spaserTo', language)).fill('2028');
    await press(bench, t('settings.save'));
    await shows(says.health);
  });
});
