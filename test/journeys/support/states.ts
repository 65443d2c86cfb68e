import type { Language } from '../../../src/language';
import { closeBrowser, download, openFileFrom, openWorkbench, PATIENCE, paneSays, press, type Workbench } from './pane';
import { acceptPreview, analyseRegister, askPreview, reachRegister } from './steps';
import { WORDS } from './words';
import {
  beginEdit,
  endEdit,
  openEmptyWorkbook,
  openSampleRegister,
  selectCell,
  sheetNames,
  showSheet,
  simulate,
  typeInCell,
} from './workbook';

/** A register in which an amount and a date cannot be read, and which says nothing of social matters. */
const UNREADABLE = [
  'N° marché;Objet;Titulaire;Montant HT;Date de notification;Procédure;Critère environnemental',
  '2026-01;Réfection de la toiture du gymnase;Charpentes du Val;120000;03/02/2026;Procédure adaptée;oui',
  '2026-02;Fourniture de papier;Papeterie Ouest;à préciser;12/03/2026;Procédure adaptée;non',
  '2026-03;Entretien des espaces verts;Jardins de Loire;45000;31/02/2026;Procédure adaptée;oui',
  '2026-04;Nettoyage des locaux;Net Plus;98000;20/04/2026;Appel d’offres ouvert;',
].join('\n');

/** What the pane says in each state, as a buyer reads it. */
const SENTENCES = {
  fr: {
    empty:
      'Ce classeur est vide. Ouvrez le classeur de votre registre, ou collez-le ici, puis choisissez « Actualiser ».',
    loading: 'Lecture du classeur',
    unreadableAmount: /1 × montant illisible/,
    unreadableDate: /1 × date de notification impossible/,
    unknown: /0 marché sur 3\s; 3 non renseignés/,
    stale: 'Le registre a changé depuis l’analyse : ces chiffres sont ceux d’avant.',
    coauthor: 'Un coauteur a modifié le registre depuis l’analyse : ces chiffres sont ceux d’avant.',
    obstacles: 'À faire avant d’écrire',
    protected:
      'La feuille Registre est protégée : ôtez sa protection (onglet Révision, « Ôter la protection de la feuille »), puis préparez un nouvel aperçu.',
    refusedProtected: 'La feuille « Registre » est protégée : rien n’a été écrit.',
    filtered:
      'La feuille Registre est filtrée : effacez le filtre (onglet Données, « Effacer »), puis préparez un nouvel aperçu.',
    editing: 'Une cellule est en cours de modification : validez-la (Entrée) ou quittez-la (Échap) pour continuer.',
    readOnly: 'Le classeur est en lecture seule : enregistrez-en une copie, ouvrez-la, puis recommencez.',
    tooOld: 'Le volet demande ExcelApi 1.13 (Microsoft 365, Excel 2021 ou Excel pour le web).',
    lostRegister: 'La feuille « Registre » n’est plus dans le classeur.',
    oneNew: '1 feuille nouvelle',
  },
  en: {
    empty: 'This workbook is empty. Open the workbook of your register, or paste it here, then choose “Refresh”.',
    loading: 'Reading the workbook',
    unreadableAmount: /1 × unreadable amount/,
    unreadableDate: /1 × impossible notification date/,
    unknown: /0 contracts of 3; 3 not informed/,
    stale: 'The register has changed since the analysis: these figures are the earlier ones.',
    coauthor: 'A co-author has changed the register since the analysis: these figures are the earlier ones.',
    obstacles: 'To do before writing',
    protected:
      'The sheet Registre is protected: remove its protection (Review tab, “Unprotect Sheet”), then prepare a new preview.',
    refusedProtected: 'The sheet “Registre” is protected: nothing was written.',
    filtered: 'The sheet Registre is filtered: clear the filter (Data tab, “Clear”), then prepare a new preview.',
    editing: 'A cell is being edited: press Enter or Escape to continue.',
    readOnly: 'The workbook is read-only: save a copy, open it, then try again.',
    tooOld: 'The pane needs ExcelApi 1.13 (Microsoft 365, Excel 2021 or Excel on the web).',
    lostRegister: 'The sheet “Registre” is no longer in the workbook.',
    oneNew: '1 new sheet',
  },
} as const;

