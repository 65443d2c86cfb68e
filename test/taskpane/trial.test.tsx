/** @jest-environment jsdom */
import { en } from '../../src/taskpane/words/en';
import { PROBES } from '../../src/workbook/excel/probes';
import { bootBench, type Bench } from '../workbook/excel/support';
import { renderPane, testPane } from './support/pane';
import { click, find, settle, unmountAll } from './support/render';

let bench: Bench;

beforeAll(async () => {
  bench = await bootBench();
});
beforeEach(() => bench.open({ Feuil1: [] }));
afterEach(unmountAll);

async function trialScreen(language: 'fr' | 'en' = 'fr'): Promise<HTMLElement> {
  const test = testPane({ screen: 'settings' });
  const page = language === 'en' ? await renderPane(test, {}, en, 'en') : await renderPane(test);
  await test.pane.effects.run({ kind: 'open' });
  await settle();
  await click(find(page, 'button', language === 'en' ? 'Try this Excel' : 'Essayer cet Excel'));
  return page;
}

/** Waits for words that the page says once the trial is over. */
async function until(page: HTMLElement, words: string): Promise<void> {
  while (page.textContent?.includes(words) !== true) await settle();
}

describe('« Essayer cet Excel »', () => {
  test('runs every probe, tells what differs, and gives a report to copy by hand where there is no clipboard', async () => {
    const page = await trialScreen();
    expect(page.querySelector('h1')?.textContent).toBe('Essayer cet Excel');
    await click(find(page, 'button', 'Lancer l’essai'));
    await until(page, 'Le classeur est vide, comme avant.');
    expect(page.textContent).toContain('Ce que cet Excel fait autrement');
    expect(page.textContent).toContain('Refusé\u202f: InvalidArgument');
    expect(page.textContent).toContain('fait en conséquence\u202f: chaque zone est mise en forme à part');
    await click(find(page, 'button', 'Copier le compte rendu'));
    const report = page.querySelector('textarea')?.value ?? '';
    for (const { id } of PROBES) expect(report).toContain(id);
    expect(report).toContain('ExcelApi 1.13');
    expect(report).toContain('undo: each, memory: xml');
    expect(report).toContain('X p01');
    expect(page.textContent).toContain('Ctrl+C');
    expect(bench.book.sheets.map(({ name }) => name)).toEqual(['Feuil1']);
  });

  test('copies in one click where there is one', async () => {
    const written: string[] = [];
    const clipboard = { writeText: async (text: string) => void written.push(text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      const page = await trialScreen('en');
      await click(find(page, 'button', 'Start the trial'));
      await until(page, 'The workbook is empty, as before.');
      await click(find(page, 'button', 'Copy the report'));
      expect(page.querySelector('textarea')).toBeNull();
      expect(page.textContent).toContain('Copied.');
      expect(written.join()).toContain('Several areas in one reference');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  test('says why it tries nothing in a workbook that holds something', async () => {
    bench.open({ Registre: [['Objet']] });
    const page = await trialScreen();
    await click(find(page, 'button', 'Lancer l’essai'));
    await until(page, 'Ce classeur n’est pas vide');
    expect(page.textContent).toContain('Ouvrez un classeur vide');
    expect(bench.book.sheets.map(({ name }) => name)).toEqual(['Registre']);
  });
});
