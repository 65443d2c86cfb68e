import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the command is typed. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a command with the terminal's own output and gives its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** Installs exactly what the lock file names when the packages are not there yet; `npm ci` never rewrites that file. */
export function ensureInstalled(told = process.stdout) {
  if (existsSync(resolve(ROOT, 'node_modules/.package-lock.json'))) return;
  told.write('Installation des paquets…\n');
  // npm's own words go where ours go, so that a report's standard output stays one object.
  const stdio = ['inherit', told === process.stderr ? 2 : 1, 2];
  const code = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio });
  if (code !== 0) process.exit(code);
}

/** Builds every bundle with webpack, or the one of that name; its words go to `told`, standard output by default. */
export function build(mode, { name, told = process.stdout } = {}) {
  const only = name === undefined ? [] : ['--config-name', name];
  const args = [resolve(ROOT, 'node_modules/webpack-cli/bin/cli.js'), '--mode', mode, ...only];
  return run(process.execPath, args, { stdio: ['inherit', told === process.stderr ? 2 : 1, 2] });
}
