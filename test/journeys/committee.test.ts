import type { Language } from '../../src/language';
import { closeBrowser, openWorkbench, PATIENCE, press, type Workbench } from './support/pane';
import { acceptPreview, analyseRegister } from './support/steps';
import { WORDS } from './support/words';
import { sheetNames, showSheet, typeInCell } from './support/workbook';

jest.setTimeout(PATIENCE * 2);

const SENTENCES = {
  fr: {
    one: '1 feuille nouvelle',
    again: 'La feuille de ce trimestre existe déjà. La remplacer par les chiffres du jour ?',
    refreshed: '1 feuille actualisée',
  },
  en: {
    one: '1 new sheet',
    again: 'The sheet of this quarter already exists. Replace it with today’s figures?',
    refreshed: '1 sheet refreshed',
  },
} as const;

afterAll(closeBrowser);

describe.each<Language>(['fr', 'en'])('the journey of the committee’s secretary, Excel in « %s »', (language) => {
  const t = WORDS[language];
  const says = SENTENCES[language];
  let bench: Workbench;

  const shows = (words: string | RegExp) => bench.pane.getByText(words).first().waitFor();
  const preview = () => bench.pane.getByRole('heading', { level: 1, name: t('preview.title'), exact: true }).waitFor();
  const sheets = async () => (await sheetNames(bench)).filter((name) => !['Registre', 'Factures'].includes(name));

  beforeAll(async () => {
    bench = await openWorkbench({ language });
    await analyseRegister(bench, language);
    await press(bench, t('nav.committee'));
  });

  afterAll(async () => {
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  test('a quarter is chosen, its figures shown with what moved', async () => {
    const quarter = bench.pane.getByLabel(t('committee.quarter'));
    const latest = await bench.pane.getByRole('table').innerText();
    await quarter.selectOption('2026-T1');
    expect(await bench.pane.getByRole('table').innerText()).not.toBe(latest);
  });

  test('its sheet is previewed, then written: one sheet, nothing else', async () => {
    await press(bench, t('committee.make'));
    await preview();
    await shows(says.one);
    await acceptPreview(bench, language);
    expect(await sheets()).toHaveLength(1);
    expect((await sheets())[0]).toMatch(/T1 2026|2026-T1/);
  });

  test('the sheet is frozen: asked for again, the pane refuses to replace it without a word from the person', async () => {
    await press(bench, t('nav.committee'));
    await bench.pane.getByLabel(t('committee.quarter')).selectOption('2026-T1');
    await press(bench, t('committee.make'));
    await shows(says.again);
    await press(bench, t('committee.keep'));
    await bench.pane.getByText(says.again).waitFor({ state: 'detached' });
    expect(await sheets()).toHaveLength(1);
  });

  test('it is replaced when the person says so, after a preview', async () => {
    await showSheet(bench, (await sheets())[0] ?? '');
    await typeInCell(bench, 0, 0, 'Modifié');
    await press(bench, t('committee.make'));
    await press(bench, t('committee.replace'));
    await preview();
    await shows(says.refreshed);
    await acceptPreview(bench, language);
    expect(await sheets()).toHaveLength(1);
    expect(await bench.page.locator('#cell-0-0').innerText()).not.toBe('Modifié');
  });
});
