import { periodKind, type PeriodKey } from '../../indicators';
import { formatInteger, plural, type Language } from '../../language';
import { periodLabel } from '../words';

/** Words of one language. */
export type Say = {
  readonly language: Language;
  readonly say: (fr: string, en: string) => string;
  /** « 1 marché », « 3 marchés ». */
  readonly count: (count: number, one: string, many: string, english: readonly [string, string]) => string;
  /** « titre : suite », with the space that French wants. */
  readonly colon: string;
  readonly semicolon: string;
};

/** The words of a language. */
export function saying(language: Language): Say {
  const french = language === 'fr';
  return {
    language,
    say: (fr, en) => (french ? fr : en),
    count: (count, one, many, [single, several]) =>
      `${formatInteger(count, language)} ${plural(count, language, french ? one : single, french ? many : several)}`,
    colon: french ? '\u202f: ' : ': ',
    semicolon: french ? '\u202f; ' : '; ',
  };
}

/** « au T3 2026 », « en 2026 », « sur 2025-2026 ». */
export function inPeriod(period: PeriodKey, language: Language): string {
  const name = periodLabel(period, language);
  if (language === 'en') return `in ${name}`;
  const kind = periodKind(period);
  return `${kind === 'quarter' ? 'au' : kind === 'year' ? 'en' : 'sur'} ${name}`;
}
