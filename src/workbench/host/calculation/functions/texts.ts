import { wildcard } from '../criteria';
import { asText, type Scope, type ScalarFunction, type WholeFunction } from '../scope';
import type { Scalar } from '../values';
import { VALUE_ERROR, isError, toBoolean, toNumber } from '../values';

/** A function of texts; the first error among the arguments passes through. */
const textual =
  (apply: (args: readonly string[], scope: Scope) => Scalar): ScalarFunction =>
  (args, scope) =>
    args.find(isError) ??
    apply(
      args.map((arg) => asText(arg, scope)),
      scope,
    );

const position = (text: string | undefined, otherwise: number): number => {
  const number = text === undefined || text === '' ? otherwise : Number(text.replace(',', '.'));
  return Number.isFinite(number) ? Math.trunc(number) : -1;
};

/** French letters of dates in a format code become those that the formatter knows. */
const formatCode = (code: string): string =>
  code.replace(/j/g, 'd').replace(/a{2,4}/g, (years) => 'y'.repeat(years.length));

const found = (index: number): Scalar => (index < 0 ? VALUE_ERROR : index + 1);

function search([wanted = '', text = '', start]: readonly string[]): Scalar {
  const from = position(start, 1) - 1;
  if (from < 0) return VALUE_ERROR;
  if (!/[*?~]/.test(wanted)) return found(text.toLowerCase().indexOf(wanted.toLowerCase(), from));
  const pattern = new RegExp(wildcard(wanted).source.replace(/^\^|\$$/g, ''), 'i');
  const at = text.slice(from).search(pattern);
  return at < 0 ? VALUE_ERROR : from + at + 1;
}

function substitute([text = '', old = '', replacement = '', which]: readonly string[]): Scalar {
  if (old === '') return text;
  if (which === undefined) return text.split(old).join(replacement);
  let seen = 0;
  const parts = text.split(old);
  return parts.reduce((joined, part, index) => {
    if (index === 0) return part;
    seen += 1;
    return joined + (seen === Number(which) ? replacement : old) + part;
  }, '');
}

export const TEXTS: Readonly<Record<string, ScalarFunction>> = {
  // The link itself shows its label.
  HYPERLINK: (args) => (args.length > 1 ? (args[1] ?? null) : (args[0] ?? null)),
  TEXT: ([value = null, format = null], scope) => {
    if (isError(value)) return value;
    if (isError(format)) return format;
    const number = toNumber(value);
    if (isError(number)) return asText(value, scope);
    return scope.textOf(number, formatCode(asText(format, scope)));
  },
  VALUE: ([value = null]) => {
    if (typeof value !== 'string') return toNumber(value);
    return toNumber(value.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
  },
  LEN: textual(([text = '']) => text.length),
  LEFT: textual(([text = '', count]) => text.slice(0, Math.max(0, position(count, 1)))),
  RIGHT: textual(([text = '', count]) => (position(count, 1) <= 0 ? '' : text.slice(-position(count, 1)))),
  MID: textual(([text = '', start, count]) => {
    const from = position(start, 1) - 1;
    return from < 0 ? VALUE_ERROR : text.slice(from, from + Math.max(0, position(count, 0)));
  }),
  TRIM: textual(([text = '']) => text.trim().replace(/ +/g, ' ')),
  CLEAN: textual(([text = '']) => [...text].filter((character) => character >= ' ').join('')),
  UPPER: textual(([text = '']) => text.toUpperCase()),
  LOWER: textual(([text = '']) => text.toLowerCase()),
  REPT: textual(([text = '', count]) => text.repeat(Math.max(0, position(count, 0)))),
  EXACT: textual(([a = '', b = '']) => a === b),
  FIND: textual(([wanted = '', text = '', start]) => found(text.indexOf(wanted, position(start, 1) - 1))),
  SEARCH: textual(search),
  SUBSTITUTE: textual(substitute),
  T: ([value = null]) => (isError(value) || typeof value === 'string' ? value : ''),
  CONCATENATE: textual((parts) => parts.join('')),
};

/** Texts of every cell of the arguments from `first` on, or the first error. */
function allTexts(call: Parameters<WholeFunction>[0], first: number): readonly string[] | Scalar {
  const texts: string[] = [];
  for (let index = first; index < call.count; index += 1) {
    for (const item of call.matrix(index).flat()) {
      if (isError(item)) return item;
      texts.push(asText(item, call.scope));
    }
  }
  return texts;
}

export const WHOLE_TEXTS: Readonly<Record<string, WholeFunction>> = {
  CONCAT: (call) => {
    const texts = allTexts(call, 0);
    return Array.isArray(texts) ? texts.join('') : (texts as Scalar);
  },
  TEXTJOIN: (call) => {
    const skipsEmpty = toBoolean(call.scalar(1));
    const texts = allTexts(call, 2);
    if (!Array.isArray(texts)) return texts as Scalar;
    const kept = skipsEmpty === true ? texts.filter((text) => text !== '') : texts;
    return kept.join(asText(call.scalar(0), call.scope));
  },
};
