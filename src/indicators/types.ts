import type { CivilDate } from '../calendar';
import type { TaggedContract } from '../considerations';
import type { Bilingual, Language } from '../language';
import type { BuyerSettings } from '../settings';
import type { CellValue, StyleName } from '../workbook';

/** `2024`, `2024-T3`, `2025-2026` (a window of years), `2024-01-01..2024-06-30`, or `all`. */
export type PeriodKey = string;

export type Basis = 'count' | 'value' | 'sum' | 'mean' | 'median' | 'p90' | 'weightedMean' | 'share' | 'distinct';

/**
 * What measures are split by. `detail` is the « Précision » of journal entries
 * (interne, externe…); under `theme` only the numerator is split, the
 * denominator stays every contract of the period.
 */
export type GroupBy =
  | 'department'
  | 'category'
  | 'buyer'
  | 'buyerAgent'
  | 'trade'
  | 'contractType'
  | 'procedure'
  | 'theme'
  | 'supplierSize'
  | 'reservedKind'
  | 'detail';

export type Group = { readonly by: GroupBy; readonly key: string };

export type Unit = 'rate' | 'count' | 'euro' | 'hours' | 'days' | 'percent' | 'quantity';

/**
 * One figure of an indicator, with everything that it was computed from.
 * Contracts are named by `Contract.key`. `value` is null when there is nothing
 * to divide by, or when not one row says yes or no (« – ») — « n.s. » under five is the reader's matter: `small`.
 */
export type Measure = {
  readonly id: string;
  readonly period: PeriodKey;
  readonly group: Group | null;
  readonly basis: Basis;
  /** For a rate the yes; for a sum, a count or a mean the figure's own numerator. */
  readonly numerator: number;
  readonly denominator: number;
  readonly no: number;
  readonly unknown: number;
  readonly notConcerned: number;
  /** Contracts or rows of the period left out of this measure (amount unusable, size filter…). */
  readonly excluded: number;
  /** Rate on all in [0, 1], or the figure itself. */
  readonly value: number | null;
  readonly valueOnInformed: number | null;
  readonly fillRate: number | null;
  readonly target: number | null;
  readonly unit: Unit;
  /** True when the denominator is under 5: shown « n.s. ». */
  readonly small: boolean;
  /** True when the fill rate is under its floor (`fillFloor`): a rate is then no data, and nothing is judged against its target. */
  readonly fragile: boolean;
  /** Holders behind a share of the largest ones, the largest first. */
  readonly names?: readonly string[];
  /** Filled on request only, by `rowsOf`: the four lists would be too large for every measure. */
  readonly rows?: MeasureRows;
};

/** The contracts (or journal entries) behind a measure, named by `Contract.key` (or `JournalEntry.key`). */
export type MeasureRows = {
  readonly numerator: readonly string[];
  readonly no: readonly string[];
  readonly unknown: readonly string[];
  readonly excluded: readonly string[];
};

export type Axis = 'social' | 'environmental' | 'economic' | 'national' | 'legal' | 'finance' | 'governance';

/** What is said of an indicator wherever it is shown. */
export type IndicatorText = {
  readonly id: string;
  readonly axis: Axis;
  /** Verbatim from its source. */
  readonly wording: string;
  readonly label: Bilingual;
  readonly definition: Bilingual;
  readonly source: string;
  readonly direction: 'up' | 'down' | 'information';
};

/** What a cell of a flag column of `tSpaser` holds: yes, no, non renseigné, non concerné. */
export type Flag = 1 | 0 | 'NR' | 'NC';

/** What the columns know beyond their own contract. */
export type DataContext = {
  readonly settings: BuyerSettings;
  readonly language: Language;
  /** Facts that need the whole register, by contract key. */
  readonly facts: ReadonlyMap<string, RegisterFacts>;
};

/** What a contract's row says about the others, so that a plain COUNTIFS or SUMIFS can answer. */
export type RegisterFacts = {
  /** Period rank of the contract of the same holder notified just before, 0 when it is the first. */
  readonly previousRank: number;
  /** The same among contracts of that holder with the same PME answer. */
  readonly previousRankOfSize: number;
  /** Notification date (serial) of those previous contracts, 0 when none. */
  readonly previousDate: number;
  readonly previousDateOfSize: number;
  /** Place of the holder by amount in the contract's year and over all years; null without holder or amount. */
  readonly supplierRankInYear: number | null;
  readonly supplierRankOverall: number | null;
  /** Contracts that carry the same consultation number, itself included. */
  readonly contractsOfProcedure: number;
  /** The spelling under which a group column shows its value: one for all letter cases. */
  readonly spelling: Readonly<Partial<Record<GroupBy, string>>>;
};

