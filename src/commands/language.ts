import type { Language } from '../language';

/** The language of Excel, French unless it is another. */
export function firstLanguage(): Language {
  const display = Office.context.displayLanguage;
  return display === undefined || display.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
