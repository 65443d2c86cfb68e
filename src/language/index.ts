/**
 * Room `language` (ground): the two languages of the product, how figures and
 * dates are worded in each, and the one error type that faces show to a person.
 */
export { LANGUAGES, bilingual, pick } from './bilingual';
export type { Bilingual, Language } from './bilingual';
export { fold, foldKey } from './fold';
export type { FoldedText } from './fold';
export { UserError, isUserError } from './userError';
export type { ErrorPlace } from './userError';
export { formatDate, formatEuro, formatInteger, formatNumber, formatRate, plural } from './format';
