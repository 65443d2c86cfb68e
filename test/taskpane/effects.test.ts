import { reviewQueue } from '../../src/considerations';
import { bilingual, UserError } from '../../src/language';
import { decisionsFor, taggedByKey } from '../../src/taskpane/view/review';
import { fakeHost, SUMMARY } from './support/host';
import { testPane } from './support/pane';
import { SHEET_ID, sheetInfo } from './support/register';

async function analysed() {
  const test = testPane();
  await test.pane.effects.run({ kind: 'open' });
  await test.pane.effects.run({ kind: 'analyse' });
  return test;
}

describe('effects', () => {
  test('open then analyse: the register is found, its contracts counted', async () => {
    const { pane } = await analysed();
    const { opening, analysis, screen, work, failure } = pane.store.get();
    expect(failure).toBeNull();
    expect(opening?.proposed.map((table) => table.sheetName)).toEqual(['Registre']);
    expect(analysis?.reading.contracts).toHaveLength(30);
    expect([screen, work]).toEqual(['home', null]);
  });

  test('preview then write: one plan is applied, the register is read again, the screen says so', async () => {
    const { pane, host } = await analysed();
    await pane.effects.run({ kind: 'prepare' });
    expect(pane.store.get().preparation?.prepared.summary).toEqual(SUMMARY);
    expect(host.applied).toHaveLength(0);
    const reads = host.calls.filter((call) => call === 'readSheet').length;
    await pane.effects.run({ kind: 'write' });
    expect(host.applied).toHaveLength(1);
    expect(host.calls.filter((call) => call === 'readSheet').length).toBeGreaterThan(reads);
    const state = pane.store.get();
    expect([state.screen, state.work, state.failure]).toEqual(['done', null, null]);
    expect(state.announcement).toEqual({ kind: 'written', sheets: 5 });
  });

  test('a refusal is shown with the way to try again, and trying again completes', async () => {
    const { pane, host } = await analysed();
    const error = new UserError('sheet.protected', bilingual('Protégée.', 'Protected.'));
    host.failure = { method: 'preview', error };
    await pane.effects.run({ kind: 'prepare' });
    expect(pane.store.get().failure).toEqual({ error, retry: { kind: 'prepare' } });
    await pane.effects.run({ kind: 'prepare' });
    expect(pane.store.get().failure).toBeNull();
    expect(pane.store.get().screen).toBe('preview');
  });

  test('an error that nobody worded becomes a sentence', async () => {
    const host = fakeHost();
    host.failure = { method: 'describe', error: new TypeError('x is undefined') };
    const { pane } = testPane({}, host);
    await pane.effects.run({ kind: 'open' });
    expect(pane.store.get().failure?.error.code).toBe('unexpected');
    expect(pane.store.get().failure?.error.sentence('fr')).not.toContain('undefined');
  });

  test('cancelling ends the work without a failure', async () => {
    const { pane } = await analysed();
    const before = pane.store.get().analysis;
    const run = pane.effects.run({ kind: 'analyse' });
    pane.effects.cancel();
    await run;
    const state = pane.store.get();
    expect([state.work, state.failure, state.announcement.kind]).toEqual([null, null, 'cancelled']);
    expect(state.analysis).toBe(before);
  });

  test('a second order is not taken while one is under way', async () => {
    const { pane, host } = await analysed();
    const first = pane.effects.run({ kind: 'prepare' });
    await pane.effects.run({ kind: 'prepare' });
    await first;
    expect(host.calls.filter((call) => call === 'preview')).toHaveLength(1);
  });

  test('a correction is kept in the opening and makes the figures stale', async () => {
    const { pane } = await analysed();
    const table = pane.store.get().opening?.proposed[0];
    if (table === undefined) throw new Error('no table');
    await pane.effects.correct(table, 4, 'amountMax');
    const { opening, stale } = pane.store.get();
    expect(opening?.proposed[0]?.columns[4]).toMatchObject({ field: 'amountMax', flags: ['corrected'] });
    expect(stale).toBe('columns');
  });

  test('deciding a group moves the queue; « Annuler » brings it back whole', async () => {
    const { pane } = await analysed();
    const { analysis } = pane.store.get();
    if (analysis === null) throw new Error('no analysis');
    const queue = reviewQueue(analysis.tagging);
    const group = queue.find((each) => each.contracts.length > 1) ?? queue[0];
    if (group === undefined) throw new Error('nothing to review');
    const tagged = taggedByKey(analysis);
    const contracts = group.contracts.flatMap((key) => tagged.get(key) ?? []);
    const decisions = decisionsFor(contracts, group, 'accept', 'fr');
    await pane.effects.decide(decisions, contracts.length, (next) => reviewQueue(next.tagging).length);
    const decided = pane.store.get().analysis;
    if (decided === null) throw new Error('no analysis');
    expect(reviewQueue(decided.tagging).some(({ key }) => key === group.key)).toBe(false);
    const now = taggedByKey(decided);
    for (const key of group.contracts) expect(now.get(key)?.[group.side].status).toBe('confirmed');
    await pane.effects.undo();
    const undone = pane.store.get().analysis;
    expect(undone === null ? [] : reviewQueue(undone.tagging).map(({ key }) => key)).toEqual(
      queue.map(({ key }) => key),
    );
    expect(undone?.pending).toEqual([]);
  });

  test('figures follow the decisions, whether one waits for them or asks for the preview at once', async () => {
    const { pane } = await analysed();
    const { store, effects } = pane;
    const { analysis } = store.get();
    if (analysis === null) throw new Error('no analysis');
    const [first, second] = reviewQueue(analysis.tagging);
    if (first === undefined || second === undefined) throw new Error('too little to review');
    const take = (group: typeof first) => {
      const contracts = group.contracts.flatMap((key) => taggedByKey(analysis).get(key) ?? []);
      return effects.decide(decisionsFor(contracts, group, 'accept', 'fr'), contracts.length, () => 0);
    };
    const counted = new Promise<void>((resolve) => {
      const stop = store.subscribe(() => {
        if (store.get().analysis?.figures !== 'current' || store.get().answers.length === 0) return;
        stop();
        resolve();
      });
    });
    await take(first);
    await counted;
    expect(store.get().analysis?.measures).not.toBe(analysis.measures);
    // Not waited for: the preview must hold the second decision all the same.
    const decided = take(second);
    await effects.run({ kind: 'prepare' });
    await decided;
    const state = store.get();
    expect([state.screen, state.analysis?.figures, state.answers.length]).toEqual(['preview', 'current', 2]);
    expect(state.preparation).not.toBeNull();
  });

  test('decisions not yet written survive a refresh; once written they are no longer pending', async () => {
    const { pane } = await analysed();
    const { analysis } = pane.store.get();
    if (analysis === null) throw new Error('no analysis');
    const [group] = reviewQueue(analysis.tagging);
    if (group === undefined) throw new Error('nothing to review');
    const contracts = group.contracts.flatMap((key) => taggedByKey(analysis).get(key) ?? []);
    await pane.effects.decide(decisionsFor(contracts, group, 'reject', 'fr'), contracts.length, () => 0);
    const pending = pane.store.get().analysis?.pending;
    await pane.effects.run({ kind: 'refresh' });
    expect(pane.store.get().analysis?.pending).toEqual(pending);
    await pane.effects.run({ kind: 'prepare' });
    await pane.effects.run({ kind: 'write' });
    expect(pane.store.get().analysis?.pending).toEqual([]);
    expect(pane.store.get().answers).toEqual([]);
  });

  test('a corrected column and chosen tables are kept when the workbook is looked at again', async () => {
    const { pane } = await analysed();
    const { store, effects } = pane;
    const table = store.get().opening?.proposed[0];
    if (table === undefined) throw new Error('no table');
    await effects.correct(table, 4, 'amountMax');
    await effects.run({ kind: 'refresh' });
    const again = store.get().opening?.proposed[0];
    expect(again?.columns[4]).toMatchObject({ field: 'amountMax', flags: ['corrected'] });
    expect(store.get().analysis?.reading.tables[0]?.columns[4]?.field).toBe('amountMax');
    await effects.chooseTables([]);
    await effects.run({ kind: 'open' });
    expect(store.get().opening?.proposed).toHaveLength(1);
  });

  test('a write that is stopped ends like any other work: nothing was written', async () => {
    const { pane, host } = await analysed();
    const { store, effects } = pane;
    await effects.run({ kind: 'prepare' });
    const writing = effects.run({ kind: 'write' });
    effects.cancel();
    await writing;
    expect([store.get().failure, store.get().announcement.kind, host.applied]).toEqual([null, 'cancelled', []]);
    expect(store.get().preparation).not.toBeNull();
  });

  test('a preview asked for over a register that changed reads it again first', async () => {
    const { pane, host } = await analysed();
    const { store, effects } = pane;
    await effects.watch();
    host.change({ sheetId: SHEET_ID, address: 'B4', remote: false });
    const before = store.get().analysis;
    await effects.run({ kind: 'prepare' });
    const { analysis, preparation, stale, screen } = store.get();
    expect(analysis).not.toBe(before);
    expect(preparation?.prepared.analysis).toBe(analysis);
    expect([stale, screen]).toEqual(['no', 'preview']);
  });

  test('a preview that a change has overtaken is not written; trying again makes a new one', async () => {
    const { pane, host } = await analysed();
    const { store, effects } = pane;
    await effects.watch();
    await effects.run({ kind: 'prepare' });
    const old = store.get().preparation;
    host.change({ sheetId: SHEET_ID, address: 'B4', remote: true });
    await effects.run({ kind: 'write' });
    expect(host.applied).toEqual([]);
    const { failure } = store.get();
    expect([failure?.error.code, failure?.retry]).toEqual(['previewOutdated', { kind: 'prepare' }]);
    await effects.run({ kind: 'prepare' });
    expect(store.get().preparation).not.toBe(old);
    await effects.run({ kind: 'write' });
    expect([host.applied.length, store.get().screen]).toEqual([1, 'done']);
  });

  test('a sheet that is gone is said, not ignored', async () => {
    const { pane } = await analysed();
    await pane.effects.showSheet('SPASER Tableau de bord');
    expect(pane.store.get().failure?.error.code).toBe('sheetMissing');
    expect(pane.store.get().failure?.error.sentence('fr')).toContain('SPASER Tableau de bord');
  });

  test('a change of the register makes the figures stale, and a co-author’s is told as such', async () => {
    const { pane, host } = await analysed();
    const stop = await pane.effects.watch();
    host.change({ sheetId: SHEET_ID, address: 'B4', remote: false });
    expect(pane.store.get().stale).toBe('cells');
    host.change({ sheetId: SHEET_ID, address: 'B4', remote: true });
    expect(pane.store.get().stale).toBe('coauthor');
    await stop();
  });

  test('the buyer’s answers count until the settings sheet exists', async () => {
    const { pane } = testPane();
    pane.store.dispatch({ type: 'buyerAnswered', buyer: { buyerKind: 'health', workbookLanguage: 'en' } });
    await pane.effects.run({ kind: 'open' });
    expect(pane.store.get().opening?.settings).toMatchObject({ buyerKind: 'health', workbookLanguage: 'en' });
    // The sheets' language is not the pane's: French here.
    await pane.effects.run({ kind: 'analyse' });
    await pane.effects.run({ kind: 'prepare' });
    const sheets = pane.store.get().preparation?.prepared.plan.sheets.map(({ name }) => name);
    expect(sheets).toContain('SPASER Indicators');
  });

  test('a row is shown by its number in the sheet, a cell by its column too', async () => {
    const { pane, host } = await analysed();
    await pane.effects.showRow(SHEET_ID, 7);
    expect(host.calls).toContain(`selectRow ${SHEET_ID} 6`);
    await pane.effects.showRow(SHEET_ID, 7, 2);
    expect(host.calls).toContain(`showCell ${SHEET_ID} 6 2`);
  });

  test('the committee’s sheet of a quarter is prepared, and replaced only when asked', async () => {
    const { pane } = await analysed();
    await pane.effects.run({ kind: 'committee', quarter: '2025-T1', replace: false });
    expect(pane.store.get().failure).toBeNull();
    expect(pane.store.get().preparation).toMatchObject({ purpose: 'committee', quarter: '2025-T1' });
    expect(pane.store.get().preparation?.prepared.plan.replaceFrozen ?? []).toEqual([]);
    await pane.effects.run({ kind: 'committee', quarter: '2025-T1', replace: true });
    expect(pane.store.get().preparation?.prepared.plan.replaceFrozen).toEqual(['committee:2025-T1']);
  });

  test('typing in the settings or the journal sheet makes the figures stale at once', async () => {
    for (const role of ['settings', 'journal'] as const) {
      const sheet = { ...sheetInfo([]), id: role, name: `SPASER ${role}`, role };
      const { pane, host } = testPane({}, fakeHost(undefined, [sheet]));
      await pane.effects.run({ kind: 'open' });
      await pane.effects.watch();
      await pane.effects.run({ kind: 'analyse' });
      expect(pane.store.get().stale).toBe('no');
      host.change({ sheetId: role, address: 'B4', remote: false });
      expect(pane.store.get().stale).toBe('settings');
      await pane.effects.run({ kind: 'refresh' });
      expect(pane.store.get().stale).toBe('no');
    }
  });

  test('what was written is taken back after its preview, what the buyer typed kept when asked', async () => {
    const roles = ['dashboard', 'journal', 'settings'] as const;
    const sheets = roles.map((role) => ({ ...sheetInfo([]), id: role, name: `SPASER ${role}`, usedArea: null, role }));
    const { pane, host } = testPane({}, fakeHost(undefined, sheets));
    await pane.effects.run({ kind: 'open' });
    const summary = await pane.effects.previewRemoval({ typed: true, committee: true });
    expect(summary?.sheetsKept).toEqual(['SPASER Journal']);
    expect(host.calls.filter((call) => call.startsWith('remove'))).toEqual([]);
    expect(await pane.effects.takeBack({ typed: true, committee: true })).toBe(true);
    expect(host.calls).toContain('remove journal settings');
    expect(pane.store.get().failure).toBeNull();
  });
});
