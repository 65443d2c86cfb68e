import { focused, tabTo } from './support/focus';
import { closeBrowser, openWorkbench, paneFrame, PATIENCE, type Workbench } from './support/pane';
import { WORDS } from './support/words';
import { selected, shownSheet } from './support/workbook';

jest.setTimeout(PATIENCE * 2);

const t = WORDS.fr;

afterAll(closeBrowser);

describe('the whole journey of a buyer with the keyboard alone', () => {
  let bench: Workbench;

  const press = (key: string) => bench.page.keyboard.press(key);
  const shows = (words: string | RegExp) => bench.pane.getByText(words).first().waitFor();

  /** Goes to a control with Tab and presses it. */
  async function use(name: string | RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await tabTo(bench, name);
    await press(key);
  }

  /** A new screen came: its heading has the focus. */
  async function arrives(title: string): Promise<void> {
    await bench.pane.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    expect(await focused(bench)).toMatchObject({ tag: 'H1', name: title });
  }

  beforeAll(async () => {
    bench = await openWorkbench({ reducedMotion: 'reduce' });
    await bench.pane.getByRole('button', { name: t('welcome.start') }).waitFor();
    // F6 brings the person to the pane's heading.
    await bench.pane.getByRole('heading', { level: 1 }).focus();
  });

  afterAll(async () => {
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  test('the first page is left, a column corrected, the register analysed', async () => {
    await use(t('welcome.start'));
    await arrives(t('register.title'));
    await use(t('register.columns.sure', { count: 33 }));
    await use(t('column.correct', { letter: 'F' }));
    await tabTo(bench, t('column.choose'));
    const choice = bench.pane.getByLabel(t('column.choose'));
    const first = await choice.inputValue();
    await press('ArrowDown');
    await press('ArrowDown');
    expect(await choice.inputValue()).not.toBe(first);
    // Going through the choices corrects nothing, and closes nothing.
    expect(await focused(bench)).toMatchObject({ name: t('column.choose') });
    await use(t('column.apply'));
    expect(await focused(bench)).toMatchObject({ held: true, name: t('register.columns') });
    await use(t('register.analyse'));
    await arrives(t('home.title'));
  });

  test('a proposal is accepted, the decision undone, then taken again with its letter', async () => {
    await tabTo(bench, t('nav.review'), 'Shift+Tab');
    await press('Enter');
    await arrives(t('review.title'));
    const left = Number(
      /(\d+)\D*$/.exec(
        await bench.pane
          .getByText(/ 0\s?; /)
          .first()
          .innerText(),
      )?.[1],
    );
    await use(t('review.yes'));
    await shows(t('review.progress', { done: 1, left: left - 1 }));
    expect((await focused(bench)).held).toBe(true);
    await tabTo(bench, t('review.undo'), 'Shift+Tab');
    await press('Space');
    await shows(t('review.progress', { done: 0, left }));
    expect((await focused(bench)).held).toBe(true);
    await press('r');
    await shows(t('review.progress', { done: 1, left: left - 1 }));
  });

  test('an indicator is searched, opened, its row shown in the sheet', async () => {
    await tabTo(bench, t('nav.indicators'), 'Shift+Tab');
    await press('Enter');
    await arrives(t('indicators.title'));
    await tabTo(bench, t('indicators.search'));
    await bench.page.keyboard.type('SOC-02');
    await use(/^Voir les lignes de /);
    await bench.pane.getByRole('heading', { name: t('measure.lines') }).waitFor();
    expect(await focused(bench)).toMatchObject({ tag: 'H1' });
    await tabTo(bench, /^Ligne \d+$/);
    const { name } = await focused(bench);
    await press('Enter');
    await bench.page
      .getByLabel('Sélection')
      .getByText(`A${name.replace(/\D/g, '')}:XFD`)
      .waitFor();
    expect(await shownSheet(bench)).toBe('Registre');
    expect(await selected(bench)).toMatch(/^A\d+:XFD\d+$/);
    await use(t('action.back'));
    await bench.pane.getByRole('heading', { level: 1, name: t('indicators.title'), exact: true }).waitFor();
    // Back where one was: at the figure whose rows were shown.
    expect(await focused(bench)).toMatchObject({
      tag: 'BUTTON',
      name: expect.stringMatching(/^Voir les lignes de /) as string,
    });
  });

  test('everything is previewed, written, and the dashboard opened', async () => {
    await tabTo(bench, t('nav.home'), 'Shift+Tab');
    await press('Enter');
    await arrives(t('home.title'));
    await use(t('home.preview'));
    await arrives(t('preview.title'));
    await use(t('preview.write'));
    await arrives(t('done.title'));
    await use(t('done.open', { sheet: 'SPASER Tableau de bord' }));
    await bench.page.getByRole('grid', { name: 'Feuille SPASER Tableau de bord' }).waitFor();
  });

  test('F6 is left to Excel: the pane does not keep it', async () => {
    const frame = paneFrame(bench);
    await frame.evaluate(() => {
      window.addEventListener('keydown', (event) => {
        document.documentElement.dataset['kept'] = String(event.defaultPrevented);
      });
    });
    await bench.pane.getByRole('heading', { level: 1 }).focus();
    await press('F6');
    expect(await frame.evaluate(() => document.documentElement.dataset['kept'])).toBe('false');
  });

  test('nothing moves for a person who asked for less motion', async () => {
    const moving = await paneFrame(bench).evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
        const seconds = [animationName === 'none' ? '0s' : animationDuration, transitionDuration]
          .flatMap((list) => list.split(','))
          .map((each) => parseFloat(each) * (each.trim().endsWith('ms') ? 0.001 : 1));
        return Math.max(...seconds) > 0.001 ? [element.outerHTML.slice(0, 120)] : [];
      }),
    );
    expect(moving).toEqual([]);
  });
});
