import { zipSync } from 'fflate';
import * as XLSX from '@e965/xlsx';
import { isUserError } from '../../../src/language';
import { openFile } from '../../../src/workbook/file';
import { gridOf, spreadsheet, utf8, valuesOf } from './support/grids';
import { packageOf, handmadeWorkbook } from './support/packages';

const TABLE = [
  ['N°', 'Objet', 'Montant', 'Clos'],
  ['A1', 'Voirie – été', 1234.5, true],
  ['A2', 'Fournitures', null, false],
  [null, null, null, null],
  ['A3', 'Études', -3, null],
];

/** The code and both sentences of the error that opening gives. */
function refusal(bytes: Uint8Array, name: string) {
  try {
    openFile(bytes, name);
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { code: error.code, fr: error.sentence('fr'), en: error.sentence('en') };
  }
  throw new Error('opened');
}

describe('formats', () => {
  it.each(['xlsx', 'xlsm', 'xls', 'ods', 'xlsb'] as const)('reads the same table from %s', async (bookType) => {
    const bytes = spreadsheet({ Registre: TABLE, 'Autre feuille': [['x']] }, bookType);
    const workbook = openFile(bytes, `registre.${bookType}`);
    const info = await workbook.describe();
    expect(info.sheets.map(({ name }) => name)).toEqual(['Registre', 'Autre feuille']);
    expect(info.sheets[0]?.usedArea).toEqual({ row: 0, column: 0, rows: 5, columns: 4 });
    expect(info.encoding).toBeUndefined();
    expect((await gridOf(workbook)).values).toEqual(TABLE);
  });

  it('tells a format by its content, not by its name', async () => {
    expect(await valuesOf(spreadsheet({ R: TABLE }), 'registre.csv')).toEqual(TABLE);
    expect(await valuesOf(spreadsheet({ R: TABLE }, 'xls'), 'registre.xlsx')).toEqual(TABLE);
  });

  it('reads the HTML table that platforms name « .xls », dates left as texts', async () => {
    const html =
      '<html><body><table><tr><th>N°</th><th>Date</th></tr><tr><td>M1</td><td>01/02/2024</td></tr></table></body></html>';
    expect(await valuesOf(utf8(html), 'export.xls')).toEqual([
      ['N°', 'Date'],
      ['M1', '01/02/2024'],
    ]);
  });

  it('reads a part of a sheet', async () => {
    const workbook = openFile(spreadsheet({ R: TABLE }), 'r.xlsx');
    const [sheet] = (await workbook.describe()).sheets;
    const grid = await workbook.readSheet(sheet?.id ?? '', { row: 1, column: 1, rows: 2, columns: 4 });
    expect(grid.values).toEqual([
      ['Voirie – été', 1234.5, true, null],
      ['Fournitures', null, false, null],
    ]);
    expect([grid.row, grid.column]).toEqual([1, 1]);
  });

  it('starts a grid where the first value stands', async () => {
    const workbook = openFile(spreadsheet({ R: [[], [null, null, 'seul']] }), 'r.xlsx');
    expect(await gridOf(workbook)).toMatchObject({ row: 1, column: 2, values: [['seul']] });
  });

  it('gives no used area to a sheet without any value', async () => {
    const workbook = openFile(spreadsheet({ Vide: [] }), 'r.xlsx');
    expect((await workbook.describe()).sheets[0]?.usedArea).toBeNull();
    expect((await gridOf(workbook)).values).toEqual([]);
  });

  it('gives back the bytes of an xlsx that nothing was applied to', () => {
    const bytes = spreadsheet({ R: TABLE });
    expect(openFile(bytes, 'r.xlsx').save()).toBe(bytes);
  });

  it.each(['csv', 'ods', 'xls'])('saves what it read from %s as an xlsx with the same values', async (format) => {
    const rows =
      format === 'csv'
        ? // A text file has no booleans; its numbers become real ones in the copy.
          TABLE.map((row) => row.map((value) => (typeof value === 'boolean' ? String(value) : value)))
        : TABLE;
    const bytes =
      format === 'csv'
        ? utf8(rows.map((row) => row.map((value) => value ?? '').join(';')).join('\n'))
        : spreadsheet({ Registre: rows }, format as 'ods' | 'xls');
    const workbook = openFile(bytes, `Registre.${format}`);
    const saved = workbook.save();
    const read = (await gridOf(workbook)).values;
    expect(await valuesOf(saved, 'copie.xlsx', 'Registre')).toEqual(format === 'csv' ? rows : read);
    const independent = XLSX.read(saved, { type: 'array' });
    expect(
      XLSX.utils.sheet_to_json(independent.Sheets['Registre'] ?? {}, { header: 1, defval: null, blankrows: true }),
    ).toEqual(rows);
  });

  it('keeps number formats when it writes an ods as xlsx', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([['Date'], [45292], [45293]]);
    for (const address of ['A2', 'A3']) (sheet[address] as XLSX.CellObject).z = 'dd/mm/yyyy';
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'R');
    const ods = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'ods' }) as ArrayBuffer);
    const grid = await gridOf(openFile(openFile(ods, 'r.ods').save(), 'r.xlsx'));
    expect(grid.values).toEqual([['Date'], [45292], [45293]]);
    expect(grid.columnFormats[0]).toMatch(/^dd\/m+\/yyyy$/i);
  });
});

