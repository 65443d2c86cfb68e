import type { CivilDate } from '../calendar';
import type { Contract } from '../register';
import type { Bilingual } from '../language';
import type { BuyerSettings } from '../settings';
import type { TaggedContract } from '../considerations';

/** What the next contract could carry; the legal ones first, in the order in which they are told. */
export const LEVER_IDS = [
  'climateEnvironment',
  'climateSocial',
  'agec',
  'egalim',
  'reen',
  'insertion',
  'reservedHandicap',
  'reservedInsertion',
  'reservedEss',
  'reservedPrison',
  'envCriterion',
  'ecolabel',
  'allotment',
] as const;

export type LeverId = (typeof LEVER_IDS)[number];

/** `law`: a text obliges or sets a rate; `usage`: buyers of the same thing do it. */
export type Basis = 'law' | 'usage';

export type Lever = {
  readonly id: LeverId;
  readonly basis: Basis;
  /** In the fewest words: it stands in a cell and on a line of the pane. */
  readonly label: Bilingual;
  readonly side: 'social' | 'environmental' | 'economic';
  /** Indicators for which a contract that carries it is a yes. */
  readonly counts: readonly string[];
};

/** What a contract buys, as far as its CPV code and its words tell. */
export type SubjectId =
  | 'cleaning'
  | 'greenSpaces'
  | 'naturalAreas'
  | 'works'
  | 'food'
  | 'catering'
  | 'reception'
  | 'packedSupplies'
  | 'laundry'
  | 'mailing'
  | 'printing'
  | 'security'
  | 'waste'
  | 'moving'
  | 'furniture'
  | 'itEquipment'
  | 'textile'
  | 'paper'
  | 'vehicles'
  | 'urbanFurniture'
  | 'appliances'
  | 'sport'
  | 'toys'
  | 'careServices'
  | 'software'
  | 'intellectual'
  | 'insurance'
  | 'energySupply'
  | 'health'
  | 'technicalUpkeep';

export type Subject = {
  readonly id: SubjectId;
  readonly label: Bilingual;
  /** CPV prefixes that say it by themselves. */
  readonly cpv: readonly string[];
  /** Words of the object, folded, as the source of a regular expression a phrase. */
  readonly words: readonly string[];
  /** CPV divisions in which the words are believed; they always are where no code is given. */
  readonly among: readonly string[];
  /** Words that turn the subject away, whatever says it. */
  readonly never?: readonly string[];
  readonly examples: { readonly yes: readonly Example[]; readonly no: readonly Example[] };
};

/** A contract as an example tells it; what is not said is not known. */
export type Example = {
  readonly title: string;
  readonly cpv?: string;
  readonly type?: Contract['contractType'];
  readonly amount?: number;
  /** Lots of its consultation, this one counted. */
  readonly lots?: number;
  readonly buyer?: BuyerSettings['buyerKind'];
  /** Launched before the climate law applies. */
  readonly before?: true;
  /** A defence or security contract. */
  readonly defence?: true;
};

/** What rules are tested on. */
export type Case = {
  readonly subjects: ReadonlySet<SubjectId>;
  readonly type: Contract['contractType'];
  /** € HT of the lot; null when not informed. */
  readonly amount: number | null;
  /** € HT of the whole consultation, at least. */
  readonly need: number | null;
  readonly isWorks: boolean;
  readonly lots: number;
  readonly buyer: BuyerSettings['buyerKind'];
  /** European threshold of such a consultation on the day of the launch; null when unknown. */
  readonly european: number | null;
  /** The duties of the climate law apply to such a contract, launched then. */
  readonly climateLaw: boolean;
  readonly insertionFloor: number;
};

/** One reason why the next contract could carry a lever, as data; its examples are run as tests. */
export type Rule = {
  readonly id: string;
  readonly lever: LeverId;
  /** The contract is about one of these; any contract when absent. */
  readonly about?: readonly SubjectId[];
  /** The contract is about none of these. */
  readonly never?: readonly SubjectId[];
  readonly types?: readonly NonNullable<Contract['contractType']>[];
  readonly buyers?: readonly BuyerSettings['buyerKind'][];
  /** € HT of the lot, at least; an unknown amount does not pass. `insertionFloor`: the setting. */
  readonly amount?: number | 'insertionFloor';
  /** € HT of the consultation, at least. `european`: the threshold of the day. */
  readonly need?: number | 'european';
  /** € HT of the lot, at most; an unknown amount passes. */
  readonly amountAtMost?: number;
  /** Only a consultation of one lot. */
  readonly single?: true;
  /** Only where the climate law applies to the launch, or only where it does not. */
  readonly climateLaw?: boolean;
  readonly reason: Bilingual;
  /** An article, or « usage ». */
  readonly source: string;
  readonly examples: { readonly yes: readonly Example[]; readonly no: readonly Example[] };
};

/** A lever proposed for the contract that follows, with its reason. */
export type Proposal = {
  readonly lever: LeverId;
  readonly basis: Basis;
  readonly rule: string;
  readonly reason: Bilingual;
  readonly source: string;
};

/** When a contract ends, as far as the register tells. */
export type ContractEnd = {
  /** The last day, renewals included where they could be read. */
  readonly date: CivilDate;
  /** `given`: the end date of the register; `computed`: notification and duration. */
  readonly from: 'given' | 'computed';
  /** Renewals added to the end that the register gives. */
  readonly renewals: number;
  /** The register speaks of renewals that could not be told in months. */
  readonly unread: string | null;
};

/** `now`: under 60 days; `soon`: under 120; then by half-years. */
export type Horizon = 'now' | 'soon' | 'm6' | 'm12' | 'm18' | 'm24';

export type ProcedureKind = 'formalised' | 'adapted' | 'direct';

/** What the buyer wrote beside a contract in the schedule; the texts are theirs, as typed. */
export type ScheduleDecision = {
  /** « Clé SPASER »; empty where it was erased. */
  readonly code: string;
  /** What the line said of the contract: all that is left once it is no longer in the register. */
  readonly name: string;
  readonly decision: string;
  readonly motive: string;
  readonly who: string;
};

/** A contract of the schedule. */
export type ScheduleLine = {
  readonly code: string;
  readonly tagged: TaggedContract;
  readonly end: ContractEnd;
  readonly horizon: Horizon;
  readonly procedure: ProcedureKind;
  /** The last day to launch the next consultation; null for an operation that has no sequel. */
  readonly launchBy: CivilDate | null;
  /** False for an operation that ends with itself (a building, a study). */
  readonly recurrent: boolean;
  readonly proposals: readonly Proposal[];
  readonly decision: ScheduleDecision | null;
};

/** Contracts that end within two years, and the buyer's decisions on those that are not among them. */
export type Schedule = {
  readonly lines: readonly ScheduleLine[];
  /** Decisions on contracts that are not listed: no longer in the register, ended, ending later, written twice. */
  readonly kept: readonly (ScheduleDecision & { readonly why: 'absent' | 'outside' | 'twice' })[];
  /** Contracts whose end cannot be told. */
  readonly endless: number;
};
