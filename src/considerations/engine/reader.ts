import type { Steps } from '../../pace';
import type { Lever, Side } from '../types';
import type { Families } from './pattern';
import type { Cue, Mask, Rule, Setting } from '../lexicon/types';
import { bareRefusals } from './bareRefusals';
import { compilePhrasesSteps } from './matcher';
import type { PhraseMatch } from './matcher';
import { denials } from './negation';
import { hoursShare, insertionHours, weightBeside } from './quantities';
import type { NumberAt } from './quantities';
import { frameReader } from './frames';
import { tokenise } from './tokens';
import type { Token } from './tokens';
import type { TextContext, TextMatch, TextQuantity, TextReading } from './types';

export type Lexicon = {
  readonly rules: readonly Rule[];
  readonly masks: readonly Mask[];
  readonly cues: readonly Cue[];
  readonly families: Families;
};

/** Reads one text; the same text in the same context gives the same object. */
export type TextReader = (source: string, context: TextContext) => TextReading;

type Found = PhraseMatch & { readonly rule: Rule };
type Framed = Found & { readonly lever: Lever };

const NOTHING: TextReading = {
  matches: [],
  refusals: [],
  hours: null,
  hoursShare: null,
  weights: { social: null, environmental: null },
};
const CACHE_LIMIT = 20_000;

const within = (inner: PhraseMatch, outer: PhraseMatch): boolean =>
  inner.first >= outer.first && inner.last <= outer.last;
const isFoodCpv = (cpv: string | null | undefined): boolean =>
  cpv !== null && cpv !== undefined && /^(03|15|55)/.test(cpv.trim());

/** A shorter match inside a longer one of the same side says nothing more. */
function outermost(found: readonly Framed[]): Framed[] {
  return found.filter(
    (match, place) =>
      !found.some((other, index) => {
        if (index === place || other.rule.side !== match.rule.side || !within(match, other)) return false;
        // « marché réservé » around « réservé aux ESAT » must not hide whom it is reserved for.
        if (
          match.rule.reservedKind !== undefined &&
          other.rule.reservedKind === undefined &&
          other.rule.level === 'reserved'
        )
          return false;
        const longer = other.last - other.first > match.last - match.first;
        return (
          longer || (index < place && other.rule.level === match.rule.level && other.rule.theme === match.rule.theme)
        );
      }),
  );
}

