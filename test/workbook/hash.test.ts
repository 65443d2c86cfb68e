import fc from 'fast-check';
import { addText, digest, EMPTY_HASH, halvesOf, stable } from '../../src/workbook';

/** What `stable` says, by JSON itself: workbooks remember marks made of it. */
function byReplacer(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const key = fc.constantFrom('b', 'a', 'é', '10', '9', '1', '01', 'a"b', 'Z', '');
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(key, tie('any'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

test('the JSON of a value with its keys in order is what a sorting replacer gives', () => {
  fc.assert(
    fc.property(value.any, (any) => {
      fc.pre(any !== undefined);
      expect(stable(any)).toBe(byReplacer(any));
    }),
    { numRuns: 1000 },
  );
});

test('marks that workbooks remember keep their text', () => {
  const hash = addText(EMPTY_HASH, 'Réfection de la toiture');
  expect(digest(hash)).toBe(
    halvesOf(hash)
      .map((half) => half.toString(36))
      .join('.'),
  );
  expect([digest(EMPTY_HASH), digest(hash)]).toEqual(['7h0j2b.1hmumb5', '1kz7wqf.57nry6']);
});
