import { textKey } from '../cells/textKey';
import { CONCEPT_WORDS, type Concept } from '../vocabulary/concepts';

/** One word or phrase of a heading with what it may mean. */
export type Unit = { readonly word: string; readonly concepts: readonly Concept[] };

/** A heading read as meaning: its known words and phrases, and how many words nobody knows. */
export type HeadingMeaning = {
  readonly units: readonly Unit[];
  /** Words outside the lexicon. */
  readonly unknown: number;
  /** True when a word was repaired (a lost letter, a typing error). */
  readonly repaired: boolean;
};

const STOP = new Set(
  (
    'de du des d la le les l un une aux a en et ou par pour sur dans of the to e eur euro ke keur k me meur s ce cette ' +
    'vous avez y il elle au and in for is was were has with votre ma mon sa son ses nos notre qui laquelle lequel ' +
    'si technical element quel quelle yc compris y est ce que dont selon ses leur par'
  ).split(' '),
);

const MAX_PHRASE = 5;
/** Words that say « amount » whatever phrase they begin. */
const SUM = /^(?:montant|mtt?|mnt|amount)$/;
const FIRST_FUZZY = 6;
/** Pieces that may part a word written in one piece (`datenotification`, `MTHT`): shorter ones only where codes use them. */
const SHORT_PIECES = new Set(['id', 'nb', 'mt', 'ht', 'ttc', 'dt', 'num', 'cp', 'no', 'ej', 'sf', 'dp', 'tva', 'nbr']);

/** A word in the singular and without feminine « -ée », as the lexicon compares it. */
function stem(word: string): string {
  // « prix » is no plural.
  const singular = word.length > 4 ? word.replace(/[sx]$/, '') : word.length > 3 ? word.replace(/s$/, '') : word;
  return singular.length > 4 ? singular.replace(/ee$/, 'e') : singular;
}

function phraseKey(words: string): string {
  return textKey(words)
    .split(' ')
    .filter((word) => word !== '' && !STOP.has(word))
    .map(stem)
    .join(' ');
}

type Lexicon = {
  readonly phrases: ReadonlyMap<string, readonly Concept[]>;
  /** Every single word of the lexicon, those of phrases too. */
  readonly words: ReadonlySet<string>;
  readonly byLength: ReadonlyMap<number, readonly string[]>;
};

function lexiconOf(source: Readonly<Record<string, string>>): Lexicon {
  const phrases = new Map<string, Concept[]>();
  const words = new Set<string>();
  for (const [concept, list] of Object.entries(source)) {
    for (const phrase of list.split('|')) {
      const key = phraseKey(phrase);
      if (key === '') continue;
      const known = phrases.get(key) ?? [];
      if (!known.includes(concept as Concept)) phrases.set(key, [...known, concept as Concept]);
      for (const word of key.split(' ')) words.add(word);
    }
  }
  const byLength = new Map<number, string[]>();
  for (const word of words) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  return { phrases, words, byLength };
}

const LEXICON = lexiconOf(CONCEPT_WORDS);

/** True when two words differ by at most `limit` letters added, dropped, changed. */
export function nearly(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      // Two letters that changed places are one slip of the hand.
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return false;
    before = previous;
    previous = row;
  }
  return (previous[b.length] ?? limit + 1) <= limit;
}

const CODES = /^(?:numeros?|n°)(?=\p{L})/iu;