/** One column of the table `tSpaser`. */
export type DataColumn = {
  readonly key: string;
  /** Unique in each language. */
  readonly heading: Bilingual;
  readonly style: StyleName;
  /** In characters. */
  readonly width: number;
  readonly value: (tagged: TaggedContract, context: DataContext) => CellValue;
};

/** The two tables that indicators are measured over. */
export type TableName = 'tSpaser' | 'tJournal';

export type Operator = '=' | '<>' | '>' | '>=' | '<' | '<=' | 'contains';

/** A test of one column; a bilingual value is compared in the language of the table. */
export type Condition = {
  readonly column: string;
  readonly op: Operator;
  readonly value: string | number | Bilingual;
};

/** One figure over the rows of a table: how it is computed, as data. */
export type Term =
  | { readonly kind: 'count'; readonly where: readonly Condition[] }
  | { readonly kind: 'sum'; readonly column: string; readonly where: readonly Condition[] }
  | { readonly kind: 'median'; readonly column: string; readonly where: readonly Condition[] }
  /** Different holders: rows whose previous contract of the same holder comes before the period. */
  | {
      readonly kind: 'distinct';
      readonly previous: 'supplier' | 'supplierOfSize';
      readonly where: readonly Condition[];
    }
  /** A number that the buyer gives in the settings. */
  | { readonly kind: 'setting'; readonly setting: 'charterAgents' };

/** What places a row in a period: its notification, the launch of its consultation, or (journal) all that came before too. */
export type Clock = 'notification' | 'launch' | 'cumulative';

export type PeriodKind = 'year' | 'quarter' | 'window' | 'range' | 'all';

/** How one basis of an indicator is computed. */
export type Recipe = {
  readonly table: TableName;
  readonly basis: Basis;
  readonly unit: Unit;
  /** `rate`: numerator / denominator; `numerator`: the numerator itself; `term`: the term `figure`. */
  readonly value: 'rate' | 'numerator' | 'term';
  readonly figure?: Term;
  readonly numerator: Term;
  readonly denominator: Term;
  readonly no?: Term;
  readonly unknown?: Term;
  readonly notConcerned?: Term;
  readonly excluded?: Term;
  /** `notification` unless said. */
  readonly clock?: Clock;
  /** Rows without a usable date belong to the period `all` too (insertion hours). */
  readonly undatedInAll?: boolean;
  /** All kinds unless said. */
  readonly periods?: readonly PeriodKind[];
  /** Never measured without a group: quantities of different units do not add up. */
  readonly groupedOnly?: boolean;
  /** Groups of this recipe when they differ from the indicator's. */
  readonly groups?: readonly GroupBy[];
  /** Whether the target of the settings applies to this basis; year targets of counts apply to whole years only. */
  readonly targeted: boolean;
};

/** An indicator: what is said of it and how it is computed. One module each in `catalogue/`. */
export type Indicator = IndicatorText & {
  readonly recipes: readonly Recipe[];
  readonly groups: readonly GroupBy[];
  readonly exclusions: readonly Bilingual[];
  readonly assumptions: readonly Bilingual[];
  /** Targets that come from the law's steps by group instead of `settings.targets`. */
  readonly target?: (settings: BuyerSettings, year: number | null, group: Group | null) => number | null;
};

/** What measures need beyond the contracts. */
export type MeasureContext = {
  readonly settings: BuyerSettings;
  readonly journal: readonly JournalEntry[];
  readonly today: CivilDate;
};

/** A line of `SPASER Journal`: what no register holds, dated. */
export type JournalEntry = {
  /** Stable while the line's content and place among equal lines stay: names the entry in measures. */
  readonly key: string;
  readonly date: CivilDate;
  readonly kind: JournalKind;
  /** Code of the precision (`interne`, `papier`, an AGEC category…), null when the kind has none. */
  readonly detail: string | null;
  readonly label: string | null;
  /** Supplier, contract or department concerned. */
  readonly about: string | null;
  readonly quantity: number | null;
  /** € HT. */
  readonly amount: number | null;
};

export type JournalKind =
  | 'communication'
  | 'supplierReview'
  | 'contractMeeting'
  | 'safetyPlan'
  | 'training'
  | 'charter'
  | 'consumption'
  | 'food'
  | 'agecTotal'
  | 'agecReused'
  | 'agecRecycled'
  | 'supplierMeeting'
  | 'rfar'
  | 'network'
  | 'sourcing'
  | 'facilitator'
  | 'publication'
  | 'prescriberTraining'
  | 'donation'
  | 'localFood'
  | 'goodPractice'
  | 'interests'
  | 'groupPurchase'
  | 'agecGift';
