/**
 * `npm run bench -- wire`: the largest request, the number of requests and the
 * bytes sent by a first write and by a refresh; Excel on the web refuses a
 * request above 5 MB. With sizes (`npx tsx bench/wire.ts 50000x4`): those only.
 */
import { createWorkbook } from '../src/workbench/host';

import { openWindow } from './window';
import type { Traffic } from './wireTrace';

const SIZES = ['300x4', '5000x4', '5000x17'];

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1_000)} kB`.padStart(10);

function line(name: string, { requests, bytes, largest, commit }: Traffic): string {
  return `${name.padEnd(28)} ${String(requests).padStart(8)}${kilobytes(bytes)}${kilobytes(largest)}${kilobytes(commit)}\n`;
}

async function main(): Promise<void> {
  openWindow();
  const { bootOffice } = await import('../test/support/officeHost');
  const { wireTraffic } = await import('./wireTrace');
  const { Excel, host } = await bootOffice(createWorkbook(['Registre']));
  process.stdout.write(`${'contracts x years'.padEnd(28)} requests      sent   largest last request\n`);
  const asked = process.argv.slice(2);
  for (const size of asked.length > 0 ? asked : SIZES) {
    const [count = 300, years = 4] = size.split('x').map(Number);
    const { first, refresh } = await wireTraffic(Excel, host, count, years);
    process.stdout.write(line(`${size} first write`, first) + line(`${size} refresh`, refresh));
  }
}

void main().then(() => process.exit());
