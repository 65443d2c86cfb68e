import fc from 'fast-check';
import type { CellValue } from '../../src/workbook';

/** Characters that parsers and writers trip over. */
const SIGNS = [
  '_',
  'x',
  '0',
  '9',
  '.',
  ',',
  ' ',
  '\u202f',
  '-',
  '/',
  '€',
  '%',
  '"',
  ';',
  '&',
  '<',
  '>',
  '=',
  '\n',
  '\r',
  '\t',
  '\u0000',
  '\ud800',
  'é',
];

/** Words of registers, good and bad. */
const WORDS = [
  'TOTAL',
  'Oui',
  'non',
  'NC',
  '#N/A',
  '12 000 €',
  '1.234,56',
  '31/02/2024',
  '2024-03-01',
  '03/2024',
  '15 %',
  '36 mois',
  '450 h',
  '45000000-7',
  '12345678900011',
  'Lot 2',
  'Sans objet',
];

/** Any text that a cell may hold. */
export const text = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 14 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)).map((words) => words.join(' ')),
);

/** Any cell. */
export const cell: fc.Arbitrary<CellValue> = fc.oneof(
  text.filter((value) => value !== ''),
  // Zero has one sign in a workbook.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
