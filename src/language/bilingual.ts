/** French first: it is the language of the registers, of the law and of the committee. */
export const LANGUAGES = ['fr', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text in both languages; a missing one does not compile. */
export type Bilingual = Readonly<Record<Language, string>>;

/** Builds a text in both languages. */
export function bilingual(fr: string, en: string): Bilingual {
  return { fr, en };
}

/** Gives the text in the language asked for. */
export function pick(text: Bilingual, language: Language): string {
  return text[language];
}
