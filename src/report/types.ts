import type { CivilDate } from '../calendar';
import type { TaggingResult } from '../considerations';
import type { JournalEntry, Measure, PeriodKey, Snapshot, Workings } from '../indicators';
import type { Language } from '../language';
import type { Calibration, ScheduleDecision } from '../opportunities';
import type { PaymentMeasure, PaymentReading } from '../payments';
import type { ColumnCorrection, Issue, RegisterReading } from '../register';
import type { BuyerSettings } from '../settings';
import type { JsonValue, SheetRole } from '../workbook';

/** Invoices read and measured at the closing date. */
export type PaymentInput = {
  readonly reading: PaymentReading;
  readonly measures: readonly PaymentMeasure[];
};

/** Everything that the written sheets say, already computed; the report adds no figure of its own. */
export type ReportInput = {
  readonly reading: RegisterReading;
  readonly tagging: TaggingResult;
  /** Every issue to list: of the reading, the tagging, the settings and the journal. */
  readonly issues: readonly Issue[];
  readonly measures: readonly Measure[];
  /** The tables that the measures were taken from, when they are at hand; made anew otherwise. */
  readonly workings?: Workings;
  readonly settings: BuyerSettings;
  readonly journal: readonly JournalEntry[];
  readonly previousSnapshots: readonly Snapshot[];
  readonly run: { readonly date: CivilDate; readonly version: string; readonly fileName: string };
  /** Of the written sheets. */
  readonly language: Language;
  readonly existingRoles: ReadonlySet<SheetRole>;
  readonly corrections: readonly ColumnCorrection[];
  /** The period that the dashboard shows first. */
  readonly period: PeriodKey;
  /** Absent or null: the workbook holds no invoices, and no payment sheet is written. */
  readonly payments?: PaymentInput | null;
  /** Whose each row of ours is, by contract key, and rows of ours to be emptied; each contract's identity when absent. */
  readonly own?: {
    readonly codes: ReadonlyMap<string, string>;
    readonly strays: readonly { readonly sheetId: string; readonly row: number }[];
  };
  /** What the buyer wrote in the schedule, line by line; none when absent. */
  readonly decisions?: readonly ScheduleDecision[];
  /** What the buyer typed over the hours proposed; none when absent. */
  readonly calibrations?: readonly Calibration[];
  /** What the workbook remembers from now on; the report only carries it. */
  readonly memory: JsonValue;
};

/** The input of a report with the tables that its figures are taken from. */
export type Ready = ReportInput & { readonly workings: Workings };
