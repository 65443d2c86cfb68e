import type { Area, CellValue } from '../../../workbook';
import type { HostSheet } from '../data';

/** An error as a value: it passes through whatever uses it. */
export type FormulaError = { readonly error: string };

export type Scalar = number | string | boolean | null | FormulaError;

export type Matrix = readonly (readonly Scalar[])[];

/** Cells not read yet. */
export type RangeValue = { readonly sheet: HostSheet; readonly area: Area };

export type Value = Scalar | Matrix | RangeValue;

export const isError = (value: unknown): value is FormulaError =>
  typeof value === 'object' && value !== null && 'error' in value;

export const isRange = (value: Value): value is RangeValue =>
  typeof value === 'object' && value !== null && 'sheet' in value;

export const isMatrix = (value: Value): value is Matrix => Array.isArray(value);

export const failed = (error: string): FormulaError => ({ error });

export const VALUE_ERROR = failed('#VALUE!');
export const NUMBER_ERROR = failed('#NUM!');
export const NOT_AVAILABLE = failed('#N/A');
export const REFERENCE_ERROR = failed('#REF!');
export const DIVISION_ERROR = failed('#DIV/0!');

const ERROR_TEXT = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/;

/** A cell's value as formulas see it: error texts become errors. */
export const fromCell = (value: CellValue): Scalar =>
  typeof value === 'string' && value.startsWith('#') && ERROR_TEXT.test(value) ? failed(value) : value;

/** What a formula cell keeps: an empty result is 0, as in Excel. */
export const toCell = (value: Scalar): CellValue => {
  if (isError(value)) return value.error;
  if (value === null) return 0;
  if (typeof value !== 'number') return value;
  // A cell holds no negative zero.
  return Number.isFinite(value) ? value + 0 : '#NUM!';
};

/** A number, or the error that prevents it; empty counts for 0, a text only when it is a number. */
export function toNumber(value: Scalar): number | FormulaError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isError(value)) return value;
  const text = value.trim();
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : VALUE_ERROR;
}

export function toBoolean(value: Scalar): boolean | FormulaError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (isError(value)) return value;
  if (/^(?:true|vrai)$/i.test(value)) return true;
  return /^(?:false|faux)$/i.test(value) ? false : VALUE_ERROR;
}

/** Numbers first, then texts without case, then FALSE before TRUE; empty takes the type of the other. */
export function compare(left: Scalar, right: Scalar): number | FormulaError {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  const rank = (value: number | string | boolean) =>
    typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(a) - Number(b);
}

const emptyLike = (other: Scalar): number | string | boolean => {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
};
