/**
 * `npm run report -- FILE`: installs what is missing and bundles the command
 * line when a source is newer than the bundle (both told on standard error),
 * then runs it.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, ensureInstalled, ROOT, run } from './install.mjs';

const BUNDLE = resolve(ROOT, 'dist/cli/report.cjs');
const SOURCES = ['src', 'package.json', 'webpack.config.js'];

function newest(path) {
  const state = statSync(path);
  if (!state.isDirectory()) return state.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(resolve(path, name))));
}

function isFresh() {
  if (!existsSync(BUNDLE)) return false;
  const built = statSync(BUNDLE).mtimeMs;
  return SOURCES.every((source) => newest(resolve(ROOT, source)) <= built);
}

ensureInstalled(process.stderr);
if (!isFresh()) {
  const code = build('production', { name: 'cli', told: process.stderr });
  if (code !== 0) process.exit(code);
}
const args = process.argv.slice(2);
// The caller's own folder: FILE is named from where the command was typed.
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exit(run(process.execPath, [BUNDLE, ...args], { cwd }));
