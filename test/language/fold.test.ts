import fc from 'fast-check';
import { fold, foldKey } from '../../src/language';

test.each([
  ['Clause sociale d’insertion', 'clause sociale d insertion'],
  ['L&#8217;ŒUVRE  &amp; l&eacute;cole', 'l oeuvre & lecole'],
  ['n°2 – 15 %', 'n 2 15 %'],
  ['d?information', 'd information'],
  ['ligne 1<br />ligne 2', 'ligne 1 ligne 2'],
  ['  ESPACÉ   ', 'espace'],
  ['e\u0301nergie', 'energie'],
  ['a < b & c', 'a b & c'],
  ['', ''],
])('%j folds to %j', (source, expected) => {
  expect(foldKey(source)).toBe(expected);
});

/** The original characters behind a folded match. */
function original(source: string, words: string): string {
  const folded = fold(source);
  const at = folded.text.indexOf(` ${words} `) + 1;
  return source.slice(folded.starts[at], folded.ends[at + words.length - 1]);
}

test.each([
  ['Lot réservé EA/ESAT', 'reserve', 'réservé'],
  ['fourniture d&#8217;&eacute;nergie verte', 'energie verte', '&eacute;nergie verte'],
  ['main-d’œuvre locale', 'd oeuvre', 'd’œuvre'],
  ['me\u0301nage écolo', 'menage', 'me\u0301nage'],
])('a match in %j points back at the words as typed', (source, words, expected) => {
  expect(original(source, words)).toBe(expected);
});

test('offsets never decrease, stay within the source, and cover one character at least', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (source) => {
      const { text, starts, ends } = fold(source);
      expect(starts).toHaveLength(text.length);
      expect(ends).toHaveLength(text.length);
      for (let index = 1; index < text.length - 1; index += 1) {
        expect(starts[index]).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
        expect(ends[index]).toBeGreaterThan(starts[index] ?? 0);
        expect(ends[index]).toBeLessThanOrEqual(source.length);
      }
    }),
    { numRuns: 1000 },
  );
});

test('case, accents and double spaces change nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('clause', 'écologique', 'Été', 'à', 'insertion', 'œuvre')), (words) => {
      const plain = foldKey(words.join(' '));
      expect(foldKey(words.join('   ').toUpperCase())).toBe(plain);
      expect(foldKey(words.join(' ').normalize('NFD'))).toBe(plain);
    }),
    { numRuns: 500 },
  );
});
