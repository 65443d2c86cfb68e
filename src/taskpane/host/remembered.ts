import type { Language } from '../../language';

const WELCOMED = 'spaser.welcomed';
const LANGUAGE = 'spaser.language';

/** A choice kept on this computer; some hosts give the pane no storage, and then nothing is kept. */
function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Nothing to do: the choice lasts as long as the pane.
  }
}

export function wasWelcomed(): boolean {
  return read(WELCOMED) !== null;
}

export function rememberWelcome(): void {
  keep(WELCOMED, '1');
}

/** The language chosen before, else Excel's. */
export function firstLanguage(displayLanguage: string | undefined): Language {
  const kept = read(LANGUAGE);
  if (kept === 'fr' || kept === 'en') return kept;
  return displayLanguage === undefined || displayLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

export function rememberLanguage(language: Language): void {
  keep(LANGUAGE, language);
}
