/** @jest-environment jsdom */
import type { PlainSheet } from '../../../src/workbook/excel';
import { REGISTER, bootBench, cellsOf, valuesOf } from './support';
import type { Bench } from './support';

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
});

const SAMPLE: PlainSheet = {
  name: 'Registre 2025',
  headerRow: 1,
  formats: [null, 'dd/mm/yyyy', '#,##0.00'],
  widths: [30, 12, 14],
  rows: [
    ['Registre des marchés'],
    ['Objet', 'Date', 'Montant'],
    ['=Travaux', 45292, 1200.5],
    ['12/03/2024', 45658, null],
  ],
};

describe('filling an empty workbook', () => {
  test('its first sheet and new ones hold the rows as they are, dressed', async () => {
    bench.open({ Feuil1: [] });
    expect(await bench.adapter().fillEmptyWorkbook([SAMPLE, { ...SAMPLE, name: 'Paiements' }])).toBe(true);
    expect(bench.book.sheets.map(({ name }) => name)).toEqual(['Registre 2025', 'Paiements']);
    expect(bench.book.active.name).toBe('Registre 2025');
    const sheet = bench.sheet('Registre 2025');
    expect(valuesOf(sheet, 0, 0, 4, 3)).toEqual([
      ['Registre des marchés', null, null],
      ['Objet', 'Date', 'Montant'],
      ['=Travaux', 45292, 1200.5],
      ['12/03/2024', 45658, null],
    ]);
    expect(sheet.cells.get(2 * 16_384 + 1)?.format?.numberFormat).toBe('dd/mm/yyyy');
    expect(sheet.cells.get(16_384)?.format).toMatchObject({ bold: true, wrap: true });
    expect(sheet.frozen).toEqual({ rows: 2, columns: 0 });
  });

  test('a workbook that holds anything is left alone', async () => {
    bench.open({ Feuil1: [], Notes: REGISTER });
    const before = [...cellsOf(bench.sheet('Notes'))];
    expect(await bench.adapter().fillEmptyWorkbook([SAMPLE])).toBe(false);
    expect(bench.writes()).toEqual([]);
    expect([...cellsOf(bench.sheet('Notes'))]).toEqual(before);
  });

  test('days are counted as a 1904 workbook counts them', async () => {
    bench.open({ Feuil1: [] });
    bench.book.date1904 = true;
    await bench.adapter().fillEmptyWorkbook([SAMPLE]);
    bench.book.date1904 = false;
    expect(valuesOf(bench.sheet('Registre 2025'), 2, 1, 2, 2)).toEqual([
      [43830, 1200.5],
      [44196, null],
    ]);
  });
});

describe('adding a row to a table', () => {
  const open = async (rows: readonly (readonly (string | number | null)[])[]) => {
    bench.open({ Journal: [['Quantité', 'Date', 'À moi'], ...rows] });
    await bench.office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Journal');
      sheet.tables.add(`A1:C${rows.length + 1}`, true).name = 'tJournal';
      sheet.getRange(`B2:B${rows.length + 1}`).numberFormat = rows.map(() => ['dd/mm/yyyy']);
      await context.sync();
    });
  };
  const line = (headings: readonly unknown[]) =>
    headings.map((heading) => (heading === 'Date' ? 45658 : heading === 'Quantité' ? 3 : null));
  const table = () => bench.sheet('Journal').tables[0]?.area.rows;

  test('goes under the headings that stand, after the rows that are filled', async () => {
    await open([[1, 45292, 'x']]);
    expect(await bench.adapter().appendRow('tJournal', line)).toBe(true);
    expect(valuesOf(bench.sheet('Journal'), 1, 0, 2, 3)).toEqual([
      [1, 45292, 'x'],
      [3, 45658, null],
    ]);
    expect(table()).toBe(3);
  });

  test('fills an empty row first', async () => {
    await open([[null, null, null]]);
    await bench.adapter().appendRow('tJournal', line);
    expect(valuesOf(bench.sheet('Journal'), 1, 0, 1, 3)).toEqual([[3, 45658, null]]);
    expect(table()).toBe(2);
  });

  test('says when there is no such table, and counts days as a 1904 workbook does', async () => {
    bench.open({ Journal: [] });
    expect(await bench.adapter().appendRow('tJournal', line)).toBe(false);
    await open([[1, 43830, null]]);
    bench.book.date1904 = true;
    await bench.adapter().appendRow('tJournal', line);
    bench.book.date1904 = false;
    expect(valuesOf(bench.sheet('Journal'), 2, 0, 1, 2)).toEqual([[3, 44196]]);
  });

  test('in a protected sheet is refused in a sentence', async () => {
    await open([[1, 45292, 'x']]);
    bench.sheet('Journal').protection.protected = true;
    await expect(bench.adapter().appendRow('tJournal', line)).rejects.toMatchObject({ code: 'sheet.protected' });
  });
});
