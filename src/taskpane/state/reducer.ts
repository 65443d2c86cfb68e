import type { Analysis } from '../../app';
import { purposeOf } from '../view/purpose';
import type { Action, PaneState, Screen } from './types';

export const INITIAL_STATE: PaneState = {
  screen: 'register',
  back: 'home',
  measureBack: 'indicators',
  returned: false,
  narrowed: { search: '', department: null },
  opening: null,
  analysis: null,
  answers: [],
  preparation: null,
  written: null,
  work: null,
  failure: null,
  stale: 'no',
  period: null,
  measure: null,
  buyer: {},
  announcement: { kind: 'none' },
};

/** Screens that show figures: without an analysis there is only the register to choose. */
const NEED_ANALYSIS: ReadonlySet<Screen> = new Set([
  'home',
  'review',
  'ahead',
  'indicators',
  'measure',
  'committee',
  'payments',
  'preview',
  'done',
]);

/** Screens that only a register fills: over invoices alone, payment delays take their place. */
const NEED_REGISTER: ReadonlySet<Screen> = new Set([
  'home',
  'review',
  'ahead',
  'indicators',
  'measure',
  'committee',
  'journal',
]);

function reachable(state: PaneState, screen: Screen): Screen {
  if (NEED_ANALYSIS.has(screen) && state.analysis === null) return 'register';
  if (NEED_REGISTER.has(screen) && purposeOf(state.opening, state.analysis) === 'invoices') {
    return state.analysis === null ? 'register' : 'payments';
  }
  if (screen === 'preview' && state.preparation === null) return reachable(state, 'home');
  if (screen === 'measure' && state.measure === null) return 'indicators';
  if (screen === 'done' && state.written === null) return reachable(state, 'home');
  return screen;
}

/** What a change of cells makes of the figures shown; null where they rest on none of that sheet. */
function staleAfter({ analysis }: PaneState, sheetId: string, remote: boolean): PaneState['stale'] | null {
  if (analysis === null) return null;
  const { reading, opening } = analysis;
  const role = opening.workbook.sheets.find(({ id }) => id === sheetId)?.role ?? null;
  // The buyer types there: the sheet is the truth, and the figures are those of before.
  if (role === 'settings' || role === 'journal') return 'settings';
  const read = [...reading.tables, ...opening.invoices].some((table) => table.sheetId === sheetId);
  if (!read) return null;
  return remote ? 'coauthor' : 'cells';
}

/** The measure shown, found again in another analysis (its figures may have moved). */
function sameMeasure(state: PaneState, measures: readonly NonNullable<PaneState['measure']>[]): PaneState['measure'] {
  const shown = state.measure;
  if (shown === null) return null;
  const group = (one: NonNullable<PaneState['measure']>): string => `${one.group?.by ?? ''}=${one.group?.key ?? ''}`;
  return (
    measures.find(
      (one) =>
        one.id === shown.id && one.basis === shown.basis && one.period === shown.period && group(one) === group(shown),
    ) ?? null
  );
}

/** The pane after an action. Pure: everything that takes time or touches the workbook is an effect. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'screenChosen':
      return { ...state, screen: reachable(state, action.screen), returned: false, failure: null };
    case 'wentBack': {
      const screen = state.screen === 'measure' ? state.measureBack : state.back;
      return { ...state, screen: reachable(state, screen), returned: true, failure: null };
    }
    case 'workStarted':
      return {
        ...state,
        work: { intent: action.intent, step: null, done: 0, total: 1, waiting: false },
        failure: null,
        announcement: { kind: 'none' },
      };
    case 'workStep':
      if (state.work === null) return state;
      return {
        ...state,
        work: { ...state.work, step: action.step, done: action.done, total: action.total, waiting: false },
      };
    case 'workWaiting':
      return state.work === null ? state : { ...state, work: { ...state.work, waiting: true } };
    case 'workEnded':
      return { ...state, work: null };
    case 'workCancelled':
      return { ...state, work: null, announcement: { kind: 'cancelled' } };
    case 'failed':
      return { ...state, work: null, failure: { error: action.error, retry: action.retry } };
    case 'failureClosed':
      return { ...state, failure: null };
    case 'opened':
      return {
        ...state,
        opening: action.opening,
        announcement: { kind: 'opened', tables: action.opening.proposed.length },
      };
    case 'openingChanged':
      return {
        ...state,
        opening: action.opening,
        preparation: null,
        stale: isUntouched(state.analysis, action.of ?? 'register') ? 'no' : 'columns',
      };
    default:
      return reduceResults(state, action);
  }
}

/** True when what is known of columns changed that no figure in sight was made of. */
function isUntouched(analysis: Analysis | null, of: 'register' | 'invoices'): boolean {
  if (analysis === null) return true;
  return of === 'invoices' ? analysis.payments === null : purposeOf(null, analysis) === 'invoices';
}

