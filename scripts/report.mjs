/** `npm run report -- FILE`: installs what is missing (told on standard error), then runs the command line. */
import { resolve } from 'node:path';
import { ensureInstalled, ROOT, run } from './install.mjs';

ensureInstalled(process.stderr);
const args = process.argv.slice(2);
// The caller's own folder: FILE is named from where the command was typed.
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exit(
  run(process.execPath, [resolve(ROOT, 'node_modules/tsx/dist/cli.mjs'), resolve(ROOT, 'src/cli/main.ts'), ...args], {
    cwd,
  }),
);
