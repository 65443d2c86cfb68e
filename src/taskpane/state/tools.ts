import type * as App from '../../app';
import type { Ahead, Analysis, Context, FigureMove, Kept, ReviewDecision, Since } from '../../app';
import type { Turn } from '../../pace';
import type { ScheduleLine } from '../../opportunities';
import type { InvoiceField, InvoiceTable } from '../../payments';
import type { FieldId, RecognisedTable } from '../../register';
import type { BuyerSettings } from '../../settings';
import type { RemovalSummary } from '../../workbook';
import type { JournalLine, PaneHost, SampleSheet } from '../host/types';
import type { Store } from './store';
import type { Intent } from './types';

/** The journeys that effects call: the real door of `app`, loaded on demand. */
export type Engine = Pick<
  typeof App,
  | 'aheadOf'
  | 'analyse'
  | 'chooseTables'
  | 'correctInvoices'
  | 'correctOpening'
  | 'figureMoves'
  | 'openWorkbook'
  | 'outdatedError'
  | 'prepare'
  | 'prepareCommittee'
  | 'prepareRows'
  | 'previewRemoval'
  | 'proposeAgain'
  | 'proposeInvoicesAgain'
  | 'removalPlan'
  | 'sinceLastTime'
  | 'takeBack'
  | 'takeLine'
  | 'typeSettings'
  | 'withDecisions'
  | 'withFigures'
  | 'withoutLastDecisions'
  | 'write'
>;

export type EffectTools = {
  readonly store: Store;
  readonly host: PaneHost;
  readonly engine: () => Promise<Engine>;
  /** Day, version and language of the moment; the buyer's first answers are added here. */
  readonly context: () => Context;
  readonly loadSample: () => Promise<readonly SampleSheet[]>;
  /** When long computations stop for breath: the page must stay alive under them. */
  readonly turn: Turn;
};

/** Everything that takes time or touches the workbook. One module, so that it can move to a worker whole. */
export type Effects = {
  /** Starts long work; a failure is shown with a way to try again. */
  readonly run: (intent: Intent) => Promise<void>;
  /** Stops the work under way at its next step. */
  readonly cancel: () => void;
  readonly chooseTables: (tables: readonly RecognisedTable[]) => Promise<void>;
  readonly correct: (table: RecognisedTable, column: number, field: FieldId | null) => Promise<void>;
  /** Takes back what a person said of a column: it is again what was proposed. */
  readonly proposeAgain: (table: RecognisedTable, column: number) => Promise<void>;
  /** The same two for a column of an invoice sheet. */
  readonly correctInvoices: (table: InvoiceTable, column: number, field: InvoiceField | null) => Promise<void>;
  readonly proposeInvoicesAgain: (table: InvoiceTable, column: number) => Promise<void>;
  readonly decide: (
    decisions: readonly ReviewDecision[],
    contracts: number,
    left: (analysis: Analysis) => number,
  ) => Promise<void>;
  /** The figures that decisions would move; null while they cannot be told. */
  readonly foresee: (decisions: readonly ReviewDecision[]) => Promise<readonly FigureMove[] | null>;
  /** What changed since the last writing, compared once an analysis; null while or where it cannot be told. */
  readonly since: (analysis: Analysis) => Promise<Since | null>;
  /** What ends within two years and what targets need; null while or where it cannot be told. */
  readonly ahead: (analysis: Analysis) => Promise<Ahead | null>;
  /** Takes a line of the schedule, or no longer. */
  readonly takeLine: (line: ScheduleLine, taken: boolean) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Shows a register's row (1-based) in the workbook, or one cell of it (column 0-based). */
  readonly showRow: (sheetId: string, row: number, column?: number) => Promise<void>;
  readonly showSheet: (name: string) => Promise<void>;
  readonly addJournalLine: (line: JournalLine) => Promise<boolean>;
  /** Keeps the settings chosen: in their sheet where it stands, else until it is written; then looks again. */
  readonly saveSettings: (shown: BuyerSettings, chosen: BuyerSettings) => Promise<void>;
  /** What taking back would do; null after a failure, which is then shown. */
  readonly previewRemoval: (kept: Kept) => Promise<RemovalSummary | null>;
  /** Takes back what was written, then looks at the workbook again; false after a failure. */
  readonly takeBack: (kept: Kept) => Promise<boolean>;
  /** Follows the register's changes until the function that it gives is called. */
  readonly watch: () => Promise<() => Promise<void>>;
};
