import type { Contract, FieldId, Issue } from '../register';

/** `notConcerned` (« sans objet ») stands outside both yes and no. */
export type State = 'yes' | 'no' | 'unknown' | 'notConcerned';

/**
 * `declared`: a dedicated column or an unmistakable clause text says it;
 * `proposed`: words suggest it, nobody has confirmed; `confirmed` and
 * `rejected`: a person decided.
 */
export type Status = 'declared' | 'proposed' | 'confirmed' | 'rejected';

export type Side = 'social' | 'environmental';

export type Lever = 'clause' | 'criterion' | 'reserved' | 'specification';

export const SOCIAL_THEMES = [
  'insertion',
  'handicap',
  'ess',
  'egalite',
  'sante_securite',
  'equitable',
  'formation',
  'autre',
] as const;
export const ENVIRONMENTAL_THEMES = [
  'label',
  'recycle_reemploi',
  'energie_ges',
  'renouvelable',
  'dechets',
  'bio_alimentation',
  'biodiversite',
  'mobilite',
  'emballage',
  'eau',
  'toxicite',
  'numerique',
  'bois',
  'construction_durable',
  'autre',
] as const;
export type SocialTheme = (typeof SOCIAL_THEMES)[number];
export type EnvironmentalTheme = (typeof ENVIRONMENTAL_THEMES)[number];
export type Theme = SocialTheme | EnvironmentalTheme;

/** DECP's words (DOMAIN 3.1): the values of our register columns. */
export type DecpValue =
  | 'Clause sociale'
  | 'Critère social'
  | 'Marché réservé'
  | 'Pas de considération sociale'
  | 'Clause environnementale'
  | 'Critère environnemental'
  | 'Pas de considération environnementale';

/** The words, in the buyer's own characters, that decided. */
export type Evidence = {
  readonly side: Side;
  /** What the words say. `consideration`: a yes that names no lever; `refusal`: an explicit « no ». */
  readonly kind: Lever | 'consideration' | 'hours' | 'weight' | 'supplier' | 'refusal';
  readonly theme: Theme | null;
  /** Id of the rule of the lexicon, or `column` for a dedicated column, `person` for a decision. */
  readonly rule: string;
  readonly field: FieldId;
  /** 0-based column of the sheet. */
  readonly column: number;
  /** The matched characters, exactly `cell.slice(start, end)`. */
  readonly text: string;
  /** UTF-16 offsets in the cell's text. */
  readonly start: number;
  readonly end: number;
  /** 0 to 100; 100 for a dedicated column. */
  readonly weight: number;
};

export type SideTag = {
  readonly state: State;
  /** Null when the state is unknown and nothing is proposed. */
  readonly status: Status | null;
  readonly clause: State;
  readonly criterion: State;
  /** Always `unknown` on the environmental side. */
  readonly reserved: State;
  readonly specification: State;
  readonly themes: readonly Theme[];
  /** What the register's own column shows; empty when not informed. */
  readonly decpValues: readonly DecpValue[];
};

export type ReservedKind = 'handicap' | 'insertion' | 'handicapAndInsertion' | 'prison' | 'ess' | 'other';

/** What a whole consultation was for, € HT, by the amounts of its lots: the law's thresholds are tested on it. */
export type ConsultationNeed = {
  readonly atLeast: number;
  /** Null when a lot's amount is unknown; more than `atLeast` when the lots may all tell the total. */
  readonly atMost: number | null;
  /** Lots summed; from two on the need is « estimé ». */
  readonly lots: number;
  readonly isWorks: boolean;
};

export type ClimateCheck = 'compliant' | 'incomplete' | 'notConcerned' | 'undeterminable';

/** A contract with its considerations; levers count only what is declared or confirmed. */
export type TaggedContract = {
  readonly contract: Contract;
  readonly social: SideTag;
  readonly environmental: SideTag;
  /** What words propose on each side while nobody has decided: the same shape, status `proposed`. */
  readonly proposed: Readonly<Record<Side, SideTag | null>>;
  readonly insertionHours: { readonly planned: number | null; readonly done: number | null };
  /** Percent, 0 to 100. */
  readonly socialWeight: number | null;
  readonly environmentalWeight: number | null;
  readonly reservedKind: ReservedKind | null;
  /** Explicit insertion clause (SOC-01), apart from other social clauses. */
  readonly insertionClause: State;
  readonly ecolabel: State;
  readonly equalityReminder: State;
  /** What is known of the holder, from supplier columns and names (flags only, never a lever). */
  readonly supplierFlags: { readonly ess: State; readonly esus: State; readonly inclusive: State };
  readonly climate: ClimateCheck;
  readonly consultation: ConsultationNeed;
  readonly evidence: readonly Evidence[];
};

/** What a person's answer makes of one side: exactly what our columns then show and the figures then count. */
export type Outcome = {
  readonly status: 'confirmed' | 'rejected';
  /** DECP's words, as written; empty for a rejection, which leaves nothing of the words. */
  readonly values: readonly DecpValue[];
  readonly themes: readonly Theme[];
};

/**
 * What words leave open on one side of a contract, until a person answers.
 * `proposal`: words say what no column answers. `question`: words say what a
 * column denies, on the same lever or for the whole side.
 */
export type OpenPoint = {
  readonly kind: 'proposal' | 'question';
  /** The levers that the answer is about. */
  readonly levers: readonly Lever[];
  /** The words that say so, strongest first. */
  readonly words: readonly Evidence[];
  /** The columns that say no, for a question. */
  readonly deniedBy: readonly FieldId[];
  /** After « Accepter », or « Oui ». */
  readonly yes: Outcome;
  /** After « Rejeter », or « Non ». */
  readonly no: Outcome;
};

/** What the tagging of one contract found beside its tags. */
export type ContractDetail = {
  /** What waits for a person on each side; null where nothing does. */
  readonly open: Readonly<Record<Side, OpenPoint | null>>;
  readonly issues: readonly Issue[];
  /** True when SOC-01 counts it on a clause that does not tell insertion apart. */
  readonly upperBound: boolean;
};

export type TaggingResult = {
  readonly contracts: readonly TaggedContract[];
  /** One a contract, in the same order. */
  readonly details: readonly ContractDetail[];
  /** Conflicts between sources: never settled in silence. */
  readonly issues: readonly Issue[];
};

/** The six texts of a contract in our own columns of the register. */
export type OwnValues = Readonly<
  Record<'social' | 'socialStatus' | 'environmental' | 'environmentalStatus' | 'themes' | 'justification', string>
>;
