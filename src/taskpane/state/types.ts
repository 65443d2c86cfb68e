import type { Analysis, ListedRows, Opening, Prepared, Step, Written } from '../../app';
import type { Measure, PeriodKey } from '../../indicators';
import type { ScheduleDecision } from '../../opportunities';
import type { UserError } from '../../language';
import type { BuyerSettings } from '../../settings';
import type { Purpose } from '../view/purpose';

/** Where the pane stands. No address bar: the host takes `pushState` away. */
export type Screen =
  | 'welcome'
  | 'register'
  | 'home'
  | 'review'
  | 'ahead'
  | 'indicators'
  | 'measure'
  | 'committee'
  | 'payments'
  | 'journal'
  | 'settings'
  | 'trial'
  | 'preview'
  | 'done';

/** Long work that a person started, and can start again after a failure. */
export type Intent =
  | { readonly kind: 'open' }
  | { readonly kind: 'analyse' }
  | { readonly kind: 'refresh' }
  | { readonly kind: 'prepare' }
  | { readonly kind: 'committee'; readonly quarter: string; readonly replace: boolean }
  | { readonly kind: 'rows'; readonly listed: ListedRows }
  | { readonly kind: 'write' }
  | { readonly kind: 'sample' };

export type Work = {
  readonly intent: Intent;
  readonly step: Step | null;
  readonly done: number;
  readonly total: number;
  /** A cell is being edited: the host makes us wait. */
  readonly waiting: boolean;
};

/** What the next writing is about. */
export type Preparation = {
  readonly purpose: 'report' | 'committee' | 'rows';
  readonly quarter: string | null;
  /** The rows behind a figure, where they are what is written. */
  readonly listed?: ListedRows;
  readonly prepared: Prepared;
};

/** Settings chosen before the settings sheet exists; it holds them once it is written. */
export type BuyerAnswers = Partial<BuyerSettings>;

/** What happened last, told once by the live region. */
export type Announcement =
  | { readonly kind: 'none' }
  | { readonly kind: 'opened'; readonly tables: number }
  | {
      readonly kind: 'analysed';
      readonly purpose: Purpose;
      readonly contracts: number;
      readonly invoices: number;
      readonly issues: number;
    }
  | { readonly kind: 'decided'; readonly contracts: number; readonly left: number }
  | { readonly kind: 'undone' }
  | { readonly kind: 'prepared' }
  | { readonly kind: 'written'; readonly sheets: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'journalAdded' }
  | { readonly kind: 'stale' };

/** A search and a department; null: every department. */
export type Narrowed = { readonly search: string; readonly department: string | null };

export type PaneState = {
  readonly screen: Screen;
  /** Where « Retour » leads from the preview. */
  readonly back: Screen;
  /** Where « Retour » leads from a measure. */
  readonly measureBack: Screen;
  /** The screen in view was come back to: it stands where it was left. */
  readonly returned: boolean;
  /** What the list of indicators is narrowed to: kept while one looks at the rows of one of them. */
  readonly narrowed: Narrowed;
  readonly opening: Opening | null;
  readonly analysis: Analysis | null;
  /** How many decisions each answer stood for, so that « Annuler » takes back a whole answer. */
  readonly answers: readonly number[];
  readonly preparation: Preparation | null;
  readonly written: { readonly result: Written; readonly preparation: Preparation } | null;
  readonly work: Work | null;
  readonly failure: { readonly error: UserError; readonly retry: Intent | null } | null;
  /** The register (or what is known of its columns) changed since the analysis. */
  readonly stale: 'no' | 'cells' | 'coauthor' | 'columns' | 'settings';
  readonly period: PeriodKey | null;
  readonly measure: Measure | null;
  readonly buyer: BuyerAnswers;
  readonly announcement: Announcement;
};

export type Action =
  | { readonly type: 'screenChosen'; readonly screen: Screen }
  /** « Retour », from a measure or from the preview. */
  | { readonly type: 'wentBack' }
  | { readonly type: 'indicatorsNarrowed'; readonly narrowed: Narrowed }
  | { readonly type: 'workStarted'; readonly intent: Intent }
  | { readonly type: 'workStep'; readonly step: Step; readonly done: number; readonly total: number }
  | { readonly type: 'workWaiting' }
  | { readonly type: 'workEnded' }
  | { readonly type: 'workCancelled' }
  | { readonly type: 'failed'; readonly error: UserError; readonly retry: Intent | null }
  | { readonly type: 'failureClosed' }
  | { readonly type: 'opened'; readonly opening: Opening }
  /** `of`: whose columns changed; the register's unless said. */
  | { readonly type: 'openingChanged'; readonly opening: Opening; readonly of?: 'register' | 'invoices' }
  | { readonly type: 'analysed'; readonly analysis: Analysis; readonly period: PeriodKey }
  | {
      readonly type: 'decided';
      readonly analysis: Analysis;
      readonly decisions: number;
      readonly contracts: number;
      readonly left: number;
    }
  | { readonly type: 'undone'; readonly analysis: Analysis }
  /** The figures are those of the decisions again. */
  /** The buyer's decisions of the schedule, once one was taken here. */
  | { readonly type: 'lineTaken'; readonly decisions: readonly ScheduleDecision[] }
  | { readonly type: 'counted'; readonly analysis: Analysis }
  | { readonly type: 'prepared'; readonly preparation: Preparation }
  /** The report is written: its decisions stand in the register and can no longer be taken back here. */
  | { readonly type: 'saved' }
  | { readonly type: 'written'; readonly written: Written; readonly preparation: Preparation }
  | { readonly type: 'registerChanged'; readonly sheetId: string; readonly remote: boolean }
  | { readonly type: 'periodChosen'; readonly period: PeriodKey }
  | { readonly type: 'measureShown'; readonly measure: Measure }
  | { readonly type: 'buyerAnswered'; readonly buyer: BuyerAnswers }
  | { readonly type: 'journalAdded' }
  /** Settings were typed in their sheet: the figures are those of before. */
  | { readonly type: 'settingsTyped' };
