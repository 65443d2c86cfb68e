import type { Language } from '../../src/language';
import {
  closeBrowser,
  download,
  openFileFrom,
  openWorkbench,
  paneFrame,
  PATIENCE,
  press,
  type Workbench,
} from './support/pane';
import { acceptPreview, analyseRegister, askPreview, reachRegister } from './support/steps';
import { focused } from './support/focus';
import { settingLabel } from '../../src/taskpane/view/settings';
import { WORDS } from './support/words';
import { selected, shownSheet, showSheet, typeInCell } from './support/workbook';

jest.setTimeout(PATIENCE * 2);

const SENTENCES = {
  fr: {
    corrected: 'Corrigée par vous ; retenu pour la prochaine fois.',
    written: /Chiffres écrits dans le classeur le \d+ \S+ \d{4}/,
    changed: 'Le registre a changé depuis l’analyse',
    since: /^Depuis la dernière fois \(\d\d\/\d\d\/\d{4}\)$/,
    yours: '0 cellule à vous modifiée',
    row: /^Ligne (\d+)$/,
    question: /portent-ils une considération environnementale/,
    effect: /«.Oui.».: PNAD-E.20\d\d.: \d+ → \d+ sur \d+/,
  },
  en: {
    corrected: 'Corrected by you; remembered for next time.',
    written: /Figures written in the workbook on \d+ \S+ \d{4}/,
    changed: 'The register has changed since the analysis',
    since: /^Since last time \(\d\d\/\d\d\/\d{4}\)$/,
    yours: '0 cells of yours changed',
    row: /^Row (\d+)$/,
    question: /carry an environmental consideration/,
    effect: /“Yes”: PNAD-E.20\d\d: \d+ → \d+ of \d+/,
  },
} as const;

afterAll(closeBrowser);

