/** @jest-environment jsdom */
import type { CellValue } from '../../../src/workbook';
import { REGISTER, bootBench, fillSheet } from './support';
import type { Bench, Grid } from './support';

let bench: Bench;
beforeAll(async () => {
  bench = await bootBench();
});

const grid = (rows: number, columns: number): CellValue[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) =>
      column % 2 === 0 ? `ligne ${row} colonne ${column} é` : row * column + 1,
    ),
  );

describe('describe', () => {
  test('tells used areas, tables, hidden rows, protection and date system', async () => {
    bench.open({ Registre: REGISTER, Vide: [], Décalée: [] });
    fillSheet(bench.sheet('Décalée'), [['a'], ['b']], 4, 2);
    bench.sheet('Registre').hiddenRows.add(2);
    bench.sheet('Décalée').protection.protected = true;
    bench.sheet('Vide').visibility = 'Hidden';
    await bench.office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Registre');
      sheet.tables.add('A1:C4', true).name = 'Marchés';
      await context.sync();
    });
    const { sheets, readOnly, dateSystem } = await bench.adapter().describe();
    expect({ readOnly, dateSystem }).toEqual({ readOnly: false, dateSystem: 1900 });
    expect(sheets).toMatchObject([
      {
        name: 'Registre',
        visible: true,
        hasHiddenRows: true,
        hasHiddenColumns: false,
        protected: false,
        filtered: false,
        usedArea: { row: 0, column: 0, rows: 4, columns: 3 },
        tables: [{ name: 'Marchés', area: { row: 0, column: 0, rows: 4, columns: 3 } }],
        role: null,
      },
      { name: 'Vide', visible: false, usedArea: null },
      { name: 'Décalée', protected: true, hasHiddenRows: false, usedArea: { row: 4, column: 2, rows: 2, columns: 1 } },
    ]);
  });

  test('takes the same number of exchanges for thirty sheets as for one', async () => {
    const adapter = bench.adapter();
    bench.open({ Une: REGISTER });
    await adapter.describe();
    bench.requests();
    await adapter.describe();
    const forOne = bench.requests();
    bench.open(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`Feuille ${at}`, REGISTER])));
    expect((await adapter.describe()).sheets).toHaveLength(30);
    expect(bench.requests()).toBe(forOne);
    expect(forOne).toBeLessThanOrEqual(2);
  });

  test('knows a workbook that counts from 1904', async () => {
    bench.open({ Registre: REGISTER });
    bench.book.date1904 = true;
    expect((await bench.adapter().describe()).dateSystem).toBe(1904);
  });

  test('a filter of the sheet or of a table is seen', async () => {
    bench.open({ Libre: REGISTER, Filtrée: REGISTER, Tableau: REGISTER });
    await bench.office.run(async (context) => {
      const { worksheets } = context.workbook;
      const criteria: Excel.FilterCriteria = { filterOn: 'Values', values: ['Nettoyage des locaux'] };
      worksheets.getItem('Libre').autoFilter.apply('A1:C4');
      worksheets.getItem('Filtrée').autoFilter.apply('A1:C4', 0, criteria);
      worksheets.getItem('Tableau').tables.add('A1:C4', true).autoFilter.apply('A1:C4', 0, criteria);
      await context.sync();
    });
    const { sheets } = await bench.adapter().describe();
    expect(sheets.map(({ name, filtered }) => [name, filtered])).toEqual([
      ['Libre', false],
      ['Filtrée', true],
      ['Tableau', true],
    ]);
  });
});

