import { utils, write } from '@e965/xlsx';
import type { Language } from '../../src/language';
import { scrollsSideways, violations } from './support/axe';
import { closeBrowser, openFileFrom, openWorkbench, PATIENCE, paneSays, press, type Workbench } from './support/pane';
import { analyseRegister, reachRegister } from './support/steps';
import { WORDS } from './support/words';
import { setPaneWidth } from './support/workbook';

jest.setTimeout(PATIENCE * 2);

const SENTENCES = {
  fr: {
    question: 'Cette colonne contient PME, ETI, GE\u202f: est-ce «\u202fCatégorie d’entreprise\u202f»\u202f?',
    makes: 'Elle fait\u202f: ECO-01 TPE et PME titulaires.',
    add: /Ajoutez une colonne «\u202fClause sociale\u202f», par exemple\u202f: oui · non/,
    replaces: 'Remplace G Procédure',
    replaced: 'Remplacée par F Zzz.',
    silent: 'D’ici là, ni échéance, ni retard, ni intérêts ne sont dits pour cette feuille.',
    late: /Factures payées en retard[^–]*–/,
    noneLate: /Factures payées en retard[^–]*\s0/,
    lacks: 'absente de\u202f: 2024',
    elsewhere: 'Vous avez répondu pour le même intitulé de la feuille 2024.',
  },
  en: {
    question: 'This column holds PME, ETI, GE: is it “Company size”?',
    makes: 'It makes: ECO-01 Micro, small and medium suppliers.',
    add: /Add a column “Social clause”, for example: yes · no/,
    replaces: 'Replaces G Procédure',
    replaced: 'Replaced by F Zzz.',
    silent: 'Until then no due date, late day or interest is told for this sheet.',
    late: /Invoices paid late[^–]*–/,
    noneLate: /Invoices paid late[^–]*\s0/,
    lacks: 'absent from: 2024',
    elsewhere: 'You answered for the same heading of the sheet 2024.',
  },
} as const;

const HEADINGS = ['N° marché', 'Objet', 'Titulaire', 'Montant HT', 'Date de notification', 'Zzz', 'Procédure'];
const OBJECTS = ['Nettoyage des écoles', 'Fourniture de papier', 'Peinture des locaux', 'Entretien des espaces verts'];
const SIZES = ['PME', 'ETI', 'GE', 'PME'];

/** Four contracts of a year; `Zzz` holds sizes that no heading says. */
function contracts(year: number): string[][] {
  return OBJECTS.map((object, at) => [
    `${year}-0${at + 1}`,
    object,
    `Société ${at} SARL`,
    String(12_000 * (at + 1)),
    `1${at}/03/${year}`,
    SIZES[at] ?? '',
    'Appel d’offres ouvert',
  ]);
}

