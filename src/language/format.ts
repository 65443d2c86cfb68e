import type { Language } from './bilingual';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Formatters by language and options: making one costs a hundred times its use, and 100,000 invoices are each explained. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const { style = '', minimumFractionDigits = '', maximumFractionDigits = '' } = options;
  const key = `${language} ${style} ${minimumFractionDigits} ${maximumFractionDigits}`;
  const known = numberFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(LOCALES[language], options);
  numberFormats.set(key, made);
  return made;
}

function dateFormat(language: Language, style: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const known = dateFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    day: style === 'long' ? 'numeric' : '2-digit',
    month: style === 'long' ? 'long' : '2-digit',
    year: 'numeric',
  });
  dateFormats.set(key, made);
  return made;
}

/** A number with at most `digits` decimals, grouped as the language does (espace fine insécable in French). */
export function formatNumber(value: number, language: Language, digits = 2): string {
  return numberFormat(language, { maximumFractionDigits: digits }).format(value);
}

/** A whole number, grouped. */
export function formatInteger(value: number, language: Language): string {
  return formatNumber(value, language, 0);
}

/** A rate in [0, 1] as a percentage with one decimal, half up: « 23,9 % ». */
export function formatRate(rate: number, language: Language): string {
  // Intl rounds half away from zero on the decimal digits it sees; the small
  // epsilon undoes binary representations such as 0.2385 = 0.23849999….
  return numberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(rate + 1e-12);
}

/** An amount in euros without decimals unless they matter. */
export function formatEuro(amount: number, language: Language, digits = 0): string {
  return numberFormat(language, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount);
}

/** An ISO civil date (`2026-11-22`) in words of the language: « 22 novembre 2026 » or « 22/11/2026 ». */
export function formatDate(iso: string, language: Language, style: 'long' | 'short' = 'short'): string {
  return dateFormat(language, style).format(new Date(`${iso}T00:00:00Z`));
}

/** Chooses singular or plural as the language counts (0 and 1 are singular in French). */
export function plural(count: number, language: Language, one: string, many: string): string {
  return new Intl.PluralRules(LOCALES[language]).select(count) === 'one' ? one : many;
}
