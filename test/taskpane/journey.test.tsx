/** @jest-environment jsdom */
import { reviewQueue } from '../../src/considerations';
import { bilingual, UserError } from '../../src/language';
import { fakeHost, SUMMARY } from './support/host';
import { renderPane, testPane, type TestPane } from './support/pane';
import { SHEET_ID, sheetInfo } from './support/register';
import { choose, click, field, find, press, settle, unmountAll } from './support/render';

// The first screen of each kind brings its part of the program.
jest.setTimeout(240_000);
afterEach(unmountAll);

async function opened(
  start: Parameters<typeof testPane>[0] = {},
  host = fakeHost(),
): Promise<TestPane & { page: HTMLElement }> {
  const test = testPane(start, host);
  const page = await renderPane(test);
  await test.pane.effects.run({ kind: 'open' });
  await settle();
  return { ...test, page };
}

async function analysed(host = fakeHost()): Promise<TestPane & { page: HTMLElement }> {
  const test = await opened({}, host);
  await click(find(test.page, 'button', 'Analyser'));
  await settle();
  return test;
}

describe('the main journey', () => {
  test('from the first run to a written dashboard: four clicks', async () => {
    const { page, host } = await opened({ screen: 'welcome' });
    await click(find(page, 'button', 'Commencer avec ma feuille'));
    expect(page.querySelector('h1')?.textContent).toBe('Votre registre');
    expect(page.textContent).toContain('Intitulés en ligne 3 · 30 lignes');
    await click(find(page, 'button', 'Analyser'));
    await settle();
    expect(page.querySelector('h1')?.textContent).toBe('Vos chiffres');
    expect(page.querySelectorAll('article')).toHaveLength(5);
    expect(page.textContent).toContain('30 marchés dans Registre');
    await click(find(page, 'button', 'Aperçu de ce qui sera écrit'));
    expect(page.textContent).toContain('5 feuilles nouvelles');
    expect(page.textContent).toContain('6 colonnes ajoutées à Registre');
    expect(page.textContent).toContain('0 cellule à vous modifiée');
    expect(host.applied).toHaveLength(0);
    await click(find(page, 'button', 'Écrire dans le classeur'));
    await settle();
    expect(host.applied).toHaveLength(1);
    expect(page.querySelector('h1')?.textContent).toBe('C’est écrit');
    expect(page.querySelector('[role=status]')?.textContent).toBe('5 feuilles écrites.');
  });

  test('the heading takes the focus when a screen comes', async () => {
    const { page } = await analysed();
    expect(document.activeElement).toBe(page.querySelector('h1'));
  });

  test('the sample is offered in an empty workbook only', async () => {
    const rows = [{ name: 'Registre', headerRow: 0, styles: [], widths: [], rows: [] }];
    const full = testPane({ screen: 'welcome' });
    const page = await renderPane(full, { sample: rows });
    await full.pane.effects.run({ kind: 'open' });
    await settle();
    expect(page.textContent).toContain('ouvrez le volet dans un classeur vide');
    await unmountAll();
    const host = fakeHost([]);
    host.describe = async () => ({ name: 'Vide.xlsx', dateSystem: 1900, readOnly: false, sheets: [sheetInfo([])] });
    const empty = testPane({ screen: 'welcome' }, host);
    const other = await renderPane(empty, { sample: rows });
    await empty.pane.effects.run({ kind: 'open' });
    await settle();
    await click(find(other, 'button', 'Essayer avec un registre d’exemple'));
    expect(host.calls).toContain('insertSample');
  });

  test('a workbook without a table says what was looked for', async () => {
    const { page } = await opened(
      {},
      fakeHost([
        ['bonjour', null],
        [null, 'rien ici'],
      ]),
    );
    expect(page.querySelector('h1')?.textContent).toBe('Aucun registre trouvé');
    expect(page.textContent).toContain('Une ligne d’intitulés');
  });
});

describe('the register', () => {
  test('a column is corrected from the list of fields', async () => {
    const { page, pane } = await opened();
    await click(find(page, 'button[aria-expanded]', 'colonnes reconnues'));
    await click(find(page, 'button', 'Corriger la colonne E'));
    await choose(field(page, 'Cette colonne contient'), 'amountMax');
    expect(pane.store.get().opening?.proposed[0]?.columns[4]?.field).toBe('amountHt');
    await click(find(page, 'button', 'Appliquer'));
    expect(pane.store.get().opening?.proposed[0]?.columns[4]?.field).toBe('amountMax');
    expect(page.textContent).toContain('Corrigée par vous');
  });

  test('issues are grouped, each row a link to the sheet', async () => {
    const { page, host } = await analysed();
    await click(find(page, 'nav button', 'Registre'));
    const group = find(page, 'button[aria-expanded]', 'date de notification absente');
    expect(group.textContent).toBe('1 × date de notification absente');
    await click(group);
    const link = find(page, 'main button', 'Ligne 8');
    await click(link);
    expect(host.calls).toContain(`showCell ${SHEET_ID} 7 5`);
  });
});