function csv(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => row.join(';')).join('\r\n')}\r\n`);
}

/** One sheet a year; the second has one column more. */
function years(): Uint8Array {
  const book = utils.book_new();
  const add = (name: string, rows: readonly (readonly string[])[]): void => {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  };
  add('2024', [HEADINGS, ...contracts(2024)]);
  add('2025', [[...HEADINGS, 'Nombre d’offres'], ...contracts(2025).map((row, at) => [...row, String(at + 1)])]);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const INVOICES = csv([
  ['N° facture', 'Fournisseur', 'Date de dépôt', 'Zzz', 'Date de paiement', 'Montant TTC'],
  ['F1', 'A SARL', '02/01/2026', '13/02/2026', '20/02/2026', '1200'],
  ['F2', 'B SAS', '05/01/2026', '18/02/2026', '25/02/2026', '2400'],
  ['F3', 'C SARL', '09/01/2026', '22/02/2026', '01/03/2026', '3600'],
]);

afterAll(closeBrowser);

describe.each<Language>(['fr', 'en'])('columns that are asked about, Excel in « %s »', (language) => {
  const t = WORDS[language];
  const says = SENTENCES[language];
  let bench: Workbench;

  const shows = (words: string | RegExp) => bench.pane.getByText(words).first().waitFor();
  const gone = (words: string | RegExp) => bench.pane.getByText(words).first().waitFor({ state: 'detached' });
  const opens = async (name: string, bytes: Uint8Array, tab: string): Promise<void> => {
    await openFileFrom(bench, { name, bytes });
    await bench.page.getByRole('tab', { name: tab }).waitFor();
  };
  const fits = async (): Promise<void> => {
    expect(await violations(bench)).toEqual([]);
    expect(await scrollsSideways(bench)).toBe(false);
  };

  beforeAll(async () => {
    bench = await openWorkbench({ language, reducedMotion: 'reduce' });
    await setPaneWidth(bench, 350);
    await reachRegister(bench, language);
  });

  afterAll(async () => {
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  test('what matters and is unsure is asked first, with its values and what it makes; « Oui » ends it', async () => {
    await opens('tailles.csv', csv([HEADINGS, ...contracts(2026)]), 'tailles');
    await shows(says.question);
    await shows(says.makes);
    await fits();
    await press(bench, t('questions.yesFor', { letter: 'F' }));
    await shows(t('questions.none'));
    await fits();
  });

  test('what the register allows: the columns of each indicator, or the one to add', async () => {
    await press(bench, /indicateurs? à qui il manque|indicators? that lacks?/);
    await shows(says.add);
    await fits();
  });

  test('an answer is taken back; another says what it replaces', async () => {
    await press(bench, /colonnes reconnues|columns recognised/);
    await press(bench, t('column.backFor', { letter: 'F' }));
    await shows(says.question);
    await press(bench, t('questions.noFor', { letter: 'F' }));
    await bench.pane.getByLabel(t('column.choose')).first().selectOption('procedure');
    await shows(says.replaces);
    await fits();
    await press(bench, t('column.apply'));
    await gone(says.replaces);
    await press(bench, /colonnes? non utilisée|columns? not used/);
    await shows(says.replaced);
  });

  test('the answer counts in the figures', async () => {
    await opens('tailles.csv', csv([HEADINGS, ...contracts(2026)]), 'tailles');
    await shows(says.question);
    await press(bench, t('questions.yesFor', { letter: 'F' }));
    await shows(t('questions.none'));
    await analyseRegister(bench, language);
  });

  test('yearly sheets: where they differ, and an answer given once is offered in the other', async () => {
    await opens('annees.xlsx', years(), '2025');
    await shows(t('questions.title', { count: 2 }));
    await press(bench, t('differences.title', { count: 1 }));
    await shows(says.lacks);
    await press(bench, t('questions.noFor', { letter: 'F' }));
    await bench.pane.getByLabel(t('column.choose')).first().selectOption('category');
    await press(bench, t('column.apply'));
    await shows(says.elsewhere);
    await fits();
    await press(bench, t('questions.yesFor', { letter: 'F' }));
    await shows(t('questions.none'));
  });

  test('no interest is told before a column of dates has its name', async () => {
    await opens('factures.csv', INVOICES, 'factures');
    await shows(says.silent);
    await fits();
    await press(bench, t('invoices.see'));
    await bench.pane.getByRole('heading', { level: 1, name: t('payments.title') }).waitFor();
    expect((await paneSays(bench, t('payments.title'))).replace(/\n/g, ' ')).toMatch(says.late);
    await press(bench, t('questions.go'));
    await press(bench, t('questions.yesFor', { letter: 'D' }));
    await gone(says.silent);
    await press(bench, t('action.refresh'));
    await press(bench, t('nav.payments'));
    await bench.pane.getByRole('heading', { level: 1, name: t('payments.title') }).waitFor();
    expect((await paneSays(bench, t('payments.title'))).replace(/\n/g, ' ')).toMatch(says.noneLate);
  });
});
