import type { fr } from './fr';

/** A text, or the two forms that a count chooses between. */
export type Phrase = string | { readonly one: string; readonly many: string };

export type WordKey = keyof typeof fr;

/** French phrases in another language: exactly their keys, each of the same form. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : { readonly one: string; readonly many: string };
};

/** A whole dictionary. */
export type Words = Translated<typeof fr>;

type SlotsOf<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | SlotsOf<Rest> : never;

type SlotsOfPhrase<P> = P extends string
  ? SlotsOf<P>
  : P extends { readonly one: infer One; readonly many: infer Many }
    ? SlotsOf<One> | SlotsOf<Many> | 'count'
    : never;

/** What a key must be given, read from the French phrase itself; nothing when it has no slot. */
export type Slots<K extends WordKey> = [SlotsOfPhrase<(typeof fr)[K]>] extends [never]
  ? []
  : [{ readonly [Name in SlotsOfPhrase<(typeof fr)[K]>]: string | number }];

/** The names of a text's slots, in order. */
export function slotNames(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}
