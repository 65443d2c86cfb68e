import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Name in docs/images → picture of the light look. */
const GUIDE_IMAGES: Readonly<Record<string, string>> = {};

export const GUIDE_FOLDER = 'docs/images';

/** Copies what the guides show out of the whole set. */
export function copyGuideImages(from: string): void {
  mkdirSync(GUIDE_FOLDER, { recursive: true });
  for (const [name, picture] of Object.entries(GUIDE_IMAGES)) {
    copyFileSync(join(from, `${picture}.png`), join(GUIDE_FOLDER, `${name}.png`));
  }
}
