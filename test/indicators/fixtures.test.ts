import { CATALOGUE, measure, rowsOf } from '../../src/indicators';
import { fixtureIds, fixtureWorkings, fraction, readFixture } from './support/fixtures';

const FRACTIONS = ['value', 'valueOnInformed', 'fillRate'] as const;

test('every indicator has its fixture, and every fixture its indicator', () => {
  expect(fixtureIds()).toEqual(CATALOGUE.map(({ id }) => id).sort());
});

test('ids are unique', () => {
  expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
});

describe.each(CATALOGUE.map((indicator) => [indicator.id, indicator] as const))('%s', (id, indicator) => {
  const fixture = readFixture(id);
  const work = fixtureWorkings(fixture);

  test.each(fixture.expected.map((one) => [`${one.period} ${one.basis} ${one.group?.key ?? ''}`, one] as const))(
    'as worked out by hand: %s',
    (_, expected) => {
      const found = measure(indicator, expected.period, expected.group ?? null, work).filter(
        ({ basis }) => basis === expected.basis,
      );
      expect(found).toHaveLength(1);
      const plain = Object.fromEntries(
        Object.entries(expected).filter(([key]) => !(FRACTIONS as readonly string[]).includes(key)),
      );
      expect(found[0]).toMatchObject(plain);
      for (const key of FRACTIONS) {
        if (!(key in expected)) continue;
        const wanted = fraction(expected[key] as number | string | null);
        if (wanted === null) expect(found[0]?.[key]).toBeNull();
        else expect(found[0]?.[key]).toBeCloseTo(wanted, 10);
      }
    },
  );

  test('names the rows behind its counts', () => {
    for (const expected of fixture.expected) {
      const [one] = measure(indicator, expected.period, expected.group ?? null, work).filter(
        ({ basis }) => basis === expected.basis,
      );
      if (one === undefined || one.basis !== 'count') continue;
      const rows = rowsOf(one, work);
      expect(rows.numerator).toHaveLength(one.numerator);
      expect(rows.no).toHaveLength(one.no);
      expect(rows.unknown).toHaveLength(one.unknown);
      expect(rows.excluded).toHaveLength(one.excluded);
    }
  });
});
