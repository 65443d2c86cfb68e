import { decimalMarkOf, parseNumber, readAmount } from '../../../src/register';
import type { AmountContext } from '../../../src/register';

/** What an amount cell gives: the amount, or the issue, or nothing. */
function check(
  cell: string | number | boolean | null,
  expected: number | string | null,
  context: AmountContext = {},
): void {
  const { value, issue } = readAmount(cell, context);
  expect({ cell, read: value === null ? issue : value.amount }).toEqual({ cell, read: expected });
}

describe('readAmount', () => {
  it('reads numbers as they are', () => {
    check(1234.56, 1234.56);
    check(21800.1, 21800.1);
    check(800, 800_000, { scale: 1000 });
  });

  it('reads French and English texts', () => {
    check('1 234,56 €', 1234.56);
    check('14\u00A0237,50', 14237.5);
    check('14\u202F237,50\u00A0€', 14237.5);
    check('14 237.50', 14237.5);
    check('12,345.67', 12345.67);
    check('1.234.567,89', 1234567.89);
    check('1.234.567', 1234567);
    check("1'234'567.50", 1234567.5);
    check('45155.0', 45155);
    check('€ 12 000', 12000);
    check('12000 euros HT', 12000);
    check('12 000 EUR', 12000);
    check('Montant : 12 000,00 € HT', 12000);
    check('environ 15 000 €', 15000);
    check('≈ 15 000', 15000);
  });

  it('reads units in the cell, stronger than the heading', () => {
    check('1,2 M€', 1_200_000);
    check('0,152 M€', 152_000);
    check('152 k€', 152_000);
    check('800 K€ HT', 800_000);
    check('200K€', 200_000);
    check('1,5 million d’euros', 1_500_000);
    check('2 millions', 2_000_000);
    check('152 k€', 152_000, { scale: 1000 });
    check('152', 152_000, { scale: 1000 });
    check('152 €', 152, { scale: 1000 });
  });

  it('lets the column settle what one cell leaves open', () => {
    check('12.345', 12345);
    check('12.345', 12.345, { mark: 'point' });
    check('12,345', 12.345);
    check('12,345', 12345, { mark: 'point' });
    expect(readAmount('12.345').issue).toBe('ambiguous');
    expect(readAmount('12.345', { mark: 'comma' }).issue).toBeNull();
  });

  it('takes the top of ranges and says so', () => {
    const range = readAmount('15 000 - 89 999,99');
    expect(range).toEqual({
      value: { amount: 89999.99, min: 15000, max: 89999.99, basis: 'bracket', tax: null },
      issue: 'bracket',
    });
    check('de 20 000 à 49 999,99 € HT', 49999.99);
    check('entre 90 000 et 206 999,99', 206999.99);
    check('0 à 19 999,99 € HT', 19999.99);
    const above = readAmount('207 000 et plus');
    expect(above.value).toMatchObject({ amount: 207000, min: 207000, max: null, basis: 'bracket' });
    expect(readAmount('< 25 000 €').value).toMatchObject({ amount: 25000, max: 25000, basis: 'bracket' });
  });

  it('reads mini/maxi pairs in either order', () => {
    expect(readAmount('mini 10 000 / maxi 50 000').value).toMatchObject({
      amount: 50000,
      min: 10000,
      max: 50000,
      basis: 'minMax',
    });
    expect(readAmount('Maximum : 50 000 € HT - Minimum : 10 000 € HT').value).toMatchObject({
      amount: 50000,
      min: 10000,
    });
    expect(readAmount('10 000 mini - 50 000 maxi').value).toMatchObject({ amount: 50000, min: 10000 });
    expect(readAmount('max 152 000').value).toMatchObject({ amount: 152000, max: 152000, basis: 'minMax' });
    expect(readAmount('sans minimum, maximum 90 000 €').value?.amount).toBe(90000);
  });

  it('adds the lots that one cell lists', () => {
    const lots = readAmount('Lot 2: 10869,56\nLot 4: 13377,13');
    expect(lots.value).toMatchObject({ amount: 24246.69, basis: 'sum' });
    expect(lots.issue).toBe('severalLots');
    check('TF : 100 000 € TO1 : 20 000 €', 120000);
    check('10 000 + 5 000', 15000);
    check('Lot 1 : 12 000 €', 12000);
  });

  it('keeps the price without tax', () => {
    check('1 000 € HT soit 1 200 € TTC', 1000);
    check('1 200 € TTC / 1 000 € HT', 1000);
    const taxed = readAmount('1 200 € TTC');
    expect(taxed.issue).toBe('taxIncluded');
    expect(taxed.value?.tax).toBe('included');
  });

  it('refuses what cannot count, and says why', () => {
    check(0, 'zero');
    check('0,00 €', 'zero');
    check(1, 'symbolic');
    check('0,01', 'symbolic');
    check(-500, 'negative');
    check('(500)', 'negative');
    check('-1 200 €', 'negative');
    check('1 200-', 'negative');
    check(999_999_999, 'tooLarge');
    check('selon BPU', 'unreadable');
    check('BPU 2024', 'unreadable');
    check('voir lot 3', 'unreadable');
    check('12 000 ou 15 000 ou 18 000', 'unreadable');
    check('#N/A', 'error');
    check('#VALEUR!', 'error');
    check(true, 'unreadable');
  });

  it('finds nothing in blanks and sentinels', () => {
    for (const cell of [null, '', '   ', '\u00A0', 'CDL', 'NC', 'MQ', '-', '—']) check(cell, null);
  });

  it('flags yearly amounts', () => {
    expect(readAmount('12 000 € par an')).toMatchObject({ value: { amount: 12000 }, issue: 'yearly' });
    expect(readAmount('12 000 €/an').issue).toBe('yearly');
  });
});

describe('parseNumber', () => {
  it('refuses groups that are not of three', () => {
    for (const text of ['1 23', '12 34 567', '1,23,4', '1.2.3', '', ' ', 'abc', '1e', '--1', '1 234,5,6']) {
      expect({ text, value: parseNumber(text) }).toEqual({ text, value: null });
    }
  });

  it('reads scientific notation and signs', () => {
    expect(parseNumber('2,10E+13')?.value).toBe(2.1e13);
    expect(parseNumber('−12')?.value).toBe(-12);
    expect(parseNumber('+12')?.value).toBe(12);
    expect(Object.is(parseNumber('-0')?.value, -0)).toBe(false);
  });
});

describe('decimalMarkOf', () => {
  it('follows the cells that leave no doubt', () => {
    expect(decimalMarkOf(['12,5', '12.345', '1 200,00'])).toBe('comma');
    expect(decimalMarkOf(['45155.0', '27364.0', '1.500'])).toBe('point');
    expect(decimalMarkOf(['12.345', '1,234'])).toBeNull();
    expect(decimalMarkOf(['12,5', '12.5'])).toBeNull();
    expect(decimalMarkOf([])).toBeNull();
  });
});
