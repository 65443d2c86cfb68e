/**
 * `npm start`: installs what is missing, builds, and serves the pane on the
 * embedded host with the sample register. `--no-build` serves what is built.
 */
import { build, ensureInstalled } from './install.mjs';
import { createWorkbenchServer, listen } from './serve.mjs';

ensureInstalled();
if (!process.argv.includes('--no-build')) {
  process.stdout.write('Construction du volet et de l’établi…\n');
  const code = build('production');
  if (code !== 0) process.exit(code);
}
const address = await listen(createWorkbenchServer(), Number(process.env.PORT ?? 3000));
process.stdout.write(`\nLe volet est ouvert sur l’hôte embarqué : ${address}\n(Ctrl+C pour arrêter.)\n`);
