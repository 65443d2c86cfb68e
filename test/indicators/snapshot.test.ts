import { DEFAULT_SETTINGS } from '../../src/settings';
import { diffSnapshots, measureAll, snapshot } from '../../src/indicators';
import { registerOf } from './support/contracts';

const context = { settings: DEFAULT_SETTINGS, journal: [], today: '2026-11-22' };
const FIRST = registerOf({ date: '2026-07-01', social: 'o' }, { date: '2026-08-01', social: '?' });
const LATER = registerOf({ date: '2026-07-01', social: 'o' }, { date: '2026-08-01', social: 'o' });

describe('snapshots of a quarter', () => {
  const before = snapshot(measureAll(FIRST, context), '2026-T3', '2026-10-05');

  test('keep the ungrouped figures of the quarter alone', () => {
    expect(before).toMatchObject({ period: '2026-T3', date: '2026-10-05' });
    const [social] = before.figures.filter(({ id, basis }) => id === 'PNAD-S' && basis === 'count');
    expect(social).toEqual({ id: 'PNAD-S', basis: 'count', group: null, numerator: 1, denominator: 2, value: 0.5 });
    expect(before.figures.every(({ group }) => group === null)).toBe(true);
  });

  test('tell what was restated since, old and new', () => {
    const after = snapshot(measureAll(LATER, context), '2026-T3', '2027-01-05');
    const changes = diffSnapshots(before, after);
    expect(changes.map(({ id, basis }) => `${id} ${basis}`)).toContain('PNAD-S count');
    const [social] = changes.filter(({ id, basis }) => id === 'PNAD-S' && basis === 'count');
    expect([social?.before?.value, social?.after?.value]).toEqual([0.5, 1]);
  });

  test('the same figures have changed nothing', () => {
    expect(diffSnapshots(before, { ...before, date: '2027-01-05' })).toEqual([]);
  });

  test('survive being stored as JSON', () => {
    expect(JSON.parse(JSON.stringify(before))).toEqual(before);
  });
});
