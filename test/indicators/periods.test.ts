import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { comparePeriods, parsePeriod, periodBounds, periodsOf, readPeriodKey, yearToDate } from '../../src/indicators';
import { registerOf } from './support/contracts';

describe('periods', () => {
  test('a register has its years, their quarters, two-year windows, the SPASER, the year to date and the whole', () => {
    const tagged = registerOf({ date: '2023-11-02' }, { date: '2024-04-01' }, { date: '2024' }, { date: null });
    expect(periodsOf(tagged, DEFAULT_SETTINGS, '2026-11-22')).toEqual([
      '2023',
      '2024',
      '2023-T4',
      '2024-T1',
      '2024-T2',
      '2023-2024',
      '2024-2027',
      '2026-01-01..2026-11-22',
      'all',
    ]);
  });

  test('an empty register still has the SPASER and the whole', () => {
    expect(periodsOf([], DEFAULT_SETTINGS)).toEqual(['2024-2027', 'all']);
  });

  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-T1', '2024-01-01', '2024-03-31'],
    ['2023-T4', '2023-10-01', '2023-12-31'],
    ['2025-2026', '2025-01-01', '2026-12-31'],
    ['2024-02-29..2024-03-01', '2024-02-29', '2024-03-01'],
  ])('%s runs from %s to %s', (key, from, to) => {
    const period = parsePeriod(key);
    expect(period === null ? null : periodBounds(period)).toEqual({ from, to });
  });

  test.each(['', '24', '2024-T5', '2026-2024', '2024-02-30..2024-03-01', '2024-01-02..2024-01-01', 'tout'])(
    '« %s » is no period',
    (key) => expect(parsePeriod(key)).toBeNull(),
  );

  test.each([
    ['2024', '2023', '2023'],
    ['2024-T1', '2023-T4', '2023-T1'],
    ['2025-2026', '2023-2024', null],
    ['2024-01-01..2024-02-29', null, '2023-01-01..2023-02-28'],
    ['all', null, null],
  ])('%s is compared with %s and %s', (key, before, lastYear) => {
    expect(comparePeriods(key)).toEqual({ before, lastYear });
  });

  test('the year to date begins on 1 January', () => {
    expect(yearToDate('2026-11-22')).toBe('2026-01-01..2026-11-22');
  });

  test('any text is a period or nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePeriod(text)));
  });
});

test.each([
  ['T3 2026', '2026-T3'],
  ['t3\u00a02026', '2026-T3'],
  ['Q3 2026', '2026-T3'],
  ['2026-T3', '2026-T3'],
  ['2026 T3', '2026-T3'],
  ['2026', '2026'],
  ['T5 2026', 'T5 2026'],
])('a period typed « %s » is %s', (typed, key) => {
  expect(readPeriodKey(typed)).toBe(key);
});
