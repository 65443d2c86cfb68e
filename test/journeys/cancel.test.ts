import type { SheetGrid } from '../../src/workbook';
import { openFile } from '../../src/workbook/file';
import { closeBrowser, download, openWorkbench, PATIENCE, press, type Workbench } from './support/pane';
import { analyseRegister, askPreview } from './support/steps';
import { WORDS } from './support/words';
import { sheetNames, simulate } from './support/workbook';

jest.setTimeout(PATIENCE * 2);

const t = WORDS.fr;

afterAll(closeBrowser);

/** Every cell of every sheet, hidden ones too. */
async function cells(bytes: Uint8Array): Promise<Record<string, SheetGrid['values']>> {
  const port = openFile(bytes, 'classeur.xlsx');
  const { sheets } = await port.describe();
  const grids = await Promise.all(sheets.map(async (sheet) => [sheet.name, (await port.readSheet(sheet.id)).values]));
  return Object.fromEntries(grids);
}

/** Back to the figures, then to a preview that may be accepted. */
async function askAgain(bench: Workbench): Promise<void> {
  await press(bench, t('nav.home'));
  await askPreview(bench, 'fr');
  await bench.pane.getByRole('button', { name: t('preview.write') }).waitFor();
}

describe('a write that is cancelled', () => {
  let bench: Workbench;

  beforeAll(async () => {
    bench = await openWorkbench();
    await analyseRegister(bench, 'fr');
    await askPreview(bench, 'fr');
  });

  test('leaves the workbook cell by cell as it was, and says that nothing changed', async () => {
    const before = await cells(await download(bench));
    await simulate(bench, 'Excel lent');
    await press(bench, t('preview.write'));
    // Half-way: sheets are being filled.
    await bench.pane.getByText(/^([5-9]|[1-9]\d)\s%$/).waitFor();
    await press(bench, t('action.cancel'));
    await simulate(bench, 'Excel lent');
    // The request under way is let finish; then everything is as before.
    await bench.pane.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await sheetNames(bench)).toEqual(['Registre', 'Factures']);
    expect(await cells(await download(bench))).toEqual(before);
  });

  test('can be asked for again', async () => {
    await askAgain(bench);
    expect(bench.complaints).toEqual([]);
  });
});