/** `dateNotification`, `acheteur.id`, « N°FACTURE » as words; marks that mean something spelled out. */
function spaced(heading: string): string {
  return (
    heading
      .replace(/\bh\.\s?t\b\.?/gi, ' ht ')
      .replace(/\bt\.\s?t\.\s?c\b\.?/gi, ' ttc ')
      .replace(/(?<!\p{L})(?:à|a)[ _](?:ce[ _]jour|date)\b|\bto[ _]date\b/giu, ' cumul ')
      .replace(/\bnumber[ _]of\b/gi, ' nombre ')
      .replace(/^(?:avec|chez) (?:qui|quelle? (?:entreprise|soci[ée]t[ée]|fournisseur))/i, 'titulaire ')
      // « Titulaire (nom, ville) » tells what stands in the cell.
      .replace(/(?<=\p{L}{4}.*)\((?=[^()]*(?:\bnom\b|ville|adresse|siret|\bname\b|\bcity\b))[^()]*,[^()]*\)\s*$/iu, ' ')
      .replace(/^d['’]o[uù](?=\s|$)/i, 'ville ')
      .replace(/^(?:valable |p[ée]riode |ex[ée]cution )?du$/i, 'debut')
      .replace(/^(?:valable |p[ée]riode |ex[ée]cution )?au$/i, 'fin')
      .replace(/\(?\b(?:o\s*\/\s*n|y\s*\/\s*n|oui\s*(?:\/|ou)\s*non|0\s*\/\s*1)\b\)?/gi, ' ')
      // « (C/CR/R/N) » tells the codes of the column, not what it is.
      .replace(/\(\s*\p{Lu}{1,2}(?:\s*[/,;–-]\s*\p{Lu}{1,2}){2,}\s*\)/gu, (codes) =>
        /T.*F.*S|T.*S.*F|F.*T.*S/.test(codes) ? codes : ' ',
      )
      .replace(/(?<!\p{L})[fh]\s*\/\s*[fh](?!\p{L})/giu, ' femme homme ')
      .replace(/\(\s*1\s*[=:].*travaux.*\)/i, ' travaux fourniture service ')
      .replace(/n\s*[°º]|№|#/gi, ' numero ')
      .replace(CODES, ' numero ')
      .replace(/%/g, ' pourcent ')
      .replace(/([a-zà-ÿ])([A-Z])(?=[A-Z][a-zà-ÿ])/g, '$1 $2 ')
      .replace(/([a-zà-ÿ]{2})([A-Z])/g, '$1 $2')
      .replace(/([A-Z]{3,})([A-Z][a-zà-ÿ]{2,})/g, '$1 $2')
      .replace(/_/g, ' ')
  );
}

const LOST = /[\uFFFD¿?]/;

/** Words of the lexicon that a word with lost letters (`proc?dure`) may be. */
function restored(word: string): string | null {
  const parts = word.split(/[\uFFFD¿?]+/).map((part) => textKey(part).replace(/ /g, ''));
  // A sign that is no letter belongs to no word of the lexicon.
  if (parts.join('').length < 3 || !parts.every((part) => /^[a-z0-9]*$/.test(part))) return null;
  const pattern = new RegExp(`^${parts.join('[a-z]{1,2}')}$`);
  const loose = stem(parts.join('e').replace(/^e(?=.)/, 'e'));
  if (LEXICON.words.has(loose)) return loose;
  for (const known of LEXICON.words)
    if (pattern.test(known) || pattern.test(`${known}e`) || pattern.test(`${known}s`)) return known;
  return null;
}

/** A word written in one piece parted into words of the lexicon, all of it; null when it cannot be. */
function parted(word: string): string[] | null {
  if (word.length < 4 || word.length > 48) return null;
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    best[end] = null;
    for (let start = 0; start < end; start += 1) {
      const before = best[start];
      if (before === null || before === undefined) continue;
      const piece = word.slice(start, end);
      const single = start === 0 && (piece === 'd' || piece === 'n') && word.length >= 4;
      const known = stem(piece);
      const glue = start > 0 && end < word.length && /^(?:de|du|la|le|eur|euro|euros)$/.test(piece);
      if (!single && !glue && (piece.length < 3 ? !SHORT_PIECES.has(piece) : !LEXICON.words.has(known))) continue;
      const next = [...before, single ? (piece === 'd' ? 'date' : 'numero') : glue ? '' : known];
      const current = best[end];
      if (current === null || current === undefined || next.length < current.length) best[end] = next;
    }
  }
  const pieces = best[word.length]?.filter((piece) => piece !== '') ?? null;
  return pieces === null || pieces.length < 2 ? null : pieces;
}

/** The one word of the lexicon near a long word; null when none or several are. */
function nearest(word: string): string | null {
  if (word.length < FIRST_FUZZY) return null;
  const limit = word.length >= 12 ? 2 : 1;
  for (let allowed = 1; allowed <= limit; allowed += 1) {
    for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
      for (const known of LEXICON.byLength.get(length) ?? []) {
        if (known.length >= 5 && known[0] === word[0] && nearly(word, known, allowed)) return known;
      }
    }
  }
  for (const known of LEXICON.byLength.get(word.length) ?? []) {
    if (known.length >= FIRST_FUZZY && nearly(word, known, 1)) return known;
  }
  return null;
}

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/**
 * The word that a shortened one stands for (« récept. », « règlt »): it begins
 * it, or keeps its first letters and some of the others; null when words of
 * several meanings may be meant.
 */
function lengthened(word: string, dotted: boolean): string | null {
  if (word.length < (dotted ? 3 : 4) || word.length > 7 || !/[bcdfghjklmnpqrstvz]$/.test(word)) return null;
  const start = word.slice(0, 3);
  const meant = [...LEXICON.words].filter(
    (known) =>
      known.length >= word.length + 2 &&
      known.startsWith(start) &&
      LEXICON.phrases.has(known) &&
      (known.startsWith(word) || (known.endsWith(word.slice(-1)) && isWithin(word, known))),
  );
  const [first, ...others] = meant.map((known) => LEXICON.phrases.get(known) ?? []);
  const shared = (first ?? []).some((concept) => others.every((concepts) => concepts.includes(concept)));
  return shared ? ([...meant].sort((a, b) => a.length - b.length)[0] ?? null) : null;
}

type Words = { readonly words: readonly string[]; readonly repaired: boolean };

function wordsOf(heading: string, loosely: boolean): Words {
  let repaired = false;
  const words: string[] = [];
  const spelled = spaced(heading);
  for (const raw of spelled.split(/[\s/|;,:.()[\]«»"]+/)) {
    if (raw === '') continue;
    const bare = raw.replace(/\?+$/, '');
    if (LOST.test(raw) && /\p{L}/u.test(raw)) {
      const whole = LOST.test(bare)
        ? restored(bare)
        : LEXICON.words.has(stem(textKey(bare)))
          ? stem(textKey(bare))
          : restored(raw);
      if (whole !== null) {
        words.push(whole);
        repaired = true;
        continue;
      }
    }
    for (const word of textKey(bare).split(' ')) {
      if (word === '' || STOP.has(word)) continue;
      const known = stem(word);
      if (LEXICON.words.has(known)) words.push(known);
      else {
        const pieces = parted(known) ?? parted(word);
        const near =
          pieces === null && loosely ? (lengthened(word, spelled.includes(`${raw}.`)) ?? nearest(known)) : null;
        if (near !== null) repaired = true;
        words.push(...(pieces ?? [near ?? known]));
      }
    }
  }
  return { words, repaired };
}

const CACHE = new Map<string, HeadingMeaning>();
const CACHE_LIMIT = 4000;

/**
 * Reads a heading (its group lines included) as concepts: the longest phrases
 * of the lexicon first, then single words; words in one piece are parted, lost
 * letters restored and, when `loosely`, typing errors of long words forgiven.
 */
export function meaningOf(heading: string, loosely = false): HeadingMeaning {
  const key = `${loosely ? '~' : '='}${heading}`;
  const known = CACHE.get(key);
  if (known !== undefined) return known;
  const { words, repaired } = wordsOf(heading, loosely);
  const units: Unit[] = [];
  let unknown = 0;
  for (let at = 0; at < words.length;) {
    let taken = 0;
    for (let size = Math.min(MAX_PHRASE, words.length - at); size >= 1 && taken === 0; size -= 1) {
      const word = words.slice(at, at + size).join(' ');
      const concepts = LEXICON.phrases.get(word);
      if (concepts === undefined) continue;
      // « Montant de base » is an amount too, though the phrase tells which.
      if (size > 1 && SUM.test(words[at] ?? '') && !concepts.includes('amount'))
        units.push({ word: words[at] ?? '', concepts: ['amount'] });
      units.push({ word, concepts });
      taken = size;
    }
    if (taken === 0) {
      if (!/^\d{1,2}$/.test(words[at] ?? '')) unknown += 1;
      taken = 1;
    }
    at += taken;
  }
  if (CACHE.size >= CACHE_LIMIT) CACHE.clear();
  const meaning = { units, unknown, repaired };
  CACHE.set(key, meaning);
  return meaning;
}
