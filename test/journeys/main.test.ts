import { existsSync, readFileSync } from 'node:fs';
import { openFile } from '../../src/workbook/file';
import type { SheetGrid, WorkbookPort } from '../../src/workbook';
import {
  closeBrowser,
  download,
  openFileFrom,
  openWorkbench,
  PATIENCE,
  paneSays,
  press,
  type Workbench,
} from './support/pane';
import { violations } from './support/axe';

jest.setTimeout(PATIENCE * 4);

const SHEETS = ['SPASER Tableau de bord', 'SPASER Indicateurs', 'SPASER À corriger', 'SPASER Méthode'];
const MPI = '../shared/data/decp-2019-marches-publics-info.csv';

afterAll(closeBrowser);

async function grids(port: WorkbookPort): Promise<Map<string, SheetGrid>> {
  const { sheets } = await port.describe();
  return new Map(await Promise.all(sheets.map(async (sheet) => [sheet.name, await port.readSheet(sheet.id)] as const)));
}

/** From the first screen to the written sheets; gives what the pane said on the way. */
async function mainJob(bench: Workbench): Promise<{ figures: string; preview: string; done: string }> {
  await press(bench, 'Commencer avec ma feuille');
  await press(bench, 'Analyser');
  const figures = await paneSays(bench, 'PNAD-S');
  await press(bench, 'Aperçu de ce qui sera écrit');
  const preview = await paneSays(bench, /à vous modifiée/);
  await press(bench, 'Écrire dans le classeur');
  const done = await paneSays(bench, 'C’est écrit');
  return { figures, preview, done };
}

describe('the main job on the sample register', () => {
  let bench: Workbench;
  let told: Awaited<ReturnType<typeof mainJob>>;

  beforeAll(async () => {
    bench = await openWorkbench();
    told = await mainJob(bench);
  });

  afterAll(() => bench.close());

  test('four clicks lead from the pane to a written dashboard, none of them by chance', async () => {
    // mainJob pressed: start, analyse, preview, write.
    expect(told.done).toContain('SPASER Tableau de bord');
    await bench.page.getByRole('tab', { name: 'SPASER Tableau de bord' }).click();
    await bench.page.getByText('Achats responsables : tableau de bord').first().waitFor();
  });

  test('the five indicators say numerator, denominator and not informed', () => {
    for (const id of ['PNAD-S', 'PNAD-E', 'SOC-01', 'SOC-02', 'ENV-04']) expect(told.figures).toContain(id);
    expect(told.figures).toMatch(/\d+ marchés sur \d+/);
    expect(told.figures).toMatch(/non renseigné/);
  });

  test('the preview tells the sheets, the columns and that no cell of the buyer’s changes', () => {
    expect(told.preview).toMatch(/feuilles nouvelles/);
    expect(told.preview).toMatch(/7 colonnes ajoutées à Registre/);
    expect(told.preview).toMatch(/0 cellule à vous modifiée/);
  });

  test('the downloaded workbook has the sheets, four native charts or more, and every cell of the buyer’s as it was', async () => {
    const bytes = await download(bench);
    const after = await grids(openFile(bytes, 'apres.xlsx'));
    const before = await grids(openFile(readFileSync('assets/exemples/registre-exemple.xlsx'), 'avant.xlsx'));
    for (const name of SHEETS) expect([...after.keys()]).toContain(name);
    for (const [name, grid] of before) {
      const written = after.get(name);
      const same = grid.values.map((row, index) => row.map((_, column) => written?.values[index]?.[column] ?? null));
      expect(same).toEqual(grid.values);
    }
    const heading = after.get('Registre')?.values.find((row) => row.includes('Justification'));
    expect(heading?.slice(-7)).toEqual([
      'Considérations sociales',
      'Social – statut',
      'Considérations environnementales',
      'Environnement – statut',
      'Thèmes',
      'Justification',
      'Clé SPASER',
    ]);
    const text = Buffer.from(bytes).toString('latin1');
    expect(new Set(text.match(/xl\/charts\/chart\d+\.xml/g)).size).toBeGreaterThanOrEqual(4);
  });

  test('writing a second time changes nothing', async () => {
    await press(bench, 'Revenir aux chiffres');
    await press(bench, 'Aperçu de ce qui sera écrit');
    expect(await paneSays(bench, 'Tout est déjà à jour')).not.toMatch(/feuilles? nouvelles?/);
  });

  test('nothing was complained of, and axe finds nothing', async () => {
    expect(bench.complaints).toEqual([]);
    expect(await violations(bench)).toEqual([]);
  });
});

(existsSync(MPI) ? describe : describe.skip)('the main job on 4,509 published contracts', () => {
  test('is recognised, analysed and written', async () => {
    const bench = await openWorkbench();
    await openFileFrom(bench, MPI);
    await bench.page.getByRole('tab', { name: /decp-2019/ }).waitFor();
    const told = await mainJob(bench);
    expect(told.figures).toMatch(/4\s?411 marchés/);
    expect(told.preview).toMatch(/0 cellule à vous modifiée/);
    for (const name of SHEETS) await bench.page.getByRole('tab', { name }).waitFor();
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });
});
