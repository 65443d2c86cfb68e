import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  fromSerial,
  isValidDate,
  makeDate,
  quarterOf,
  toSerial,
  yearOf,
  type DateSystem,
} from '../../src/calendar';

describe('serial numbers', () => {
  test.each([
    ['1900-03-01', 1900, 61],
    ['1970-01-01', 1900, 25_569],
    ['2024-02-29', 1900, 45_351],
    ['2026-11-22', 1900, 46_348],
    ['2026-11-22', 1904, 44_886],
  ] as const)('%s in the %d system is %d', (date, system, serial) => {
    expect(toSerial(date, system)).toBe(serial);
    expect(fromSerial(serial, system)).toBe(date);
  });

  test('a time of day is dropped, a serial before March 1900 is no date', () => {
    expect(fromSerial(45_351.75)).toBe('2024-02-29');
    expect(fromSerial(60)).toBeNull();
    expect(fromSerial(-1)).toBeNull();
    expect(fromSerial(Number.NaN)).toBeNull();
    expect(fromSerial(2_958_465)).toBe('9999-12-31');
    expect(fromSerial(2_958_466)).toBeNull();
    expect(fromSerial(Number.POSITIVE_INFINITY)).toBeNull();
  });

  test('there and back, whatever the system', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 80_000 }), fc.constantFrom<DateSystem>(1900, 1904), (serial, system) => {
        const date = fromSerial(serial, system);
        expect(date === null ? null : toSerial(date, system)).toBe(serial);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('days of the calendar', () => {
  test.each([
    [2025, 2, 31, null],
    [2025, 2, 29, null],
    [2024, 2, 29, '2024-02-29'],
    [218, 5, 3, '0218-05-03'],
    [2025, 13, 1, null],
    [2025, 0, 1, null],
    [2025, 4, 31, null],
    [2025.5, 1, 1, null],
  ])('%d-%d-%d', (year, month, day, expected) => {
    expect(makeDate(year, month, day)).toBe(expected);
  });

  test.each([1900, 2000, 2023, 2024, 2100])('%d has the days of the calendar, and no other', (year) => {
    const days = new Set<string>();
    for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += 86_400_000) {
      days.add(new Date(time).toISOString().slice(0, 10));
    }
    for (let month = 0; month <= 13; month += 1) {
      for (let day = 0; day <= 32; day += 1) {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect([text, makeDate(year, month, day), isValidDate(text)]).toEqual([
          text,
          days.has(text) ? text : null,
          days.has(text),
        ]);
      }
    }
  });

  test('years run from 1 to 9999', () => {
    expect(makeDate(0, 1, 1)).toBeNull();
    expect(makeDate(1, 1, 1)).toBe('0001-01-01');
    expect(makeDate(9999, 12, 31)).toBe('9999-12-31');
    expect(makeDate(10_000, 1, 1)).toBeNull();
  });

  test('only whole ISO dates of existing days are valid', () => {
    expect(isValidDate('2024-02-29')).toBe(true);
    for (const text of ['2025-02-29', '2025-2-1', '2025-02-01T00:00', '2025-02-012025-02-01', '', '01/02/2025']) {
      expect(isValidDate(text)).toBe(false);
    }
  });

  test('adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), fc.nat(40_000), (days, from) => {
        const start = addDays('1995-06-15', from % 20_000);
        expect(daysBetween(start, addDays(start, days))).toBe(days);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['2025-01-01', 1],
    ['2025-03-31', 1],
    ['2025-04-01', 2],
    ['2025-06-30', 2],
    ['2025-07-01', 3],
    ['2025-12-31', 4],
  ])('the quarter of %s is %d', (date, quarter) => {
    expect(quarterOf(date)).toBe(quarter);
    expect(yearOf(date)).toBe(2025);
  });
});
