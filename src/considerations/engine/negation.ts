import type { PhraseMatch } from './matcher';
import type { Token } from './tokens';

type Span = { readonly first: number; readonly last: number };

/** How many words may stand between a denial and what it denies. */
const REACH: Readonly<Record<string, number>> = { hor: 1, non: 3, aucun: 4, aucune: 4, ni: 3 };
const DEFAULT_REACH = 3;
/** Short denials count only right after the words: « clause sociale : non ». */
const SHORT_AFTER = new Set(['non', 'pas', '0', 'so', 'na', 'nc', 'no', 'n']);
const PARTICIPLES =
  /^(prevu|requi|retenu|applique|applicable|exige|demande|integre|inclu|insere|active|possible|oui|juge|estime|considere|pondere|note|fixe|coefficient|total)/;
/** A text that begins with one of these and a break answers what it names after: « Non, clause sociale ». */
const HEADS = new Set(['non', 'neant', 'aucun', 'aucune', 'no']);
/** What a zero is a zero of. */
const UNITS = /^(h|hr|heure|%|point|pt|pour|euro)$/;
/** Words that an answer of a few words may hold beside the lever that it denies. */
const SHORT_TEXT = 7;
const MORE = /^(oui|mai|sauf|seulement|uniquement|yes)$/;

const inside = (inner: Span, outers: readonly Span[]): boolean =>
  outers.some((outer) => inner.first >= outer.first && inner.last <= outer.last);

/** True when nothing stronger than a space stands before each of the tokens `from` to `to`. */
function unbroken(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) if ((tokens[at]?.gap ?? 3) > 0) return false;
  return true;
}

function deniedBefore(
  match: Span,
  cues: readonly Span[],
  others: readonly Span[],
  tokens: readonly Token[],
): Span | null {
  return (
    cues.find((cue) => {
      if (cue.last >= match.first) return false;
      // A denial stops at the first thing it denies: « pas de clause sociale mais clause environnementale ».
      if (others.some((other) => other.first > cue.last && other.last < match.first)) return false;
      const reach = REACH[tokens[cue.first]?.word ?? ''] ?? DEFAULT_REACH;
      return match.first - cue.last - 1 <= reach && unbroken(tokens, cue.last + 1, match.first);
    }) ?? null
  );
}

function deniedAfter(match: Span, cues: readonly Span[], others: readonly Span[], tokens: readonly Token[]): boolean {
  return cues.some((cue) => {
    const between = cue.first - match.last - 1;
    if (between < 0 || between > 3) return false;
    for (let at = match.last + 1; at <= cue.first; at += 1) if (tokens[at]?.gap === 3) return false;
    const first = tokens[cue.first];
    // « Clause sociale : sans » ends there; « sans délai » speaks of something else.
    if (first !== undefined && /^sans?$/.test(first.word) && cue.first === cue.last) {
      if (between > 0 || (tokens[cue.last + 1]?.gap ?? 3) < 2) return false;
    }
    if (between > 0 && first !== undefined && SHORT_AFTER.has(first.word)) {
      const word = tokens[cue.first - 1]?.word ?? '';
      if (!PARTICIPLES.test(word) && !/^(est|ne|n|sera|y|a)$/.test(word)) return false;
      // « clause sociale oui, pas de critère »: the denial opens what follows.
      if (first.gap > 0) return false;
    }
    // « clause sociale, sans critère environnemental »: it denies the next one.
    return (
      !others.some(
        (other) =>
          other.first > match.last &&
          other.first - cue.last >= 1 &&
          other.first - cue.last <= 3 &&
          other.first > cue.last &&
          unbroken(tokens, cue.last + 1, other.first),
      ) && !others.some((other) => other.first > match.last && other.first < cue.first)
    );
  });
}

/** A zero of its own: not the decimals of « 15.0 ». */
function isZero(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || (before !== undefined && before.value !== null && token.from - before.to <= 1))
    return false;
  return token.value === 0 || token.word === 'zero';
}

