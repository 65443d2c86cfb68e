import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/browser';
import type { Language } from '../../../src/language';

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

export type WorkbenchOptions = Parameters<Browser['newContext']>[0] & {
  /** Language of Excel, which the pane follows. */
  readonly language?: Language;
  /** What an older Excel would declare. */
  readonly requirementSet?: string;
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

/** Opens the workbench, on the sample register, in a fresh context; the other options are those of a browser context. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { language = 'fr', requirementSet, ...context } = options;
  const opened: BrowserContext = await (
    await sharedBrowser()
  ).newContext({ acceptDownloads: true, viewport: { width: 1366, height: 768 }, ...context });
  opened.setDefaultTimeout(PATIENCE);
  const page = await opened.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const address = process.env['SPASER_WORKBENCH'];
  if (address === undefined) throw new Error('the journeys need the server that jest starts for them');
  const asked = new URLSearchParams({
    langue: language,
    ...(requirementSet === undefined ? {} : { exigences: requirementSet }),
  });
  await page.goto(`${address}?${asked.toString()}`);
  await page.getByRole('tab', { name: 'Factures' }).waitFor();
  return { page, pane: page.frameLocator('iframe').first(), complaints, close: () => opened.close() };
}

/** Opens a file of this machine, as « Ouvrir un fichier » does. */
export async function openFileFrom(
  { page }: Workbench,
  file: string | { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Ouvrir un fichier' }).click(),
  ]);
  if (typeof file === 'string') return chooser.setFiles(file);
  await chooser.setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) });
}

/** Presses a button of the pane by its name. */
export async function press({ pane }: Workbench, name: string | RegExp): Promise<void> {
  await pane
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
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

/** The frame of the pane, for what only its own page can tell. */
export function paneFrame({ page }: Workbench): Frame {
  const frame = page.frames().find((each) => each.url().includes('taskpane.html'));
  if (frame === undefined) throw new Error('the pane is not there');
  return frame;
}
