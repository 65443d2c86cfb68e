import { formatDate, formatEuro, formatInteger, formatNumber, formatRate, plural, UserError } from '../../src/language';

test('French figures: narrow no-break space for thousands, comma, space before the sign', () => {
  expect(formatInteger(1_234_567, 'fr')).toBe('1\u202f234\u202f567');
  expect(formatNumber(1234.5, 'fr')).toBe('1\u202f234,5');
  expect(formatRate(0.239, 'fr')).toBe('23,9\u00a0%');
  expect(formatEuro(1250, 'fr')).toBe('1\u202f250\u00a0€');
});

test('English figures', () => {
  expect(formatInteger(1_234_567, 'en')).toBe('1,234,567');
  expect(formatRate(0.239, 'en')).toBe('23.9%');
});

test.each([
  [0.2385, '23,9\u00a0%'],
  [0.2345, '23,5\u00a0%'],
  [1 / 3, '33,3\u00a0%'],
  [2 / 3, '66,7\u00a0%'],
  [0.0005, '0,1\u00a0%'],
  [0, '0,0\u00a0%'],
  [1, '100,0\u00a0%'],
])('a rate of %d is rounded half up to %s', (rate, expected) => {
  expect(formatRate(rate, 'fr')).toBe(expected);
});

test('dates', () => {
  expect(formatDate('2026-11-22', 'fr')).toBe('22/11/2026');
  expect(formatDate('2026-11-22', 'fr', 'long')).toBe('22 novembre 2026');
  expect(formatDate('2026-01-01', 'en', 'long')).toBe('1 January 2026');
});

test('zero and one are singular in French, one alone in English', () => {
  expect([0, 1, 2].map((count) => plural(count, 'fr', 'marché', 'marchés'))).toEqual(['marché', 'marché', 'marchés']);
  expect([0, 1, 2].map((count) => plural(count, 'en', 'contract', 'contracts'))).toEqual([
    'contracts',
    'contract',
    'contracts',
  ]);
});

test('an error for a person is one sentence, with its advice', () => {
  const error = new UserError(
    'x',
    { fr: 'La feuille est protégée.', en: 'The sheet is protected.' },
    { advice: { fr: 'Ôtez la protection.', en: 'Unprotect it.' } },
  );
  expect(error.sentence('fr')).toBe('La feuille est protégée. Ôtez la protection.');
  expect(error.sentence('en')).toBe('The sheet is protected. Unprotect it.');
});
