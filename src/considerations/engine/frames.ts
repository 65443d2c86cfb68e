import type { Lever, Theme } from '../types';
import type { Rule } from '../lexicon/types';
import type { PhraseMatch } from './matcher';
import { weightBeside } from './quantities';
import type { Token } from './tokens';
import type { TextKind } from './types';

type Found = PhraseMatch & { readonly rule: Rule };

type FrameInput = {
  readonly tokens: readonly Token[];
  readonly kind: TextKind;
  readonly criterion: readonly PhraseMatch[];
  readonly appraisal: readonly PhraseMatch[];
  readonly clause: readonly PhraseMatch[];
  readonly wish: readonly PhraseMatch[];
  readonly aside: readonly PhraseMatch[];
  readonly matches: readonly Found[];
};

const LABEL_THEMES: ReadonlySet<Theme> = new Set<Theme>(['label', 'bois']);

/** The sentence of each token. */
function sentencesOf(tokens: readonly Token[]): number[] {
  let sentence = -1;
  return tokens.map((token) => {
    if (token.gap === 3) sentence += 1;
    return sentence;
  });
}

/**
 * Tells what a match is worth where it stands: the same « heures d'insertion »
 * are an execution clause in « 350 heures d'insertion » and an award criterion
 * in « Critère 3 : mesures pour la réalisation d'heures d'insertion ». Null when
 * the words around say too little.
 */
export function frameReader(input: FrameInput): (match: Found) => Lever | null {
  const { tokens, kind, matches } = input;
  const sentences = sentencesOf(tokens);
  const sentenceOf = (span: PhraseMatch): number => sentences[span.first] ?? 0;
  const named = matches.filter((match) => match.rule.explicit === true);
  // A cue inside words that name a lever themselves (« critère environnemental ») frames nothing else.
  const free = (cues: readonly PhraseMatch[]): readonly PhraseMatch[] =>
    cues.filter((cue) => !named.some((match) => cue.first >= match.first && cue.last <= match.last));
  const freeCriterion = free(input.criterion);

  // « Critères d'attribution : prix ; environnement ; … »: the list goes on over sentences until a clause is named.
  const weighed = new Set<number>();
  let carried = false;
  for (let sentence = 0; sentence <= (sentences.at(-1) ?? 0); sentence += 1) {
    const opens = freeCriterion.some((cue) => sentenceOf(cue) === sentence);
    const closes =
      named.some((match) => match.rule.level === 'clause' && sentenceOf(match) === sentence) ||
      input.clause.some((cue) => sentenceOf(cue) === sentence);
    carried = opens || (carried && !closes);
    if (carried) weighed.add(sentence);
  }

  const framed = (match: Found): 'criterion' | 'clause' | null => {
    const sentence = sentenceOf(match);
    const weight = match.rule.insertion === true ? null : weightBeside(tokens, match, matches);
    if (kind === 'criterion' || weight !== null || weighed.has(sentence)) return 'criterion';
    const here = (cues: readonly PhraseMatch[]): readonly PhraseMatch[] =>
      cues.filter((cue) => sentenceOf(cue) === sentence);
    const clauses = here(input.clause);
    const appraisals = here(input.appraisal);
    if (clauses.length === 0) return appraisals.length === 0 ? null : 'criterion';
    if (appraisals.length === 0) return 'clause';
    const nearest = (cues: readonly PhraseMatch[]): number =>
      Math.max(-1, ...cues.filter((cue) => cue.first <= match.first).map((cue) => cue.first));
    return nearest(appraisals) > nearest(clauses) ? 'criterion' : 'clause';
  };

  const clauseNamed = new Set(
    named.filter((match) => match.rule.level === 'clause' && match.rule.side === 'environmental').map(sentenceOf),
  );
  // « Dans une volonté de protection de l'environnement… » beside a named clause speaks of that clause.
  const speaksOfClause = clauseNamed.size > 0 && input.criterion.length === 0;
  const weighs = (match: Found): boolean => {
    if (match.rule.level === 'criterion') return true;
    const frame = match.rule.bare === 'criterion' ? framed(match) : 'clause';
    return frame === 'criterion' || (frame === null && !speaksOfClause);
  };
  // « Valeur environnementale : écolabels »: what follows in the sentence is what the criterion looks at.
  const criterionNamed = new Set(
    matches.filter((match) => match.rule.side === 'environmental' && weighs(match)).map(sentenceOf),
  );
  const wished = new Set(input.wish.map(sentenceOf));
  const aside = new Set(kind === 'clauses' ? input.aside.map(sentenceOf) : []);
  const socialClauseIn = new Set(
    named.filter((match) => match.rule.level === 'clause' && match.rule.side === 'social').map(sentenceOf),
  );
  const gives = (match: Found): boolean => match.rule.yields === true && socialClauseIn.has(sentenceOf(match));
  const reservedIn = new Set(
    matches.filter((match) => match.rule.level === 'reserved' && !gives(match)).map(sentenceOf),
  );

  return (match) => {
    const { rule } = match;
    if (wished.has(sentenceOf(match)) && kind !== 'title') return null;
    if (gives(match)) return null;
    if (rule.explicit !== true && rule.level !== 'clause' && rule.level !== 'criterion' && aside.has(sentenceOf(match)))
      return null;
    if (rule.level === 'criterion' || rule.level === 'reserved') return rule.level;
    if (rule.side === 'social' && rule.explicit !== true && reservedIn.has(sentenceOf(match))) return 'reserved';
    if (kind === 'title') return rule.level === 'topic' ? null : rule.level;
    if (rule.level === 'clause') {
      return rule.explicit !== true && framed(match) === 'criterion' ? 'criterion' : 'clause';
    }
    const sentence = sentenceOf(match);
    const frame = rule.side === 'environmental' && criterionNamed.has(sentence) ? 'criterion' : framed(match);
    if (rule.level === 'topic') {
      const alone = rule.side === 'environmental' && speaksOfClause && rule.bare === 'criterion' ? 'clause' : rule.bare;
      return frame ?? alone ?? null;
    }
    // « FSC exigé » asks for a label in the thing bought; only a named clause makes it a clause.
    const labelled = LABEL_THEMES.has(rule.theme) && !clauseNamed.has(sentence);
    return frame === 'clause' && labelled ? 'specification' : (frame ?? 'specification');
  };
}
