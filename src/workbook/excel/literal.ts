import type { CellValue } from '../cellValue';

/** What Excel accepts in one cell and in one formula. */
const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;

/**
 * True for a text that Excel would turn into something else when given as a
 * value: it reads values as if they were typed. Texts without any digit are
 * only at risk by their first character or as logical words.
 */
function readAsTyped(text: string): boolean {
  if (/^[=+\-@'#\t\r\n]/.test(text)) return true;
  if (/^(true|false|vrai|faux)$/i.test(text.trim())) return true;
  if (!/\d/.test(text)) return false;
  // Numbers, dates, times, amounts, fractions: digits and signs around at most two short words (a month, AM, EUR).
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return words.length <= 2 && words.every((word) => word.length <= 10);
}

/**
 * A value as it is handed to `range.values` so that the cell holds exactly it:
 * an empty text empties, and a leading apostrophe (which Excel takes for the
 * text prefix and does not keep) shields texts that Excel would interpret.
 */
export function literal(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value === 'boolean') return value;
  const text = value.length < LONGEST_TEXT ? value : `${value.slice(0, LONGEST_TEXT - 2)}…`;
  return readAsTyped(text) ? `'${text}` : text;
}

/** A value as Excel gives it back: an empty text is an empty cell. */
export function fromHost(value: unknown): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** True when the cell that gave `standing` would not change by writing `planned`. */
export function sameContent(standing: CellValue, planned: CellValue): boolean {
  const wanted = planned === '' ? null : typeof planned === 'number' && !Number.isFinite(planned) ? null : planned;
  return standing === wanted;
}
