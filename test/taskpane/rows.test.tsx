/** @jest-environment jsdom */
import { fakeHost } from './support/host';
import { renderPane, testPane, type TestPane } from './support/pane';
import { choose, click, field, find, settle, unmountAll } from './support/render';

jest.setTimeout(120_000);
afterEach(unmountAll);

const LABEL = 'Marchés avec au moins une considération sociale';

async function atRows(): Promise<TestPane & { page: HTMLElement }> {
  const test = testPane({}, fakeHost());
  const page = await renderPane(test);
  await test.pane.effects.run({ kind: 'open' });
  await test.pane.effects.run({ kind: 'analyse' });
  await settle();
  await click(find(page, 'button', `Voir les lignes de ${LABEL}`));
  return { ...test, page };
}

const shownNumbers = (page: HTMLElement): string[] =>
  [...page.querySelectorAll('main li')].flatMap((line) => /2025-\d{3}/.exec(line.textContent ?? '')?.[0] ?? []);

describe('the rows behind a figure', () => {
  test('are sorted, narrowed, and put into a sheet as they are shown, once previewed', async () => {
    const { page, host } = await atRows();
    const inOrder = shownNumbers(page);
    await choose(field(page, 'Trier par'), 'amount');
    const byAmount = shownNumbers(page);
    expect(byAmount).toEqual([...inOrder].reverse());
    await choose(field(page, 'Filtrer les lignes'), 'voirie');
    const narrowed = shownNumbers(page);
    expect(narrowed.length).toBeGreaterThan(0);
    expect(narrowed).toEqual(byAmount.filter((number) => narrowed.includes(number)));
    expect(page.textContent).toContain(`${narrowed.length} lignes sur ${inOrder.length}`);
    await click(find(page, 'button', 'Mettre ces lignes dans une feuille'));
    expect(page.querySelector('h1')?.textContent).toBe('Aperçu');
    expect(page.textContent).not.toContain('Chiffres qui changent');
    await click(find(page, 'button', 'Retour'));
    expect(page.querySelector('h1')?.textContent).toBe(LABEL);
    await click(find(page, 'button', 'Mettre ces lignes dans une feuille'));
    await click(find(page, 'button', 'Écrire dans le classeur'));
    await settle();
    const [plan] = host.applied;
    expect(plan?.sheets.map(({ role }) => role)).toEqual(['rows']);
    expect(plan?.register).toEqual([]);
    expect(page.querySelector('h1')?.textContent).toBe('C’est écrit');
  });

  test('a sentence is copied with the figure; without a clipboard it is shown, chosen', async () => {
    const { page } = await atRows();
    await click(find(page, 'button', 'Copier ce chiffre'));
    const text = page.querySelector('textarea')?.value ?? '';
    expect(text).toContain(`${LABEL} (PNAD-S), 2025`);
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (words: string) => void copied.push(words) },
    });
    await click(find(page, 'button', 'Copier ce chiffre'));
    expect(copied).toEqual([text]);
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  test('« Retour » leads back to where one was: the scroll, and the link that was followed', async () => {
    const test = testPane();
    const page = await renderPane(test);
    await test.pane.effects.run({ kind: 'open' });
    await test.pane.effects.run({ kind: 'analyse' });
    await settle();
    const whole = document.documentElement;
    Object.defineProperty(whole, 'scrollHeight', { configurable: true, value: 5000 });
    Object.defineProperty(window, 'scrollY', { configurable: true, writable: true, value: 3754 });
    window.dispatchEvent(new Event('scroll'));
    const link = find(page, 'button', `Voir les lignes de ${LABEL}`);
    link.focus();
    await click(link);
    expect(document.activeElement).toBe(page.querySelector('h1'));
    Object.defineProperty(window, 'scrollY', { configurable: true, writable: true, value: 0 });
    await click(find(page, 'button', 'Retour'));
    expect(whole.scrollTop).toBe(3754);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Voir les lignes de ${LABEL}`);
    // A tab leads to the top.
    whole.scrollTop = 0;
    await click(find(page, 'nav button', 'Indicateurs'));
    expect(whole.scrollTop).toBe(0);
    expect(document.activeElement).toBe(page.querySelector('h1'));
  });

  test('a search for an indicator is still there after its rows', async () => {
    const { page } = await atRows();
    await click(find(page, 'nav button', 'Indicateurs'));
    await choose(field(page, 'Chercher un indicateur'), 'PNAD-S');
    await click(find(page, 'main article button', 'Voir les lignes'));
    await click(find(page, 'button', 'Retour'));
    expect(page.querySelectorAll('main article')).toHaveLength(1);
  });
});

test('the review is left by « Terminé »', async () => {
  const { page } = await atRows();
  await click(find(page, 'nav button', 'Considérations'));
  await click(find(page, 'main button', 'Terminé'));
  expect(page.querySelector('h1')?.textContent).toBe('Vos chiffres');
});
