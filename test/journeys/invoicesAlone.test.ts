import type { Language } from '../../src/language';
import { violations } from './support/axe';
import { closeBrowser, openFileFrom, openWorkbench, PATIENCE, press, type Workbench } from './support/pane';
import { acceptPreview } from './support/steps';
import { WORDS } from './support/words';
import { setPaneWidth, sheetNames } from './support/workbook';

jest.setTimeout(PATIENCE * 2);

const SENTENCES = {
  fr: { found: 'Cette feuille contient 60 factures.', contracts: /marché|considération|PNAD/i },
  en: { found: 'This sheet holds 60 invoices.', contracts: /contract|consideration|PNAD/i },
} as const;

/** Sixty invoices as an accounting office exports them. */
function invoices(): Uint8Array {
  const day = (index: number): string => String(1 + (index % 28)).padStart(2, '0');
  const rows = Array.from({ length: 60 }, (_, index) => {
    const paid = index % 6 === 5 ? '' : `${day(index)}/0${2 + (index % 5)}/2026`;
    const state = paid === '' ? 'Mise à disposition' : 'Mise en paiement';
    return `F-${index + 1};Société ${index % 7};80295478500028;${day(index)}/0${1 + (index % 5)}/2026;${paid};${100 + index},50;${state}`;
  });
  const headings = 'N° facture;Fournisseur;SIRET;Date de dépôt;Date de paiement;Montant TTC;Statut';
  return new TextEncoder().encode(`\uFEFF${[headings, ...rows].join('\r\n')}\r\n`);
}

afterAll(closeBrowser);

describe.each<Language>(['fr', 'en'])('finance staff with invoices and no register, Excel in « %s »', (language) => {
  const t = WORDS[language];
  const says = SENTENCES[language];
  let bench: Workbench;

  const words = () => bench.pane.locator('main').innerText();
  const heading = (name: string) => bench.pane.getByRole('heading', { level: 1, name, exact: true }).waitFor();

  beforeAll(async () => {
    bench = await openWorkbench({ language, reducedMotion: 'reduce' });
    await press(bench, t('welcome.start'));
    await openFileFrom(bench, { name: 'chorus.csv', bytes: invoices() });
    await bench.page.getByRole('tab', { name: 'chorus' }).waitFor();
    await setPaneWidth(bench, 350);
  });

  afterAll(async () => {
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  test('the invoices are found and counted, with a way to their delays and one to say that they are a register', async () => {
    await heading(t('invoices.title'));
    await bench.pane.getByText(says.found).waitFor();
    await bench.pane.getByRole('button', { name: t('invoices.register') }).waitFor();
    expect(await violations(bench)).toEqual([]);
  });

  test('payment delays open, with no word of contracts', async () => {
    await press(bench, t('invoices.see'));
    await heading(t('payments.title'));
    expect(await words()).not.toMatch(says.contracts);
    expect(await bench.pane.getByRole('navigation').innerText()).not.toMatch(says.contracts);
    expect(await violations(bench)).toEqual([]);
  });

  test('what is written is previewed: the sheets of payments and the settings, no column', async () => {
    await press(bench, t('home.preview'));
    await heading(t('preview.title'));
    const preview = await words();
    expect(preview).toContain('SPASER Paiements, SPASER Retards, SPASER Factures, SPASER Paramètres');
    await acceptPreview(bench, language);
    expect(await sheetNames(bench)).toEqual(expect.arrayContaining(['SPASER Paiements', 'chorus']));
    expect(await sheetNames(bench)).not.toContain('SPASER Indicateurs');
    await press(bench, t('done.continue'));
    await heading(t('payments.title'));
  });

  test('« it is my register instead » reads the same sheet as one', async () => {
    await press(bench, t('nav.invoices'));
    await press(bench, t('invoices.register'));
    await heading(t('register.title'));
  });
});
