import { fr } from './fr';
import type { Phrase, Words } from './phrases';

const LETTERS: ReadonlyMap<string, string> = new Map(
  [...'aceinorsuyACEINORSUY'].map((letter, index) => [letter, [...'âçéîñôŕšûýÂÇÉÎÑÔŔŠÛÝ'][index] ?? letter]),
);

function disguise(text: string): string {
  const parts = text.split(/(\{\w+\})/);
  const shown = parts.map((part) =>
    part.startsWith('{') ? part : [...part].map((letter) => LETTERS.get(letter) ?? letter).join(''),
  );
  return `⟦${shown.join('')}⟧`;
}

/** A dictionary that nobody speaks: a text that does not come out of it shows at once. */
export const pseudo: Words = Object.fromEntries(
  Object.entries<Phrase>(fr).map(([key, phrase]) => [
    key,
    typeof phrase === 'string' ? disguise(phrase) : { one: disguise(phrase.one), many: disguise(phrase.many) },
  ]),
) as Words;
