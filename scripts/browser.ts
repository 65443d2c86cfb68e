import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Without these a closed network is asked for many things at every start. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
];

/** A headless Chromium: CHROME_PATH, else a browser of the system, else the one that npm brought. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CHROME_PATH'] ?? SYSTEM_BROWSERS.find((path) => existsSync(path));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (named !== undefined) return chromium.launch({ executablePath: named, args: [...QUIET, ...root] });
  const { default: packaged } = await import('@sparticuz/chromium');
  // Its own list of arguments is for a serverless machine (one process, no web security): not for a test.
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...QUIET, ...root] });
}
