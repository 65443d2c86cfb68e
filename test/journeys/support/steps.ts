import type { Language } from '../../../src/language';
import { paneSays, press, type Workbench } from './pane';
import { WORDS } from './words';

/** Leaves the first page, if it shows, and waits for the register that was found. */
export async function reachRegister(bench: Workbench, language: Language): Promise<void> {
  const t = WORDS[language];
  const start = bench.pane.getByRole('button', { name: t('welcome.start') });
  const analyse = bench.pane.getByRole('button', { name: t('register.analyse'), exact: true });
  await start.or(analyse).first().waitFor();
  if (await start.isVisible()) await start.click();
  await analyse.waitFor();
}

/** From the register to the first figures. */
export async function analyseRegister(bench: Workbench, language: Language): Promise<string> {
  await reachRegister(bench, language);
  await press(bench, WORDS[language]('register.analyse'));
  return paneSays(bench, 'PNAD-S');
}

/** From the figures to the preview; gives what it says. */
export async function askPreview(bench: Workbench, language: Language): Promise<string> {
  await press(bench, WORDS[language]('home.preview'));
  await bench.pane.getByRole('heading', { name: WORDS[language]('preview.title'), exact: true }).waitFor();
  return bench.pane.locator('body').innerText();
}

/** Accepts the preview and waits until it is written; gives what the pane then says. */
export async function acceptPreview(bench: Workbench, language: Language): Promise<string> {
  await press(bench, WORDS[language]('preview.write'));
  await bench.pane.getByRole('heading', { name: WORDS[language]('done.title'), exact: true }).waitFor();
  return bench.pane.locator('body').innerText();
}
