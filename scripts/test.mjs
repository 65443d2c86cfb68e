/**
 * `npm test`: installs what is missing (a browser included, through npm),
 * builds the pages that the journeys open, and runs every test.
 */
import { resolve } from 'node:path';
import { build, ensureInstalled, ROOT, run } from './install.mjs';

ensureInstalled();
const args = process.argv.slice(2);
const code = build('production');
if (code !== 0) process.exit(code);
process.exit(run(process.execPath, [resolve(ROOT, 'node_modules/jest/bin/jest.js'), ...args]));
