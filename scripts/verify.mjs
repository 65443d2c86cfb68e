/** `npm run verify -- CAHIER REGISTRE`: the command line's own check of a cahier de preuve. */
import { resolve } from 'node:path';
import { ROOT, run } from './install.mjs';

const [cahier, ...rest] = process.argv.slice(2);
if (cahier === undefined || rest.length === 0) {
  process.stderr.write('npm run verify -- CAHIER REGISTRE\n');
  process.exit(2);
}
process.exit(
  run(process.execPath, [resolve(ROOT, 'scripts/report.mjs'), ...rest, '--verify', cahier], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  }),
);
