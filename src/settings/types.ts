import type { CivilDate } from '../calendar';

/** Which amount of a framework agreement counts as its value (COUNTING: the maximum by default). */
export type ValueRule = 'maximum' | 'estimated' | 'minimum';

/** A target of an indicator for a year (null: every year). Rates are in [0, 1]. */
export type CommitmentTarget = {
  readonly indicator: string;
  readonly year: number | null;
  readonly value: number;
  readonly verified: boolean;
};

/** European thresholds in € HT for consultations launched between two dates (DOMAIN 2.2). */
export type ThresholdPeriod = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly suppliesCentral: number;
  readonly suppliesOther: number;
  readonly suppliesUtilities: number;
  readonly works: number;
  readonly verified: boolean;
};

/** The ECB's main refinancing rate, in percent, on the first day of a half-year (DOMAIN 4.3). */
export type EcbRate = {
  readonly year: number;
  readonly half: 1 | 2;
  readonly rate: number;
  readonly verified: boolean;
};

/** The buyer's own words: an in-house acronym or clause code that tags a contract. */
export type BuyerPhrase = {
  readonly phrase: string;
  readonly side: 'social' | 'environmental';
  readonly level: 'clause' | 'criterion' | 'reserved' | 'specification';
  readonly theme: string;
};

/** Smallest shares that a category of products must reach from a year on (DOMAIN 2.5); null where no source was found. */
export type AgecRate = {
  readonly category: string;
  /** First year of the step: 2024, 2027 or 2030. */
  readonly from: number;
  readonly reused: number | null;
  readonly recycled: number | null;
  readonly verified: boolean;
};

export type BuyerSettings = {
  readonly buyerName: string | null;
  /** Sets the legal payment delay and which thresholds apply. */
  readonly buyerKind: 'state' | 'local' | 'health' | 'socialSecurity' | 'utility' | 'publicCompany';
  /** Legal payment delay in days; null: the one of `buyerKind`. */
  readonly paymentDelayDays: 30 | 50 | 60 | null;
  /** Civil years, inclusive: 2024-2027. */
  readonly spaserPeriod: { readonly from: number; readonly to: number };
  readonly valueRule: ValueRule;
  readonly includeSubsequentContracts: boolean;
  /** Counts proposals that nobody has confirmed; printed wherever figures are. */
  readonly includeProposals: boolean;
  /** Contracts below this amount (€ HT) are left out; 0: none. */
  readonly sizeFilter: number;
  /** Under this share of contracts that the register answers for, a rate is not judged against its target: 0.5. */
  readonly fillFloor: number;
  /** From this launch date the climate law's duties apply (DOMAIN 2.3; editable). */
  readonly climateLawFrom: CivilDate;
  readonly targets: readonly CommitmentTarget[];
  readonly thresholds: readonly ThresholdPeriod[];
  readonly ecbRates: readonly EcbRate[];
  /** Points added to the ECB rate: 8 (DOMAIN 4.1). */
  readonly interestPoints: number;
  /** Recovery indemnity a late request: 40 €. */
  readonly recoveryIndemnity: number;
  /** Null: today, printed. */
  readonly closingDate: CivilDate | null;
  readonly agecRates: readonly AgecRate[];
  /** Agents asked to sign the purchasing ethics charter; null: unknown, no rate. */
  readonly charterAgents: number | null;
  /** Share of the buyer's own estimate under which an amount is to be checked as abnormally low; null: not watched. */
  readonly lowOfferShare: number | null;
  /** Codes of the figures that open the committee's page, as typed; null: the dashboard's own. */
  readonly committeeFigures: string | null;
  /** Départements whose suppliers LOC-01 counts, as typed (« 62, 59 »); null: not counted. */
  readonly localDepartments: string | null;
  /** Days to answer under which a consultation is told as short; null: not watched, no source gives one for every procedure. */
  readonly shortSubmissionDays: number | null;
  /** Share of a year's value held by one supplier from which dependence is told; null: not watched. */
  readonly dependenceShare: number | null;
  readonly buyerPhrases: readonly BuyerPhrase[];
  /** Usual months from the launch of a consultation to the first day of its contract, by procedure. No source: usage, to be checked. */
  readonly leadFormalised: number;
  readonly leadAdapted: number;
  readonly leadDirect: number;
  /** Contracts below this amount (€ HT) are proposed no insertion clause; usage, to be checked. */
  readonly insertionFloor: number;
  /** Share of the labour asked for integration, in [0, 1], and what an hour of work costs (€): a facilitator's, to be checked. */
  readonly insertionEffort: number;
  readonly insertionHourCost: number;
  readonly workbookLanguage: 'fr' | 'en';
};
