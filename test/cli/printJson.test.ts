import fc from 'fast-check';
import { jsonPieces } from '../../src/cli/printJson';

const whole = (value: object) => [...jsonPieces(value)].join('');

test('an object comes out in pieces as JSON writes it whole, whatever its lists and texts hold', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (value) => {
      expect(whole(value)).toBe(`${JSON.stringify(value, null, 1)}\n`);
    }),
  );
});

test('a list made while it is read is written like one that stands ready', () => {
  const items = function* () {
    for (let at = 0; at < 20_000; at += 1) yield { row: at, title: `Marché « ${at} »\nlot` };
  };
  const pieces = [...jsonPieces({ file: 'registre.csv', contracts: items(), none: [], skipped: undefined })];
  expect(pieces.join('')).toBe(
    `${JSON.stringify({ file: 'registre.csv', contracts: [...items()], none: [] }, null, 1)}\n`,
  );
  // Never one long string: that is what stopped a register of 150,000 rows.
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(100_000);
});
