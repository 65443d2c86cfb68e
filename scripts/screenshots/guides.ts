import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'docs/images';

/** Screens that the guides show as a person sees them, by their name in docs/images. */
const VIEWS: Readonly<Record<string, string>> = {
  'premiere-fois': '01-accueil-classeur-vide',
  registre: '03-registre',
  reglages: '05-reglages',
  chiffres: '07-chiffres',
  lignes: '08-lignes',
  considerations: '10-considerations',
  recherche: '11-considerations-recherche',
  indicateurs: '13-indicateurs',
  comite: '15-comite',
  paiements: '16-paiements',
  apercu: '18-apercu',
  'a-change': '24-a-change',
  depuis: '24-change-depuis-ecriture',
  'colonnes-a-confirmer': '26-colonnes-a-confirmer',
  'registre-permet': '27-registre-permet',
  'feuille-protegee': '18-feuille-protegee',
};
const PAGES: Readonly<Record<string, string>> = { 'tableau-de-bord': '20-tableau-de-bord' };

export const GUIDE_VIEWS: ReadonlySet<string> = new Set(Object.values(VIEWS));

/** Copies what the guides show out of the whole set. */
export function copyGuideImages(from: string): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, picture] of Object.entries(VIEWS)) {
    copyFileSync(join(from, `${picture}-vue.png`), join(FOLDER, `${name}.png`));
  }
  for (const [name, picture] of Object.entries(PAGES)) {
    copyFileSync(join(from, `${picture}.jpg`), join(FOLDER, `${name}.jpg`));
  }
}
