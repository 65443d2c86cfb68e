import type { Bilingual, Language } from './bilingual';

/** Where in the workbook something went wrong; every part is optional. */
export type ErrorPlace = {
  readonly file?: string;
  readonly sheet?: string;
  /** 1-based row of the sheet. */
  readonly row?: number;
  /** Column letter. */
  readonly column?: string;
};

/**
 * A failure that a person must understand: what happened, where, what to do.
 * Rooms throw it; faces catch it and show `sentence` in the language in use.
 */
export class UserError extends Error {
  readonly code: string;
  readonly what: Bilingual;
  readonly advice: Bilingual | null;
  readonly place: ErrorPlace;
  /** For those who must mend it (which call, which code), never for the sentence; nothing that cells hold. */
  readonly technical: Readonly<Record<string, string>>;

  constructor(
    code: string,
    what: Bilingual,
    options: {
      advice?: Bilingual;
      place?: ErrorPlace;
      cause?: unknown;
      technical?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(what.fr, { cause: options.cause });
    this.name = 'UserError';
    this.code = code;
    this.what = what;
    this.advice = options.advice ?? null;
    this.place = options.place ?? {};
    this.technical = options.technical ?? (options.cause instanceof UserError ? options.cause.technical : {});
  }

  /** One sentence (two with the advice) in the language asked for. */
  sentence(language: Language): string {
    return this.advice === null ? this.what[language] : `${this.what[language]} ${this.advice[language]}`;
  }
}

/** True for an error that carries a sentence for a person. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof UserError;
}
