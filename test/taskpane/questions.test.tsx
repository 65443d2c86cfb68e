/** @jest-environment jsdom */
import type { CellValue } from '../../src/workbook';
import { differencesOf } from '../../src/taskpane/view/differences';
import { permitsOf } from '../../src/taskpane/view/permits';
import { correctColumn, recogniseTables } from '../../src/register';
import { gridOf } from '../register/grid';
import { fakeHost } from './support/host';
import { renderPane, testPane, type TestPane } from './support/pane';
import { choose, click, field, find, settle, unmountAll } from './support/render';

jest.setTimeout(240_000);
afterEach(unmountAll);

const HEADINGS = ['N° marché', 'Objet', 'Titulaire', 'Montant HT', 'Date de notification', 'Zzz', 'Procédure'];
const SIZES = ['PME', 'ETI', 'GE'];
const ROWS: readonly (readonly CellValue[])[] = [
  HEADINGS,
  ...['Nettoyage des écoles', 'Fourniture de papier', 'Peinture des locaux'].map((title, at): readonly CellValue[] => [
    `2025-0${at}`,
    title,
    `Société ${at} SARL`,
    1000 * (at + 1),
    `1${at}/03/2025`,
    SIZES[at] ?? null,
    'Appel d’offres ouvert',
  ]),
];

async function opened(): Promise<TestPane & { page: HTMLElement }> {
  const test = testPane({}, fakeHost(ROWS));
  const page = await renderPane(test);
  await test.pane.effects.run({ kind: 'open' });
  await settle();
  return { ...test, page };
}

/** What each column is now. */
function fieldsOf({ pane }: TestPane): readonly (string | null)[] {
  return pane.store.get().opening?.proposed[0]?.columns.map((column) => column.field) ?? [];
}

describe('the register asks first', () => {
  test('a column that matters and is unsure: its values, what it would be, what it makes', async () => {
    const { page } = await opened();
    const text = page.querySelector('main')?.textContent ?? '';
    expect(text).toContain('1 colonne à confirmer');
    expect(text).toContain(
      'Cette colonne contient PME, ETI, GE\u202f: est-ce «\u202fCatégorie d’entreprise\u202f»\u202f?',
    );
    expect(text).toContain('Elle fait\u202f: ECO-01 TPE et PME titulaires.');
    expect(text.indexOf('colonne à confirmer')).toBeLessThan(text.indexOf('Ce que votre registre permet'));
  });

  test('« Oui » ends it, and the way back is at the column', async () => {
    const test = await opened();
    const { page } = test;
    await click(find(page, 'button', 'Oui, colonne F'));
    await settle();
    expect(fieldsOf(test)[5]).toBe('supplierSize');
    expect(page.textContent).toContain('Rien à confirmer');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Rien à confirmer');
    await click(find(page, 'button[aria-expanded]', 'colonnes reconnues'));
    await click(find(page, 'button', 'Revenir à la proposition, colonne F'));
    await settle();
    expect(page.textContent).toContain('1 colonne à confirmer');
  });

  test('« Ignorer » leaves the column unused', async () => {
    const test = await opened();
    await click(find(test.page, 'button', 'Ignorer la colonne F'));
    await settle();
    expect(fieldsOf(test)[5]).toBeNull();
    expect(test.page.textContent).toContain('Rien à confirmer');
  });

  test('« Non, autre chose… » says what it replaces, then that it was replaced', async () => {
    const test = await opened();
    const { page } = test;
    await click(find(page, 'button', 'Non, autre chose… colonne F'));
    await choose(field(page, 'Cette colonne contient'), 'procedure');
    expect(page.textContent).toContain('Remplace G Procédure');
    await click(find(page, 'button', 'Appliquer'));
    await settle();
    expect(fieldsOf(test).slice(5)).toEqual(['procedure', null]);
    await click(find(page, 'button[aria-expanded]', 'non utilisée'));
    expect(page.textContent).toContain('Remplacée par F Zzz.');
    // Said otherwise afterwards, the column that had lost its part has it again.
    await click(find(page, 'button[aria-expanded]', 'colonnes reconnues'));
    await click(find(page, 'button', 'Revenir à la proposition, colonne F'));
    await settle();
    expect(fieldsOf(test).slice(5)).toEqual(['supplierSize', 'procedure']);
  });
});

describe('what the register allows', () => {
  const [table] = recogniseTables(gridOf(ROWS));
  if (table === undefined) throw new Error('no table');

  test('names the columns that feed an indicator, and those that wait for an answer', () => {
    const { fed } = permitsOf([table]);
    const sizes = fed.find(({ indicator }) => indicator.id === 'ECO-01');
    expect(sizes?.unsure).toBe(true);
    expect(sizes?.from[0]?.columns.map(({ letter }) => letter)).toEqual(['C', 'D', 'E', 'F']);
    const answered = permitsOf([correctColumn(table, 5, 'supplierSize')]).fed;
    expect(answered.find(({ indicator }) => indicator.id === 'ECO-01')?.unsure).toBe(false);
  });

  test('names what to add, the plainest column first', () => {
    const { missing, fed, journal } = permitsOf([table]);
    expect(missing.find(({ indicator }) => indicator.id === 'ECO-02')?.missing).toEqual(['offersCount']);
    expect(missing.find(({ indicator }) => indicator.id === 'PNAD-S')?.missing).toEqual(['socialClause']);
    expect(journal.map(({ id }) => id)).toContain('FOR-01');
    expect(fed.length + missing.length + journal.length).toBe(67);
  });

  test('an amount that is missing takes the euros away, not the figure', () => {
    const poor = correctColumn(correctColumn(table, 5, 'supplierSize'), 3, null);
    const sizes = permitsOf([poor]).fed.find(({ indicator }) => indicator.id === 'ECO-01');
    expect(sizes?.missingValue).toBe('amountHt');
  });

  test('sheets that differ say by which columns', () => {
    const other = recogniseTables(
      gridOf(
        ROWS.map((row) => row.slice(0, 5)),
        { sheetName: '2024' },
      ),
    );
    expect(differencesOf([table])).toEqual([]);
    expect(differencesOf([table, ...other])).toEqual([
      { field: 'supplierSize', lacking: ['2024'] },
      { field: 'procedure', lacking: ['2024'] },
    ]);
  });
});
