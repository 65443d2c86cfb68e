import { createContext, useContext } from 'react';
import type { Language } from '../../language';
import { fr } from './fr';
import type { Words } from './phrases';
import { translator, type Translate } from './translate';

export type { Phrase, WordKey, Words } from './phrases';
export type { Translate } from './translate';

export type Speech = { readonly language: Language; readonly t: Translate };

/** The dictionary of a language; only French comes with the first load. */
export async function loadWords(language: Language): Promise<Words> {
  if (language === 'fr') return fr;
  const { en } = await import(/* webpackChunkName: "english" */ './en');
  return en;
}

export function speechOf(words: Words, language: Language): Speech {
  return { language, t: translator(words, language) };
}

export const SpeechContext = createContext<Speech>(speechOf(fr, 'fr'));

/** The words of the language in use. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