/** Every state of the pane in a language: the two run side by side, each in its own file. */
export function describeStates(language: Language): void {
  jest.setTimeout(PATIENCE * 2);
  /** The workbook once written, for the tests that start from one. */
  let written: Uint8Array | null = null;
  const t = WORDS[language];
  const says = SENTENCES[language];
  let bench: Workbench;

  const shows = (words: string | RegExp) => bench.pane.getByText(words).first().waitFor();
  const gone = (words: string | RegExp) => bench.pane.getByText(words).first().waitFor({ state: 'detached' });
  const button = (name: string) => bench.pane.getByRole('button', { name, exact: true });

  beforeAll(async () => {
    bench = await openWorkbench({ language });
  });

  afterAll(async () => {
    expect(bench.complaints).toEqual([]);
    await closeBrowser();
  });

  /** True while the sample is analysed and its workbook as it was opened. */
  let ready = false;

  /** The figures of the sample, its sheet in view; opened anew only when something was changed. */
  async function figures(): Promise<void> {
    if (ready) await press(bench, t('nav.home'));
    else {
      await openSampleRegister(bench);
      await analyseRegister(bench, language);
      await showSheet(bench, 'Registre');
    }
    ready = true;
  }

  async function openWritten(): Promise<void> {
    if (written === null) {
      await figures();
      await askPreview(bench, language);
      await acceptPreview(bench, language);
      written = await download(bench);
    }
    await openFileFrom(bench, { name: 'registre-ecrit.xlsx', bytes: written });
    await bench.page.getByRole('tab', { name: 'SPASER Données' }).waitFor();
    // Written before: the pane goes to the figures by itself.
    await button(t('home.preview')).waitFor();
  }

  test('the first screen waits for an Excel that answers slowly, with its step and a way to stop', async () => {
    await reachRegister(bench, language);
    await simulate(bench, 'Excel lent');
    await openSampleRegister(bench);
    await shows(says.loading);
    await bench.pane.getByRole('progressbar').waitFor();
    await button(t('action.cancel')).waitFor();
    await simulate(bench, 'Excel lent');
    await reachRegister(bench, language);
  });

  test('an empty workbook: what to open, and a sample to try', async () => {
    await openEmptyWorkbook(bench);
    await shows(says.empty);
    await button(t('action.refresh')).waitFor();
    await press(bench, t('welcome.sample'));
    await reachRegister(bench, language);
    expect(await sheetNames(bench)).toEqual(['Registre', 'Factures']);
  });

  test('a register of which a part cannot be read: which cells, which rows, which figures are missing', async () => {
    await openFileFrom(bench, { name: 'partiel.csv', bytes: Buffer.from(UNREADABLE, 'utf8') });
    await bench.page.getByRole('tab', { name: /partiel/ }).waitFor();
    await analyseRegister(bench, language);
    await shows(says.unknown);
    await press(bench, t('nav.register'));
    await shows(says.unreadableAmount);
    await shows(says.unreadableDate);
  });

  test('a cell left open: the pane waits, says so, and goes on by itself', async () => {
    await openSampleRegister(bench);
    await reachRegister(bench, language);
    await beginEdit(bench, 5, 2);
    await press(bench, t('register.analyse'));
    await shows(says.editing);
    await endEdit(bench);
    await paneSays(bench, 'PNAD-S');
    await gone(says.editing);
    ready = true;
  });

  test('a register that changed: says so, and refreshes at a click', async () => {
    await figures();
    await typeInCell(bench, 5, 2, 'Travaux de voirie, marché réservé');
    await shows(says.stale);
    await press(bench, t('action.refresh'));
    await gone(says.stale);
  });

  test('a co-author’s change is told as theirs', async () => {
    await figures();
    await selectCell(bench, 6, 2);
    await simulate(bench, 'Modification d’un coauteur');
    await shows(says.coauthor);
    await press(bench, t('action.refresh'));
    await gone(says.coauthor);
  });

  test('a filtered register: which sheet and what to do; a new preview then lets write', async () => {
    await figures();
    await selectCell(bench, 5, 4);
    await simulate(bench, 'Filtrer sur la cellule');
    await askPreview(bench, language);
    await shows(says.filtered);
    await simulate(bench, 'Effacer le filtre');
    await press(bench, t('preview.again'));
    await button(t('preview.write')).waitFor();
  });

  test('a read-only workbook is told before anything is written', async () => {
    await figures();
    await simulate(bench, 'Lecture seule');
    await askPreview(bench, language);
    await shows(says.readOnly);
    expect(await button(t('preview.write')).count()).toBe(0);
    await simulate(bench, 'Lecture seule');
    await press(bench, t('preview.again'));
    await button(t('preview.write')).waitFor();
  });

  test('a protected sheet: which one and what to do; a new preview then lets write', async () => {
    await figures();
    await simulate(bench, 'Protéger la feuille');
    const told = await askPreview(bench, language);
    expect(told).toContain(says.obstacles);
    await shows(says.protected);
    expect(await button(t('preview.write')).count()).toBe(0);
    await simulate(bench, 'Ôter la protection');
    await press(bench, t('preview.again'));
    await button(t('preview.write')).waitFor();
    ready = false;
    // Protected again between the preview and the writing: refused, nothing written, tried again with success.
    await simulate(bench, 'Protéger la feuille');
    await press(bench, t('preview.write'));
    await shows(says.refusedProtected);
    expect(await sheetNames(bench)).toEqual(['Registre', 'Factures']);
    await simulate(bench, 'Ôter la protection');
    await press(bench, t('action.retry'));
    await bench.pane.getByRole('heading', { name: t('done.title'), exact: true }).waitFor();
    written = await download(bench);
  });

  test('an Excel that lacks what the pane needs is told which one does', async () => {
    const old = await openWorkbench({ language, requirementSet: '1.9' });
    await old.pane.getByText(says.tooOld).waitFor();
    await old.pane.getByRole('heading', { level: 1, name: t('host.tooOld.title') }).waitFor();
    expect(old.complaints).toEqual([]);
    await old.close();
  });

  test('the register’s sheet lost between the analysis and the writing: which one, nothing written', async () => {
    await figures();
    ready = false;
    await askPreview(bench, language);
    await simulate(bench, 'Supprimer la feuille');
    await press(bench, t('preview.write'));
    await shows(says.lostRegister);
    expect(await sheetNames(bench)).toEqual(['Factures']);
    // The way out: look for the register again.
    await press(bench, t('nav.register'));
    await press(bench, t('action.refresh'));
    await bench.pane.getByRole('heading', { name: t('register.none.title') }).waitFor();
  });

  test('one of our sheets deleted and one renamed between two runs: the first is made again, the second kept', async () => {
    await openWritten();
    await showSheet(bench, 'SPASER Indicateurs');
    await simulate(bench, 'Supprimer la feuille');
    await showSheet(bench, 'SPASER Méthode');
    await simulate(bench, 'Renommer la feuille');
    await askPreview(bench, language);
    await shows(says.oneNew);
    await acceptPreview(bench, language);
    const names = await sheetNames(bench);
    expect(names).toContain('SPASER Indicateurs');
    expect(names.filter((name) => name.startsWith('SPASER Méthode'))).toEqual(['SPASER Méthode renommée']);
  });
}
