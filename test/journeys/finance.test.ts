import type { Language } from '../../src/language';
import { closeBrowser, openWorkbench, PATIENCE, press, type Workbench } from './support/pane';
import { analyseRegister } from './support/steps';
import { settingLabel } from '../../src/taskpane/view/settings';
import { WORDS } from './support/words';
import { selected, shownSheet } from './support/workbook';

jest.setTimeout(PATIENCE * 2);

const SENTENCES = {
  fr: {
    read: '400 factures lues',
    local: '304 à temps, 62 en retard, 0 sans échéance connue',
    health: /à temps, \d+ en retard, 0 sans échéance connue/,
    toCheck: 'À payer en premier',
    row: /^Ligne (\d+)$/,
  },
  en: {
    read: '400 invoices read',
    local: '304 in time, 62 late, 0 without a known due date',
    health: /in time, \d+ late, 0 without a known due date/,
    toCheck: 'To pay first',
    row: /^Row (\d+)$/,
  },
} as const;

afterAll(closeBrowser);

describe.each<Language>(['fr', 'en'])('the journey of finance staff, Excel in « %s »', (language) => {
  const t = WORDS[language];
  const says = SENTENCES[language];
  let bench: Workbench;

  const shows = (words: string | RegExp) => bench.pane.getByText(words).first().waitFor();

  beforeAll(async () => {
    bench = await openWorkbench({ language });
    await analyseRegister(bench, language);
    await press(bench, t('nav.payments'));
    await bench.pane.getByRole('heading', { level: 1, name: t('payments.title') }).waitFor();
  });

  afterAll(async () => {
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  test('the invoices of the workbook are found, read and counted', async () => {
    await shows(says.read);
    // The screen opens on the latest year; the whole file is a choice of the person.
    await bench.pane.getByLabel(t('payments.period')).selectOption('all');
    await shows(says.local);
  });

  test('a period narrows the figures', async () => {
    await bench.pane.getByLabel(t('payments.period')).selectOption('2025');
    await bench.pane.getByText(says.local).first().waitFor({ state: 'detached' });
    await bench.pane.getByLabel(t('payments.period')).selectOption('all');
    await shows(says.local);
  });

  test('the invoices paid late are listed, as many as the figure says', async () => {
    await bench.pane.getByRole('heading', { name: t('payments.latePaid', { count: 62 }) }).waitFor();
  });

  test('an invoice to pay leads to its row of the sheet', async () => {
    await shows(says.toCheck);
    const link = bench.pane.getByRole('button', { name: says.row }).first();
    const row = says.row.exec(await link.innerText())?.[1];
    await link.click();
    await bench.page.getByRole('grid', { name: 'Feuille Factures' }).waitFor();
    expect(await shownSheet(bench)).toBe('Factures');
    expect(await selected(bench)).toBe(`A${row}:XFD${row}`);
  });

  test('another kind of buyer has another legal delay: the same invoices are judged anew', async () => {
    await press(bench, t('nav.settings'));
    await bench.pane.getByLabel(settingLabel('buyerKind', language)).selectOption('health');
    await press(bench, t('settings.save'));
    await bench.pane.getByRole('heading', { level: 1, name: t('home.title') }).waitFor();
    await press(bench, t('nav.payments'));
    await shows(says.health);
    expect(await bench.pane.getByText(says.local).count()).toBe(0);
  });
});
