/** @jest-environment jsdom */
import { toSerial } from '../../src/calendar';
import { measurePayments, readPayments, recogniseInvoices } from '../../src/payments';
import { delayBands } from '../../src/taskpane/view/payments';
import { DEFAULT_SETTINGS } from '../../src/settings';
import type { CellValue, SheetGrid } from '../../src/workbook';
import { analysisOf, openingOf, TODAY } from './support/analysis';
import { fakeHost } from './support/host';
import { renderPane, testPane, type TestPane } from './support/pane';
import { sheetInfo } from './support/register';
import { click, find, unmountAll } from './support/render';

jest.setTimeout(240_000);
afterEach(unmountAll);

const day = (date: string): number => toSerial(date);
const ROWS: readonly (readonly CellValue[])[] = [
  ['N° facture', 'Fournisseur', 'Date de dépôt', 'Date de paiement', 'Montant TTC', 'Statut'],
  ['F1', 'Imprimerie des Quais', day('2026-07-10'), day('2026-09-08'), 10_000],
  ['F2', 'Imprimerie des Quais', day('2026-07-10'), day('2026-07-30'), 500],
  ['F3', 'Atelier du Val', day('2026-09-01'), null, 800],
  ['F4', 'Atelier du Val', day('2026-10-28'), null, 300],
  ['F5', 'Atelier du Val', day('2026-10-28'), 'bientôt', 300],
  ['F6', 'Menuiserie Roux', day('2026-06-10'), null, 4_000, 'Suspendue'],
  ['F7', 'Papeterie du Port', day('2026-06-12'), null, 900, 'Mandatée'],
];

const grid: SheetGrid = {
  sheetId: 'factures',
  sheetName: 'Factures',
  dateSystem: 1900,
  row: 0,
  column: 0,
  values: ROWS,
  columnFormats: [null, null, 'dd/mm/yyyy', 'dd/mm/yyyy', null, null],
  merges: [],
  tables: [],
  hasHiddenRows: false,
  hasHiddenColumns: false,
  filtered: false,
};

const reading = readPayments(
  recogniseInvoices(grid).map((table) => ({ table, grid })),
  DEFAULT_SETTINGS,
  TODAY,
);
const payments = { reading, measures: measurePayments(reading, DEFAULT_SETTINGS) };
const factures = { ...sheetInfo(), id: 'factures', name: 'Factures' };
const written = { ...sheetInfo([]), id: 'paiements', name: 'SPASER Paiements', role: 'payments' as const };

async function shown(sheets = [factures]): Promise<TestPane & { readonly page: HTMLElement }> {
  const opening = openingOf(sheets);
  const start = { opening, analysis: { ...analysisOf(opening), payments }, screen: 'payments' } as const;
  const test = testPane(start, fakeHost(undefined, sheets));
  return { ...test, page: await renderPane(test) };
}

describe('the payments screen', () => {
  test('what is suspended or with the accountant stands apart from what is to be paid', async () => {
    const { page } = await shown();
    const section = (title: string): string =>
      [...page.querySelectorAll('section')].find((one) => one.querySelector('h2')?.textContent === title)
        ?.textContent ?? '';
    expect(section('À payer en premier')).toContain('Atelier du Val');
    expect(section('À payer en premier')).not.toMatch(/Menuiserie|Papeterie/);
    expect(section('1 facture suspendue')).toContain('Menuiserie Roux');
    expect(section('1 facture mandatée, chez le comptable')).toContain('Papeterie du Port');
  });

  test('what is owed says what it is made of, and that its rate is to be checked', async () => {
    const { page } = await shown();
    expect(page.textContent).toMatch(/dû\u202f: [^()]+ \(intérêts [^()]+ \+ indemnité 40,00\u00a0€\)/);
    expect(page.textContent).toContain('intérêts à vérifier');
  });

  test('shows each figure with what it rests on', async () => {
    const { page } = await shown();
    expect(page.querySelector('h1')?.textContent).toBe('Paiements');
    expect(page.textContent).toContain('2 avec les deux dates, 0 sans');
    expect(page.textContent).toContain('1 à temps, 1 en retard, 0 sans échéance connue');
    expect(page.textContent).toMatch(/85\s€/);
  });

  test('draws the delays with the same in words', async () => {
    const { page } = await shown();
    const drawing = page.querySelector('svg[role=img]');
    expect(drawing?.getAttribute('aria-label')).toContain('51 à 60 jours');
    expect(delayBands(payments).map(({ count }) => count)).toEqual([0, 1, 0, 0, 0, 1, 0]);
  });

  test('lists what to pay first and goes to its row', async () => {
    const { page, host } = await shown();
    expect(page.textContent).toContain('échue depuis');
    await click(find(page, 'button', 'Ligne 4'));
    expect(host.calls).toContain('selectRow factures 3');
  });

  test('lists the invoices paid late, as many as the figure says, each with its row', async () => {
    const { page, host } = await shown();
    const late = [...page.querySelectorAll('section')].find((one) =>
      /payées? en retard$/.test(one.querySelector('h2')?.textContent ?? ''),
    );
    const figure = payments.measures.find(
      ({ id, basis, period }) => id === 'FIN-04' && basis === 'count' && period === '2026',
    );
    expect(late?.querySelectorAll('li')).toHaveLength(figure?.no ?? -1);
    expect(late?.textContent).toContain('Imprimerie des Quais');
    expect(late?.textContent).toMatch(/payée le 08\/09\/2026, \d+ jours après l’échéance/);
    await click(find(late as HTMLElement, 'button', 'Ligne 2'));
    expect(host.calls).toContain('selectRow factures 1');
  });

  test('says what is odd in the invoices alone', async () => {
    const { page } = await shown();
    expect(page.textContent).toContain('date illisible');
  });

  test('opens the written sheet, once it is written', async () => {
    const before = await shown();
    expect(before.page.textContent).not.toContain('Ouvrir SPASER Paiements');
    await unmountAll();
    const { page, host } = await shown([factures, written]);
    await click(find(page, 'button', 'Ouvrir SPASER Paiements'));
    expect(host.calls.some((call) => call.startsWith('showCell paiements'))).toBe(true);
  });
});
