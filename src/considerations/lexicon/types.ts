import type { ReservedKind, Side, Theme } from '../types';

/**
 * What a phrase says by itself. `topic` says only what the sentence is about
 * (« gestion des déchets »): it needs a criterion or a clause around it.
 */
export type Level = 'clause' | 'criterion' | 'reserved' | 'specification' | 'topic';

/** One rule of the lexicon; its examples are run as tests. */
export type Rule = {
  readonly id: string;
  readonly side: Side;
  readonly level: Level;
  readonly theme: Theme;
  /** 0 to 100: how sure the words are by themselves. */
  readonly weight: number;
  readonly phrases: readonly string[];
  /** Where the words come from: a section of DOMAIN, a law, or real texts. */
  readonly source: string;
  /** The phrase names the lever itself (« clause sociale »): its surroundings do not change it. */
  readonly explicit?: boolean;
  /** Says an insertion clause (SOC-01). */
  readonly insertion?: boolean;
  readonly reservedKind?: ReservedKind;
  /** The phrase itself denies the lever (« lot non réservé »). */
  readonly refuses?: boolean;
  /** Says nothing beside a clause of the same side named in the same sentence. */
  readonly yields?: boolean;
  /** Only in clause, criterion and remark columns, or only in an object. */
  readonly only?: 'clauses' | 'title';
  /** Needs food around it: a CPV of food, or words of food. */
  readonly food?: boolean;
  /** For a topic: what it is in a clause column when nothing frames it. */
  readonly bare?: 'clause' | 'criterion' | 'specification';
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] };
};

/** What else a text is about: tells two senses of one word apart. */
export type Setting = 'training' | 'diploma' | 'schooling' | 'energy' | 'rail' | 'material' | 'smoke';

/** Words that look like a consideration and are none: a match inside them is ignored. */
export type Mask = {
  readonly id: string;
  /** Only where the text is also about this… */
  readonly among?: Setting;
  /** … and not about that. */
  readonly unless?: Setting;
  /** Null: both sides. */
  readonly side: Side | null;
  readonly phrases: readonly string[];
  readonly why: string;
  readonly examples: { readonly masked: readonly string[] };
};

/** Words that change what the words around them say. */
export type Cue = {
  readonly id: string;
  readonly kind:
    | 'negationBefore'
    | 'negationAfter'
    | 'notANegation'
    | 'criterion'
    | 'appraisal'
    | 'clause'
    | 'food'
    | 'aside'
    | 'wish'
    | Setting;
  readonly phrases: readonly string[];
};
