/**
 * A text made comparable: entities decoded, accents and case dropped, every
 * character outside `a-z 0-9 % & + @` a space, spaces collapsed, one space on
 * each side (DOMAIN 6.1). `starts[i]` and `ends[i]` are the UTF-16 bounds in
 * the original of the character(s) that gave `text[i]`, so that a match in the
 * folded text points back at the words as the buyer typed them.
 */
export type FoldedText = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  ugrave: 'ù',
  ucirc: 'û',
  uuml: 'ü',
  oelig: 'œ',
  aelig: 'æ',
  euro: '€',
  deg: '°',
  Eacute: 'É',
  Egrave: 'È',
  Ecirc: 'Ê',
  Agrave: 'À',
  Acirc: 'Â',
  Ccedil: 'Ç',
  Icirc: 'Î',
  Ocirc: 'Ô',
  OElig: 'Œ',
};

/** Length and text of the entity or tag that begins at `at`, or null. */
function markupAt(source: string, at: number): { length: number; text: string } | null {
  if (source[at] === '&') {
    const semicolon = source.indexOf(';', at);
    if (semicolon < 0 || semicolon - at > 10) return null;
    const name = source.slice(at + 1, semicolon);
    const length = semicolon - at + 1;
    if (name.startsWith('#')) {
      const hex = name[1] === 'x' || name[1] === 'X';
      const digits = name.slice(hex ? 2 : 1);
      if (!(hex ? /^[0-9a-f]+$/i : /^[0-9]+$/).test(digits)) return null;
      const code = parseInt(digits, hex ? 16 : 10);
      return code > 0 && code <= 0x10ffff ? { length, text: String.fromCodePoint(code) } : null;
    }
    const text = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    return text === undefined ? null : { length, text };
  }
  if (source[at] === '<') {
    // Exports of platforms leave <br />, <p>… in objects; they separate words.
    const tag = /^<\/?[a-z][a-z0-9]*(\s[^<>]{0,200})?\/?>/i.exec(source.slice(at, at + 220));
    return tag === null ? null : { length: tag[0].length, text: ' ' };
  }
  return null;
}

/** What one character (or decoded entity) becomes: its plain letters, a space, or nothing for a lone mark. */
function plainOf(original: string): string {
  const plain = original
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  // A lone combining mark vanishes; anything else that leaves nothing is a space.
  return plain === '' && /\p{M}/u.test(original) ? '' : plain.replace(/[^a-z0-9%&+@]/g, ' ') || ' ';
}

/** Registers use few distinct characters: each is folded once (the Unicode tables are slow to ask). */
const KNOWN = new Map<number, string>();
const KNOWN_LIMIT = 0x3000;

function plainOfCode(codePoint: number): string {
  const known = KNOWN.get(codePoint);
  if (known !== undefined) return known;
  const plain = plainOf(String.fromCodePoint(codePoint));
  if (codePoint < KNOWN_LIMIT) KNOWN.set(codePoint, plain);
  return plain;
}

const AMPERSAND = 38;
const LESS_THAN = 60;

/** Folds a text, keeping for each folded character where it came from. */
export function fold(source: string): FoldedText {
  const parts: string[] = [' '];
  const starts: number[] = [0];
  const ends: number[] = [0];
  let afterSpace = true;
  let at = 0;
  while (at < source.length) {
    const codePoint = source.codePointAt(at) ?? 0;
    const markup = codePoint === AMPERSAND || codePoint === LESS_THAN ? markupAt(source, at) : null;
    const length = markup?.length ?? (codePoint > 0xffff ? 2 : 1);
    const kept = markup === null ? plainOfCode(codePoint) : plainOf(markup.text);
    for (const character of kept) {
      const space = character === ' ';
      if (space && afterSpace) continue;
      afterSpace = space;
      parts.push(character);
      starts.push(at);
      ends.push(at + length);
    }
    // The mark belongs to the letter before it: evidence must not cut « é » in two.
    if (kept === '') ends[ends.length - 1] = at + length;
    at += length;
  }
  if (!afterSpace) {
    parts.push(' ');
    starts.push(source.length);
    ends.push(source.length);
  }
  return { text: parts.join(''), starts, ends };
}

/** The folded text alone, without the outer spaces: for headings and keys. */
export function foldKey(source: string): string {
  return fold(source).text.trim();
}
