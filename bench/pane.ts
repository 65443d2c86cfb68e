/**
 * What the pane does to the thread it shares with the person: every slice of
 * work over 50 ms, step by step, on the sample and on the published register of
 * 4,509 rows (when it is there). The embedded host runs in the same thread; in
 * Excel it does not: the time spent inside it is taken out of each slice.
 * Needs a built `dist/`. Run: `npm run bench -- pane`.
 */
import { existsSync } from 'node:fs';
import { createWorkbenchServer, listen } from '../scripts/serve.mjs';
import {
  closeBrowser,
  openFileFrom,
  openWorkbench,
  paneFrame,
  press,
  type Workbench,
} from '../test/journeys/support/pane';

const PORT = 4390;
const PUBLISHED = '../shared/data/decp-2019-marches-publics-info.csv';

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

async function timed(bench: Workbench, name: string, act: () => Promise<unknown>): Promise<void> {
  const frame = paneFrame(bench);
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

async function walk(bench: Workbench): Promise<void> {
  const { page, pane } = bench;
  // Only waits: reading the pane's whole text would be work in the very thread that is watched.
  const says = (words: string | RegExp): Promise<void> => pane.getByText(words).first().waitFor();
  await timed(bench, 'recognise', async () => {
    await press(bench, 'Commencer avec ma feuille');
    await pane.getByRole('button', { name: 'Analyser' }).waitFor();
  });
  await timed(bench, 'analyse', async () => {
    await press(bench, 'Analyser');
    await says('PNAD-S');
  });
  await timed(bench, 'considerations', async () => {
    await press(bench, 'Considérations');
    await says('Considérations à examiner');
  });
  await timed(bench, 'a decision', async () => {
    const accept = pane.getByRole('button', { name: 'Accepter' }).first();
    if ((await accept.count()) > 0) await accept.click();
    await page.waitForTimeout(1500);
  });
  await timed(bench, 'indicators', async () => {
    await press(bench, 'Indicateurs');
    await says('SOC-01');
  });
  await timed(bench, 'preview', async () => {
    await press(bench, 'Accueil');
    await press(bench, 'Aperçu de ce qui sera écrit');
    await says(/à vous modifiée/);
  });
  await timed(bench, 'write', async () => {
    await press(bench, 'Écrire dans le classeur');
    await says('C’est écrit');
  });
}

async function main(): Promise<void> {
  const server = createWorkbenchServer();
  process.env['SPASER_WORKBENCH'] = await listen(server, PORT);
  try {
    for (const file of [null, ...(existsSync(PUBLISHED) ? [PUBLISHED] : [])]) {
      const bench = await openWorkbench();
      const { page, pane } = bench;
      await page.context().addInitScript(watchSlices);
      // The watch begins with a page: this one is opened anew.
      await page.reload();
      await page.getByRole('tab', { name: 'Factures' }).waitFor();
      if (file !== null) {
        await openFileFrom(bench, file);
        await page.getByRole('tab', { name: /decp-2019/ }).waitFor();
      }
      await pane.getByRole('button', { name: 'Commencer avec ma feuille' }).waitFor();
      process.stdout.write(`\n${file === null ? 'sample (300 contracts, 400 invoices)' : 'published (4,509 rows)'}\n`);
      await walk(bench);
      await bench.close();
    }
  } finally {
    await closeBrowser();
    server.close();
  }
}

void main();
