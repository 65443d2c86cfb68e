import { fold } from '../../language';

/** 0: nothing but a space; 1: a colon, dash or bracket; 2: a comma; 3: the end of a sentence. */
export type Gap = 0 | 1 | 2 | 3;
export const SENTENCE_END: Gap = 3;

/**
 * One word of a text, ready to be matched. Articles and « de », « à » are not
 * tokens: they are kept in `lead` of the word that follows, so that « clause
 * d'insertion » and « CLAUSE INSERTION » are the same two words.
 */
export type Token = {
  /** Folded word without its plural mark; digits, `%` and `+` stand alone. */
  readonly word: string;
  /** The small words left out just before it, joined by a space. */
  readonly lead: string;
  /** Bounds in the folded text. */
  readonly from: number;
  readonly to: number;
  /** Value of a number (« 1 600 », « 12,5 »), null for a word. */
  readonly value: number | null;
  /** What separates it from the token before. */
  readonly gap: Gap;
};

/** A text cut into tokens, with the way back to its own characters. */
export type TokenisedText = {
  readonly tokens: readonly Token[];
  /** UTF-16 bounds in the original of each folded character. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** Shortened words as registers write them, and the words that they stand for; a dot after one ends no sentence. */
const SHORTENED: ReadonlyMap<string, string> = new Map(
  (
    [
      ['renovation', 'renov reno renovat'],
      ['rehabilitation', 'rehab rehabil rehabilit'],
      ['energetique', 'energ energet energeti energetiq'],
      ['electrique', 'elec elect electr electri electriq'],
      ['vehicule', 'veh vehic vehicul'],
      ['thermique', 'therm thermiq'],
      ['isolation', 'isol isolat'],
      ['performance', 'perf'],
      ['exterieur', 'ext'],
      ['accompagnement', 'accomp accompagnt accompgt accompagnemt'],
      ['amenagement', 'amenag amenagt amgt amenagmt amenagemt'],
      ['photovoltaique', 'photov photovolt'],
      ['chaufferie', 'chauf chauff'],
      ['alimentaire', 'alim aliment'],
      ['recycle', 'recyc recycl'],
      ['handicape', 'handic'],
      ['biologique', 'biol'],
      ['renouvelable', 'renouv'],
      ['environnement', 'environn environne environnemt'],
      ['biodiversite', 'biodiv'],
      ['desherbage', 'desherb'],
      ['entreprise', 'entr entrep'],
      ['accessibilite', 'access accessib'],
    ] as const
  ).flatMap(([word, short]) => short.split(' ').map((each) => [each, word] as const)),
);

const SMALL_WORDS = new Set(['de', 'd', 'du', 'des', 'la', 'le', 'les', 'l', 'un', 'une', 'a', 'au', 'aux', 'en']);
const SPACE = 32;

/** The singular, as far as a final s or x tells it; the same for phrases and texts, so it need not be right. */
export function singular(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  return word.length >= 4 && (last === 115 || last === 120) ? word.slice(0, -1) : word;
}

function kindOf(code: number): number {
  if (code === SPACE) return 0;
  if (code >= 48 && code <= 57) return 2;
  if ((code >= 97 && code <= 122) || code === 64) return 1;
  // « % », « + », « & » are words of their own.
  return code;
}

/** How strongly the original characters between two words separate them. */
function gapOf(original: string, before: string, after: string): Gap {
  // An entity's own semicolon separates nothing (« d&#8217;insertion »).
  const between = original.includes('&') ? original.replace(/&[#\w]{1,9};/g, ' ') : original;
  if (between === ' ' || between === '' || between === "'" || between === '’') return 0;
  if (/[;!?\n\r<•·▪►|]/.test(between)) {
    // A lone « ? » between letters is a lost apostrophe or accent, not a question.
    return between === '?' ? 0 : 3;
  }
  const dot = between.indexOf('.');
  if (dot >= 0) {
    // « env. 15 % », « art. 8 », « 5.2 » do not end a sentence; « CCAP.Nombre » does.
    const abbreviation =
      (before.length <= 4 || SHORTENED.has(before)) && before !== 'ccap' && before !== 'lot' && before !== 'ccp';
    const number = /^\d/.test(before) && /^\d/.test(after) && between === '.';
    if (!abbreviation && !number) return 3;
    return 0;
  }
  if (between.includes(',')) return 2;
  return /[:()[\]«»"–—]|(^|\s)-|-\s/.test(between) ? 1 : 0;
}

type Piece = { word: string; from: number; to: number };

function piecesOf(folded: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let kind = 0;
  for (let at = 0; at <= folded.length; at += 1) {
    const next = at < folded.length ? kindOf(folded.charCodeAt(at)) : 0;
    if (next === kind && next <= 2) continue;
    if (kind !== 0) pieces.push({ word: folded.slice(from, at), from, to: at });
    from = at;
    kind = next;
  }
  return pieces;
}

/** Joins « S.I.A.E. » and « 1 600 », « 12,5 », which folding has cut into letters and digits. */
function joined(pieces: readonly Piece[], source: string, starts: readonly number[], ends: readonly number[]): Piece[] {
  const between = (left: Piece, right: Piece): string => source.slice(ends[left.to - 1] ?? 0, starts[right.from] ?? 0);
  const out: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const first = pieces[at];
    if (first === undefined) continue;
    let last = first;
    let word = first.word;
    let next = pieces[at + 1];
    if (/^[a-z]$/.test(word)) {
      while (next !== undefined && /^[a-z]$/.test(next.word) && between(last, next) === '.') {
        word += next.word;
        last = next;
        at += 1;
        next = pieces[at + 1];
      }
    } else if (/^\d{1,3}$/.test(word)) {
      const lot = out.at(-1)?.word === 'lot' || out.at(-1)?.word === 'lots';
      while (!lot && next !== undefined && /^\d{3}$/.test(next.word) && /^[\s.]$/u.test(between(last, next))) {
        word += next.word;
        last = next;
        at += 1;
        next = pieces[at + 1];
      }
      if (next !== undefined && /^\d{1,2}$/.test(next.word) && between(last, next) === ',') {
        word += `.${next.word}`;
        last = next;
        at += 1;
      }
    }
    out.push({ word, from: first.from, to: last.to });
  }
  return out;
}

/**
 * Cuts a text into tokens. A character lost by an export (U+FFFD, or « ? » and
 * « ¿ » between two letters) is kept as `@`, which stands for any letter.
 */
export function tokenise(source: string): TokenisedText {
  const readable = /[\uFFFD?¿]/.test(source)
    ? source.replace(/\uFFFD/g, '@').replace(/(\p{L})[?¿](?=\p{L})/gu, '$1@')
    : source;
  const folded = fold(readable);
  const { starts, ends } = folded;
  const pieces = joined(piecesOf(folded.text), source, starts, ends);
  const tokens: Token[] = [];
  let lead = '';
  let gap: Gap = SENTENCE_END;
  let previous: Piece | null = null;
  for (const piece of pieces) {
    if (previous !== null) {
      const here = gapOf(source.slice(ends[previous.to - 1] ?? 0, starts[piece.from] ?? 0), previous.word, piece.word);
      if (here > gap) gap = here;
    }
    previous = piece;
    if (SMALL_WORDS.has(piece.word)) {
      lead = lead === '' ? piece.word : `${lead} ${piece.word}`;
      continue;
    }
    const full = SHORTENED.get(piece.word) ?? piece.word;
    const code = full.charCodeAt(0);
    const value = code >= 48 && code <= 57 ? Number(piece.word) : null;
    tokens.push({
      word: value === null ? singular(full) : full,
      lead,
      from: piece.from,
      to: piece.to,
      value,
      gap,
    });
    lead = '';
    gap = 0;
  }
  return { tokens, starts, ends };
}
