import { DEFAULT_SETTINGS } from '../../src/settings';
import { draftOf, isRateTarget, readDraft, targetable } from '../../src/taskpane/view/settings';
import { fakeHost } from './support/host';
import { testPane } from './support/pane';
import { openingOf } from './support/analysis';
import { sheetInfo } from './support/register';

describe('the form of the settings', () => {
  const draft = draftOf(DEFAULT_SETTINGS, 'fr');

  test('shown and left alone, it gives the same settings', () => {
    const odd = {
      ...DEFAULT_SETTINGS,
      targets: [
        { indicator: 'PNAD-S', year: 2026, value: 0.08300001, verified: false },
        { indicator: 'SOC-02', year: null, value: 12, verified: true },
      ],
    };
    expect(readDraft(draftOf(odd, 'fr'), odd, 'fr').settings).toEqual(odd);
  });

  test('a percentage is a rate, with a comma or a sign; a number stays a number', () => {
    const typed = (value: string, at = 0) => {
      const targets = draft.targets.map((target, place) => (place === at ? { ...target, value } : target));
      return readDraft({ ...draft, targets }, DEFAULT_SETTINGS, 'fr').settings?.targets[at]?.value;
    };
    expect(['8,3', '8.3 %', '0', '100'].map((value) => typed(value))).toEqual([0.083, 0.083, 0, 1]);
    expect(['', 'trente', '-5', '101'].map((value) => typed(value))).toEqual(Array(4).fill(undefined));
  });

  test('what cannot be read is said where it is, and nothing is kept', () => {
    const twice = [...draft.targets, { indicator: 'PNAD-S', year: '', value: '40', from: null }];
    expect(readDraft({ ...draft, targets: twice }, DEFAULT_SETTINGS, 'fr').faults).toEqual({
      years: false,
      targets: [draft.targets.length],
    });
    expect(readDraft({ ...draft, from: '2028' }, DEFAULT_SETTINGS, 'fr').faults).toMatchObject({ years: true });
    const badYear = [...draft.targets, { indicator: 'SOC-01', year: '26', value: '40', from: null }];
    expect(readDraft({ ...draft, targets: badYear }, DEFAULT_SETTINGS, 'fr').faults?.targets).toHaveLength(1);
  });

  test('a name left blank is no name, and every indicator offered takes its target', () => {
    expect(readDraft({ ...draft, buyerName: '  ' }, DEFAULT_SETTINGS, 'fr').settings?.buyerName).toBeNull();
    expect(targetable()).toContain('SOC-01');
    expect(isRateTarget('PNAD-E')).toBe(true);
  });
});

describe('keeping the settings', () => {
  const chosen = { ...DEFAULT_SETTINGS, buyerName: 'Ville de Lens' };

  test('without a settings sheet they count until it is written, whatever was answered before', async () => {
    const { pane, host } = testPane();
    await pane.effects.run({ kind: 'open' });
    pane.store.dispatch({ type: 'buyerAnswered', buyer: { buyerKind: 'health' } });
    await pane.effects.saveSettings(DEFAULT_SETTINGS, chosen);
    expect(pane.store.get().buyer).toEqual({ buyerKind: 'health', buyerName: 'Ville de Lens' });
    expect(pane.store.get().opening?.settings).toMatchObject({ buyerKind: 'health', buyerName: 'Ville de Lens' });
    expect(host.calls.some((call) => call.startsWith('typeCells'))).toBe(false);
  });

  test('over a settings sheet that no longer has their line, it is said and nothing is typed', async () => {
    const sheet = { ...sheetInfo(), id: 'settings', name: 'SPASER Paramètres', role: 'settings' as const };
    const opening = { ...openingOf([sheet]), existingRoles: new Set(['settings' as const]) };
    const { pane, host } = testPane({ opening }, fakeHost(undefined, [sheet]));
    await pane.effects.saveSettings(DEFAULT_SETTINGS, chosen);
    const { failure } = pane.store.get();
    expect(failure?.error.code).toBe('settingsLine');
    expect(failure?.error.sentence('fr')).toContain('Nom de l’acheteur');
    expect(host.calls.some((call) => call.startsWith('typeCells'))).toBe(false);
  });
});
