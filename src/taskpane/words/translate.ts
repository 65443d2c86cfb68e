import { formatInteger, type Language } from '../../language';
import type { Phrase, Slots, WordKey, Words } from './phrases';

/** Gives a phrase of the dictionary with its slots filled; whole numbers are grouped as the language does. */
export type Translate = <K extends WordKey>(key: K, ...slots: Slots<K>) => string;

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

function form(phrase: Phrase, count: unknown, rules: Intl.PluralRules): string {
  if (typeof phrase === 'string') return phrase;
  return typeof count === 'number' && rules.select(count) === 'one' ? phrase.one : phrase.many;
}

/** The translation of a dictionary. */
export function translator(words: Words, language: Language): Translate {
  const rules = new Intl.PluralRules(LOCALES[language]);
  return (key, ...given) => {
    const slots: Readonly<Record<string, string | number>> = given[0] ?? {};
    return form(words[key], slots['count'], rules).replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const value = slots[name] ?? '';
      return typeof value === 'number' ? formatInteger(value, language) : value;
    });
  };
}
