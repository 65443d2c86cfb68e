/** @jest-environment jsdom */
import type { CellValue } from '../../src/workbook';
import { fakeHost } from './support/host';
import { renderPane, testPane, type TestPane } from './support/pane';
import { grid, ROWS, SHEET_ID } from './support/register';
import { click, find, settle, unmountAll } from './support/render';

jest.setTimeout(120_000);
afterEach(unmountAll);

const SOCIAL = 6;
const DATE = 5;

function typed(rows: readonly (readonly CellValue[])[], row: number, column: number, value: CellValue) {
  return rows.map((cells, at) =>
    at === row - 1 ? cells.map((cell, place) => (place === column ? value : cell)) : cells,
  );
}

/** A pane whose workbook was written, and whose register reads `rows` since. */
async function cameBack(rows: readonly (readonly CellValue[])[]): Promise<TestPane & { page: HTMLElement }> {
  const first = testPane();
  for (const kind of ['open', 'analyse', 'prepare', 'write'] as const) await first.pane.effects.run({ kind });
  const memory = first.host.applied[0]?.memory ?? null;
  const host = fakeHost(rows);
  host.readMemory = async () => memory;
  host.readSheet = async () => grid(rows);
  const again = testPane({}, host);
  const page = await renderPane(again);
  await again.pane.effects.run({ kind: 'open' });
  await again.pane.effects.run({ kind: 'analyse' });
  await settle();
  return { ...again, page };
}

describe('« Depuis la dernière fois »', () => {
  test('nothing written yet: nothing is said of a last time', async () => {
    const test = testPane();
    const page = await renderPane(test);
    await test.pane.effects.run({ kind: 'open' });
    await test.pane.effects.run({ kind: 'analyse' });
    await settle();
    expect(page.querySelector('h1')?.textContent).toBe('Vos chiffres');
    expect(page.textContent).not.toContain('Depuis la dernière fois');
  });

  test('a workbook that nobody touched says that nothing has changed', async () => {
    const { page } = await cameBack(ROWS);
    expect(page.textContent).toContain('Rien n’a changé depuis la dernière fois (22/11/2026).');
  });

  test('an answer typed in the register: the figure before and after, because of that row, one click away', async () => {
    // Row 5 said « non ».
    const { page, host } = await cameBack(typed(ROWS, 5, SOCIAL, 'oui'));
    const card = find(page, 'section', 'Depuis la dernière fois (22/11/2026)');
    expect(card.textContent).toContain('1 marché corrigé');
    const moved = [...card.querySelectorAll('li')].map((line) => line.textContent ?? '');
    expect(moved[0]).toMatch(/^PNAD-S\u00a02025\u202f: .* → .*À cause de 1 marché$/);
    await click(find(card, 'li button', 'À cause de 1 marché'));
    expect(card.textContent).toContain('2025-002');
    expect(card.textContent).toContain('non → oui');
    await click(find(card, 'li button', 'Ligne 5'));
    expect(host.calls).toContain(`selectRow ${SHEET_ID} 4`);
  });

  test('what was corrected is named: a date moves a contract out of its year', async () => {
    const { page } = await cameBack(typed(ROWS, 5, DATE, null));
    const card = find(page, 'section', 'Depuis la dernière fois');
    await click(find(card, 'button', '1 marché corrigé'));
    expect(find(card, 'li', '2025-002').textContent).toMatch(/date$/);
  });

  test('rows added and removed are told, a removed one by its number alone', async () => {
    const { page } = await cameBack([
      ...ROWS.slice(0, 10),
      ...ROWS.slice(11),
      ['2025-031', 'Un marché de plus', 'Société 9', 'Voirie', 12_345, ROWS[20]?.[DATE] ?? null, 'oui', null, ''],
    ]);
    const card = find(page, 'section', 'Depuis la dernière fois');
    await click(find(card, 'button', '1 marché ajouté'));
    expect(card.textContent).toContain('2025-031 – Un marché de plus');
    await click(find(card, 'button', '1 marché retiré du registre'));
    expect(find(card, 'li', '2025-008').querySelector('button')).toBeNull();
  });

  test('the preview tells which figures change, and because of which rows', async () => {
    const { page } = await cameBack(typed(ROWS, 5, SOCIAL, 'oui'));
    await click(find(page, 'button', 'Aperçu de ce qui sera écrit'));
    expect(page.querySelector('h1')?.textContent).toBe('Aperçu');
    expect(page.textContent).toContain('Chiffres qui changent');
    expect(find(page, 'li', 'PNAD-S').textContent).toContain('À cause de 1 marché');
  });

  test('a preview that moves no figure says so', async () => {
    const { page } = await cameBack(ROWS);
    await click(find(page, 'button', 'Aperçu de ce qui sera écrit'));
    expect(page.textContent).toContain('Aucun chiffre suivi ne change.');
  });
});
