import type { ScalarFunction } from '../scope';
import type { Scalar } from '../values';
import { DIVISION_ERROR, NOT_AVAILABLE, NUMBER_ERROR, isError, toBoolean, toNumber } from '../values';

/** A function of numbers: the first error among them passes through. */
const numeric =
  (apply: (...numbers: number[]) => Scalar): ScalarFunction =>
  (args) => {
    const numbers = args.map(toNumber);
    return numbers.find(isError) ?? apply(...(numbers as number[]));
  };

/** Rounds half away from zero on the decimal form, so that 1.005 at two decimals gives 1.01. */
function rounded(value: number, digits: number, round: (shifted: number) => number): number {
  const places = Math.trunc(digits);
  const shift = (number: number, by: number): number => {
    const [mantissa = '0', exponent = '0'] = String(number).split('e');
    return Number(`${mantissa}e${Number(exponent) + by}`);
  };
  const result = shift(round(shift(Math.abs(value), places)), -places);
  return value < 0 ? -result : result;
}

export const NUMBERS: Readonly<Record<string, ScalarFunction>> = {
  ABS: numeric((value = 0) => Math.abs(value)),
  INT: numeric((value = 0) => Math.floor(value)),
  TRUNC: numeric((value = 0, digits = 0) => rounded(value, digits, Math.floor)),
  ROUND: numeric((value = 0, digits = 0) => rounded(value, digits, Math.round)),
  ROUNDUP: numeric((value = 0, digits = 0) => rounded(value, digits, Math.ceil)),
  ROUNDDOWN: numeric((value = 0, digits = 0) => rounded(value, digits, Math.floor)),
  SIGN: numeric((value = 0) => Math.sign(value)),
  SQRT: numeric((value = 0) => (value < 0 ? NUMBER_ERROR : Math.sqrt(value))),
  POWER: numeric((base = 0, exponent = 0) => base ** exponent),
  EXP: numeric((value = 0) => Math.exp(value)),
  LN: numeric((value = 0) => (value <= 0 ? NUMBER_ERROR : Math.log(value))),
  MOD: numeric((value = 0, divisor = 0) =>
    divisor === 0 ? DIVISION_ERROR : value - divisor * Math.floor(value / divisor),
  ),
  NOT: ([value = null]) => {
    const truth = toBoolean(value);
    return isError(truth) ? truth : !truth;
  },
  TRUE: () => true,
  FALSE: () => false,
  NA: () => NOT_AVAILABLE,
  N: ([value = null]) => (isError(value) ? value : typeof value === 'string' ? 0 : Number(value ?? 0)),
  ISNUMBER: ([value = null]) => typeof value === 'number',
  ISTEXT: ([value = null]) => typeof value === 'string',
  ISNONTEXT: ([value = null]) => typeof value !== 'string',
  ISLOGICAL: ([value = null]) => typeof value === 'boolean',
  ISBLANK: ([value = null]) => value === null,
  ISERROR: ([value = null]) => isError(value),
  ISERR: ([value = null]) => isError(value) && value.error !== '#N/A',
  ISNA: ([value = null]) => isError(value) && value.error === '#N/A',
};