/** True where a count of none stands inside, before or after the words: « 0 h d'insertion », « critère pondéré à 0 % ». */
function countsNone(match: Span, tokens: readonly Token[]): boolean {
  const unitAt = (at: number): boolean => UNITS.test(tokens[at]?.word ?? '');
  for (let at = match.first; at <= match.last; at += 1) if (isZero(tokens, at) && unitAt(at + 1)) return true;
  // « Zéro heure d'insertion », « 0 point pour l'environnement »; « zéro déchet » is the words themselves.
  const isHours = unitAt(match.first);
  for (let back = 1; back <= 3; back += 1) {
    const zero = match.first - back;
    if (!isZero(tokens, zero)) continue;
    const between = tokens.slice(zero + 1, match.first + 1);
    return between.every(({ gap }) => gap === 0) && (back === 1 ? isHours : unitAt(zero + 1));
  }
  for (let ahead = 1; ahead <= 3; ahead += 1) {
    const token = tokens[match.last + ahead];
    if (token === undefined || token.gap === 3) return false;
    if (isZero(tokens, match.last + ahead) && token.value === 0) {
      const next = tokens[match.last + ahead + 1];
      return next === undefined || next.gap > 0 || unitAt(match.last + ahead + 1);
    }
    if (token.gap > 1 || !PARTICIPLES.test(token.word)) return false;
  }
  return false;
}

/** « Non, clause sociale », « Sans objet : clause d'insertion »: the answer stands first, its subject after. */
function answeredBefore(match: Span, others: readonly Span[], not: readonly Span[], tokens: readonly Token[]): boolean {
  if (not.some((span) => span.first === 0)) return false;
  if (tokens.length > SHORT_TEXT || tokens.some(({ word }) => MORE.test(word))) return false;
  const isObject = tokens[0]?.word === 'san' || tokens[0]?.word === 'sans' ? tokens[1]?.word === 'objet' : false;
  const head = isObject ? 1 : HEADS.has(tokens[0]?.word ?? '') ? 0 : -1;
  if (head < 0 || (tokens[head + 1]?.gap ?? 0) === 0) return false;
  return match.first > head && !others.some((other) => other.last < match.first);
}

/** « Lot non réservé aux ESAT »: a denial that the words themselves reach over. */
function deniedInside(
  match: Span,
  denials: readonly Span[],
  matches: readonly Span[],
  tokens: readonly Token[],
): boolean {
  return denials.some(({ first, last }) => {
    if (first !== last || !/^(non|pas|ni|aucun|aucune)$/.test(tokens[first]?.word ?? '')) return false;
    // « n'est pas réservé aux ESAT »: what is said after the denial within longer words is denied with them.
    return matches.some(
      (outer) => first > outer.first && first < outer.last && match.last <= outer.last && match.last > first,
    );
  });
}

/** A denied « clause sociale » takes with it what « ni », « ou », « , de » join to it. */
function joinedTo(previous: Span, next: Span, tokens: readonly Token[]): boolean {
  const head = tokens[next.first];
  const between = tokens.slice(previous.last + 1, next.first);
  if (head === undefined || between.length > 1) return false;
  const link = between[0];
  const led = /(^| )(de|d)( |$)/.test(head.lead);
  // Nothing between them, or they overlap: one and the same group of words.
  if (link === undefined) return next.first <= previous.last || head.gap === 0 || (head.gap <= 2 && led);
  if (link.gap > 2 || head.gap > 0) return false;
  return link.word === 'ou' || link.word === 'ni' || (link.word === 'et' && led);
}

/**
 * For each match, in order: whether the text denies it. `others` are spans that
 * are themselves considerations, so that one denial does not reach over them.
 */
export function denials(
  matches: readonly Span[],
  cues: {
    readonly before: readonly PhraseMatch[];
    readonly after: readonly PhraseMatch[];
    readonly not: readonly PhraseMatch[];
  },
  tokens: readonly Token[],
): boolean[] {
  const before = cues.before.filter((cue) => !inside(cue, cues.not) && !inside(cue, matches));
  const after = cues.after.filter((cue) => !inside(cue, cues.not) && !inside(cue, matches));
  const inner = cues.before.filter((cue) => !inside(cue, cues.not));
  const denied = matches.map(
    (match) =>
      deniedBefore(match, before, matches, tokens) !== null ||
      deniedAfter(match, after, matches, tokens) ||
      deniedInside(match, inner, matches, tokens) ||
      countsNone(match, tokens) ||
      answeredBefore(match, matches, cues.not, tokens),
  );
  const forward = matches.map((match) => deniedBefore(match, before, matches, tokens) !== null);
  // Matches come in the order of the text, so one pass carries a denial along a list.
  matches.forEach((match, place) => {
    if (denied[place]) return;
    const carried = matches.some(
      (other, index) =>
        index !== place && other.first <= match.first && forward[index] === true && joinedTo(other, match, tokens),
    );
    if (carried) {
      denied[place] = true;
      forward[place] = true;
    }
  });
  return denied;
}
