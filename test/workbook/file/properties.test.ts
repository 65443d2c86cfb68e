import fc from 'fast-check';
import { isUserError } from '../../../src/language';
import type { CellValue } from '../../../src/workbook';
import { openFile } from '../../../src/workbook/file';
import { gridOf, spreadsheet, utf8 } from './support/grids';
import { sheetPlan, workbookPlan } from './support/plans';

// Whole files are opened: slower than one tick of patience allows on a busy machine.
jest.setTimeout(240_000);

const NAMES = ['r.csv', 'r.xlsx', 'r.xls', 'r.ods', 'r.json', 'r.tsv', 'r'];
const REAL = [
  spreadsheet({ R: [['a', 1]] }),
  spreadsheet({ R: [['a', 1]] }, 'xls'),
  spreadsheet({ R: [['a', 1]] }, 'ods'),
];

/** Opens and reads everything; an error must be one for a person. */
async function readsOrRefuses(bytes: Uint8Array, name: string): Promise<void> {
  try {
    const workbook = openFile(bytes, name);
    for (const { id } of (await workbook.describe()).sheets) await workbook.readSheet(id);
  } catch (error) {
    if (!isUserError(error)) throw error;
    if (!error.sentence('fr').includes(name)) throw new Error('the sentence does not name the file');
  }
}

describe('random bytes never give an untyped error', () => {
  // A library that reads damaged files says so on the console.
  beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  it('bytes of any kind', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...NAMES), readsOrRefuses), {
      numRuns: 1000,
    }));

  it('texts of any kind', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string({ unit: fc.constantFrom('"', ';', ',', '\n', '\r', 'a', '{', '[', '<', '\t') }),
        ),
        fc.constantFrom(...NAMES),
        (text, name) => readsOrRefuses(utf8(text), name),
      ),
      { numRuns: 1000 },
    ));

  it('real files with some bytes altered or cut', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...REAL),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        fc.double({ min: 0.3, max: 1.4, noNaN: true }),
        (bytes, alterations, share) => {
          const altered = bytes.slice(0, Math.ceil(bytes.length * share));
          for (const [at, value] of alterations) altered[at % altered.length] = value;
          return readsOrRefuses(altered, 'r.xlsx');
        },
      ),
      { numRuns: 300 },
    ));
});

describe('what is written is read back', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({
      unit: fc.constantFrom('_', 'x', '0', '4', '1', '\u0000', '\r', '\n', '\t', ' ', '&', '<', '"', '\ud800', '='),
      minLength: 1,
    }),
  );
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const table = fc
    .array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 10, maxLength: 40 })
    // The corners are filled, so that the grid's place is known.
    .map((rows) => [['coin', 'x', 'y'] as CellValue[], ...rows, ['bas', 1, 2] as CellValue[]]);

  it('any content of our sheets', () => {
    const base = spreadsheet({ R: [['a']] });
    return fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const workbook = openFile(base, 'r.xlsx');
        await workbook.apply(
          workbookPlan({ sheets: [sheetPlan('data', 'Données', { blocks: [{ row: 0, column: 0, rows }] })] }),
        );
        const again = openFile(workbook.save(), 'r.xlsx');
        expect((await gridOf(again, 'Données')).values).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  it('any content of the register’s columns, and a second run changes nothing', () => {
    const base = spreadsheet({ R: [['N°'], ...Array.from({ length: 30 }, (_, index) => [index])] });
    return fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 30, maxLength: 30 }), async (values) => {
        const workbook = openFile(base, 'r.xlsx');
        const plan = workbookPlan({
          register: [
            {
              sheetId: 'sheet1',
              sheetName: 'R',
              headerRow: 0,
              firstRow: 1,
              lastRow: 30,
              tableName: null,
              columns: [
                {
                  key: 'k',
                  heading: 'Titre',
                  column: 1,
                  isNew: true,
                  width: 10,
                  values: values.map((value, index) => ({ row: index + 1, value })),
                },
              ],
            },
          ],
        });
        await workbook.apply(plan);
        const again = openFile(workbook.save(), 'r.xlsx');
        expect((await gridOf(again)).values.map((row) => row[1])).toEqual(['Titre', ...values]);
        expect(await again.apply(plan)).toMatchObject({ changed: false });
      }),
      { numRuns: 40 },
    );
  });

  it('any memory', () => {
    const base = spreadsheet({ R: [['a']] });
    return fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' })),
        async (value) => {
          const memory = JSON.parse(JSON.stringify(value)) as Record<string, string>;
          const workbook = openFile(base, 'r.xlsx');
          await workbook.apply(workbookPlan({ memory }));
          expect(await openFile(workbook.save(), 'r.xlsx').readMemory()).toEqual(memory);
        },
      ),
      { numRuns: 60 },
    );
  });
});
