/**
 * What the pane does to the thread it shares with the person: every slice of
 * work over 50 ms, step by step, on the sample and on the published register of
 * 4,509 rows (when it is there). The embedded host runs in the same thread; in
 * Excel it does not: the time spent inside it is taken out of each slice.
 * Needs a built `dist/`. Run: `npm run bench -- pane`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { launchBrowser } from '../scripts/browser';

const PORT = '4390';
const PUBLISHED = '../shared/data/decp-2019-marches-publics-info.csv';
const PATIENCE = 240_000;

type Slice = { readonly start: number; readonly length: number; readonly own: number };

/** Runs in the pane's frame before its scripts: notes long tasks, and the time that the host takes of them. */
function watchSlices(): void {
  if (!location.pathname.endsWith('taskpane.html')) return;
  const hosted: [number, number][] = [];
  const slices: { start: number; length: number; own: number }[] = [];
  Object.assign(window, { spaserSlices: slices });
  new PerformanceObserver((list) => {
    for (const { startTime, duration, name } of list.getEntries()) {
      if (name.includes('ancestor')) continue;
      const end = startTime + duration;
      const inHost = hosted.reduce(
        (sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, startTime)),
        0,
      );
      slices.push({ start: startTime, length: duration, own: duration - inHost });
    }
  }).observe({ type: 'longtask', buffered: true });
  document.addEventListener('DOMContentLoaded', () => {
    const external = window.external as unknown as { Execute: (...all: unknown[]) => unknown };
    const execute = external.Execute;
    external.Execute = (...all) => {
      const from = performance.now();
      const answer = execute(...all);
      hosted.push([from, performance.now()]);
      return answer;
    };
  });
}

async function startServer(): Promise<{ readonly address: string; readonly server: ChildProcess }> {
  const server = spawn(process.execPath, [resolve('scripts/start.mjs'), '--no-build'], {
    env: { ...process.env, PORT },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((found, failed) => {
    server.stdout.on('data', (chunk: Buffer) => {
      const said = /http:\/\/localhost:\d+\//.exec(chunk.toString());
      if (said !== null) found(said[0]);
    });
    server.once('exit', () => failed(new Error('the server stopped')));
  });
  return { address, server };
}

function paneOf(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes('taskpane.html'));
  if (frame === undefined) throw new Error('the pane is not there');
  return frame;
}

async function timed(page: Page, name: string, act: () => Promise<unknown>): Promise<void> {
  const frame = paneOf(page);
  const from = await frame.evaluate(() => performance.now());
  await act();
  const slices = await frame.evaluate(async (since) => {
    await new Promise((later) => setTimeout(later, 300));
    const all = (window as unknown as { spaserSlices: Slice[] }).spaserSlices;
    return all.filter(({ start }) => start >= since - 5);
  }, from);
  const taken = (await frame.evaluate(() => performance.now())) - from - 300;
  const over = slices.filter(({ own }) => own > 50).sort((a, b) => b.own - a.own);
  const longest = Math.max(0, ...slices.map(({ own }) => own));
  process.stdout.write(
    `${name.padEnd(24)} ${(taken / 1000).toFixed(1).padStart(5)} s   longest ${longest === 0 ? '  < 50' : longest.toFixed(0).padStart(6)} ms   over 50 ms: ${over.length}  ${over
      .slice(0, 6)
      .map(({ own }) => own.toFixed(0))
      .join(' ')}\n`,
  );
}

async function walk(page: Page): Promise<void> {
  const pane = page.frameLocator('iframe').first();
  const press = (name: string): Promise<void> => pane.getByRole('button', { name }).first().click();
  const says = (words: string | RegExp): Promise<void> => pane.getByText(words).first().waitFor();
  await timed(page, 'recognise', async () => {
    await press('Commencer avec ma feuille');
    await pane.getByRole('button', { name: 'Analyser' }).waitFor();
  });
  await timed(page, 'analyse', async () => {
    await press('Analyser');
    await says('PNAD-S');
  });
  await timed(page, 'considerations', async () => {
    await press('Considérations');
    await says('Considérations à examiner');
  });
  await timed(page, 'a decision', async () => {
    const accept = pane.getByRole('button', { name: 'Accepter' }).first();
    if ((await accept.count()) > 0) await accept.click();
    await page.waitForTimeout(1500);
  });
  await timed(page, 'indicators', async () => {
    await press('Indicateurs');
    await says('SOC-01');
  });
  await timed(page, 'preview', async () => {
    await press('Accueil');
    await press('Aperçu de ce qui sera écrit');
    await says(/à vous modifiée/);
  });
  await timed(page, 'write', async () => {
    await press('Écrire dans le classeur');
    await says('C’est écrit');
  });
}

async function main(): Promise<void> {
  const { address, server } = await startServer();
  const browser = await launchBrowser();
  try {
    for (const file of [null, ...(existsSync(PUBLISHED) ? [PUBLISHED] : [])]) {
      // A context of its own: what is remembered of the first run belongs to the browser.
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      context.setDefaultTimeout(PATIENCE);
      await context.addInitScript(watchSlices);
      const page = await context.newPage();
      await page.goto(address);
      await page.getByRole('tab', { name: 'Factures' }).waitFor();
      if (file !== null) {
        const [chooser] = await Promise.all([
          page.waitForEvent('filechooser'),
          page.getByRole('button', { name: 'Ouvrir un fichier' }).click(),
        ]);
        await chooser.setFiles(file);
        await page.getByRole('tab', { name: /decp-2019/ }).waitFor();
      }
      await page.frameLocator('iframe').first().getByRole('button', { name: 'Commencer avec ma feuille' }).waitFor();
      process.stdout.write(`\n${file === null ? 'sample (300 contracts, 400 invoices)' : 'published (4,509 rows)'}\n`);
      await walk(page);
      await context.close();
    }
  } finally {
    await browser.close();
    server.kill();
  }
}

void main();
