import { refreshWorkbook } from '../../src/commands/refresh';
import { bilingual, UserError } from '../../src/language';
import { TODAY } from './support/analysis';
import { fakeHost, SUMMARY, type FakeHost } from './support/host';
import { sheetInfo } from './support/register';

const CONTEXT = { today: TODAY, version: '1.2.3', language: 'fr' } as const;

function written(): FakeHost {
  return fakeHost(undefined, [
    { ...sheetInfo([]), id: 'dashboard', name: 'SPASER Tableau de bord', role: 'dashboard' },
  ]);
}

describe('the ribbon’s refresh', () => {
  test('writes nothing before a first preview was accepted in the pane', async () => {
    const host = fakeHost();
    expect(await refreshWorkbook(host, CONTEXT)).toContain('Rien n’est encore écrit');
    expect(host.applied).toHaveLength(0);
  });

  test('writes the sheets again, and says nothing when done', async () => {
    const host = written();
    expect(await refreshWorkbook(host, CONTEXT)).toBeNull();
    expect(host.applied).toHaveLength(1);
  });

  test('an obstacle stops it, with what to do', async () => {
    const host = written();
    host.summary = { ...SUMMARY, obstacles: [{ code: 'filtered', sheet: 'Registre' }] };
    expect(await refreshWorkbook(host, CONTEXT)).toMatch(/«\u202fRegistre\u202f» est filtrée\u202f: effacez le filtre/);
    expect(host.applied).toHaveLength(0);
  });

  test('a failure is the sentence of its error; an unworded one is worded', async () => {
    const host = written();
    host.failure = { method: 'apply', error: new UserError('busy', bilingual('Excel est occupé.', 'Excel is busy.')) };
    expect(await refreshWorkbook(host, CONTEXT)).toBe('Excel est occupé.');
    host.failure = { method: 'describe', error: new TypeError('x') };
    expect(await refreshWorkbook(host, { ...CONTEXT, language: 'en' })).toContain('The refresh did not succeed');
  });
});