/** Builds the reader of a lexicon: its phrases are compiled once, in steps. */
export function* createReaderSteps(lexicon: Lexicon): Steps<TextReader> {
  const { rules, masks, cues } = lexicon;
  const matcher = yield* compilePhrasesSteps(
    [...rules, ...masks, ...cues].map((entry) => entry.phrases),
    lexicon.families,
  );
  const maskFrom = rules.length;
  const cueFrom = maskFrom + masks.length;

  const read = (source: string, context: TextContext): TextReading => {
    const tokenised = tokenise(source);
    const { tokens } = tokenised;
    const bounds = (first: number, last: number, trimStart = 0, trimEnd = 0): TextQuantity => {
      const from = (tokens[first]?.from ?? 0) + trimStart;
      const to = (tokens[last]?.to ?? 1) - trimEnd;
      const start = tokenised.starts[from] ?? 0;
      const end = tokenised.ends[to - 1] ?? source.length;
      return { value: 0, text: source.slice(start, end), start, end };
    };
    const said = readPhrases(context, tokens, bounds);
    if (context.kind === 'title' || said.matches.length > 0) return said;
    const bare = bareRefusals(tokens)
      .filter(({ side }) => !said.refusals.some((refusal) => refusal.side === side))
      .map(({ side, lever, at }): TextMatch => {
        const { text, start, end } = bounds(at, at);
        const own = { side, lever, theme: 'autre', rule: 'bare-refusal', weight: 90, text, start, end } as const;
        return { ...own, insertion: false, reservedKind: null };
      });
    return bare.length === 0 ? said : { ...said, refusals: [...said.refusals, ...bare] };
  };

  const readPhrases = (
    context: TextContext,
    tokens: readonly Token[],
    bounds: (first: number, last: number, trimStart?: number, trimEnd?: number) => TextQuantity,
  ): TextReading => {
    const raw = matcher(tokens);
    if (!raw.some((match) => match.entry < maskFrom)) return NOTHING;
    const isAbout = (setting: Setting | undefined): boolean =>
      raw.some((match) => match.entry >= cueFrom && cues[match.entry - cueFrom]?.kind === setting);
    const masked = raw.filter((match) => {
      if (match.entry < maskFrom || match.entry >= cueFrom) return false;
      const mask = masks[match.entry - maskFrom];
      return (
        (mask?.among === undefined || isAbout(mask.among)) && !(mask?.unless !== undefined && isAbout(mask.unless))
      );
    });
    const cuesOf = (kind: Cue['kind']): PhraseMatch[] =>
      raw.filter((match) => match.entry >= cueFrom && cues[match.entry - cueFrom]?.kind === kind);
    const food = isFoodCpv(context.cpv) || cuesOf('food').length > 0;

    const found = raw.flatMap((match): Found[] => {
      const rule = rules[match.entry];
      if (rule === undefined) return [];
      if (rule.food === true && !food) return [];
      if (rule.only !== undefined && rule.only !== (context.kind === 'title' ? 'title' : 'clauses')) return [];
      const hidden = masked.some((mask) => {
        const side = masks[mask.entry - maskFrom]?.side;
        return (side === null || side === rule.side) && within(match, mask);
      });
      return hidden ? [] : [{ ...match, rule }];
    });
    // « 5 % des heures réservées à l'insertion » is a clause: « réservées à l'insertion » inside it reserves nothing.
    const candidates = found.filter(
      (match) =>
        match.rule.level !== 'reserved' ||
        !found.some((other) => other.rule.level === 'clause' && other.rule.side === 'social' && within(match, other)),
    );
    if (candidates.length === 0) return NOTHING;

    const frame = frameReader({
      tokens,
      kind: context.kind,
      criterion: cuesOf('criterion'),
      appraisal: cuesOf('appraisal'),
      clause: cuesOf('clause'),
      wish: cuesOf('wish'),
      aside: cuesOf('aside'),
      matches: candidates,
    });
    const kept = outermost(
      candidates.flatMap((match): Framed[] => {
        const lever = frame(match);
        return lever === null ? [] : [{ ...match, lever }];
      }),
    );
    const deniedByCues = denials(
      kept,
      { before: cuesOf('negationBefore'), after: cuesOf('negationAfter'), not: cuesOf('notANegation') },
      tokens,
    );

    const denied = kept.map((match, place) => deniedByCues[place] === true || match.rule.refuses === true);

    const asMatch = (match: Framed): TextMatch => {
      const { text, start, end } = bounds(match.first, match.last, match.trimStart, match.trimEnd);
      return {
        side: match.rule.side,
        lever: match.lever,
        theme: match.rule.theme,
        rule: match.rule.id,
        weight: match.rule.weight,
        text,
        start,
        end,
        insertion: match.rule.insertion === true && match.lever === 'clause',
        reservedKind: match.lever === 'reserved' ? (match.rule.reservedKind ?? null) : null,
      };
    };
    const quantity = (number: NumberAt | null): TextQuantity | null =>
      number === null ? null : { ...bounds(number.first, number.last), value: number.value };

    const said = kept.filter((_, place) => !denied[place]);
    const insertion = said.filter((match) => match.rule.insertion === true && match.lever === 'clause');
    const weightOf = (side: Side): TextQuantity | null => {
      for (const match of said) {
        if (match.rule.side !== side || match.lever !== 'criterion') continue;
        const weight = weightBeside(tokens, match, kept);
        if (weight !== null) return quantity(weight);
      }
      return null;
    };
    return {
      matches: said.map(asMatch),
      refusals: kept.filter((match, place) => denied[place] && match.rule.level !== 'specification').map(asMatch),
      hours: quantity(insertionHours(tokens, insertion)),
      hoursShare: quantity(hoursShare(tokens, insertion)),
      weights: { social: weightOf('social'), environmental: weightOf('environmental') },
    };
  };

  const cache = new Map<string, TextReading>();
  return (source, context) => {
    const key = `${context.kind}${isFoodCpv(context.cpv) ? 'f' : ''}\u0000${source}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const reading = read(source, context);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, reading);
    return reading;
  };
}
