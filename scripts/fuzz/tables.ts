import fc from 'fast-check';
import { readRegister, recogniseTables } from '../../src/register';
import type { CellValue } from '../../src/workbook';
import { openFile } from '../../src/workbook/file';
import { hold } from './hold';
import { cell } from './values';

const HEADINGS = [
  'N° marché',
  'Objet',
  'Titulaire',
  'Montant HT',
  'Date de notification',
  'Clause sociale',
  'Lot',
  'Procédure',
  null,
];

const quoted = (value: CellValue): string =>
  value === null
    ? ''
    : `"${String(value)
        .replace(/"/g, '""')
        .replace(/[\u0000-\u0008\ud800-\udfff]/g, '?')}"`;

/** A sheet with headings somewhere among lines of anything: every line is a contract or is said to be none. */
export function tableReadings(): fc.IAsyncProperty<[readonly [CellValue[][], CellValue[], CellValue[][]]]> {
  const lines = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 14 });
  const drawn = fc.tuple(lines, fc.shuffledSubarray(HEADINGS, { minLength: 4 }), lines);
  return fc.asyncProperty(drawn, async ([before, headings, after]) => {
    const text = [...before, headings, ...after].map((row) => row.map(quoted).join(';')).join('\n');
    const workbook = openFile(new TextEncoder().encode(`sep=;\n${text}\nfin;`), 'registre.csv');
    for (const { id } of (await workbook.describe()).sheets) {
      const grid = await workbook.readSheet(id);
      for (const table of recogniseTables(grid)) {
        const reading = readRegister([{ table, grid }], { today: '2026-11-22' } as Parameters<typeof readRegister>[1]);
        hold(
          reading.contracts.length + reading.excluded.length === reading.rowsRead,
          'every line is a contract or excluded',
        );
        hold(reading.rowsRead === table.body.rows, 'every line of the table is read');
        const rows = [...reading.contracts, ...reading.excluded].map(({ row }) => row);
        hold(new Set(rows).size === rows.length, 'no line is read twice');
      }
    }
  });
}