describe('what cannot be used is told in one sentence', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'r.xlsx', 'fileEmpty'],
    ['a csv of spaces only', utf8(' \n\n'), 'r.csv', 'fileEmpty'],
    ['words under the name of a workbook', new TextEncoder().encode('not a workbook'), 'r.xlsx', 'fileBroken'],
    ['a cut xlsx', spreadsheet({ R: TABLE }).slice(0, 3000), 'r.xlsx', 'fileBroken'],
    ['bytes that are no text', Uint8Array.from({ length: 64 }, (_, index) => (index * 37) % 29), 'r.bin', 'fileFormat'],
    ['a PDF', utf8('%PDF-1.7\n%âãÏÓ'), 'r.pdf', 'fileFormat'],
    ['a zip of something else', zipSync({ 'word/document.xml': utf8('<w/>') }), 'r.docx', 'fileFormat'],
    ['an XML that holds no table', utf8('<?xml version="1.0"?><marches/>'), 'r.xml', 'fileFormat'],
    ['JSON without contracts', utf8('{"a": 1}'), 'r.json', 'fileJson'],
    ['JSON that is cut', utf8('{"marches": [{'), 'r.json', 'fileBroken'],
    ['a workbook without sheets', handmadeWorkbook({ sheets: [] }), 'r.xlsx', 'fileNoSheet'],
    [
      'a sheet that is cut',
      handmadeWorkbook({ sheets: [{ name: 'R', content: '<sheetData><row>' }] }),
      'r.xlsx',
      'fileBroken',
    ],
  ])('%s', (_what, bytes, name, code) => {
    const { code: given, fr, en } = refusal(bytes, name);
    expect(given).toBe(code);
    expect(fr).toContain(`«\u202f${name}\u202f»`);
    expect(en).toContain(name);
  });

  it('a password-protected xlsx', () => {
    const container = XLSX.CFB.utils.cfb_new() as object;
    XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', utf8('secret'.repeat(200)));
    XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', utf8('info'.repeat(20)));
    const bytes = new Uint8Array(XLSX.CFB.write(container, { type: 'array' }) as ArrayLike<number>);
    expect(refusal(bytes, 'protégé.xlsx')).toMatchObject({ code: 'filePassword' });
  });

  it('a part whose bytes were altered', () => {
    const bytes = packageOf({ 'xl/workbook.xml': '<workbook/>'.repeat(50), '[Content_Types].xml': '<Types/>' });
    bytes[40 + 20] = (bytes[40 + 20] ?? 0) ^ 0xff;
    expect(refusal(bytes, 'r.xlsx').code).toBe('fileBroken');
  });

  it('a file beyond what fits in memory', () => {
    const huge = Object.defineProperty(new Uint8Array(8), 'length', { value: 2 ** 31 });
    expect(refusal(huge, 'r.csv').code).toBe('fileTooLarge');
  });

  it('a sheet that is not there', async () => {
    const workbook = openFile(spreadsheet({ R: TABLE }), 'r.xlsx');
    await expect(workbook.readSheet('sheet99')).rejects.toMatchObject({ code: 'sheetMissing' });
  });
});
