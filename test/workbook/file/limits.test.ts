import { openFile } from '../../../src/workbook/file';
import { LIMITS } from '../../../src/workbook/file/package/failure';
import { handmadeWorkbook } from './support/packages';
import type { HandmadeWorkbook } from './support/packages';

/*
 * A small file must not take a machine's memory or its day: each limit is told
 * by a sentence of its own, before what passes it is laid out in memory.
 */

jest.setTimeout(240_000);

const DATA = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Objet</t></is></c></row></sheetData>';
const book = (more: Partial<HandmadeWorkbook> = {}, content = DATA) =>
  handmadeWorkbook({ sheets: [{ name: 'Registre', content }], ...more });
const csv = (text: string) => new TextEncoder().encode(text);

async function refusal(bytes: Uint8Array, name = 'registre.xlsx'): Promise<{ code: string; text: string }> {
  try {
    const workbook = openFile(bytes, name);
    for (const { id } of (await workbook.describe()).sheets) await workbook.readSheet(id);
  } catch (error) {
    const { code, sentence } = error as { code: string; sentence: (language: 'fr' | 'en') => string };
    return { code, text: sentence.call(error, 'fr') };
  }
  throw new Error('it was read');
}

const TREE = LIMITS.part + 1;

test.each([
  ['nesting', 'fileTooNested', () => book({ workbookExtra: '<ext>'.repeat(300) + '</ext>'.repeat(300) })],
  [
    'formats',
    'fileTooManyStyles',
    () => book({ styles: `<cellXfs>${'<xf numFmtId="0"/>'.repeat(LIMITS.styles + 1)}</cellXfs>` }),
  ],
  ['a styles part of many megabytes', 'fileTooManyStyles', () => book({ styles: ' '.repeat(TREE) })],
  [
    'merged areas',
    'fileTooManyMerges',
    () => book({}, `${DATA}<mergeCells>${' '.repeat(TREE)}<mergeCell ref="A1:B1"/></mergeCells>`),
  ],
  ['a list of names of many megabytes', 'filePartTooLarge', () => book({ workbookExtra: ' '.repeat(TREE) })],
  [
    'filled cells far apart',
    'fileTooSpread',
    () => {
      const row = (at: number) => `<row r="${at}"><c r="A${at}"><v>1</v></c><c r="XFD${at}"><v>1</v></c></row>`;
      return book({}, `<sheetData>${Array.from({ length: 2_000 }, (_, at) => row(at + 1)).join('')}</sheetData>`);
    },
  ],
] as const)('%s: refused in its own words', async (_what, code, make) => {
  const told = await refusal(make());
  expect(told.code).toBe(code);
  expect(told.text).toContain('registre.xlsx');
});

test.each([
  ['columns', 'fileTooManyColumns', () => ';'.repeat(LIMITS.columns)],
  ['rows', 'fileTooManyRows', () => 'A;B\n'.repeat(LIMITS.rows + 1)],
  ['open quotation marks', 'fileOpenQuotes', () => `A;B;C\n${'"a;b;c\n'.repeat(LIMITS.quotes + 1)}`],
] as const)('text with too many %s: refused in its own words', async (_what, code, make) => {
  expect((await refusal(csv(make()), 'registre.csv')).code).toBe(code);
});

test('as many as are allowed are read', async () => {
  const widest = openFile(csv(`${';'.repeat(LIMITS.columns - 1)}fin`), 'r.csv');
  expect((await widest.describe()).sheets[0]?.usedArea).toMatchObject({ column: LIMITS.columns - 1, columns: 1 });
  const longest = openFile(csv('A;B\n'.repeat(LIMITS.rows)), 'r.csv');
  expect((await longest.describe()).sheets[0]?.usedArea).toMatchObject({ rows: LIMITS.rows });
});

test('a quotation mark left open among two columns takes no more than its row', async () => {
  const rest = Array.from({ length: 9_000 }, (_, at) => `${at};Marché`).join('\n');
  const workbook = openFile(csv(`N°;Objet\n0;"ouvert\n${rest}\n9;"fermé"\n`), 'r.csv');
  const [sheet] = (await workbook.describe()).sheets;
  expect(sheet?.usedArea).toMatchObject({ rows: 9_003 });
  expect((await workbook.readSheet(sheet?.id ?? '')).mendedRows).toEqual([1]);
});
