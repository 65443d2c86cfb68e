import type { Steps } from '../../pace';
import type { Families, Step } from './pattern';
import { parsePhrase } from './pattern';
import { singular } from './tokens';
import type { Token } from './tokens';

/** A phrase found: which entry it belongs to and which tokens it covers, both ends included. */
export type PhraseMatch = {
  readonly entry: number;
  readonly first: number;
  readonly last: number;
  /** Folded characters to leave out of the first and the last token (« linsertion », « socialesla »). */
  readonly trimStart: number;
  readonly trimEnd: number;
};

type Node = {
  readonly edges: Map<number, Node>;
  readonly gaps: Map<number, Node>;
  readonly entries: number[];
};

type Resolved = {
  readonly symbols: readonly number[];
  readonly led: readonly { readonly lead: string; readonly symbol: number }[];
  readonly trimStart: number;
  readonly trimEnd: number;
};

export type PhraseMatcher = (tokens: readonly Token[]) => PhraseMatch[];

const newNode = (): Node => ({ edges: new Map(), gaps: new Map(), entries: [] });
const NOTHING: Resolved = { symbols: [], led: [], trimStart: 0, trimEnd: 0 };
/** Words that a missing space glues to the one before or after (« Clauses SocialesLa Ville », « larecherche »). */
const GLUED_AFTER = /^(la|le|les|l|de|du|des|d|et|en|au|aux|il|ce|cette|un|une|pour|par|dans|sur|notamment|oui|non)$/;
const GLUED_BEFORE = /^(l|d|la|le|les|de|du|des)$/;
const CACHE_LIMIT = 50_000;
/** Shorter words have too many neighbours that mean something else. */
const SHORTEST_MISSPELT = 9;

/** Words of their own, one letter away from a word of the lexicon that says something else. */
const NOT_MISSPELT = new Set([
  'redaction',
  'prescrite',
  'prescription',
  'surpression',
  'explosion',
  'detection',
  'inferieur',
  'solitaire',
  'insolation',
  'separation',
]);
/** Stems from this length on belong to one family of words; shorter ones begin other words too (« compost », « décarbon »). */
const SURE_STEM = 10;
/** What may follow a stem: « réutilis-able », « géotherm-ie »; « décarbon-atation » is another word. */
const ENDINGS =
  's x e ee er ent ant ante able ible ation isation alisation ement eur euse rice ateur age ing ie ique iquement isme iste ite ilite le al ale au aux aique aire lise lisee sanitaire pharmaceutique electrique electricite econome llage ologique ologie'.split(
    ' ',
  );
const ENDING = new Set(['', ...ENDINGS]);
/** An export cuts texts: their last word counts from this length and this share of a word on. */
const SHORTEST_CUT = 6;
const CUT_SHARE = 0.65;
const NOT_CUT = new Set(['environ', 'format', 'insert', 'second', 'traite', 'fourni', 'reglement']);

