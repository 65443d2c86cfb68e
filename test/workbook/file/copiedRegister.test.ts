import { openFile, type FileWorkbook } from '../../../src/workbook/file';
import type { RegisterColumnsPlan, WorkbookPlan } from '../../../src/workbook';
import { gridOf, utf8 } from './support/grids';
import { partText } from './support/packages';
import { registerColumns, sheetPlan, workbookPlan } from './support/plans';

const REGISTER = 'xl/worksheets/sheet1.xml';
const CSV = [
  'Registre des marchés;;',
  'N° marché;Objet;Montant HT;Date de notification;Remarque',
  '2025-01;Toiture & bardage;"12 500,00 €";03/02/2025;',
  '2025-02;"Deux',
  'lignes";8000;31/02/2025;RAS',
  ';;;;',
  `2025-03;${'é'.repeat(33_000)};950,5;04/03/2025`,
  '2025-04;Fin;1,5;05/03/2025;',
].join('\n');

function plan(changes: Partial<RegisterColumnsPlan> = {}): WorkbookPlan {
  const register = registerColumns({
    sheetId: 'sheet1',
    sheetName: 'registre',
    headerRow: 1,
    firstRow: 2,
    lastRow: 6,
    tableName: null,
    columns: [
      {
        key: 'social',
        heading: 'Considérations sociales',
        column: 5,
        isNew: true,
        width: 24,
        values: [
          { row: 2, value: 'Clause sociale' },
          { row: 4, value: '' },
          { row: 5, value: null },
          { row: 6, value: '=2' },
        ],
        list: ['Clause sociale', 'Critère social'],
      },
      { key: 'code', heading: 'Clé SPASER', column: 6, isNew: true, width: 12, values: [{ row: 3, value: 'ab1' }] },
    ],
    ...changes,
  });
  const data = sheetPlan('data', 'SPASER Données', { blocks: [{ row: 0, column: 0, rows: [['Titre', 1, null]] }] });
  return workbookPlan({ sheets: [data], register: [register] });
}

/** The same register as an xlsx: its text is patched, where a copy is made at once. */
function asXlsx(): FileWorkbook {
  return openFile(openFile(utf8(CSV), 'registre.csv').save(), 'registre.xlsx');
}

test('a register that is no xlsx gets our columns as its patched copy would', async () => {
  const [csv, xlsx] = [openFile(utf8(CSV), 'registre.csv'), asXlsx()];
  const [copied, patched] = [await csv.preview(plan()), await xlsx.preview(plan())];
  expect({ ...copied, losses: undefined }).toEqual({ ...patched, losses: undefined });
  expect(copied.registerCellsChanged).toBe(5);
  const [made, written] = [await csv.apply(plan()), await xlsx.apply(plan())];
  expect(made).toEqual(written);
  const text = partText(csv.save(), REGISTER);
  expect(text).toBe(partText(xlsx.save(), REGISTER));
  expect(text).toContain('<c r="C3" s="1"><v>12500</v></c>');
  // What it says of itself is what is read in the file.
  expect(await gridOf(csv, 'registre')).toEqual(await gridOf(openFile(csv.save(), 'x.xlsx'), 'registre'));
  expect(await csv.apply(plan())).toMatchObject({ changed: false });
});

test('a column that stands already in the text is patched as before', async () => {
  const standing = plan({
    columns: [
      { key: 'note', heading: 'Remarque', column: 4, isNew: false, width: 9, values: [{ row: 3, value: 'Vu' }] },
    ],
  });
  const [csv, xlsx] = [openFile(utf8(CSV), 'registre.csv'), asXlsx()];
  expect(await csv.apply(standing)).toEqual(await xlsx.apply(standing));
  expect(partText(csv.save(), REGISTER)).toBe(partText(xlsx.save(), REGISTER));
});

test('ours step aside where something stands', async () => {
  const taken = plan({
    columns: [
      { key: 'social', heading: 'Social', column: 4, isNew: true, width: 9, values: [{ row: 2, value: 'Clause' }] },
    ],
  });
  const [csv, xlsx] = [openFile(utf8(CSV), 'registre.csv'), asXlsx()];
  expect(await csv.apply(taken)).toEqual(await xlsx.apply(taken));
  expect((await gridOf(csv, 'registre')).values[1]?.slice(4)).toEqual(['Remarque', 'Social']);
  expect(partText(csv.save(), REGISTER)).toBe(partText(xlsx.save(), REGISTER));
});
