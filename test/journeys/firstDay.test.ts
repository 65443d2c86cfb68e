import { closeBrowser, openWorkbench, PATIENCE, paneFrame, paneSays, press, type Workbench } from './support/pane';
import { acceptPreview, analyseRegister, askPreview } from './support/steps';
import { WORDS } from './support/words';

/**
 * What a careful buyer does on the first day, with the workbook's own means:
 * sorting, clearing, making the committee's sheet first. Never is a decision
 * made up, never is writing impossible afterwards.
 */

jest.setTimeout(PATIENCE * 3);

const t = WORDS.fr;

afterAll(closeBrowser);

type Values = unknown[][];

/** The register's cells from its heading line down. */
async function cells(bench: Workbench): Promise<Values> {
  return paneFrame(bench).evaluate(() =>
    Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('Registre').getUsedRange(true).load('values');
      await context.sync();
      const head = used.values.findIndex((row) => row.includes('N° marché'));
      return used.values.slice(head) as unknown[][];
    }),
  );
}

/** Puts the body rows of the register upside down, over its first columns only or over all. */
async function sortBackwards(bench: Workbench, columns: number | null): Promise<void> {
  await paneFrame(bench).evaluate(
    (width) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Registre');
        const used = sheet.getUsedRange(true).load('values,formulas,rowIndex,columnCount');
        await context.sync();
        const head = used.values.findIndex((row) => row.includes('N° marché'));
        const body = used.formulas.slice(head + 1).map((row) => row.slice(0, width ?? used.columnCount));
        sheet.getRangeByIndexes(used.rowIndex + head + 1, 0, body.length, width ?? used.columnCount).formulas =
          body.reverse();
        await context.sync();
      }),
    columns,
  );
}

/** Clears what our columns hold, with their headings or without. */
async function clearOurs(bench: Workbench, withHeadings: boolean): Promise<void> {
  await paneFrame(bench).evaluate(
    (all) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Registre');
        const used = sheet.getUsedRange(true).load('values,rowIndex,rowCount,columnCount');
        await context.sync();
        const head = used.values.findIndex((row) => row.includes('N° marché'));
        const first = used.values[head]?.indexOf('Considérations sociales') ?? -1;
        const row = used.rowIndex + head + (all ? 0 : 1);
        const rows = used.rowCount - head - (all ? 0 : 1);
        sheet.getRangeByIndexes(row, first, rows, used.columnCount - first).clear('Contents');
        await context.sync();
      }),
    withHeadings,
  );
}

/** How many cells of the status columns hold each word. */
function statuses(values: Values): Record<string, number> {
  const [head = []] = values;
  const columns = ['Social – statut', 'Environnement – statut'].map((heading) => head.indexOf(heading));
  const found: Record<string, number> = {};
  for (const row of values.slice(1)) {
    for (const column of columns) {
      const word = String(row[column] ?? '');
      if (word !== '') found[word] = (found[word] ?? 0) + 1;
    }
  }
  return found;
}

const home = (bench: Workbench) =>
  bench.pane.getByRole('heading', { level: 1, name: t('home.title'), exact: true }).waitFor();

async function toReview(bench: Workbench): Promise<string> {
  await home(bench);
  return bench.pane
    .getByText(/à examiner/)
    .first()
    .innerText();
}

async function write(bench: Workbench): Promise<void> {
  await askPreview(bench, 'fr');
  await acceptPreview(bench, 'fr');
  await press(bench, t('done.continue'));
  await home(bench);
}

async function refreshed(bench: Workbench): Promise<void> {
  await bench.pane.getByText(t('stale.cells')).first().waitFor();
  await press(bench, t('action.refresh'));
  await bench.pane.getByText(t('stale.cells')).first().waitFor({ state: 'detached' });
}

describe('on the first day', () => {
  let bench: Workbench;
  let proposals: string;

  beforeEach(async () => {
    bench = await openWorkbench();
    await analyseRegister(bench, 'fr');
    proposals = await toReview(bench);
  });

  afterEach(async () => {
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  test('the committee’s sheet first: every proposal is still to be examined, and nothing is said to be rejected', async () => {
    await press(bench, t('nav.committee'));
    await press(bench, t('committee.make'));
    await acceptPreview(bench, 'fr');
    await press(bench, t('done.continue'));
    expect(await toReview(bench)).toBe(proposals);
    await write(bench);
    expect(statuses(await cells(bench))).not.toHaveProperty('rejeté');
    expect(await toReview(bench)).toBe(proposals);
  });

  test.each([
    ['with their headings', true],
    ['under their headings', false],
  ])('our columns cleared %s: they are made again, and nothing is decided', async (_how, withHeadings) => {
    await write(bench);
    const written = statuses(await cells(bench));
    await clearOurs(bench, withHeadings);
    await refreshed(bench);
    expect(await toReview(bench)).toBe(proposals);
    await write(bench);
    expect(statuses(await cells(bench))).toEqual(written);
  });

  test('the register sorted without our columns: figures stand, it is said, and the next writing puts our cells back', async () => {
    const figure = bench.pane.getByRole('article').filter({ hasText: 'PNAD-E' }).first();
    await write(bench);
    const before = [await figure.innerText(), statuses(await cells(bench))];
    const width = (await cells(bench))[0]?.indexOf('Considérations sociales') ?? 0;
    await sortBackwards(bench, width);
    await refreshed(bench);
    await bench.pane.getByRole('button', { name: t('action.realign') }).waitFor();
    expect(await figure.innerText()).toBe(before[0]);
    expect(await toReview(bench)).toBe(proposals);
    await write(bench);
    const after = await cells(bench);
    expect([await figure.innerText(), statuses(after)]).toEqual(before);
    expect(statuses(after)).not.toHaveProperty('rejeté');
    expect(statuses(after)).not.toHaveProperty('confirmé');
  });

  test('the register sorted whole, one row of it a duplicate: nothing is rejected', async () => {
    await write(bench);
    const before = statuses(await cells(bench));
    await sortBackwards(bench, null);
    await refreshed(bench);
    await write(bench);
    expect(statuses(await cells(bench))).toEqual(before);
  });

  test('« Aide » leads to a page that is there', async () => {
    const address = await bench.pane.getByRole('link', { name: /Aide/ }).getAttribute('href');
    const answer = await bench.page.request.get(new URL(address ?? '', paneFrame(bench).url()).href);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain('<h1');
    await paneSays(bench, /Aide/);
  });
});
