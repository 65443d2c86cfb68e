import fc from 'fast-check';
import { isUserError } from '../../src/language';
import { chooseRegister, readRegister, recogniseTables } from '../../src/register';
import type { CellValue } from '../../src/workbook';
import { openFile } from '../../src/workbook/file';
import { gridOf } from './grid';
import { PATIENCE, runs } from './runs';

jest.setTimeout(PATIENCE);

const HEADINGS: readonly (readonly string[])[] = [
  ['N° marché', 'Objet', 'Titulaire', 'Montant HT', 'Date de notification'],
  ['Référence', 'Intitulé du marché', 'Attributaire', 'Montant notifié', 'Notifié le'],
  ['id', 'objet', 'titulaires', 'montant', 'dateNotification'],
  ['num_marche', 'objet_du_marche', 'fournisseur_nom', 'montant_ht', 'date_de_notification'],
];
const FIELDS = ['contractId', 'title', 'supplier', 'amountHt', 'notificationDate'];
const OPTIONS = { valueRule: 'maximum', includeSubsequentContracts: false, today: '2026-11-22' } as const;

/** Words that no register uses as headings. */
const NOISE_WORDS = ['zèbre', 'kiwi', 'abc', 'lorem ipsum', 'Édition du 12', 'bleu', 'x y z', 'Rouen', 'qwerty'];
const noiseCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constantFrom(...NOISE_WORDS) },
  { weight: 1, arbitrary: fc.integer({ min: -1000, max: 1_000_000 }) },
  { weight: 1, arbitrary: fc.boolean() },
);

const contractRow = fc
  .record({
    id: fc.integer({ min: 1, max: 99_999 }),
    what: fc.constantFrom('Nettoyage des locaux', 'Fourniture de mobilier', 'Travaux de voirie', 'Étude de sols'),
    who: fc.constantFrom('DUPONT SAS', 'DURAND SARL', 'MARTIN & FILS', 'BATI SA'),
    cents: fc.integer({ min: 200, max: 90_000_000 }),
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 2018, max: 2026 }),
  })
  .map((row) => ({
    amount: row.cents / 100,
    date: `${row.year}-${String(row.month).padStart(2, '0')}-${String(row.day).padStart(2, '0')}`,
    cells: [
      `M${row.id}`,
      `${row.what} ${row.id}`,
      row.who,
      `${Math.floor(row.cents / 100)},${String(row.cents % 100).padStart(2, '0')}`,
      `${String(row.day).padStart(2, '0')}/${String(row.month).padStart(2, '0')}/${row.year}`,
    ],
  }));

describe('a register planted among random cells', () => {
  it('is found, with its columns in any order, and read whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(noiseCell, { maxLength: 8 }), { maxLength: 12 }),
        fc.nat({ max: 6 }),
        fc.constantFrom(...HEADINGS),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
        fc.uniqueArray(contractRow, { minLength: 3, maxLength: 12, selector: (row) => row.cells[0] }),
        (noise, left, headings, order, contracts) => {
          const margin = Array.from({ length: left }, () => null);
          const line = (cells: readonly CellValue[]): CellValue[] => [
            ...margin,
            ...order.map((index) => cells[index] ?? null),
          ];
          const rows = [...noise, [], line(headings), ...contracts.map((contract) => line(contract.cells))];
          const grid = gridOf(rows);
          const [table] = chooseRegister(recogniseTables(grid));
          expect(table?.headerRow).toBe(noise.length + 1);
          if (table === undefined) return;
          expect(table.columns.slice(-5).map((column) => column.field)).toEqual(order.map((index) => FIELDS[index]));
          const reading = readRegister([{ table, grid }], OPTIONS);
          expect(reading.contracts.length + reading.excluded.length).toBe(reading.rowsRead);
          expect(reading.contracts.map((contract) => contract.row)).toEqual(
            contracts.map((_, index) => noise.length + 3 + index),
          );
          expect(reading.contracts.map((contract) => contract.amount)).toEqual(
            contracts.map((contract) => contract.amount),
          );
          expect(reading.contracts.map((contract) => contract.notificationDate?.date)).toEqual(
            contracts.map((contract) => contract.date),
          );
        },
      ),
      runs(),
    );
  });

  it('loses no line, whatever stands in it', () => {
    const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
      noiseCell,
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        'TOTAL',
        'Avenant n° 1',
        'infructueux',
        '#N/A',
        'CDL',
        '31/02/2024',
        'Lot 2',
        '12 000 €',
        '2024-03-01',
        'MS n° 2',
      ),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...HEADINGS),
        fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 15 }),
        (headings, rows) => {
          const grid = gridOf([headings, ...rows]);
          for (const table of recogniseTables(grid)) {
            const reading = readRegister([{ table, grid }], OPTIONS);
            expect(reading.contracts.length + reading.excluded.length).toBe(reading.rowsRead);
            expect(reading.rowsRead).toBe(table.body.rows);
            expect(new Set(reading.contracts.map((contract) => contract.key)).size).toBe(reading.contracts.length);
            const places = [
              ...reading.contracts.map((contract) => contract.row),
              ...reading.excluded.map((row) => row.row),
            ];
            expect(new Set(places).size).toBe(places.length);
          }
        },
      ),
      runs(),
    );
  });
});

describe('random bytes as a text file', () => {
  it('are read or refused with a sentence, never with another error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('csv', 'tsv'), async (bytes, extension) => {
        try {
          const opened = openFile(bytes, `registre.${extension}`);
          for (const sheet of (await opened.describe()).sheets) {
            const grid = await opened.readSheet(sheet.id);
            for (const table of recogniseTables(grid)) readRegister([{ table, grid }], OPTIONS);
          }
        } catch (error) {
          if (!isUserError(error)) throw error;
        }
      }),
      runs(),
    );
  });
});
