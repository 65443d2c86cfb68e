/** @jest-environment jsdom */
import type { WorkbookPlan } from '../../../src/workbook';
import {
  WRITING_PROFILES,
  REGISTER,
  bootBench,
  cellsOf,
  fillSheet,
  planOf,
  registerColumns,
  valuesOf,
} from './support';
import type { Bench } from './support';

let bench: Bench;
let id: string;
beforeAll(async () => {
  bench = await bootBench();
});
beforeEach(() => {
  bench.open({ Registre: REGISTER });
  id = bench.sheet('Registre').id;
});

const apply = (plan: WorkbookPlan) => bench.adapter().apply(plan);
const preview = (plan: WorkbookPlan) => bench.adapter().preview(plan);

/* What Excel reads, copies and clears differs from one to another: each shows that nothing of it matters here. */
describe.each(WRITING_PROFILES)('%s', (profile) => {
  beforeEach(() => bench.office.host.play(profile));

  test('new columns are written, named and listed; no other cell is touched', async () => {
    const sheet = bench.sheet('Registre');
    const before = cellsOf(sheet);
    const plan = planOf({ register: [registerColumns(id)] });
    expect(await preview(plan)).toMatchObject({
      columnsAdded: [{ sheet: 'Registre', headings: ['Considérations sociales', 'Social – statut'] }],
      columnsRefreshed: [],
      registerCellsChanged: 5,
      buyerCellsChanged: 0,
      obstacles: [],
    });
    await apply(plan);
    const after = cellsOf(sheet);
    for (const [key, cell] of before) expect(after.get(key)).toBe(cell);
    expect([...after.keys()].every((key) => before.has(key) || ['3', '4'].includes(key.split(',')[1] ?? ''))).toBe(
      true,
    );
    expect(bench.book.names.map(({ name, formula, visible }) => [name, formula.replace(/'/g, ''), visible])).toEqual([
      ['SPASER_col_social', '=Registre!$D$1', false],
      ['SPASER_col_socialStatus', '=Registre!$E$1', false],
    ]);
    expect(sheet.validations).toMatchObject([
      {
        area: { row: 1, column: 3, rows: 3, columns: 1 },
        rule: { list: { source: 'Clause sociale,Critère social,Non renseigné' } },
        errorAlert: { showAlert: false },
      },
    ]);
  });

  test('a new heading looks like the register’s own, and text columns keep no apostrophe', async () => {
    await bench.office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Registre');
      const headings = sheet.getRange('A1:C1');
      headings.format.font.bold = true;
      headings.format.fill.color = '#DDEBF7';
      sheet.getRange('D1:D4').numberFormat = [['@'], ['@'], ['@'], ['@']];
      await context.sync();
    });
    await apply(
      planOf({
        register: [
          registerColumns(id, {
            columns: [
              {
                key: 'evidence',
                heading: 'Justification',
                column: 3,
                isNew: true,
                width: 40,
                values: [{ row: 1, value: '=objet' }],
              },
            ],
          }),
        ],
      }),
    );
    const sheet = bench.sheet('Registre');
    expect(sheet.cells.get(3)?.format).toMatchObject({ bold: true, fill: '#DDEBF7' });
    expect(valuesOf(sheet, 1, 3, 1, 1)).toEqual([['=objet']]);
  });

  test('a second time nothing is written; one changed value writes its column’s run only', async () => {
    const plan = planOf({ register: [registerColumns(id)] });
    await apply(plan);
    bench.writes();
    expect(await apply(plan)).toEqual({ sheetsWritten: [], cellsWritten: 0, changed: false });
    expect(bench.writes()).toEqual([]);
    fillSheet(bench.sheet('Registre'), [['Clause sociale']], 3, 3);
    expect(await preview(plan)).toMatchObject({
      columnsAdded: [],
      columnsRefreshed: [{ sheet: 'Registre', headings: ['Considérations sociales'] }],
      registerCellsChanged: 1,
    });
    expect(await apply(plan)).toEqual({ sheetsWritten: [], cellsWritten: 1, changed: true });
    expect(valuesOf(bench.sheet('Registre'), 3, 3, 1, 1)).toEqual([['Non renseigné']]);
  });

  test('filled cells where a column would stand: ours stand right of everything, and nothing of the buyer’s moves', async () => {
    fillSheet(bench.sheet('Registre'), [['Mes notes'], [null], ['à voir']], 0, 3);
    const plan = planOf({ register: [registerColumns(id)] });
    expect(await preview(plan)).toMatchObject({ buyerCellsChanged: 0, obstacles: [] });
    await apply(plan);
    expect(valuesOf(bench.sheet('Registre'), 0, 3, 3, 1)).toEqual([['Mes notes'], [null], ['à voir']]);
    expect(valuesOf(bench.sheet('Registre'), 0, 4, 1, 2)).toEqual([['Considérations sociales', 'Social – statut']]);
    expect(await apply(plan)).toMatchObject({ changed: false });
  });

  test('formulas of the buyer’s that show nothing for now stand in the way as any cell does', async () => {
    const formulas = ['=IF(B2>1000000,"Gros marché","")', '=IF(B3>1000000,"Gros marché","")', ''];
    await bench.office.run(async (context) => {
      context.workbook.worksheets.getItem('Registre').getRange('D2:D4').formulas = formulas.map((one) => [one]);
      await context.sync();
    });
    const sheet = bench.sheet('Registre');
    await apply(planOf({ register: [registerColumns(id)] }));
    expect([1, 2, 3].map((row) => sheet.cells.get(row * 16_384 + 3)?.formula ?? '')).toEqual(formulas);
    expect(valuesOf(sheet, 0, 3, 1, 3)).toEqual([[null, 'Considérations sociales', 'Social – statut']]);
  });

  test('a name of the buyer’s that looks like ours stays theirs, and so does what it names', async () => {
    await bench.office.run(async (context) => {
      const objects = context.workbook.worksheets.getItem('Registre').getRange('A1');
      context.workbook.names.add('SPASER_col_social', objects);
      await context.sync();
    });
    const before = cellsOf(bench.sheet('Registre'));
    const plan = planOf({ register: [registerColumns(id)] });
    await apply(plan);
    const after = cellsOf(bench.sheet('Registre'));
    for (const [key, cell] of before) expect(after.get(key)).toBe(cell);
    const names = bench.book.names.map(({ name, formula }) => `${name} ${formula.replace(/'/g, '')}`);
    expect(names).toContain('SPASER_col_social =Registre!$A$1');
    expect(names).toContain('SPASER_col_social_2 =Registre!$D$1');
    expect(await apply(plan)).toMatchObject({ changed: false });
    await bench.adapter().remove({ keep: [] });
    expect(bench.book.names.map(({ name }) => name)).toEqual(['SPASER_col_social']);
    expect(valuesOf(bench.sheet('Registre'), 0, 0, 2, 4)).toEqual([
      ['Objet', 'Montant', 'Date', null],
      ['Travaux de voirie', 120000, 45292, null],
    ]);
  });

  test('a column of ours that was cleared and serves something else is left to them; ours is made again elsewhere', async () => {
    const plan = planOf({ register: [registerColumns(id)] });
    await apply(plan);
    const sheet = bench.sheet('Registre');
    fillSheet(sheet, [['Observations'], ...registerColumns(id).columns.map(() => ['à relancer'])], 0, 3);
    const cleared = registerColumns(id).columns[0]?.values.map(({ row }) => row) ?? [];
    for (const row of cleared) fillSheet(sheet, [[row === 1 ? 'à relancer' : null]], row, 3);
    const before = valuesOf(sheet, 0, 3, 5, 1);
    const columns = registerColumns(id).columns.map((column, at) =>
      at === 0
        ? { ...column, heading: 'Observations', ownHeading: column.heading, isNew: false }
        : { ...column, isNew: false },
    );
    const again = planOf({ register: [registerColumns(id, { columns })] });
    expect(await preview(again)).toMatchObject({
      columnsAdded: [{ sheet: 'Registre', headings: ['Considérations sociales'] }],
    });
    await apply(again);
    expect(valuesOf(sheet, 0, 3, 5, 1)).toEqual(before);
    expect(valuesOf(sheet, 0, 5, 1, 1)).toEqual([['Considérations sociales']]);
    expect(await apply(again)).toMatchObject({ changed: false });
  });

  test('a column said to be ours whose heading is another’s is refused', async () => {
    const columns = registerColumns(id).columns.map((column) => ({ ...column, isNew: false }));
    await expect(apply(planOf({ register: [registerColumns(id, { columns })] }))).rejects.toMatchObject({
      code: 'columnsMoved',
    });
    fillSheet(bench.sheet('Registre'), [['Autre chose']], 0, 3);
    await expect(apply(planOf({ register: [registerColumns(id, { columns })] }))).rejects.toMatchObject({
      code: 'cellsOccupied',
    });
    fillSheet(bench.sheet('Registre'), [['Considérations sociales', 'Social – statut']], 0, 3);
    expect(await apply(planOf({ register: [registerColumns(id, { columns })] }))).toMatchObject({ changed: true });
  });

  test('a heading that a person reworded stays theirs: the hidden name follows the column', async () => {
    await apply(planOf({ register: [registerColumns(id)] }));
    fillSheet(bench.sheet('Registre'), [['Clauses sociales (revu)']], 0, 3);
    const columns = registerColumns(id).columns.map((column) => ({ ...column, isNew: false }));
    expect(await apply(planOf({ register: [registerColumns(id, { columns })] }))).toMatchObject({ changed: false });
    expect(valuesOf(bench.sheet('Registre'), 0, 3, 1, 1)).toEqual([['Clauses sociales (revu)']]);
  });

  test('a column that a person dragged elsewhere and reworded is followed, never doubled', async () => {
    const { id } = bench.sheet('Registre');
    await apply(planOf({ register: [registerColumns(id)] }));
    const sheet = bench.sheet('Registre');
    for (let row = 0; row < 4; row++) {
      const cell = sheet.cells.get(row * 16_384 + 4);
      sheet.cells.delete(row * 16_384 + 4);
      if (cell !== undefined) sheet.cells.set(row * 16_384 + 8, row === 0 ? { ...cell, value: 'Mon statut' } : cell);
    }
    for (const name of bench.book.names) if (name.name === 'SPASER_col_socialStatus') name.formula = '=Registre!$I$1';
    expect(await apply(planOf({ register: [registerColumns(id)] }))).toMatchObject({ changed: false });
    const columns = registerColumns(id).columns.map((column) => ({
      ...column,
      values: column.values.map(({ row }) => ({ row, value: 'Confirmé' })),
    }));
    await apply(planOf({ register: [registerColumns(id, { columns })] }));
    expect(valuesOf(sheet, 0, 3, 2, 6)).toEqual([
      ['Considérations sociales', null, null, null, null, 'Mon statut'],
      ['Confirmé', null, null, null, null, 'Confirmé'],
    ]);
  });

  test('a register that is an Excel Table is widened over the new columns', async () => {
    await bench.office.run(async (context) => {
      context.workbook.worksheets.getItem('Registre').tables.add('A1:C4', true).name = 'Marchés';
      await context.sync();
    });
    const plan = planOf({ register: [registerColumns(id, { tableName: 'Marchés' })] });
    await apply(plan);
    expect(bench.sheet('Registre').tables).toMatchObject([
      { name: 'Marchés', area: { row: 0, column: 0, rows: 4, columns: 5 } },
    ]);
    expect(valuesOf(bench.sheet('Registre'), 0, 0, 1, 5)).toEqual([
      ['Objet', 'Montant', 'Date', 'Considérations sociales', 'Social – statut'],
    ]);
    expect(await apply(plan)).toMatchObject({ changed: false });
  });

  test('one register a sheet: each keeps its own names, whatever their order', async () => {
    bench.open({ '2023': REGISTER, '2024': REGISTER });
    const [first, second] = bench.book.sheets;
    const columns = [first, second].map((sheet) => registerColumns(sheet?.id ?? '', { sheetName: sheet?.name ?? '' }));
    await apply(planOf({ register: columns }));
    const names = () => bench.book.names.map(({ name, formula }) => `${name} ${formula.replace(/'/g, '')}`).sort();
    expect(names()).toContain('SPASER_col_social =2023!$D$1');
    expect(names()).toContain('SPASER_col_social_2 =2024!$D$1');
    const before = names();
    expect(await apply(planOf({ register: [...columns].reverse() }))).toMatchObject({ changed: false });
    expect(await apply(planOf({ register: columns.slice(1) }))).toMatchObject({ changed: false });
    expect(names()).toEqual(before);
  });

  test('rows that the plan says nothing of keep what a person wrote there', async () => {
    await apply(planOf({ register: [registerColumns(id)] }));
    fillSheet(bench.sheet('Registre'), [['Sous-total']], 2, 3);
    const columns = registerColumns(id).columns.map((column) => ({
      ...column,
      values: column.values.filter(({ row }) => row !== 2).map(({ row }) => ({ row, value: 'nouveau' })),
    }));
    await apply(planOf({ register: [registerColumns(id, { columns })] }));
    expect(valuesOf(bench.sheet('Registre'), 1, 3, 3, 1).flat()).toEqual(['nouveau', 'Sous-total', 'nouveau']);
  });
});
