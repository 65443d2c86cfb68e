import type { Language } from '../../src/language';
import { scrollsSideways, violations } from './support/axe';
import { closeBrowser, openWorkbench, PATIENCE, press, type Workbench } from './support/pane';
import { acceptPreview, analyseRegister, askPreview } from './support/steps';
import { WORDS } from './support/words';
import { selected, setPaneWidth, shownSheet } from './support/workbook';

jest.setTimeout(PATIENCE * 2);

afterAll(closeBrowser);

/** Pictures of the screen, where a folder is named for them. */
const FOLDER = process.env['AHEAD_PICTURES'];

/** The first projected rate told: the one that the first line moves. */
const rateIn = (roads: string): string => /\d[^\n]*%[^\n]*/.exec(roads)?.[0] ?? '';

describe.each<Language>(['fr', 'en'])('« À venir », Excel in « %s »', (language) => {
  const t = WORDS[language];
  let bench: Workbench;

  const go = async (): Promise<void> => {
    await press(bench, t('nav.ahead'));
    await bench.pane.getByRole('heading', { level: 1, name: t('ahead.title'), exact: true }).waitFor();
    await bench.pane.getByRole('article').first().waitFor();
  };
  const takes = () => bench.pane.getByRole('checkbox');
  const roads = () => bench.pane.getByRole('region', { name: t('ahead.roads') });

  beforeAll(async () => {
    bench = await openWorkbench({ language, reducedMotion: 'reduce' });
    await analyseRegister(bench, language);
    await go();
  });

  afterAll(async () => {
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  test('the screen is without fault at 320 and 350 px', async () => {
    for (const width of [320, 350]) {
      await setPaneWidth(bench, width);
      expect(await violations(bench)).toEqual([]);
      expect(await scrollsSideways(bench)).toBe(false);
    }
    if (FOLDER !== undefined) await bench.page.screenshot({ path: `${FOLDER}/ahead-${language}.png` });
  });

  test('a line leads to its row', async () => {
    await bench.pane.getByRole('article').first().getByRole('button').first().click();
    expect(await shownSheet(bench)).toBe('Registre');
    expect(await selected(bench)).not.toBe('');
  });

  test('a line taken moves the projected rate, before the sheet is written and after', async () => {
    const before = await roads().innerText();
    await takes().first().click();
    await bench.pane.getByRole('checkbox', { checked: true }).first().waitFor();
    const stays = (was: string) => roads().filter({ hasText: rateIn(was) });
    await stays(before).waitFor({ state: 'detached' });
    await press(bench, t('nav.home'));
    await askPreview(bench, language);
    await acceptPreview(bench, language);
    await go();
    await bench.pane.getByRole('checkbox', { checked: true }).first().waitFor();
    expect(await bench.pane.getByRole('checkbox', { checked: true }).count()).toBe(1);
    const written = await roads().innerText();
    await takes().first().click();
    await bench.pane.getByRole('checkbox', { checked: true }).first().waitFor({ state: 'detached' });
    await roads()
      .filter({ hasText: rateIn(written) })
      .waitFor({ state: 'detached' });
  });
});
