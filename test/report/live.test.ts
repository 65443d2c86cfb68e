import fc from 'fast-check';
import { HyperFormula } from 'hyperformula';
import {
  either,
  integerText,
  joined,
  live,
  number,
  pointsText,
  rateText,
  text,
  type Live,
} from '../../src/report/live';

const engine = HyperFormula.buildFromArray([[0, 0]], { licenseKey: 'gpl-v3' });
afterAll(() => engine.destroy());

/** Computes an expression in another engine, with the cells A1 and B1 that it names. */
function answer(expression: Live, cells: readonly number[]): unknown {
  engine.setCellContents({ sheet: 0, row: 0, col: 0 }, [[...cells]]);
  engine.setCellContents({ sheet: 0, row: 1, col: 0 }, `=${expression.formula}`);
  return engine.getCellValue({ sheet: 0, row: 1, col: 0 });
}

const count = fc.integer({ min: 0, max: 100_000 });

describe('live expressions', () => {
  it('word a rate with one decimal, half up, without the reader’s locale', () => {
    const rate = (n: number, d: number) => rateText(live('$A$1', n), live('$B$1', d), ',', '\u202f%').value;
    expect(rate(72, 301)).toBe('23,9\u202f%');
    expect(rate(1, 8)).toBe('12,5\u202f%');
    expect(rate(477, 2000)).toBe('23,9\u202f%');
    expect(rate(3, 3)).toBe('100,0\u202f%');
    expect(rate(0, 9)).toBe('0,0\u202f%');
  });

  it('word any rate as the workbook does', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 100_000 }), (n, d) => {
        const worded = rateText(live('$A$1', n), live('$B$1', d), ',', ' %');
        expect(answer(worded, [n, d])).toBe(worded.value);
      }),
      { numRuns: 150 },
    );
  });

  it('set thousands apart as the workbook does', () => {
    expect(integerText(number(1204), '\u202f').value).toBe('1\u202f204');
    expect(integerText(number(1_000_050), ' ').value).toBe('1 000 050');
    for (const n of [999, 1000, 999_999, 1_000_000, 999_999_999, 1_000_000_000, 1_031_340_359]) {
      const worded = integerText(live('$A$1', n), ' ');
      expect(answer(worded, [n])).toBe(worded.value);
    }
    expect(integerText(number(1_031_340_359), ' ').value).toBe('1 031 340 359');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => {
        const worded = integerText(live('$A$1', n), ' ');
        expect(answer(worded, [n])).toBe(worded.value);
      }),
      { numRuns: 150 },
    );
  });

  it('word a difference in points without its sign', () => {
    expect(pointsText(number(-0.061), ',').value).toBe('6,1');
    expect(pointsText(number(0.2), ',').value).toBe('20,0');
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (thousandths) => {
        const worded = pointsText(live('$A$1/1000', thousandths / 1000), ',');
        expect(answer(worded, [thousandths])).toBe(worded.value);
      }),
      { numRuns: 100 },
    );
  });

  it('keep quotes inside texts', () => {
    const yes = either(live('$A$1>2', true), text(' oui'), text(' non'));
    const sentence = joined('Lot "neuf" : ', live('$A$1', 3), yes);
    expect(sentence).toEqual({
      formula: '"Lot ""neuf"" : "&$A$1&IF($A$1>2," oui"," non")',
      value: 'Lot "neuf" : 3 oui',
    });
  });
});
