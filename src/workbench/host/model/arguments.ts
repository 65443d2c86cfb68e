import { invalidArgument } from '../errors';

/** Reads the arguments of a call; what has not the expected type is refused, as Excel does. */
export function text(value: unknown, name = 'text'): string {
  if (typeof value !== 'string') throw invalidArgument(`Expected a text (${name}).`);
  return value;
}

export function integer(value: unknown, name = 'number'): number {
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw invalidArgument(`Expected a whole number (${name}).`);
  return value;
}

export function number(value: unknown, name = 'number'): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(`Expected a number (${name}).`);
  return value;
}

/** A size in points: refused when negative or above `maximum`. */
export function points(value: unknown, maximum = Infinity): number {
  const size = number(value, 'points');
  if (size < 0 || size > maximum) throw invalidArgument(`Expected 0 to ${maximum} points, got ${size}.`);
  return size;
}

export function flag(value: unknown, name = 'boolean'): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`Expected true or false (${name}).`);
  return value;
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined)
    throw invalidArgument(`Expected one of ${allowed.join(', ')}, got ${JSON.stringify(value)}.`);
  return found;
}

export function record(value: unknown, name = 'object'): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidArgument(`Expected an object (${name}).`);
  return value as Readonly<Record<string, unknown>>;
}

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};

/** `#RRGGBB` in capitals, from `#rrggbb` or one of the plain HTML names. */
export function colour(value: unknown): string {
  const asked = text(value, 'colour');
  if (/^#[0-9a-fA-F]{6}$/.test(asked)) return asked.toUpperCase();
  const named = NAMED_COLOURS[asked.toLowerCase()];
  if (named === undefined) throw invalidArgument(`Colour: ${JSON.stringify(asked)}.`);
  return named;
}
