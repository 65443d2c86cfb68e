import { atOnce, stepping, type Steps } from '../../pace';
import { meaningOf, nearly } from './concepts';
import { headingTokens, squeezed } from './headingText';
import { candidatesOf } from './signatures';
import type { Candidate, Vocabulary } from './vocabulary';

export type { Candidate } from './vocabulary';

type Name<F extends string> = Candidate<F> & { readonly tokens: readonly string[]; readonly squeezed: string };

/** Compiled once for a vocabulary; `match` is cached by heading. */
export type HeadingMatcher<F extends string> = {
  /** Candidates, best first, without tolerance for typing errors. */
  readonly match: (heading: string) => readonly Candidate<F>[];
  /** The same with one or two wrong letters allowed, when nothing matches exactly. */
  readonly matchLoosely: (heading: string) => readonly Candidate<F>[];
};

/** A heading that begins with one of these is about that thing: « Date du marché » is no contract number. */
const HEADS = new Set(
  [
    'date montant nombre numero taux duree adresse telephone tel mail email courriel contact code siret siren type statut',
    'etat motif delai unite annee commentaire lien url fichier prix ponderation critere clause heure condition',
    'categorie avenant modification sous traitance traitant sou fin debut limite lot libelle intitule version auteur',
    'etiquette somme moyenne part total cumul ecart evolution objectif cible indicateur facture',
  ].flatMap((line) => line.split(' ')),
);

const STRONG = 1;
const WEAK = 0.6;
/** What a second meaning is worth beside a heading that a list knows. */
const SECOND = 0.7;
const MAX_HEADING = 120;

function key(tokens: readonly string[]): string {
  return [...new Set(tokens)].sort().join(' ');
}

/** A heading whose accents a code page lost (`Dur\uFFFDe`), as a pattern for whole names; null when nothing was lost. */
function withLostLetters(heading: string): RegExp | null {
  if (!/[\uFFFD¿]|[\p{L}]\?[\p{L}]/u.test(heading)) return null;
  const parts = heading.split(/[\uFFFD¿?]+/).map(squeezed);
  return parts.join('').length < 3 ? null : new RegExp(`^${parts.join('[a-z]{1,2}')}$`);
}

function best<F extends string>(candidates: readonly Candidate<F>[]): Candidate<F>[] {
  const byField = new Map<F | null, Candidate<F>>();
  for (const candidate of candidates) {
    const known = byField.get(candidate.field);
    if (known === undefined || known.confidence < candidate.confidence) byField.set(candidate.field, candidate);
  }
  return [...byField.values()].sort((a, b) => b.confidence - a.confidence).slice(0, 4);
}

function contained<F extends string>(
  tokens: readonly string[],
  byFirstToken: ReadonlyMap<string, readonly Name<F>[]>,
): Candidate<F>[] {
  const have = new Set(tokens);
  const names = [...have].flatMap((token) => byFirstToken.get(token) ?? []);
  const found: Candidate<F>[] = [];
  for (const name of names) {
    if (name.confidence < STRONG) continue;
    if (name.tokens.length >= have.size || !name.tokens.every((token) => have.has(token))) continue;
    if (name.tokens.length === 1 && have.size > 4) continue;
    const others = [...have].filter((token) => !name.tokens.includes(token));
    if (others.some((token) => HEADS.has(token))) continue;
    // The most specific name is the surest: « objet du lot » over « objet ».
    found.push({ ...name, confidence: 0.5 + 0.4 * (name.tokens.length / have.size) });
  }
  return found;
}

/** Fields whose names are prepared between two breaths. */
const ENTRIES_A_STEP = 5;

function* namesSteps<F extends string>(vocabulary: Vocabulary<F>): Steps<Name<F>[]> {
  const byEntry = yield* stepping(vocabulary.entries, ENTRIES_A_STEP, (entry) =>
    (['names', 'weak'] as const).flatMap((list) =>
      (entry[list] ?? []).map((name) => ({
        field: entry.field,
        kind: entry.kind,
        repeatable: entry.repeatable ?? false,
        confidence: list === 'names' ? STRONG : WEAK,
        tokens: [...new Set(headingTokens(name))],
        squeezed: squeezed(name),
      })),
    ),
  );
  return byEntry.flat();
}

/** Prepares a vocabulary for matching headings. */
export function headingMatcher<F extends string>(vocabulary: Vocabulary<F>): HeadingMatcher<F> {
  return atOnce(headingMatcherSteps(vocabulary));
}

