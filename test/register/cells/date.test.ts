import { isMonthFirst, readDate } from '../../../src/register';
import type { DateContext } from '../../../src/register';

/** What a date cell gives: the day, with its precision when it is not a day, or the issue, or nothing. */
function check(cell: string | number | boolean | null, expected: string | null, context: DateContext = {}): void {
  const { value, issue } = readDate(cell, context);
  const read = value === null ? issue : value.precision === 'day' ? value.date : `${value.date} ${value.precision}`;
  expect({ cell, read }).toEqual({ cell, read: expected });
}

describe('readDate', () => {
  it('reads serial numbers of both systems', () => {
    check(45292, '2024-01-01');
    check(45292.75, '2024-01-01');
    check(43830, '2024-01-01', { dateSystem: 1904 });
    check('45292', '2024-01-01');
    check(20240315, '2024-03-15');
  });

  it('reads French dates, day first', () => {
    check('26/03/2010', '2010-03-26');
    check('1/2/2024', '2024-02-01');
    check('01-02-2024', '2024-02-01');
    check('01.02.2024', '2024-02-01');
    check('26/03/10', '2010-03-26');
    check('26/03/2024 14:30', '2024-03-26');
    check('26 mars 2024', '2024-03-26');
    check('1er février 2024', '2024-02-01');
    check('le 3 août 2021', '2021-08-03');
    check('lundi 4 décembre 2023', '2023-12-04');
    check('12-janv.-24', '2024-01-12');
    check('2 sept. 2020', '2020-09-02');
  });

  it('reads ISO dates, with their zone: the day as written', () => {
    check('2025-02-05', '2025-02-05');
    check('2018-12-17+01:00', '2018-12-17');
    check('2018-07-12+02:00', '2018-07-12');
    check('2024-01-01T00:00:00Z', '2024-01-01');
    check('2024-01-01T23:30:00.000+02:00', '2024-01-01');
    check('2024/03/05', '2024-03-05');
    check('20240305', '2024-03-05');
  });

  it('reads months and quarters', () => {
    check('mars 2025', '2025-03-01 month');
    check('MARS 2025', '2025-03-01 month');
    check('03/2025', '2025-03-01 month');
    check('2025-03', '2025-03-01 month');
    check('Jul-17', '2017-07-01 month');
    check('juil.-17', '2017-07-01 month');
    check('T2 2025', '2025-04-01 quarter');
    check('2025 T4', '2025-10-01 quarter');
    check('2025-T1', '2025-01-01 quarter');
    check('2e trimestre 2025', '2025-04-01 quarter');
    check('1er trimestre 2024', '2024-01-01 quarter');
    check('2024', '2024-01-01 year');
    check(2024, '2024-01-01 year');
  });

  it('reads 04-15 as April 2015 only where the file speaks of 2015', () => {
    check('04-15', '2015-04-01 month', { years: new Set([2014, 2015]) });
    check('04-15', 'ambiguous', { years: new Set([2024]) });
    check('04/15', 'ambiguous');
  });

  it('reads month first where the column does', () => {
    check('12/31/2024', 'impossible');
    check('12/31/2024', '2024-12-31', { monthFirst: true });
    check('02/01/2024', '2024-02-01', { monthFirst: true });
    expect(isMonthFirst(['01/02/2024', '12/31/2024'])).toBe(true);
    expect(isMonthFirst(['01/02/2024', '31/12/2024', '12/31/2024'])).toBe(false);
    expect(isMonthFirst(['01/02/2024'])).toBe(false);
  });

  it('refuses what is no date, and says why', () => {
    check('31/02/2024', 'impossible');
    check('29/02/2023', 'impossible');
    check('0218-10-29', 'outOfRange');
    check('01/01/2099', 'outOfRange');
    check('01/01/1900', 'outOfRange');
    check(1, 'outOfRange');
    check('à définir', 'unreadable');
    check('mars', 'unreadable');
    check('#REF!', 'error');
    check('#VALEUR!', 'error');
    check(false, 'unreadable');
  });

  it('finds nothing in blanks, dashes and sentinels', () => {
    for (const cell of [null, '', '  ', '-', 'CDL', 'NC', 'Non renseigné', 0]) check(cell, null);
  });
});
