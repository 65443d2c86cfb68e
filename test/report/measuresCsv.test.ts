import Papa from 'papaparse';
import { measuresCsv } from '../../src/report';
import { randomContracts, reportInput } from './support/fixture';

const { measures } = reportInput(randomContracts(60, 7));

describe('the CSV of every measure', () => {
  it.each([
    ['fr', ';'],
    ['en', ','],
  ] as const)('holds each of them, a line each, in %s', (language, delimiter) => {
    const text = measuresCsv(measures, language);
    expect(text.startsWith('\ufeff')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(measures.length + 1);
    expect(new Set(data.map((line) => line.length)).size).toBe(1);
    const at = measures.findIndex(({ id, basis, value }) => id === 'PNAD-S' && basis === 'count' && value !== null);
    const value = Number(data[at + 1]?.[14]?.replace(',', '.'));
    expect(value).toBeCloseTo(measures[at]?.value ?? -1, 5);
  });

  it('runs no formula that a name of the register would be', () => {
    const [one] = measures.filter(({ group }) => group === null);
    if (one === undefined) throw new Error('No measure');
    const text = measuresCsv([{ ...one, group: { by: 'department', key: '=HYPERLINK("x")' } }], 'fr');
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
