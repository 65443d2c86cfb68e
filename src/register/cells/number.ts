/** Which mark the numbers of a column use before their decimals, when the column says. */
export type DecimalMark = 'comma' | 'point' | null;

export type ParsedNumber = {
  readonly value: number;
  /** True when the text could as well be read another way (`12.345`). */
  readonly ambiguous: boolean;
};

const SPACES = /[\s\u00A0\u2007\u2009\u202F]+/g;

/** White space of every width as one plain space. */
export function plainSpaces(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

function grouped(parts: readonly string[]): boolean {
  const [first, ...rest] = parts;
  return first !== undefined && /^\d{1,3}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part));
}

/** Digits of an integer part that may carry separators (`1 234`, `1.234`, `1'234`), or null when groups are not of three. */
function ungroup(text: string): string | null {
  if (/^\d+$/.test(text)) return text;
  const separators = new Set(text.replace(/\d/g, ''));
  if (separators.size !== 1) return null;
  const parts = text.split([...separators][0] ?? ' ');
  return grouped(parts) ? parts.join('') : null;
}

function unsigned(text: string, mark: DecimalMark): ParsedNumber | null {
  if (/^\d+$/.test(text)) return { value: Number(text), ambiguous: false };
  const scientific = /^(\d+(?:[.,]\d+)?)e([+-]?\d{1,3})$/i.exec(text);
  if (scientific !== null) {
    return { value: Number(`${(scientific[1] ?? '').replace(',', '.')}e${scientific[2] ?? '0'}`), ambiguous: false };
  }
  if (!/^[\d.,' ’]+$/.test(text) || !/\d/.test(text)) return null;
  const body = text.replace(/’/g, "'");
  const comma = body.lastIndexOf(',');
  const point = body.lastIndexOf('.');
  const last = Math.max(comma, point);
  if (last < 0) {
    const digits = ungroup(body);
    return digits === null ? null : { value: Number(digits), ambiguous: false };
  }
  const separator = body[last] ?? ',';
  const head = body.slice(0, last);
  const tail = body.slice(last + 1);
  if (!/^\d*$/.test(tail)) return null;
  if (head.includes(separator)) {
    // The same mark twice can only group: `1.234.567`.
    const digits = ungroup(body);
    return digits === null ? null : { value: Number(digits), ambiguous: false };
  }
  const digits = head === '' ? '0' : ungroup(head);
  if (digits === null) return null;
  const couldGroup = tail.length === 3 && /^[1-9]\d{0,2}$/.test(head);
  const decimal = Number(`${digits}.${tail === '' ? '0' : tail}`);
  if (!couldGroup) return { value: decimal, ambiguous: false };
  const groups = separator === ',' ? mark === 'point' : mark !== 'point';
  return { value: groups ? Number(`${digits}${tail}`) : decimal, ambiguous: mark === null };
}

/**
 * Reads a number written the French or the English way (`1 234,56`,
 * `12,345.67`, `1.234,5`, `(500)`, `-3`, `2,1E+13`), without unit. A lone mark
 * before exactly three digits follows the column (`mark`); with no such
 * knowledge a comma is a decimal mark and a point groups thousands, as French
 * people type. Null when it is no number.
 */
export function parseNumber(source: string, mark: DecimalMark = null): ParsedNumber | null {
  let text = plainSpaces(source);
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed !== null) {
    negative = true;
    text = (bracketed[1] ?? '').trim();
  }
  if (/^[-−–+]/.test(text)) {
    if (!text.startsWith('+')) negative = !negative;
    text = text.slice(1).trim();
  } else if (/[-−]$/.test(text)) {
    negative = !negative;
    text = text.slice(0, -1).trim();
  }
  const parsed = unsigned(text, mark);
  if (parsed === null || !Number.isFinite(parsed.value)) return null;
  return negative && parsed.value !== 0 ? { ...parsed, value: -parsed.value } : parsed;
}

/**
 * The decimal mark that the texts of a column agree on, from those that leave
 * no doubt (`12,5`, `45155.0`, `12,345.67`); null when none does or they differ.
 */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark {
  let comma = 0;
  let point = 0;
  for (const text of texts) {
    const found = /(\d)([.,])(\d+)(?=\D*$)/.exec(text);
    if (found === null) continue;
    const [, , separator = '', tail = ''] = found;
    const before = text.slice(0, found.index + 1);
    const other = separator === ',' ? '.' : ',';
    const longInteger = /\d{4}$/.test(before) || /(^|\D)0$/.test(before);
    const sure = !before.includes(separator) && (tail.length !== 3 || before.includes(other) || longInteger);
    if (!sure) continue;
    if (separator === ',') comma += 1;
    else point += 1;
  }
  if (comma === point) return null;
  if (comma > point) return point * 10 <= comma ? 'comma' : null;
  return comma * 10 <= point ? 'point' : null;
}
