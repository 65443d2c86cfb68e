/** Holds the pane's first load: the scripts that taskpane.html names, office.js apart, at most 250 kB gzip. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './install.mjs';

const LIMIT = 250_000;
const folder = join(ROOT, 'dist/addin');
const html = readFileSync(join(folder, 'taskpane.html'), 'utf8');
const scripts = [...html.matchAll(/<script[^>]*\ssrc="?(?!https?:)([^"\s>]+)/g)].map((match) => match[1]);
const total = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
process.stdout.write(`taskpane: ${scripts.join(' + ')} = ${total} bytes gzip (limit ${LIMIT})\n`);
if (total > LIMIT || scripts.length === 0) process.exitCode = 1;
