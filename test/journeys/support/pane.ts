import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/browser';

/** Enough for the embedded host on a busy machine; a journey that hangs still fails. */
export const PATIENCE = 120_000;

/** The workbench page with the pane in its frame. */
export type Workbench = {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What the pages complained of: must stay empty. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

let browser: Browser | null = null;

async function sharedBrowser(): Promise<Browser> {
  browser ??= await launchBrowser();
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

/** Opens the workbench, on the sample register, in a fresh context; `options` are those of a browser context (colour scheme, size…). */
export async function openWorkbench(
  options: Parameters<Browser['newContext']>[0] = { viewport: { width: 1366, height: 768 } },
): Promise<Workbench> {
  const context: BrowserContext = await (await sharedBrowser()).newContext({ acceptDownloads: true, ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const address = process.env['SPASER_WORKBENCH'];
  if (address === undefined) throw new Error('the journeys need the server that jest starts for them');
  await page.goto(address);
  await page.getByRole('tab', { name: 'Factures' }).waitFor();
  return { page, pane: page.frameLocator('iframe').first(), complaints, close: () => context.close() };
}

/** Opens a file of this machine, as « Ouvrir un fichier » does. */
export async function openFileFrom({ page }: Workbench, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Ouvrir un fichier' }).click(),
  ]);
  await chooser.setFiles(path);
}

/** Presses a button of the pane by its name. */
export async function press({ pane }: Workbench, name: string | RegExp): Promise<void> {
  await pane.getByRole('button', { name }).first().click();
}

/** Waits until the pane says something, and gives all that it says. */
export async function paneSays({ pane }: Workbench, words: string | RegExp): Promise<string> {
  await pane.getByText(words).first().waitFor();
  return pane.locator('body').innerText();
}

/** The bytes that « Télécharger » gives. */
export async function download({ page }: Workbench): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger' }).click(),
  ]);
  return readFileSync(await file.path());
}

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in the pane, one line a violation. */
export async function violations({ page }: Workbench): Promise<string[]> {
  const frame: Frame | undefined = page.frames().find((each) => each.url().includes('taskpane.html'));
  if (frame === undefined) throw new Error('the pane is not there');
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    type Result = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };
    const axe = (window as unknown as { axe: { run: () => Promise<Result> } }).axe;
    const result = await axe.run();
    return result.violations.map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`,
    );
  });
}