describe('figures', () => {
  test('a figure leads to its rows, a row shows the words that decided', async () => {
    const { page, host } = await analysed();
    await click(find(page, 'button', 'Voir les lignes de Marchés avec au moins une considération sociale'));
    const lists = [...page.querySelectorAll('[role=group] button')].map((button) => button.textContent);
    expect(lists).toHaveLength(4);
    expect(lists[0]).toMatch(/^Oui \(\d+\)$/);
    await click(find(page, 'button[aria-expanded]', 'Justification'));
    expect(page.querySelectorAll('mark').length).toBeGreaterThan(0);
    await click(find(page, 'section button', 'Ligne '));
    expect(host.calls.some((call) => call.startsWith(`selectRow ${SHEET_ID}`))).toBe(true);
    await click(find(page, 'button', 'Retour'));
    expect(page.querySelector('h1')?.textContent).toBe('Vos chiffres');
  });

  test('the period is chosen once for home and indicators', async () => {
    const { page, pane } = await analysed();
    await choose(field(page, 'Période'), '2024');
    await click(find(page, 'nav button', 'Indicateurs'));
    expect((field(page, 'Période') as HTMLSelectElement).value).toBe('2024');
    await choose(field(page, 'Chercher un indicateur'), 'pnad');
    const shown = [...page.querySelectorAll('article')].map((card) => card.textContent ?? '');
    expect(shown.length).toBeGreaterThan(0);
    expect(pane.store.get().period).toBe('2024');
  });

  test('the register changed: said, and refreshed at a click', async () => {
    const { page, pane, host } = await analysed();
    await pane.effects.watch();
    host.change({ sheetId: SHEET_ID, address: 'A1', remote: true });
    await settle();
    expect(page.textContent).toContain('Le registre a changé depuis l’analyse');
    await click(find(page, 'button', 'Actualiser'));
    await settle();
    expect(page.textContent).not.toContain('Le registre a changé depuis l’analyse');
  });
});

describe('the review', () => {
  test('is done by keyboard: accept, then undo', async () => {
    const { page, pane } = await analysed();
    await click(find(page, 'nav button', 'Considérations'));
    const waiting = (): number => {
      const { analysis } = pane.store.get();
      return analysis === null ? -1 : reviewQueue(analysis.tagging).length;
    };
    const before = waiting();
    expect(before).toBeGreaterThan(1);
    expect(page.querySelectorAll('mark').length).toBeGreaterThan(0);
    await press(page.querySelector('h1') as HTMLElement, 'a');
    await settle();
    expect(waiting()).toBe(before - 1);
    expect(page.querySelector('[role=status]')?.textContent).toMatch(/^\d+ marchés? décidés?\. \d+ groupes? reste/);
    await click(find(page, 'button', 'Annuler la dernière décision'));
    expect(waiting()).toBe(before);
  });

  test('a letter typed in a list is no order', async () => {
    const { page, pane } = await analysed();
    await click(find(page, 'nav button', 'Considérations'));
    await press(find(page, 'select', 'Thème'), 'a');
    expect(pane.store.get().answers).toEqual([]);
  });

  test('next and previous go round, a change is applied', async () => {
    const { page, pane } = await analysed();
    await click(find(page, 'nav button', 'Considérations'));
    const title = (): string => page.querySelector('section h2')?.textContent ?? '';
    const first = title();
    await press(page.querySelector('h1') as HTMLElement, 's');
    expect(title()).not.toBe(first);
    await press(page.querySelector('h1') as HTMLElement, 'p');
    expect(title()).toBe(first);
    await click(find(page, 'button', 'Modifier'));
    for (const box of page.querySelectorAll<HTMLInputElement>('fieldset input:checked')) await click(box);
    await click(find(page, 'fieldset button', 'Appliquer'));
    expect(pane.store.get().answers).toHaveLength(1);
    const [decision] = pane.store.get().analysis?.pending ?? [];
    expect(decision?.values[decision.side]).toMatch(/^Pas de considération/);
  });
});