function reduceResults(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'analysed': {
      const { analysis } = action;
      const period = state.period !== null && analysis.periods.includes(state.period) ? state.period : action.period;
      const measure = sameMeasure(state, analysis.measures);
      const next: PaneState = {
        ...state,
        opening: analysis.opening,
        analysis,
        answers: state.analysis === null ? [] : state.answers,
        preparation: null,
        stale: 'no',
        period,
        measure,
        announcement: {
          kind: 'analysed',
          purpose: purposeOf(analysis.opening, analysis),
          contracts: analysis.reading.contracts.length,
          invoices: analysis.payments?.reading.rowsRead ?? 0,
          issues: analysis.issues.length,
        },
      };
      const first = state.screen === 'register' || state.screen === 'welcome' || state.screen === 'settings';
      return { ...next, screen: reachable(next, first ? 'home' : state.screen), returned: false };
    }
    case 'decided':
      return {
        ...state,
        analysis: action.analysis,
        answers: [...state.answers, action.decisions],
        preparation: null,
        announcement: { kind: 'decided', contracts: action.contracts, left: action.left },
      };
    case 'undone':
      return {
        ...state,
        analysis: action.analysis,
        answers: state.answers.slice(0, -1),
        preparation: null,
        announcement: { kind: 'undone' },
      };
    case 'counted':
      return { ...state, analysis: action.analysis, measure: sameMeasure(state, action.analysis.measures) };
    case 'lineTaken': {
      if (state.analysis === null) return state;
      const opening = { ...state.analysis.opening, decisions: action.decisions };
      return { ...state, opening, analysis: { ...state.analysis, opening }, preparation: null };
    }
    case 'prepared':
      return {
        ...state,
        preparation: action.preparation,
        screen: 'preview',
        returned: false,
        back: state.screen === 'preview' ? state.back : state.screen,
        announcement: { kind: 'prepared' },
      };
    case 'saved':
      return { ...state, answers: [] };
    case 'written':
      return {
        ...state,
        written: { result: action.written, preparation: action.preparation },
        preparation: null,
        screen: 'done',
        returned: false,
        announcement: { kind: 'written', sheets: action.written.sheetsWritten.length },
      };
    default:
      return reduceChoices(state, action);
  }
}

function reduceChoices(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'registerChanged': {
      const stale = staleAfter(state, action.sheetId, action.remote);
      if (stale === null || state.stale === stale) return state;
      return { ...state, stale, announcement: { kind: 'stale' } };
    }
    case 'periodChosen':
      return { ...state, period: action.period };
    case 'measureShown':
      return {
        ...state,
        measure: action.measure,
        screen: 'measure',
        returned: false,
        measureBack: state.screen === 'measure' ? state.measureBack : state.screen,
      };
    case 'indicatorsNarrowed':
      return { ...state, narrowed: action.narrowed };
    case 'buyerAnswered':
      return { ...state, buyer: action.buyer, stale: state.analysis === null ? 'no' : 'settings' };
    case 'settingsTyped':
      return { ...state, stale: state.analysis === null ? 'no' : 'settings' };
    case 'journalAdded':
      return {
        ...state,
        stale: state.analysis === null ? 'no' : 'settings',
        announcement: { kind: 'journalAdded' },
      };
    default:
      return state;
  }
}
