import { INITIAL_STATE, reduce } from '../../src/taskpane/state/reducer';
import type { Action, PaneState } from '../../src/taskpane/state/types';
import { UserError } from '../../src/language';
import { analysisOf, openingOf, TODAY } from './support/analysis';
import { SUMMARY } from './support/host';
import { SHEET_ID } from './support/register';

function after(start: PaneState, ...actions: readonly Action[]): PaneState {
  return actions.reduce(reduce, start);
}

const analysis = analysisOf();
const analysed: Action = { type: 'analysed', analysis, period: '2025' };
const prepared = {
  purpose: 'report' as const,
  quarter: null,
  prepared: {
    plan: { sheets: [], register: [], names: [], memory: null },
    summary: SUMMARY,
    analysis,
    context: { today: TODAY, version: 'test', language: 'fr' as const },
  },
};

describe('reduce', () => {
  test('no screen of figures before an analysis', () => {
    for (const screen of ['home', 'review', 'indicators', 'committee', 'preview', 'done', 'measure'] as const) {
      expect(reduce(INITIAL_STATE, { type: 'screenChosen', screen }).screen).toBe('register');
    }
    expect(reduce(INITIAL_STATE, { type: 'screenChosen', screen: 'settings' }).screen).toBe('settings');
  });

  test('the first analysis leads home, a later one stays where one is', () => {
    const home = after(INITIAL_STATE, { type: 'opened', opening: openingOf() }, analysed);
    expect(home.screen).toBe('home');
    expect(home.period).toBe('2025');
    const later = after(
      home,
      { type: 'screenChosen', screen: 'indicators' },
      { type: 'periodChosen', period: '2024' },
      analysed,
    );
    expect(later.screen).toBe('indicators');
    expect(later.period).toBe('2024');
  });

  test('a period that no longer exists gives way to the proposed one', () => {
    const state = after(INITIAL_STATE, { ...analysed }, { type: 'periodChosen', period: '1999' }, analysed);
    expect(state.period).toBe('2025');
  });

  test('a correction makes the figures stale and drops the preview', () => {
    const state = after(
      INITIAL_STATE,
      analysed,
      { type: 'prepared', preparation: prepared },
      {
        type: 'openingChanged',
        opening: openingOf(),
      },
    );
    expect(state.stale).toBe('columns');
    expect(state.preparation).toBeNull();
    expect(reduce(INITIAL_STATE, { type: 'openingChanged', opening: openingOf() }).stale).toBe('no');
  });

  test('only a change in a sheet that was read makes the figures stale', () => {
    const state = reduce(INITIAL_STATE, analysed);
    expect(reduce(state, { type: 'registerChanged', sheetId: 'other', remote: false }).stale).toBe('no');
    const stale = reduce(state, { type: 'registerChanged', sheetId: SHEET_ID, remote: false });
    expect(stale.stale).toBe('cells');
    expect(reduce(stale, analysed).stale).toBe('no');
  });

  test('a failure ends the work and keeps what may be tried again', () => {
    const error = new UserError('code', { fr: 'Non.', en: 'No.' });
    const state = after(
      INITIAL_STATE,
      { type: 'workStarted', intent: { kind: 'open' } },
      {
        type: 'failed',
        error,
        retry: { kind: 'open' },
      },
    );
    expect(state.work).toBeNull();
    expect(state.failure).toEqual({ error, retry: { kind: 'open' } });
    expect(reduce(state, { type: 'workStarted', intent: { kind: 'open' } }).failure).toBeNull();
  });

  test('« Annuler » takes back a whole answer', () => {
    const decided = after(
      INITIAL_STATE,
      analysed,
      { type: 'decided', analysis, decisions: 3, contracts: 14, left: 2 },
      { type: 'decided', analysis, decisions: 1, contracts: 1, left: 1 },
    );
    expect(decided.answers).toEqual([3, 1]);
    expect(reduce(decided, { type: 'undone', analysis }).answers).toEqual([3]);
    expect(reduce(decided, { type: 'saved' }).answers).toEqual([]);
  });

  test('back from a preview leads to where it was asked for', () => {
    const state = after(
      INITIAL_STATE,
      analysed,
      { type: 'screenChosen', screen: 'committee' },
      { type: 'prepared', preparation: prepared },
      { type: 'prepared', preparation: prepared },
    );
    expect(state.screen).toBe('preview');
    expect(state.back).toBe('committee');
  });

  test('written: the preview is spent, the screen says what was done', () => {
    const written = { sheetsWritten: ['a', 'b'], cellsWritten: 3, changed: true, summary: SUMMARY };
    const state = after(
      INITIAL_STATE,
      analysed,
      { type: 'prepared', preparation: prepared },
      {
        type: 'written',
        written,
        preparation: prepared,
      },
    );
    expect(state.screen).toBe('done');
    expect(state.preparation).toBeNull();
    expect(state.announcement).toEqual({ kind: 'written', sheets: 2 });
    expect(reduce(state, { type: 'screenChosen', screen: 'preview' }).screen).toBe('home');
  });
});
