import { openFile } from '../../../src/workbook/file';
import { handmadeWorkbook, partText } from './support/packages';
import { registerColumns, workbookPlan } from './support/plans';

const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';
const ROWS =
  '<row r="3"><c r="A3" t="inlineStr"><is><t>N°</t></is></c><c r="B3" t="inlineStr"><is><t>Objet</t></is></c><c r="C3" t="inlineStr"><is><t>Montant</t></is></c></row>' +
  '<row r="4"><c r="A4"><v>1</v></c><c r="C4"><v>1000</v></c></row><row r="5"><c r="A5"><v>2</v></c><c r="C5"><v>2000</v></c></row>';

/** A register with the filter of an everyday workbook, and the name that Excel keeps of it. */
function filtered(filter: string, name = filter.replace(/[A-Z]+|\d+/g, '$$$&')): Uint8Array {
  return handmadeWorkbook({
    sheets: [{ name: 'Registre', content: `<sheetData>${ROWS}</sheetData><autoFilter ref="${filter}"/>` }],
    names: `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Registre!${name}</definedName></definedNames>`,
  });
}

const refOf = (bytes: Uint8Array) => /<autoFilter ref="([^"]*)"/.exec(partText(bytes, SHEET))?.[1];
const nameOf = (bytes: Uint8Array) =>
  /<definedName name="_xlnm._FilterDatabase"[^>]*>([^<]*)</
    .exec(partText(bytes, WORKBOOK))?.[1]
    ?.replace(/&apos;|'/g, '');

test('a register’s filter takes our columns in, is said in the preview, and gets its range back at removal', async () => {
  const before = filtered('A3:C5');
  const workbook = openFile(before, 'r.xlsx');
  const plan = workbookPlan({ register: [registerColumns()] });
  expect((await workbook.preview(plan)).widened).toEqual([{ sheet: 'Registre', what: 'filter' }]);
  await workbook.apply(plan);
  const bytes = workbook.save();
  expect([refOf(bytes), nameOf(bytes)]).toEqual(['A3:E5', 'Registre!$A$3:$E$5']);
  const again = openFile(bytes, 'r.xlsx');
  expect((await again.preview(plan)).widened).toBeUndefined();
  expect((await again.apply(plan)).changed).toBe(false);
  await again.remove({ keep: [] });
  expect([refOf(again.save()), nameOf(again.save())]).toEqual([refOf(before), nameOf(before)]);
});

test('columns that an earlier version left outside the filter are taken in', async () => {
  const workbook = openFile(filtered('A3:C5'), 'r.xlsx');
  const plan = workbookPlan({ register: [registerColumns()] });
  await workbook.apply(plan);
  const narrow = partText(workbook.save(), SHEET).replace('A3:E5', 'A3:C5');
  const { Spreadsheet } = await import('../../model/support/spreadsheet');
  const book = new Spreadsheet(workbook.save());
  book.setPart(SHEET, narrow);
  const earlier = openFile(book.save(), 'r.xlsx');
  expect((await earlier.preview(plan)).widened).toEqual([{ sheet: 'Registre', what: 'filter' }]);
  await earlier.apply(plan);
  expect(refOf(earlier.save())).toBe('A3:E5');
});

test.each([
  ['of other headings', 'A1:C2'],
  ['that ends before the register does', 'A3:B5'],
])('a filter %s is left alone', async (_what, ref) => {
  const workbook = openFile(filtered(ref), 'r.xlsx');
  const plan = workbookPlan({ register: [registerColumns()] });
  expect((await workbook.preview(plan)).widened).toBeUndefined();
  await workbook.apply(plan);
  expect([refOf(workbook.save()), nameOf(workbook.save())]).toEqual([
    ref,
    `Registre!${ref.replace(/[A-Z]+|\d+/g, '$$$&')}`,
  ]);
});
