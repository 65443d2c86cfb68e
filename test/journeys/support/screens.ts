import type { HostTheme } from '../../../src/workbench/host';
import { scrollsSideways, violations } from './axe';
import { closeBrowser, openWorkbench, PATIENCE, press, type Workbench } from './pane';
import { askPreview, reachRegister } from './steps';
import { WORDS } from './words';
import { openEmptyWorkbook, openSampleRegister, setPaneWidth, showSheet, simulate } from './workbook';

const t = WORDS.fr;

/** A narrow pane, and a wide one at 200 % zoom, whose contents then have 250 px. */
const NARROW = 320;
const ZOOMED = { width: 500, zoom: 2 };

/** Every screen of the pane in a theme of Excel; the three run side by side, each in its own file. */
export function describeScreens(theme: HostTheme): void {
  jest.setTimeout(PATIENCE * 2);
  let bench: Workbench;
  const faults: string[] = [];

  const heading = (name: string) => bench.pane.getByRole('heading', { level: 1, name, exact: true }).waitFor();

  /** What is wrong with the screen in view, added to the faults. */
  async function look(screen: string): Promise<void> {
    const note = (found: readonly string[], how: string) =>
      faults.push(...found.map((each) => `${screen}, ${how}: ${each}`));
    await setPaneWidth(bench, NARROW);
    note(await violations(bench), theme);
    if (await scrollsSideways(bench)) faults.push(`${screen}: scrolls sideways at ${NARROW} px`);
    if (theme !== 'light') return;
    await bench.page.emulateMedia({ forcedColors: 'active' });
    note(await violations(bench), 'forced colours');
    await bench.page.emulateMedia({ forcedColors: 'none' });
    await setPaneWidth(bench, ZOOMED.width, ZOOMED.zoom);
    if (await scrollsSideways(bench)) faults.push(`${screen}: scrolls sideways at 200 %`);
    await setPaneWidth(bench, NARROW);
  }

  beforeAll(async () => {
    bench = await openWorkbench({
      colorScheme: theme === 'light' ? 'light' : 'dark',
      // A colour on its way to another would be judged as it passes.
      reducedMotion: 'reduce',
    });
    await bench.page.getByLabel('Thème').selectOption(theme);
  });

  afterAll(async () => {
    expect(bench.complaints).toEqual([]);
    await closeBrowser();
  });

  test('is without fault, and never scrolls sideways', async () => {
    await heading(t('welcome.title'));
    await look('welcome');

    await openEmptyWorkbook(bench);
    await press(bench, t('welcome.start'));
    await heading(t('register.none.title'));
    await look('empty workbook');
    await press(bench, t('nav.settings'));
    await press(bench, t('trial.open'));
    await heading(t('trial.title'));
    await look('trial');
    await press(bench, t('trial.run'));
    await bench.pane.getByText(t('trial.clean')).waitFor();
    await press(bench, t('trial.all'));
    await look('trial done');

    await openSampleRegister(bench);
    await reachRegister(bench, 'fr');
    await press(bench, t('register.columns.sure', { count: 33 }));
    await press(bench, t('column.correct', { letter: 'F' }));
    await look('register');

    await simulate(bench, 'Excel lent');
    await press(bench, t('register.analyse'));
    await bench.pane.getByRole('progressbar').waitFor();
    await look('progress');
    await simulate(bench, 'Excel lent');
    await heading(t('home.title'));

    await showSheet(bench, 'Registre');
    await simulate(bench, 'Protéger la feuille');
    await askPreview(bench, 'fr');
    await look('preview with something in the way');
    await simulate(bench, 'Ôter la protection');
    await press(bench, t('preview.again'));
    await bench.pane.getByRole('button', { name: t('preview.write') }).waitFor();
    await simulate(bench, 'Protéger la feuille');
    await press(bench, t('preview.write'));
    await bench.pane.getByText(t('error.title')).waitFor();
    await look('error');
    await simulate(bench, 'Ôter la protection');

    await press(bench, t('action.retry'));
    await heading(t('done.title'));
    await look('done');
    await press(bench, t('done.continue'));
    await heading(t('home.title'));
    await look('home');

    for (const [screen, name, title] of [
      ['register read', t('nav.register'), t('register.title')],
      ['review', t('nav.review'), t('review.title')],
      ['indicators', t('nav.indicators'), t('indicators.title')],
      ['ahead', t('nav.ahead'), t('ahead.title')],
      ['payments', t('nav.payments'), t('payments.title')],
      ['journal', t('nav.journal'), t('journal.title')],
      ['settings', t('nav.settings'), t('settings.title')],
    ] as const) {
      await press(bench, name);
      await heading(title);
      await look(screen);
    }
    await press(bench, t('nav.review'));
    await press(bench, t('review.change'));
    await look('review, another answer');

    await press(bench, t('nav.indicators'));
    await bench.pane.getByRole('article').getByRole('button').first().click();
    await bench.pane.getByRole('heading', { name: t('measure.lines') }).waitFor();
    await look('measure');

    await press(bench, t('nav.committee'));
    await heading(t('committee.title'));
    await look('committee');
    await press(bench, t('committee.make'));
    await heading(t('preview.title'));
    await look('preview');

    expect(faults).toEqual([]);
  });
}