describe('states', () => {
  test('an obstacle blocks the writing and says what to do', async () => {
    const host = fakeHost();
    host.summary = { ...SUMMARY, obstacles: [{ code: 'protected', sheet: 'Registre' }] };
    const { page } = await analysed(host);
    await click(find(page, 'button', 'Aperçu de ce qui sera écrit'));
    expect(page.textContent).toContain('La feuille Registre est protégée');
    expect(page.textContent).not.toContain('Écrire dans le classeur');
    host.summary = SUMMARY;
    await click(find(page, 'button', 'Nouvel aperçu'));
    expect(page.textContent).toContain('Écrire dans le classeur');
  });

  test('a failure says what, where, what to do; trying again goes on', async () => {
    const { page, host } = await analysed();
    host.failure = {
      method: 'preview',
      error: new UserError('sheet.protected', bilingual('La feuille est protégée.', 'Protected.'), {
        advice: bilingual('Ôtez la protection.', 'Unprotect.'),
        place: { sheet: 'Registre', row: 12 },
      }),
    };
    await click(find(page, 'button', 'Aperçu de ce qui sera écrit'));
    const alert = page.querySelector('[role=alert]');
    for (const words of [
      'La feuille est protégée.',
      'Feuille\u202f: Registre',
      'Ligne\u202f: 12',
      'Ôtez la protection.',
    ]) {
      expect(alert?.textContent).toContain(words);
    }
    await click(find(page, '[role=alert] button', 'Réessayer'));
    expect(page.querySelector('h1')?.textContent).toBe('Aperçu');
  });

  test('work under way is named, measured, and can be stopped', async () => {
    const host = fakeHost();
    const { page, pane } = await analysed(host);
    let release = (): void => undefined;
    host.preview = () => new Promise((resolve) => (release = () => resolve(SUMMARY)));
    await click(find(page, 'button', 'Aperçu de ce qui sera écrit'));
    expect(page.querySelector('[role=progressbar]')?.getAttribute('aria-label')).toBe('Préparation de l’aperçu');
    pane.store.dispatch({ type: 'workWaiting' });
    await settle();
    expect(page.textContent).toContain('Une cellule est en cours de modification');
    await click(find(page, 'section button', 'Annuler'));
    release();
    await settle();
    expect(page.querySelector('[role=progressbar]')).toBeNull();
    expect(pane.store.get().screen).toBe('home');
  });
});

describe('committee, journal, settings', () => {
  test('an existing committee’s sheet is replaced only after asking', async () => {
    const { page, pane, host } = await analysed();
    const { opening } = pane.store.get();
    const { analysis } = pane.store.get();
    if (opening === null || analysis === null) throw new Error('not opened');
    const existing = { ...opening, existingRoles: new Set(['committee:2025-T3'] as const) };
    pane.store.dispatch({ type: 'analysed', analysis: { ...analysis, opening: existing }, period: '2025' });
    await click(find(page, 'nav button', 'Comité'));
    expect(page.querySelectorAll('tbody tr')).toHaveLength(5);
    await choose(field(page, 'Trimestre'), '2025-T3');
    await click(find(page, 'button', 'Préparer la feuille'));
    expect(host.calls).not.toContain('preview');
    await click(find(page, '[role=alert] button', 'Remplacer'));
    expect(pane.store.get().preparation?.quarter).toBe('2025-T3');
  });

  test('the journal’s form adds a line, or says what is wrong', async () => {
    const journal = { ...sheetInfo([]), id: 'journal', name: 'SPASER Journal', role: 'journal' as const };
    const { page, host } = await opened({}, fakeHost(undefined, [journal]));
    await click(find(page, 'footer button', 'Journal'));
    await choose(field(page, 'Nature'), 'charter');
    await click(find(page, 'button', 'Ajouter au journal'));
    expect(page.textContent).toContain('Saisissez un nombre positif.');
    await choose(field(page, 'Quantité (signataires)'), '12');
    await click(find(page, 'button', 'Ajouter au journal'));
    expect(host.lines).toEqual([
      { date: '2026-11-22', kind: 'charter', detail: null, label: null, about: null, quantity: 12, amount: null },
    ]);
  });

  test('settings are asked before the sheet exists, then shown there', async () => {
    const { page, pane } = await opened();
    await click(find(page, 'footer button', 'Réglages'));
    await choose(field(page, 'Type d’acheteur'), 'health');
    await choose(field(page, 'première année'), '2030');
    await click(find(page, 'button', 'Appliquer'));
    expect(page.textContent).toContain('La première année doit précéder la dernière.');
    await choose(field(page, 'première année'), '2025');
    await click(find(page, 'button', 'Appliquer'));
    await settle();
    expect(pane.store.get().opening?.settings).toMatchObject({
      buyerKind: 'health',
      spaserPeriod: { from: 2025, to: 2027 },
    });
  });
});
