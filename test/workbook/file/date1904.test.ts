import { openFile } from '../../../src/workbook/file';
import { datedPlan } from '../support/dated';
import { handmadeWorkbook } from './support/packages';

const bytes = () =>
  handmadeWorkbook({
    date1904: true,
    styles:
      '<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    sheets: [
      {
        name: 'Registre',
        content:
          '<sheetData><row r="1"><c r="A1" t="str"><v>Date</v></c></row><row r="2"><c r="A2" s="1"><v>43830</v></c></row></sheetData>',
      },
    ],
  });

test('in a 1904 file, days are held as it counts them, read back as planned, and nothing is left to do', async () => {
  const workbook = openFile(bytes(), 'registre.xlsx');
  await workbook.apply(datedPlan());
  const again = openFile(workbook.save(), 'registre.xlsx');
  const { sheets, dateSystem } = await again.describe();
  expect(dateSystem).toBe(1904);
  const own = await again.readSheet(sheets.find(({ role }) => role === 'data')?.id ?? '');
  expect(own.dateSystem).toBe(1900);
  expect(own.values.slice(1)).toEqual([
    ['A', 45292, 45292],
    ['B', 45658, 50000],
    ['C', null, 45658],
  ]);
  const register = await again.readSheet(sheets[0]?.id ?? '');
  expect(register).toMatchObject({ dateSystem: 1904, values: [['Date'], [43830]] });
  expect(await again.preview(datedPlan())).toMatchObject({ sheetsNew: [], registerCellsChanged: 0 });
  expect(await again.apply(datedPlan())).toMatchObject({ changed: false });
});