describe.each<Language>(['fr', 'en'])('the journey of a buyer, Excel in « %s »', (language) => {
  const t = WORDS[language];
  const says = SENTENCES[language];
  let bench: Workbench;
  /** Groups to review at first. */
  let groups = 0;

  const shows = (words: string | RegExp) => bench.pane.getByText(words).first().waitFor();
  const gone = (words: string | RegExp) => bench.pane.getByText(words).first().waitFor({ state: 'detached' });
  const heading = (name: string) => bench.pane.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const article = (id: string) => bench.pane.getByRole('article').filter({ hasText: id });

  beforeAll(async () => {
    bench = await openWorkbench({ language });
  });

  afterAll(async () => {
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  test('the buyer’s settings may be given from the start', async () => {
    await reachRegister(bench, language);
    await press(bench, t('nav.settings'));
    await bench.pane.getByLabel(settingLabel('buyerKind', language)).selectOption('health');
    await bench.pane.getByLabel(settingLabel('spaserFrom', language)).fill('2025');
    await press(bench, t('settings.save'));
    await press(bench, t('action.back'));
    await heading(t('register.title'));
  });

  test('the register is recognised; a column is corrected, and kept so', async () => {
    await reachRegister(bench, language);
    await press(bench, t('register.columns.sure', { count: 33 }));
    await press(bench, t('column.correct', { letter: 'F' }));
    await bench.pane.getByLabel(t('column.choose')).selectOption('unused');
    await press(bench, t('column.apply'));
    await press(bench, t('register.columns.unused', { count: 1 }));
    await shows(says.corrected);
  });

  test('proposals are reviewed: accepted, undone, accepted again; figures follow', async () => {
    await analyseRegister(bench, language);
    await shows('SPASER 2025');
    await press(bench, t('nav.review'));
    await heading(t('review.title'));
    groups = Number(
      /(\d+)\D*$/.exec(
        await bench.pane
          .getByText(/ 0\s?; /)
          .first()
          .innerText(),
      )?.[1],
    );
    expect(groups).toBeGreaterThan(10);
    // Questions come first: columns that say no, words that say yes. What « Oui » would do is told beside it.
    await shows(says.question);
    await shows(says.effect);
    await press(bench, t('review.yes'));
    await shows(t('review.progress', { done: 1, left: groups - 1 }));
    await press(bench, t('review.undo'));
    await shows(t('review.progress', { done: 0, left: groups }));
    await press(bench, t('review.later'));
    await press(bench, t('review.previous'));
    await press(bench, t('review.yes'));
    await shows(t('review.progress', { done: 1, left: groups - 1 }));
  });

  test('a contract is searched for by its number, its object, its supplier', async () => {
    const search = bench.pane.getByLabel(t('review.search'));
    const found = (count: number) => shows(new RegExp(`^${t('review.searchFound', { count })}( ·|$)`));
    await search.fill('n° 2026-017');
    await found(7);
    await search.fill('jules ferry electricité 2026-017');
    await found(1);
    await shows('2026-017');
    await search.fill('BATIMENT DU VAL 2026-017 lot 5');
    await found(1);
    await search.fill('zzz');
    await shows(t('review.searchNone'));
    await press(bench, t('review.searchClear'));
    await shows(t('review.progress', { done: 1, left: groups - 1 }));
  });

  test('indicators are searched, and narrowed to a period and a service', async () => {
    await press(bench, t('nav.indicators'));
    await heading(t('indicators.title'));
    await bench.pane.getByLabel(t('indicators.search')).fill('SOC-02');
    await article('PNAD-S').waitFor({ state: 'detached' });
    await article('SOC-02').first().waitFor();
    await press(bench, t('indicators.clear'));
    const whole = await article('PNAD-S').first().innerText();
    await bench.pane.getByLabel(t('indicators.period')).selectOption('2025');
    const year = await article('PNAD-S').first().innerText();
    expect(year).not.toBe(whole);
    await bench.pane.getByLabel(t('indicators.department')).selectOption({ index: 2 });
    expect(await article('PNAD-S').first().innerText()).not.toBe(year);
    await bench.pane.getByLabel(t('indicators.department')).selectOption({ index: 0 });
  });

  test('a figure leads to its rows, a row to its line of the register', async () => {
    await article('PNAD-S').getByRole('button').first().click();
    await bench.pane.getByRole('heading', { name: t('measure.lines') }).waitFor();
    const link = bench.pane.getByRole('button', { name: says.row }).first();
    const row = says.row.exec(await link.innerText())?.[1];
    await showSheet(bench, 'Factures');
    await link.click();
    await bench.page.getByRole('grid', { name: 'Feuille Registre' }).waitFor();
    expect(await selected(bench)).toBe(`A${row}:XFD${row}`);
    await press(bench, t('action.back'));
    await heading(t('indicators.title'));
  });

  test('one comes back from the rows where one was, the same link ready', async () => {
    const link = bench.pane.getByRole('article').filter({ hasText: 'ENV-04' }).getByRole('button').first();
    await link.scrollIntoViewIfNeeded();
    const top = () => paneFrame(bench).evaluate(() => Math.round(window.scrollY));
    const before = await top();
    expect(before).toBeGreaterThan(300);
    await link.click();
    await bench.pane.getByRole('heading', { name: t('measure.lines') }).waitFor();
    await press(bench, t('action.back'));
    await heading(t('indicators.title'));
    await paneFrame(bench).waitForFunction((place) => Math.round(window.scrollY) === place, before);
    expect((await focused(bench)).name).toBe(await link.getAttribute('aria-label'));
  });

  test('the rows behind a figure are sorted, narrowed, and put into a sheet once previewed', async () => {
    await article('PNAD-S').getByRole('button').first().click();
    await bench.pane.getByLabel(t('lines.order')).selectOption('amount');
    await bench.pane.getByLabel(t('lines.search')).fill('groupe scolaire');
    await bench.pane
      .getByText(new RegExp(`^${t('lines.shown', { count: 2, total: 2 }).replace(/2/g, '\\d+')}$`))
      .waitFor();
    await press(bench, t('lines.toSheet'));
    await heading(t('preview.title'));
    await shows(says.yours);
    await press(bench, t('preview.write'));
    await heading(t('done.title'));
    await bench.page.getByRole('tab', { name: 'SPASER Lignes' }).waitFor();
    await press(bench, t('done.continue'));
    await heading(t('home.title'));
  });

  test('everything is previewed, then written; the dashboard is one click away', async () => {
    await press(bench, t('nav.home'));
    expect(await askPreview(bench, language)).toContain(says.yours);
    await acceptPreview(bench, language);
    await showSheet(bench, 'Registre');
    await press(bench, t('done.open', { sheet: 'SPASER Tableau de bord' }));
    await bench.page.getByRole('grid', { name: 'Feuille SPASER Tableau de bord' }).waitFor();
    expect(await shownSheet(bench)).toBe('SPASER Tableau de bord');
  });

  test('opened again, the workbook shows its figures and their date, the decision and the corrected column', async () => {
    const bytes = await download(bench);
    await openFileFrom(bench, { name: 'registre-ecrit.xlsx', bytes });
    await bench.page.getByRole('tab', { name: 'SPASER Méthode' }).waitFor();
    await shows(says.written);
    await press(bench, t('nav.review'));
    await shows(t('review.progress', { done: 0, left: groups - 1 }));
    await press(bench, t('nav.register'));
    await press(bench, t('register.change'));
    await press(bench, t('register.columns.unused', { count: 1 }));
    await shows(says.corrected);
    // The workbook holds them now, and the pane types their changes into its cells.
    await press(bench, t('nav.settings'));
    const kind = bench.pane.getByLabel(settingLabel('buyerKind', language));
    expect(await kind.inputValue()).toBe('health');
    expect(await kind.isDisabled()).toBe(false);
    expect(await bench.pane.getByLabel(settingLabel('spaserFrom', language)).inputValue()).toBe('2025');
  });

  test('a cell changed since: the pane says so and refreshes', async () => {
    await press(bench, t('nav.home'));
    await showSheet(bench, 'Registre');
    await typeInCell(bench, 5, 2, 'Travaux de voirie, marché réservé');
    await shows(says.changed);
    await press(bench, t('action.refresh'));
    await gone(says.changed);
    await shows(says.written);
  });

  test('what changed since the writing is told at once, with the row; the preview tells it too', async () => {
    await shows(says.since);
    await press(bench, t('since.corrected', { count: 1 }));
    await showSheet(bench, 'Factures');
    await press(bench, says.row);
    await bench.page.getByRole('grid', { name: 'Feuille Registre' }).waitFor();
    expect(await selected(bench)).toBe('A6:XFD6');
    await askPreview(bench, language);
    await bench.pane.getByRole('heading', { name: t('preview.figures') }).waitFor();
    await press(bench, t('action.back'));
  });
});
