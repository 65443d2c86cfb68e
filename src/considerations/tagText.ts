import { atOnce, type Steps } from '../pace';
import type { BuyerPhrase } from '../settings';
import { createReaderSteps } from './engine/reader';
import type { TextReader } from './engine/reader';
import type { TextContext, TextReading } from './engine/types';
import { CUES, FAMILIES, MASKS, RULES } from './lexicon';
import type { Rule } from './lexicon';
import { ENVIRONMENTAL_THEMES, SOCIAL_THEMES } from './types';
import type { Theme } from './types';

/** The marks of the phrase language mean nothing in a buyer's own words. */
function plainPhrase(phrase: string): string {
  return phrase.replace(/[()[\]|*={}#]/g, ' ').replace(/\.\./g, ' ');
}

function isTheme(theme: string): theme is Theme {
  return ([...SOCIAL_THEMES, ...ENVIRONMENTAL_THEMES] as readonly string[]).includes(theme);
}

function buyerRules(phrases: readonly BuyerPhrase[]): readonly Rule[] {
  return phrases
    .filter(({ phrase }) => plainPhrase(phrase).trim() !== '')
    .map((own, place) => ({
      id: `buyer-${place + 1}`,
      side: own.side,
      level: own.level === 'reserved' && own.side === 'environmental' ? 'clause' : own.level,
      theme: isTheme(own.theme) ? own.theme : 'autre',
      weight: 95,
      explicit: own.level !== 'specification',
      phrases: [plainPhrase(own.phrase)],
      source: 'SPASER Paramètres',
      examples: { yes: [own.phrase], no: [] },
    }));
}

let ownReader: TextReader | null = null;
let buyerReader: { readonly key: string; readonly reader: TextReader } | null = null;

/** The reader of the shipped lexicon with the buyer's own phrases added; the latest ones are kept, for building takes time. */
export function* readerSteps(phrases: readonly BuyerPhrase[] = []): Steps<TextReader> {
  if (phrases.length === 0) {
    ownReader ??= yield* createReaderSteps({ rules: RULES, masks: MASKS, cues: CUES, families: FAMILIES });
    return ownReader;
  }
  const key = JSON.stringify(phrases);
  if (buyerReader?.key === key) return buyerReader.reader;
  const rules = [...RULES, ...buyerRules(phrases)];
  const reader = yield* createReaderSteps({ rules, masks: MASKS, cues: CUES, families: FAMILIES });
  buyerReader = { key, reader };
  return reader;
}

/** `readerSteps` in one go. */
export function readerFor(phrases: readonly BuyerPhrase[] = []): TextReader {
  return atOnce(readerSteps(phrases));
}

/**
 * What one text says: considerations with their words and offsets, levers
 * denied, insertion hours, weightings. Used for tagging, tests and highlighting.
 */
export function tagText(text: string, context: TextContext, phrases: readonly BuyerPhrase[] = []): TextReading {
  return readerFor(phrases)(text, context);
}
