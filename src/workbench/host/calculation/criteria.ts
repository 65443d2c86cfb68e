import type { Scalar } from './values';
import { isError } from './values';

const OPERATOR = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;

const hasWildcard = (text: string) => /[*?]/.test(text);

/** A pattern of `*`, `?` and `~` as a regular expression, without case. */
export function wildcard(pattern: string): RegExp {
  let source = '';
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern.charAt(index);
    if (character === '~' && index + 1 < pattern.length) {
      index += 1;
      source += pattern.charAt(index).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    } else if (character === '*') source += '[\\s\\S]*';
    else if (character === '?') source += '[\\s\\S]';
    else source += character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }
  return new RegExp(`^${source}$`, 'i');
}

/** The test that a criterion of COUNTIFS and its kin makes of a cell. */
export function criterion(wanted: Scalar): (value: Scalar) => boolean {
  if (isError(wanted)) return (value) => isError(value) && value.error === wanted.error;
  // An empty criterion cell counts for 0.
  if (wanted === null) return (value) => value === 0;
  if (typeof wanted === 'number') return equalsNumber(wanted);
  if (typeof wanted === 'boolean') return (value) => value === wanted;
  const [, operator = '', operand = ''] = OPERATOR.exec(wanted) ?? [];
  if (operand === '') {
    if (operator === '') return (value) => value === null || value === '';
    if (operator === '=') return (value) => value === null;
    if (operator === '<>') return (value) => value !== null;
  }
  const number = operand.trim() !== '' && Number.isFinite(Number(operand)) ? Number(operand) : null;
  const test = number === null ? textTest(operand) : equalsNumber(number);
  if (operator === '' || operator === '=') return test;
  if (operator === '<>') return (value) => !test(value);
  return (value) => ordered(operator, value, number ?? operand);
}

const equalsNumber = (wanted: number) => (value: Scalar) =>
  value === wanted || (typeof value === 'string' && value.trim() !== '' && Number(value) === wanted);

function textTest(operand: string): (value: Scalar) => boolean {
  if (/^(?:true|false)$/i.test(operand)) {
    const wanted = /^true$/i.test(operand);
    return (value) => value === wanted;
  }
  if (hasWildcard(operand) || operand.includes('~')) {
    const pattern = wildcard(operand);
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  const wanted = operand.toLowerCase();
  return (value) =>
    isError(value) ? value.error.toLowerCase() === wanted : typeof value === 'string' && value.toLowerCase() === wanted;
}

/** Numbers are compared with numbers, texts with texts. */
function ordered(operator: string, value: Scalar, wanted: number | string): boolean {
  let difference: number;
  if (typeof wanted === 'number') {
    if (typeof value !== 'number') return false;
    difference = value - wanted;
  } else {
    if (typeof value !== 'string') return false;
    const [a, b] = [value.toLowerCase(), wanted.toLowerCase()];
    difference = a < b ? -1 : a > b ? 1 : 0;
  }
  if (operator === '<') return difference < 0;
  if (operator === '<=') return difference <= 0;
  return operator === '>' ? difference > 0 : difference >= 0;
}