describe('readSheet', () => {
  const first = async (options = {}) => {
    const adapter = bench.adapter(options);
    const { sheets } = await adapter.describe();
    return { adapter, id: sheets[0]?.id ?? '' };
  };

  test('gives values, formats of columns, merges and place', async () => {
    bench.open({ Registre: [] });
    fillSheet(bench.sheet('Registre'), [['Registre des marchés', null, null], ...REGISTER, [null, 0, '#N/A']], 1, 1);
    await bench.office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Registre');
      sheet.getRange('D4:D6').numberFormat = [['dd/mm/yyyy'], ['dd/mm/yyyy'], ['General']];
      sheet.getRange('B2:D2').merge();
      await context.sync();
    });
    const { adapter, id } = await first();
    const read = await adapter.readSheet(id);
    expect(read).toMatchObject({ sheetName: 'Registre', row: 1, column: 1, columnFormats: [null, null, 'dd/mm/yyyy'] });
    expect(read.merges).toEqual([{ row: 1, column: 1, rows: 1, columns: 3 }]);
    expect(read.values).toEqual([['Registre des marchés', null, null], ...REGISTER, [null, 0, '#N/A']]);
  });

  test('gives an empty grid for an empty sheet, and a part when one is asked for', async () => {
    bench.open({ Vide: [], Registre: REGISTER });
    const { adapter, id } = await first();
    expect(await adapter.readSheet(id)).toMatchObject({ values: [], columnFormats: [], merges: [], row: 0, column: 0 });
    const { sheets } = await adapter.describe();
    const part = await adapter.readSheet(sheets[1]?.id ?? '', { row: 1, column: 1, rows: 2, columns: 1 });
    expect(part).toMatchObject({ row: 1, column: 1, values: [[120000], [45000]] });
  });

  test('reads filtered and hidden rows too, and says so', async () => {
    bench.open({ Registre: REGISTER });
    await bench.office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Registre');
      sheet.autoFilter.apply('A1:C4', 0, { filterOn: 'Values', values: ['Nettoyage des locaux'] });
      await context.sync();
    });
    const { adapter, id } = await first();
    const read = await adapter.readSheet(id);
    expect(read).toMatchObject({ filtered: true, hasHiddenRows: true });
    expect(read.values).toEqual(REGISTER);
  });

  test('a large sheet is read in several blocks, none above the limit, none a row', async () => {
    const rows: Grid = grid(6_000, 8);
    bench.open({ Registre: rows });
    const { adapter, id } = await first({ blockBytes: 200_000 });
    bench.requests();
    expect((await adapter.readSheet(id)).values).toEqual(rows);
    const requests = bench.requests();
    expect(requests).toBeGreaterThan(5);
    expect(requests).toBeLessThan(40);
  });

  test('blocks that the host refuses for their size are halved', async () => {
    const rows: Grid = Array.from({ length: 60 }, (_, row) => [row, 'é'.repeat(30_000)]);
    bench.open({ Registre: rows });
    // The first block is taken for 10,000 light rows: 3.6 MB of it fit, 60 rows twice as heavy do not.
    fillSheet(
      bench.sheet('Registre'),
      rows.map(() => ['à'.repeat(30_000), 'ù'.repeat(30_000)]),
      0,
      2,
    );
    const { adapter, id } = await first();
    const { values } = await adapter.readSheet(id);
    expect(values).toHaveLength(60);
    expect(values[59]?.[3]).toBe('ù'.repeat(30_000));
  });

  test('a sheet that is no longer there is told in a sentence', async () => {
    bench.open({ Registre: REGISTER });
    await expect(bench.adapter().readSheet('{00000000-0001-0000-00FF-000000000000}')).rejects.toMatchObject({
      name: 'UserError',
      code: 'sheetMissing',
    });
  });
});

describe('watching and showing', () => {
  test('a change of cells is told, until watching stops', async () => {
    bench.open({ Registre: REGISTER });
    const adapter = bench.adapter();
    const seen: string[] = [];
    const stop = await adapter.watchChanges(({ address }) => seen.push(address));
    const change = () =>
      bench.office.run(async (context) => {
        context.workbook.worksheets.getItem('Registre').getRange('B2').values = [[1]];
        await context.sync();
      });
    await change();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(['B2']);
    await stop();
    await change();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(['B2']);
  });

  test('a row or a cell is shown', async () => {
    bench.open({ Accueil: [], Registre: REGISTER });
    const adapter = bench.adapter();
    const { sheets } = await adapter.describe();
    await adapter.selectRow(sheets[1]?.id ?? '', 2);
    expect(bench.book.active.name).toBe('Registre');
    expect(bench.book.selection).toMatchObject({ row: 2, rows: 1 });
    await adapter.showCell(sheets[1]?.id ?? '', 3, 1);
    expect(bench.book.selection).toEqual({ row: 3, column: 1, rows: 1, columns: 1 });
    bench.sheet('Registre').visibility = 'Hidden';
    await expect(adapter.selectRow(sheets[1]?.id ?? '', 2)).rejects.toMatchObject({ code: 'sheetHidden' });
  });
});
