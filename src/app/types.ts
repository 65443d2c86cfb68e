import type { CivilDate } from '../calendar';
import type { OwnMemory, OwnValues, Print, SettledOwn, Side, TaggingResult } from '../considerations';
import type { JournalEntry, Measure, PeriodKey, Snapshot, Workings } from '../indicators';
import type { Language } from '../language';
import type { Calibration, ScheduleDecision } from '../opportunities';
import type { InvoiceField, InvoiceTable, PaymentMeasure, PaymentReading } from '../payments';
import type { Turn } from '../pace';
import type { ColumnCorrection, Issue, RecognisedTable, RegisterReading, Legend } from '../register';
import type { BuyerSettings } from '../settings';
import type { ApplyResult, PlanSummary, SheetRole, WorkbookInfo, WorkbookPlan } from '../workbook';

/** What a journey needs from outside: never read from a clock or a page by a pure room. */
export type Context = {
  readonly today: CivilDate;
  readonly version: string;
  /** Language of what is said to the person; the written sheets follow the settings. */
  readonly language: Language;
  /** Settings given from outside the workbook (command line); stronger than its sheet. */
  readonly settings?: Partial<BuyerSettings>;
  /** Settings answered while the workbook has no settings sheet; its sheet is stronger once it stands. */
  readonly answers?: Partial<BuyerSettings>;
};

/** Steps of long work, told as they begin; every face shows them its own way. */
export type Step = 'describe' | 'recognise' | 'read' | 'tag' | 'measure' | 'invoices' | 'plan' | 'write';

export type Progress = {
  readonly report?: (step: Step, done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** When to stop for breath in a long computation; absent where nobody watches. */
  readonly turn?: Turn;
};

/** What a contract was for an indicator: counted, a no, not informed, left out, or none of its business. */
export type ToldState = 'yes' | 'no' | 'unknown' | 'excluded' | null;

/** A contract as it was counted at the last writing. */
export type ToldContract = {
  /** Number and lot, else the beginning of the title: what a removed contract is called. */
  readonly name: string;
  readonly year: number | null;
  /** One sign an indicator of `Told.ids`. */
  readonly states: string;
};

/** What the written sheets told: how « depuis la dernière fois » knows what moved, and because of which contracts. */
export type Told = {
  readonly date: CivilDate;
  /** The fields that were read: with others, a row cannot be compared with what it was. */
  readonly fields: string;
  /** Indicators whose contracts are remembered, in the order of their signs. */
  readonly ids: readonly string[];
  /** By code. */
  readonly contracts: ReadonlyMap<string, ToldContract>;
  /** Ungrouped figures of the latest civil years and of the whole register. */
  readonly figures: readonly Snapshot[];
};

/** What is remembered in the workbook from one quarter to the next. */
export type Memory = {
  readonly corrections: readonly ColumnCorrection[];
  /** The same for the columns of invoice sheets. */
  readonly invoiceCorrections: readonly ColumnCorrection<InvoiceField>[];
  readonly lastRun: {
    readonly date: CivilDate;
    readonly version: string;
    readonly contracts: number;
    /** Of what the figures were computed from; null in workbooks written before marks were kept. */
    readonly mark: string | null;
  } | null;
  /** Our columns as last written: how a person's edit is told from our own words, and whose a row is. */
  readonly own: OwnMemory;
  readonly snapshots: readonly Snapshot[];
  /** What the written sheets told; null in workbooks written before it was remembered. */
  readonly told: Told | null;
};

/** A workbook looked at, nothing analysed yet. */
export type Opening = {
  readonly workbook: WorkbookInfo;
  /** Every table found outside our own sheets, the likeliest register first. */
  readonly tables: readonly RecognisedTable[];
  /** The tables proposed as the register: one, or one a year. */
  readonly proposed: readonly RecognisedTable[];
  /** Invoice tables of the workbook: read with the register, computed apart. */
  readonly invoices: readonly InvoiceTable[];
  /** What a sheet of the workbook says of the codes of the house; none when absent. */
  readonly legend?: Legend;
  readonly memory: Memory;
  readonly settings: BuyerSettings;
  readonly journal: readonly JournalEntry[];
  /** What the buyer wrote in the schedule, line by line; what was said in the pane while the sheet is not written. */
  readonly decisions: readonly ScheduleDecision[];
  /** What the buyer typed over the hours that the calibrator proposes. */
  readonly calibrations: readonly Calibration[];
  /** Bad cells of the settings and journal sheets. */
  readonly issues: readonly Issue[];
  readonly existingRoles: ReadonlySet<SheetRole>;
};

/** A person's answer to a proposal or a conflict, for one side of some contracts. */
export type ReviewDecision = {
  readonly contracts: readonly string[];
  readonly side: Side;
  readonly values: OwnValues;
  /** What tells each contract again once its number is corrected, in the order of `contracts`; put there when the decision is taken. */
  readonly marks?: readonly ({ readonly code: string } & Print)[];
};

/** Invoices read and measured at the closing date. */
export type PaymentAnalysis = {
  readonly reading: PaymentReading;
  readonly measures: readonly PaymentMeasure[];
};

/** The register analysed: everything the screens show. */
export type Analysis = {
  readonly opening: Opening;
  readonly reading: RegisterReading;
  /** Our columns as they stand, each contract with its own cells; says when rows and cells stand apart. */
  readonly own: Omit<SettledOwn, 'contracts'>;
  readonly tagging: TaggingResult;
  /** The tables that measures are taken from, for the rows behind a figure. */
  readonly workings: Workings;
  readonly measures: readonly Measure[];
  readonly periods: readonly PeriodKey[];
  /** `behind`: decisions were taken since the workings and measures were computed. */
  readonly figures: 'current' | 'behind';
  /** Of what these figures are computed from: another one than the last run's means that the register has changed since. */
  readonly mark: string;
  /** Null when the workbook holds no invoices. */
  readonly payments: PaymentAnalysis | null;
  /** Issues of the reading, of the tagging, of the settings and of the journal together. */
  readonly issues: readonly Issue[];
  /** Decisions taken in the pane and not yet written, latest last. */
  readonly pending: readonly ReviewDecision[];
};

export type Prepared = {
  readonly plan: WorkbookPlan;
  readonly summary: PlanSummary;
  /** What the plan was made from: the analysis given, or a newer one where settings, journal or memory had changed. */
  readonly analysis: Analysis;
  readonly context: Context;
};

export type Written = ApplyResult & { readonly summary: PlanSummary };