/** True when one letter added, lost or changed turns one word into the other. */
function isOneLetterAway(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let head = 0;
  while (head < left.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(left.length, right.length) - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  return Math.max(left.length, right.length) - head - tail <= 1;
}

/**
 * Compiles phrases into one automaton over words, a step an entry. A text is
 * then read once, whatever the number of phrases: each distinct word is looked
 * up once and remembered.
 */
export function* compilePhrasesSteps(
  entries: readonly (readonly string[])[],
  families: Families,
): Steps<PhraseMatcher> {
  const root = newNode();
  const symbolOf = new Map<string, number>();
  const words = new Map<string, number[]>();
  const prefixes: { prefix: string; symbols: number[] }[] = [];
  const ledWords = new Map<string, { lead: string; symbol: number }[]>();
  const numberSymbol = 0;
  let symbols = 1;

  const symbolFor = (step: Exclude<Step, { kind: 'gap' }>): number => {
    if (step.kind === 'number') return numberSymbol;
    const members = step.kind === 'oneOf' ? step.steps : [step];
    const key = members
      .map((member) =>
        member.kind === 'led'
          ? `${member.lead}>${member.word}`
          : 'word' in member
            ? `${member.kind}:${member.word}`
            : '',
      )
      .sort()
      .join('|');
    const known = symbolOf.get(key);
    if (known !== undefined) return known;
    const symbol = symbols;
    symbols += 1;
    symbolOf.set(key, symbol);
    for (const member of members) {
      if (member.kind === 'word') {
        const list = words.get(member.word);
        if (list === undefined) words.set(member.word, [symbol]);
        else list.push(symbol);
      } else if (member.kind === 'prefix') {
        const same = prefixes.find((entry) => entry.prefix === member.word);
        if (same === undefined) prefixes.push({ prefix: member.word, symbols: [symbol] });
        else same.symbols.push(symbol);
      } else if (member.kind === 'led') {
        const list = ledWords.get(member.word) ?? [];
        list.push({ lead: member.lead, symbol });
        ledWords.set(member.word, list);
      }
    }
    return symbol;
  };

  for (const [entry, phrases] of entries.entries()) {
    for (const phrase of phrases) {
      for (const sequence of parsePhrase(phrase, families)) {
        let node = root;
        for (const step of sequence) {
          const table = step.kind === 'gap' ? node.gaps : node.edges;
          const key = step.kind === 'gap' ? step.most : symbolFor(step);
          let next = table.get(key);
          if (next === undefined) {
            next = newNode();
            table.set(key, next);
          }
          node = next;
        }
        if (!node.entries.includes(entry)) node.entries.push(entry);
      }
    }
    yield (entry + 1) / entries.length;
  }

  const byBeginning = new Map<string, string[]>();
  for (const word of words.keys()) {
    // Words that a misspelling or a cut may stand for.
    if (word.length < SHORTEST_CUT) continue;
    const beginning = word.slice(0, 2);
    const list = byBeginning.get(beginning);
    if (list === undefined) byBeginning.set(beginning, [word]);
    else list.push(word);
  }

  const exact = (word: string): Resolved | null => {
    const found = [...(words.get(word) ?? [])];
    for (const { prefix, symbols: list } of prefixes) {
      if (!word.startsWith(prefix)) continue;
      if (prefix.length >= SURE_STEM || ENDING.has(word.slice(prefix.length))) found.push(...list);
    }
    const led = ledWords.get(word) ?? [];
    return found.length === 0 && led.length === 0 ? null : { symbols: found, led, trimStart: 0, trimEnd: 0 };
  };

  /** A long word one letter away from one that the lexicon knows (« enviromnement », « renovaton »). */
  const misspelt = (word: string): Resolved | null => {
    if (word.length < SHORTEST_MISSPELT || NOT_MISSPELT.has(word)) return null;
    const found = (byBeginning.get(word.slice(0, 2)) ?? []).filter(
      (known) => known.length >= SHORTEST_MISSPELT && isOneLetterAway(known, word),
    );
    const merged = found.flatMap((known) => words.get(known) ?? []);
    return merged.length === 0 ? null : { symbols: merged, led: [], trimStart: 0, trimEnd: 0 };
  };

  /** A word cut or glued by a bad export, told from the words of the lexicon alone. */
  const damaged = (word: string): Resolved | null => {
    if (word.includes('@')) {
      const [left = '', right = ''] = word.split('@');
      if (GLUED_BEFORE.test(left)) {
        const rest = exact(singular(right));
        if (rest !== null) return { ...rest, trimStart: left.length + 1 };
      }
      const shape = new RegExp(`^${word.replace(/@/g, '[a-z]')}$`);
      const merged = [...words].filter(([known]) => shape.test(known)).flatMap(([, list]) => list);
      for (const { prefix, symbols: list } of prefixes) {
        if (
          word.length >= prefix.length &&
          new RegExp(`^${word.slice(0, prefix.length).replace(/@/g, '[a-z]')}$`).test(prefix)
        )
          merged.push(...list);
      }
      return merged.length === 0 ? null : { symbols: merged, led: [], trimStart: 0, trimEnd: 0 };
    }
    const near = misspelt(word);
    if (near !== null) return near;
    for (let cut = 1; cut <= 3 && word.length - cut >= 5; cut += 1) {
      if (!GLUED_BEFORE.test(word.slice(0, cut))) continue;
      const rest = words.get(word.slice(cut));
      if (rest !== undefined) return { symbols: rest, led: [], trimStart: cut, trimEnd: 0 };
    }
    for (let cut = word.length - 1; cut >= 6; cut -= 1) {
      if (!GLUED_AFTER.test(word.slice(cut)) && !GLUED_AFTER.test(`${word.slice(cut)}s`)) continue;
      const rest = words.get(singular(word.slice(0, cut)));
      if (rest !== undefined) return { symbols: rest, led: [], trimStart: 0, trimEnd: word.length - cut };
    }
    return null;
  };

  /** The last word of a text cut by an export (« RENOVATION ENERGETIQ »). */
  const cut = (word: string): Resolved | null => {
    if (word.length < SHORTEST_CUT || NOT_CUT.has(word)) return null;
    const found = (byBeginning.get(word.slice(0, 2)) ?? []).filter(
      (known) => known.startsWith(word) && word.length >= known.length * CUT_SHARE,
    );
    const stems = prefixes.filter(({ prefix }) =>
      word.length > prefix.length
        ? word.startsWith(prefix) && ENDINGS.some((ending) => ending.startsWith(word.slice(prefix.length)))
        : prefix.startsWith(word) && word.length >= prefix.length * CUT_SHARE,
    );
    const symbols = [
      ...found.flatMap((known) => words.get(known) ?? []),
      ...stems.flatMap(({ symbols: list }) => list),
    ];
    return symbols.length === 0 ? null : { symbols, led: [], trimStart: 0, trimEnd: 0 };
  };

  const cache = new Map<string, Resolved>();
  const cutCache = new Map<string, Resolved | null>();
  const resolveLast = (token: Token): Resolved => {
    const whole = resolve(token);
    if (token.value !== null || exact(token.word) !== null) return whole;
    let found = cutCache.get(token.word);
    if (found === undefined) {
      found = cut(token.word);
      if (cutCache.size >= CACHE_LIMIT) cutCache.clear();
      cutCache.set(token.word, found);
    }
    return found === null ? whole : { ...whole, symbols: [...new Set([...whole.symbols, ...found.symbols])] };
  };
  const resolve = (token: Token): Resolved => {
    const cached = cache.get(token.word);
    if (cached !== undefined) return cached;
    const known = exact(token.word);
    const mended = token.value === null && !words.has(token.word) ? damaged(token.word) : null;
    // « environnementnotamment » begins as a known stem and is also a known word glued to another.
    const literal =
      known === null || mended === null
        ? (known ?? mended ?? NOTHING)
        : { ...mended, symbols: [...known.symbols, ...mended.symbols] };
    const resolved = token.value === null ? literal : { ...literal, symbols: [numberSymbol, ...literal.symbols] };
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(token.word, resolved);
    return resolved;
  };

  return (tokens) => {
    const resolved = tokens.map((token, at) => (at === tokens.length - 1 ? resolveLast(token) : resolve(token)));
    const found: PhraseMatch[] = [];
    const longest = new Map<number, number>();

    const walk = (node: Node, at: number): void => {
      const token = tokens[at];
      const here = resolved[at];
      if (token === undefined || here === undefined) return;
      for (const symbol of here.symbols) {
        const next = node.edges.get(symbol);
        if (next !== undefined) arrive(next, at);
      }
      for (const { lead, symbol } of here.led) {
        const next = node.edges.get(symbol);
        if (next !== undefined && token.lead.split(' ').includes(lead)) arrive(next, at);
      }
    };
    const arrive = (node: Node, at: number): void => {
      for (const entry of node.entries) {
        if (at > (longest.get(entry) ?? -1)) longest.set(entry, at);
      }
      if (node.edges.size > 0 && (tokens[at + 1]?.gap ?? 3) <= 1) walk(node, at + 1);
      for (const [most, next] of node.gaps) {
        for (let skip = 0; skip <= most; skip += 1) {
          if ((tokens[at + 1 + skip]?.gap ?? 3) > 1) break;
          walk(next, at + 1 + skip);
        }
      }
    };

    for (let first = 0; first < tokens.length; first += 1) {
      const here = resolved[first];
      if (here === undefined || (here.symbols.length === 0 && here.led.length === 0)) continue;
      walk(root, first);
      if (longest.size === 0) continue;
      for (const [entry, last] of longest) {
        found.push({ entry, first, last, trimStart: here.trimStart, trimEnd: resolved[last]?.trimEnd ?? 0 });
      }
      longest.clear();
    }
    return found;
  };
}
