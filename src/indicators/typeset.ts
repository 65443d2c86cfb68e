import { bilingual, type Bilingual } from '../language';

const THIN = '\u202f';

/** French spacing: espace fine insécable before ; : ! ? %, and inside « ». */
export function frenchSpacing(text: string): string {
  return text.replace(/ ([;:!?%»])/g, `${THIN}$1`).replace(/« /g, `«${THIN}`);
}

/** The same text with its French spaced as French is. */
export function typeset(text: Bilingual): Bilingual {
  return bilingual(frenchSpacing(text.fr), text.en);
}
