/**
 * Photographs every screen of the pane on the built workbench: `npm run screenshots [-- folder]`, after `npm run build`.
 * The few pictures that the guides show are copied into docs/images.
 */
import { createWorkbenchServer, listen } from '../serve.mjs';
import { closeBrowser, openWorkbench } from '../../test/journeys/support/pane';
import { createCamera, GUIDE_WIDTH, WIDTHS } from './camera';
import { copyGuideImages, GUIDE_VIEWS } from './guides';
import { walk } from './walk';

/** Every picture is of this day, whenever it is taken. */
const DAY = new Date('2026-10-02T09:00:00');
const PORT = 4330;
const PATIENCE = 30_000;

const LOOKS = [
  { name: 'clair', theme: 'Clair', widths: WIDTHS },
  { name: 'sombre', theme: 'Sombre', widths: WIDTHS },
  { name: 'contraste', theme: 'Contraste élevé', widths: [GUIDE_WIDTH] },
] as const;

async function main(): Promise<void> {
  const folder = process.argv[2] ?? 'dist/screenshots';
  const server = createWorkbenchServer();
  process.env['SPASER_WORKBENCH'] = await listen(server, PORT);
  try {
    for (const { name, theme, widths } of LOOKS) {
      const bench = await openWorkbench({ reducedMotion: 'reduce', locale: 'fr-FR', timezoneId: 'Europe/Paris' });
      bench.page.setDefaultTimeout(PATIENCE);
      await bench.page.clock.setFixedTime(DAY);
      await bench.page.getByLabel('Thème').selectOption({ label: theme });
      await walk(bench, createCamera(bench, `${folder}/${name}`, widths, name === 'clair' ? GUIDE_VIEWS : new Set()));
      await bench.close();
      process.stdout.write(`${folder}/${name}\n`);
    }
    copyGuideImages(`${folder}/clair`);
  } finally {
    await closeBrowser();
    server.close();
  }
}

void main();
