import type { Analysis, Context, Opening, Prepared, Progress, ReviewDecision, Since } from '../../app';
import { isUserError } from '../../language';
import { unexpectedError } from '../host/errors';
import { missingSheet } from '../../workbook';
import { latestYear } from '../view/periods';
import { purposeOf } from '../view/purpose';
import { saveSettings } from './settingsEffects';
import type { Store } from './store';
import type { Effects, EffectTools, Engine } from './tools';
import type { Intent } from './types';

export type { Effects, EffectTools, Engine } from './tools';

export function createEffects(tools: EffectTools): Effects {
  const { store, host } = tools;
  let controller: AbortController | null = null;
  let counting: AbortController | null = null;
  let deciding: Promise<void> = Promise.resolve();
  const compared = new WeakMap<Analysis, Promise<Since | null>>();

  const context = (): Context => withBuyer(tools.context(), store);

  function progress(signal?: AbortSignal): Progress {
    return {
      ...(signal === undefined ? {} : { signal }),
      turn: tools.turn,
      report: (step, done, total) => store.dispatch({ type: 'workStep', step, done, total }),
    };
  }

  async function open(following: Progress): Promise<void> {
    const app = await tools.engine();
    const opening = await app.openWorkbook(host, context(), following, store.get().opening);
    store.dispatch({ type: 'opened', opening });
  }

  async function analyse(following: Progress): Promise<void> {
    const app = await tools.engine();
    const { opening, analysis, answers } = store.get();
    if (opening === null) return;
    show(await app.analyse(host, opening, context(), following, unsaved(analysis, answers)));
  }

  /** « Analyser » again: the tables chosen here, with what the settings and the journal say by now. */
  async function analyseAgain(following: Progress): Promise<void> {
    if (store.get().analysis !== null) await open(following);
    await analyse(following);
  }

  function show(analysis: Analysis): void {
    store.dispatch({ type: 'analysed', analysis, period: latestYear(analysis.periods, context().today) });
  }

  /** Looks again and analyses again; a register that is no longer there is said, its figures stay as they were. */
  async function refresh(following: Progress): Promise<void> {
    await open(following);
    const { opening, analysis } = store.get();
    const lost = opening?.proposed.length === 0 && purposeOf(opening, analysis) === 'register';
    if (lost) store.dispatch({ type: 'screenChosen', screen: 'register' });
    else await analyse(following);
  }

  async function prepare(intent: Intent, following: Progress): Promise<void> {
    const app = await tools.engine();
    // What is previewed is what the workbook says now, not what it said before it changed.
    if (store.get().analysis !== null && store.get().stale !== 'no') await refresh(following);
    const { analysis: shown, stale } = store.get();
    // The register is no longer there: the screen says so.
    if (shown === null || stale !== 'no') return;
    const analysis = await app.withFigures(shown, context(), following);
    if (analysis !== shown) store.dispatch({ type: 'counted', analysis });
    const prepared = await planOf(intent, app, analysis, following);
    following.signal?.throwIfAborted();
    // A decision taken meanwhile is not in this plan.
    if (store.get().analysis !== analysis) return prepare(intent, following);
    // Settings or journal had changed unseen: the figures shown are those of the plan.
    if (prepared.analysis !== analysis) show(prepared.analysis);
    store.dispatch({
      type: 'prepared',
      preparation: {
        purpose: intent.kind === 'committee' || intent.kind === 'rows' ? intent.kind : 'report',
        quarter: intent.kind === 'committee' ? intent.quarter : null,
        ...(intent.kind === 'rows' ? { listed: intent.listed } : {}),
        prepared,
      },
    });
  }

  function planOf(intent: Intent, app: Engine, analysis: Analysis, following: Progress): Promise<Prepared> {
    switch (intent.kind) {
      case 'committee':
        return app.prepareCommittee(host, analysis, intent.quarter, context(), intent.replace, following);
      case 'rows':
        return app.prepareRows(host, analysis, intent.listed, context(), following);
      default:
        return app.prepare(host, analysis, context(), following);
    }
  }

  async function write(following: Progress): Promise<void> {
    const app = await tools.engine();
    const { preparation, stale } = store.get();
    if (preparation === null) return;
    // Rows may have moved under the plan, or figures: what was previewed is not what would be written.
    if (stale !== 'no') throw app.outdatedError();
    const written = await app.write(host, preparation.prepared, following);
    if (preparation.purpose === 'report') store.dispatch({ type: 'saved' });
    // Written is written: « Annuler » comes too late for what follows.
    const unstopped = progress();
    try {
      // The register now has its new columns: the next decisions and writes start from what stands there.
      await open(unstopped);
      await analyse(unstopped);
    } finally {
      store.dispatch({ type: 'written', written, preparation });
    }
  }

  async function insertSample(following: Progress): Promise<void> {
    await host.insertSample(await tools.loadSample());
    await open(following);
    store.dispatch({ type: 'screenChosen', screen: 'register' });
  }

  async function perform(intent: Intent, following: Progress): Promise<void> {
    switch (intent.kind) {
      case 'open':
        return open(following);
      case 'analyse':
        return analyseAgain(following);
      case 'refresh':
        return refresh(following);
      case 'prepare':
      case 'committee':
      case 'rows':
        return prepare(intent, following);
      case 'write':
        return write(following);
      case 'sample':
        return insertSample(following);
    }
  }

  async function run(intent: Intent): Promise<void> {
    if (store.get().work !== null) return;
    counting?.abort();
    const mine = new AbortController();
    controller = mine;
    store.dispatch({ type: 'workStarted', intent });
    try {
      await deciding;
      await perform(intent, progress(mine.signal));
      store.dispatch({ type: 'workEnded' });
    } catch (error) {
      // Nothing is ever left half-done: work that was stopped simply ends.
      if (mine.signal.aborted) store.dispatch({ type: 'workCancelled' });
      else store.dispatch({ type: 'failed', error: unexpectedError(error), retry: retryOf(error, intent) });
    } finally {
      if (controller === mine) controller = null;
      void countAgain();
    }
  }

  /** How to go on after a failure: a preview that no longer holds is made anew. */
  function retryOf(error: unknown, intent: Intent): Intent {
    const { preparation } = store.get();
    if (preparation === null || !isUserError(error) || error.code !== 'previewOutdated') return intent;
    const { quarter, prepared } = preparation;
    if (quarter === null) return { kind: 'prepare' };
    return { kind: 'committee', quarter, replace: (prepared.plan.replaceFrozen ?? []).length > 0 };
  }

  /** Brings the figures up to the decisions taken, without holding the person back; a newer decision starts it over. */
  async function countAgain(): Promise<void> {
    counting?.abort();
    const { analysis } = store.get();
    if (analysis === null || analysis.figures === 'current') return;
    const mine = new AbortController();
    counting = mine;
    await attempt(async () => {
      try {
        const app = await tools.engine();
        const counted = await app.withFigures(analysis, context(), { signal: mine.signal, turn: tools.turn });
        if (store.get().analysis === analysis) store.dispatch({ type: 'counted', analysis: counted });
      } catch (error) {
        if (!mine.signal.aborted) throw error;
      }
    });
  }

  /** Short work: no progress, but the same way of telling a failure. */
  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      store.dispatch({ type: 'failed', error: unexpectedError(error), retry: null });
      return null;
    }
  }

  /** What is known of the columns changes; the figures say that they are those of before. */
  async function change(
    made: (app: Engine, opening: Opening) => Opening,
    of: 'register' | 'invoices' = 'register',
  ): Promise<void> {
    const { opening } = store.get();
    if (opening === null) return;
    const app = await tools.engine();
    store.dispatch({ type: 'openingChanged', opening: made(app, opening), of });
  }

  /** Answers are taken one after the other, however fast they are given; the figures follow the last one. */
  function afterTheLast(work: () => Promise<void>): Promise<void> {
    deciding = deciding.then(async () => {
      counting?.abort();
      await attempt(work);
      void countAgain();
    });
    return deciding;
  }

  return {
    run,
    cancel: () => controller?.abort(),
    chooseTables: async (tables) => {
      const { opening } = store.get();
      if (opening === null) return;
      const app = await tools.engine();
      store.dispatch({ type: 'openingChanged', opening: app.chooseTables(opening, [...tables]) });
    },
    correct: (table, column, field) => change((app, opening) => app.correctOpening(opening, table, column, field)),
    proposeAgain: (table, column) => change((app, opening) => app.proposeAgain(opening, table, column)),
    correctInvoices: (table, column, field) =>
      change((app, opening) => app.correctInvoices(opening, table, column, field), 'invoices'),
    proposeInvoicesAgain: (table, column) =>
      change((app, opening) => app.proposeInvoicesAgain(opening, table, column), 'invoices'),
    decide: (decisions, contracts, left) =>
      afterTheLast(async () => {
        const app = await tools.engine();
        const { analysis } = store.get();
        if (analysis === null || decisions.length === 0) return;
        const next = await app.withDecisions(analysis, decisions, { turn: tools.turn });
        store.dispatch({ type: 'decided', analysis: next, decisions: decisions.length, contracts, left: left(next) });
      }),
    foresee: (decisions) =>
      attempt(async () => {
        const app = await tools.engine();
        const { analysis } = store.get();
        return analysis === null ? null : app.figureMoves(analysis, decisions, context(), { turn: tools.turn });
      }),
    since: (analysis) => {
      const known = compared.get(analysis);
      if (known !== undefined) return known;
      const comparing = attempt(async () => {
        const app = await tools.engine();
        return app.sinceLastTime(analysis, context(), { turn: tools.turn });
      });
      compared.set(analysis, comparing);
      return comparing;
    },
    ahead: (analysis) =>
      attempt(async () => {
        const app = await tools.engine();
        return app.aheadOf(analysis, context());
      }),
    takeLine: (line, taken) =>
      afterTheLast(async () => {
        const app = await tools.engine();
        const { analysis } = store.get();
        if (analysis === null) return;
        const decisions = await app.takeLine(host, analysis, line, taken);
        store.dispatch({ type: 'lineTaken', decisions });
      }),
    undo: () =>
      afterTheLast(async () => {
        const app = await tools.engine();
        const { analysis, answers } = store.get();
        const last = answers.at(-1);
        if (analysis === null || last === undefined) return;
        const before = await app.withoutLastDecisions(analysis, last, { turn: tools.turn });
        store.dispatch({ type: 'undone', analysis: before });
      }),
    showRow: async (sheetId, row, column) => {
      await attempt(() =>
        column === undefined ? host.selectRow(sheetId, row - 1) : host.showCell(sheetId, row - 1, column),
      );
    },
    showSheet: async (name) => {
      await attempt(async () => {
        const { sheets } = await host.describe();
        const sheet = sheets.find((each) => each.name === name);
        if (sheet === undefined) throw missingSheet(name);
        await host.showCell(sheet.id, 0, 0);
      });
    },
    addJournalLine: async (line) => {
      const added = await attempt(async () => {
        await host.addJournalLine(line);
        store.dispatch({ type: 'journalAdded' });
        return true;
      });
      return added === true;
    },
    saveSettings: (shown, chosen) => saveSettings(tools, run, shown, chosen),
    previewRemoval: (kept) =>
      attempt(async () => {
        const app = await tools.engine();
        const { opening } = store.get();
        return opening === null ? null : app.previewRemoval(host, app.removalPlan(opening, kept));
      }),
    takeBack: async (kept) => {
      const taken = await attempt(async () => {
        const app = await tools.engine();
        const { opening } = store.get();
        if (opening === null) return false;
        await app.takeBack(host, app.removalPlan(opening, kept));
        return true;
      });
      if (taken !== true) return false;
      await run({ kind: 'refresh' });
      return true;
    },
    watch: async () => {
      const stop = await attempt(() =>
        host.watchChanges(({ sheetId, remote }) => store.dispatch({ type: 'registerChanged', sheetId, remote })),
      );
      return stop ?? (() => Promise.resolve());
    },
  };
}

/** The decisions not yet written: those that the answers since the last writing stand for. */
function unsaved(analysis: Analysis | null, answers: readonly number[]): readonly ReviewDecision[] {
  const count = answers.reduce((sum, each) => sum + each, 0);
  return analysis === null || count === 0 ? [] : analysis.pending.slice(-count);
}

/** The buyer's first answers count until the settings sheet stands in the workbook. */
function withBuyer(context: Context, store: Store): Context {
  return { ...context, answers: store.get().buyer };
}