/** Prepares a vocabulary for matching headings, in steps. */
export function* headingMatcherSteps<F extends string>(vocabulary: Vocabulary<F>): Steps<HeadingMatcher<F>> {
  const names = yield* namesSteps(vocabulary);
  const byTokens = new Map<string, Name<F>[]>();
  const bySqueezed = new Map<string, Name<F>[]>();
  for (const name of names) {
    byTokens.set(key(name.tokens), [...(byTokens.get(key(name.tokens)) ?? []), name]);
    bySqueezed.set(name.squeezed, [...(bySqueezed.get(name.squeezed) ?? []), name]);
  }
  const byFirstToken = new Map<string, Name<F>[]>();
  for (const name of names) {
    const first = name.tokens[0] ?? '';
    byFirstToken.set(first, [...(byFirstToken.get(first) ?? []), name]);
  }
  const meanings = vocabulary.meanings ?? [];
  const cache = new Map<string, readonly Candidate<F>[]>();
  const looseCache = new Map<string, readonly Candidate<F>[]>();

  function exact(heading: string): Candidate<F>[] {
    const tokens = headingTokens(heading);
    const direct = byTokens.get(key(tokens)) ?? [];
    const pieces = bySqueezed.get(squeezed(heading)) ?? [];
    const listed = best([...pieces, ...direct]);
    if (listed.length > 0) {
      // What its words mean besides stands where a list only half believes, or where values contradict the list.
      const sure = (listed[0]?.confidence ?? 0) >= STRONG;
      const meant = candidatesOf(meanings, meaningOf(heading)).map((candidate) => ({
        ...candidate,
        confidence: candidate.confidence * (sure ? SECOND : 1),
      }));
      return listed[0]?.field === null ? listed : best([...listed, ...meant]);
    }
    // « titulaire_id_2 », « Contractant 3 »: one more column of the same thing.
    const last = tokens[tokens.length - 1] ?? '';
    if (tokens.length > 1 && /^\d{1,2}$/.test(last)) {
      const numbered = (byTokens.get(key(tokens.slice(0, -1))) ?? []).filter((name) => name.repeatable);
      if (numbered.length > 0) return best(numbered.map((name) => ({ ...name, confidence: name.confidence * 0.95 })));
    }
    // Meaning knows what a longer heading adds; a list of names that it contains does not.
    const meaning = meaningOf(heading);
    const meant = candidatesOf(meanings, meaning);
    if (meant.length > 0 || (meanings.length > 0 && meaning.units.length > 0)) return meant;
    return best(contained(tokens, byFirstToken));
  }

  function match(heading: string): readonly Candidate<F>[] {
    if (heading.length > MAX_HEADING || !/[\p{L}%#]/u.test(heading)) {
      if (!/^n°|^№/i.test(heading.trim())) return [];
    }
    const known = cache.get(heading);
    if (known !== undefined) return known;
    const found = exact(heading);
    cache.set(heading, found);
    return found;
  }

  /** True when nobody's list holds a heading, and a word of it that nobody knows is a known one with a typing error. */
  function maybeMistyped(heading: string, found: readonly Candidate<F>[]): boolean {
    if (meanings.length === 0 || (found[0]?.confidence ?? 0) >= STRONG) return false;
    return meaningOf(heading).unknown > meaningOf(heading, true).unknown;
  }

  function matchLoosely(heading: string): readonly Candidate<F>[] {
    const found = match(heading);
    if (heading.length > MAX_HEADING || (found.length > 0 && !maybeMistyped(heading, found))) return found;
    const known = looseCache.get(heading);
    if (known !== undefined) return known;
    const partial = found.length > 0 ? null : withLostLetters(heading);
    if (partial !== null) {
      const readable = best(
        names
          .filter((name) => name.confidence === STRONG && partial.test(name.squeezed))
          .map((name) => ({ ...name, confidence: 0.85 })),
      );
      if (readable.length > 0) return readable;
    }
    const meant = candidatesOf(meanings, meaningOf(heading, true));
    if (found.length > 0 || meant.length > 0) {
      // « Critère socail »: the repaired word tells more than the others alone did.
      if (meant.length === 0) meant.push(...found);
      looseCache.set(heading, meant);
      return meant;
    }
    const piece = squeezed(heading);
    // Where every word is known, none is mistyped: « montant annuel TTC » is not « montant annuel HT ».
    const told = meaningOf(heading);
    const mistyped = told.unknown > 0 || told.units.length === 0;
    const limit = !mistyped ? 0 : piece.length >= 12 ? 2 : piece.length >= 6 ? 1 : 0;
    const near =
      limit === 0
        ? []
        : best(
            names
              .filter((name) => name.squeezed.length >= 6 && nearly(piece, name.squeezed, limit))
              .map((name) => ({ ...name, confidence: name.confidence * 0.75 })),
          );
    looseCache.set(heading, near);
    return near;
  }

  return { match, matchLoosely };
}
