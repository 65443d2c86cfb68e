/**
 * `npm run bench [-- NAME…]`: every benchmark, each in a process of its own, or
 * those named (register, headings, considerations, workbook, wire, payments, pane, scale). Figures are
 * processor time beside a plain reference: the multiple is what machines share.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const NAMES = ['register', 'headings', 'considerations', 'workbook', 'wire', 'payments', 'pane', 'scale'];

function main(): void {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(`Inconnu : ${unknown.join(', ')}. Bancs : ${NAMES.join(', ')}.\n`);
    process.exitCode = 2;
    return;
  }
  for (const name of asked.length > 0 ? asked : NAMES) {
    process.stdout.write(`\n== ${name}\n`);
    const tsx = resolve('node_modules/tsx/dist/cli.mjs');
    const { status } = spawnSync(process.execPath, [tsx, resolve(`bench/${name}.ts`)], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}

main();
