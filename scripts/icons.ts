/** Draws assets/icon.svg and assets/refresh.svg at every size that the manifest names. Run after changing the drawing: `npm run icons`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { launchBrowser } from './browser';

const NAMES = ['icon', 'refresh'];
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

async function main(): Promise<void> {
  const browser = await launchBrowser();
  for (const [name, size] of NAMES.flatMap((drawing) => SIZES.map((side) => [drawing, side] as const))) {
    const svg = readFileSync(`assets/${name}.svg`, 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
}

void main();
