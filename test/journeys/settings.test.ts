import { closeBrowser, openWorkbench, PATIENCE, paneSays, press, type Workbench } from './support/pane';
import { acceptPreview, analyseRegister, askPreview } from './support/steps';
import { WORDS } from './support/words';
import { sheetNames, showSheet, typeInCell } from './support/workbook';
import { settingLabel } from '../../src/taskpane/view/settings';

jest.setTimeout(PATIENCE * 3);

const t = WORDS.fr;
const NAME = 'Ville de Saint-Exemple';

afterAll(closeBrowser);

/** The row (0-based) of the cell in view that holds exactly these words. */
async function rowOf({ page }: Workbench, words: string): Promise<number> {
  const id = await page
    .locator('[id^="cell-"]')
    .filter({ hasText: new RegExp(`^\\s*${words}`) })
    .first()
    .getAttribute('id');
  return Number(id?.split('-')[1]);
}

describe('settings and journal: one truth between the pane and its sheets', () => {
  let bench: Workbench;
  const heading = (name: string) => bench.pane.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const target = () => bench.pane.getByRole('group', { name: /^PNAD-S/ }).getByRole('textbox');

  beforeAll(async () => {
    bench = await openWorkbench();
    await analyseRegister(bench, 'fr');
    await askPreview(bench, 'fr');
    await acceptPreview(bench, 'fr');
    await press(bench, t('done.continue'));
    await heading(t('home.title'));
  });

  afterAll(async () => {
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  test('a name typed in SPASER Paramètres is seen at once, and « Actualiser » takes it in', async () => {
    await showSheet(bench, 'SPASER Paramètres');
    await typeInCell(bench, await rowOf(bench, 'Nom de l’acheteur'), 1, NAME);
    await paneSays(bench, t('stale.settings'));
    await press(bench, t('action.refresh'));
    await bench.pane.getByText(t('stale.settings')).first().waitFor({ state: 'detached' });
    await press(bench, t('nav.settings'));
    await heading(t('settings.title'));
    expect(await bench.pane.getByLabel(settingLabel('buyerName', 'fr')).inputValue()).toBe(NAME);
  });

  test('a target chosen in the pane is typed in that sheet; figures, sheet and name agree', async () => {
    expect(await target().inputValue()).toBe('30');
    await target().fill('70');
    await press(bench, t('settings.save'));
    await heading(t('home.title'));
    const card = bench.pane.getByRole('article').filter({ hasText: 'PNAD-S' }).first();
    await card.getByText(/70/).waitFor();
    expect(await card.innerText()).toContain('Non atteint');
    await showSheet(bench, 'SPASER Paramètres');
    const row = await rowOf(bench, 'PNAD-S');
    expect(await bench.page.locator(`#cell-${row}-2`).innerText()).toMatch(/^70/);
    expect(await bench.page.locator(`#cell-${await rowOf(bench, 'Nom de l’acheteur')}-1`).innerText()).toBe(NAME);
    // The dashboard's own formulas read the same cell.
    await showSheet(bench, 'SPASER Tableau de bord');
    await bench.page
      .getByText(/Cible\s: 70/)
      .first()
      .waitFor();
  });

  test('a name typed while the preview is open is neither lost nor overwritten', async () => {
    await askPreview(bench, 'fr');
    await showSheet(bench, 'SPASER Paramètres');
    await typeInCell(bench, await rowOf(bench, 'Nom de l’acheteur'), 1, 'Syndicat mixte');
    await press(bench, t('preview.write'));
    await paneSays(bench, /rien n’a été écrit/);
    await press(bench, t('action.retry'));
    await bench.pane.getByRole('button', { name: t('preview.write') }).waitFor();
    await acceptPreview(bench, 'fr');
    await showSheet(bench, 'SPASER Tableau de bord');
    await bench.page
      .getByText(/Syndicat mixte/)
      .first()
      .waitFor();
    await showSheet(bench, 'SPASER Paramètres');
    expect(await bench.page.locator(`#cell-${await rowOf(bench, 'Nom de l’acheteur')}-1`).innerText()).toBe(
      'Syndicat mixte',
    );
  });

  test('a line typed in SPASER Journal is seen at once', async () => {
    await press(bench, t('done.continue'));
    await showSheet(bench, 'SPASER Journal');
    const row = (await rowOf(bench, 'Nature')) + 1;
    await typeInCell(bench, row, 0, '15/03/2026');
    await paneSays(bench, t('stale.settings'));
    await typeInCell(bench, row, 1, 'Formation des acheteurs');
    await press(bench, t('action.refresh'));
    await press(bench, t('nav.journal'));
    await paneSays(bench, t('journal.lines', { count: 1 }));
  });

  test('what the pane wrote is taken back; the register and what was typed stay', async () => {
    await press(bench, t('nav.settings'));
    await press(bench, t('takeBack.preview'));
    const told = await paneSays(bench, /SPASER Tableau de bord/);
    expect(told).toMatch(/Colonnes de Registre\s: Considérations sociales/);
    await press(bench, t('takeBack.do'));
    await bench.page.getByRole('tab', { name: 'SPASER Tableau de bord' }).waitFor({ state: 'detached' });
    expect(await sheetNames(bench)).toEqual([
      'Registre',
      'Factures',
      'SPASER Échéancier',
      'SPASER Journal',
      'SPASER Paramètres',
    ]);
    await showSheet(bench, 'Registre');
    expect(await bench.page.getByText('Considérations sociales', { exact: true }).count()).toBe(0);
  });
});
