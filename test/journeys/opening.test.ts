import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { closeBrowser, openWorkbench, PATIENCE, paneFrame } from './support/pane';

jest.setTimeout(PATIENCE * 2);

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

describe('the page of the pane, when something does not come', () => {
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  });
  afterEach(() => page.context().close());

  const open = (): Promise<unknown> => page.goto(`${process.env['SPASER_WORKBENCH'] ?? ''}taskpane.html`);
  const told = (): Promise<string> => page.getByRole('alert').innerText();

  test('office.js refused by the network: a sentence, without fault for axe', async () => {
    await page.route('**/office-js/office.js', (route) => route.abort());
    await open();
    expect(await told()).toContain('appsforoffice.microsoft.com');
    await page.evaluate(AXE);
    const faults = await page.evaluate(async () => {
      type Result = { violations: { id: string }[] };
      const { violations } = await (window as unknown as { axe: { run: () => Promise<Result> } }).axe.run();
      return violations.map(({ id }) => id);
    });
    expect(faults).toEqual([]);
  });

  test('office.js that never answers: the same sentence, after a while', async () => {
    await page.clock.install();
    await page.route('**/office-js/office.js', () => undefined);
    const opening = open().catch(() => undefined);
    await page.waitForRequest('**/office-js/office.js');
    await page.clock.fastForward(30_000);
    expect(await told()).toContain('appsforoffice.microsoft.com');
    await opening;
  });

  test('a script of the pane that is no longer there: another sentence, and « Réessayer » mends it', async () => {
    await page.route(/taskpane\.\w+\.js/, (route) => route.fulfill({ status: 404, body: '' }));
    await open();
    expect(await told()).toContain('vient peut-être d’être mis à jour');
    await page.unroute(/taskpane\.\w+\.js/);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('heading', { name: 'Ce volet s’ouvre dans Excel' }).waitFor();
  });
});

test('the policy of the pages is there, and refuses what they do not need', async () => {
  const bench = await openWorkbench();
  try {
    await bench.pane.getByRole('heading', { level: 1 }).waitFor();
    // Nothing that the pane does was refused: the browser would have complained.
    expect(bench.complaints).toEqual([]);
    const refused = await paneFrame(bench).evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.told = true';
      document.head.append(script);
      await fetch('https://example.org/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 0));
      return seen;
    });
    expect(refused).toEqual(expect.arrayContaining(['script-src-elem', 'connect-src']));
  } finally {
    await bench.close();
    await closeBrowser();
  }
});
