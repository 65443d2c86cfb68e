import { openFile } from '../../../src/workbook/file';
import { readWithLibrary } from '../../../src/workbook/file/read/library';
import { gridOf, spreadsheet } from './support/grids';
import { handmadeWorkbook } from './support/packages';
import type { HandmadeWorkbook } from './support/packages';

const open = (workbook: HandmadeWorkbook) => openFile(handmadeWorkbook(workbook), 'r.xlsx');
const valuesOf = async (content: string, more: Partial<HandmadeWorkbook> = {}) =>
  (await gridOf(open({ sheets: [{ name: 'R', content }], ...more }))).values;
const describeSheet = async (content: string, more: Partial<HandmadeWorkbook> = {}) =>
  (await open({ sheets: [{ name: 'R', content }], ...more }).describe()).sheets[0];

const STRINGS =
  '<si><t>N°</t></si><si><r><t>Voi</t></r><r><rPr><b/></rPr><t xml:space="preserve">rie </t></r><rPh sb="0" eb="1"><t>ヨ</t></rPh></si><si/><si><t>a&amp;b _x000B_ c</t></si>';

const CELLS =
  '<sheetData><row r="1" spans="1:4"><c t="s" r="A1"><v>0</v></c><c s="0" t="s" r="B1"><v>1</v></c><c r="C1" t="s"><v>3</v></c><c r="D1" t="s"><v>2</v></c></row>' +
  '<row r="3"><c r="A3"><v>1.5E3</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#DIV/0!</v></c><c r="D3" t="inlineStr"><is><t>dans &lt;place&gt;</t></is></c></row>' +
  '<row r="4"><c r="A4" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B4"><f>1+1</f><v>2</v></c><c r="C4" t="d"><v>2024-01-02T12:00:00</v></c><c r="D4" t="e"><v>#SPILL!</v></c></row></sheetData>';
const VALUES = [
  ['N°', 'Voirie ', 'a&b \u000b c', null],
  [null, null, null, null],
  [1500, true, '#DIV/0!', 'dans <place>'],
  ['ab', 2, 45293.5, '#SPILL!'],
];

describe('cells', () => {
  it.each([
    ['as Excel writes them', undefined],
    ['with every element prefixed', 'x'],
    ['with a long prefix', 'main-ns'],
  ])('%s', async (_what, prefix) => {
    expect(await valuesOf(CELLS, { sharedStrings: STRINGS, ...(prefix === undefined ? {} : { prefix }) })).toEqual(
      VALUES,
    );
  });

  it('without references: each follows the one before', async () => {
    const content =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r="C3"><v>3</v></c><c><v>4</v></c></row></sheetData>';
    expect(await valuesOf(content)).toEqual([
      [1, 2, null, null],
      [null, null, null, null],
      [null, null, 3, 4],
    ]);
  });

  it('around comments and CDATA that look like the end of a row', async () => {
    const content =
      '<sheetData><!-- <row> --><row r="1"><c r="A1" t="str"><v><![CDATA[</row></sheetData> & co]]></v></c><!-- </row> --><c r="B1"><v>2</v></c></row></sheetData>';
    expect(await valuesOf(content)).toEqual([['</row></sheetData> & co', 2]]);
  });

  it('with quotes of either kind and a « > » in an attribute', async () => {
    expect(await valuesOf(`<sheetData><row r='1' note="a>b"><c r='A1' t='str'><v>x</v></c></row></sheetData>`)).toEqual(
      [['x']],
    );
  });

  it('dates of a 1904 workbook as their own serial numbers', async () => {
    const workbook = open({
      date1904: true,
      sheets: [{ name: 'R', content: '<sheetData><row><c t="d"><v>1904-01-02</v></c></row></sheetData>' }],
    });
    expect((await workbook.describe()).dateSystem).toBe(1904);
    expect((await gridOf(workbook)).values).toEqual([[1]]);
  });

  it('the same values as an independent reader', async () => {
    const rows = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 12 }, (_cell, column) => {
        const kind = (row * 7 + column * 3) % 6;
        return (
          [
            `Texte ${row}\n& <${column}> «\u202fé\u202f»`,
            row * 1e9 + column / 7,
            row % 2 === 0,
            null,
            -row,
            `  ${column} `,
          ][kind] ?? null
        );
      }),
    );
    const bytes = spreadsheet({ R: rows });
    const library = readWithLibrary(bytes).sheets[0]?.rows ?? [];
    const grid = await gridOf(openFile(bytes, 'r.xlsx'));
    expect(grid.values).toEqual(rows);
    expect(grid.values.map((row, index) => row.map((_, column) => library[index]?.[column] ?? null))).toEqual(
      grid.values,
    );
  });

  it('number formats by column, those of the headings left out', async () => {
    const styles =
      '<numFmts count="1"><numFmt formatCode="dd/mm/yyyy" numFmtId="170"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="10"/></cellXfs>';
    const row = (number: number) =>
      `<row r="${number}"><c r="A${number}" s="1"><v>45292</v></c><c r="B${number}" s="2"><v>0.5</v></c><c r="C${number}"><v>1</v></c></row>`;
    const content = `<sheetData><row r="1"><c r="A1" s="2" t="str"><v>Date</v></c></row>${row(2)}${row(3)}</sheetData>`;
    const grid = await gridOf(open({ sheets: [{ name: 'R', content }], styles }));
    expect(grid.columnFormats).toEqual(['dd/mm/yyyy', '0.00%', null]);
  });
});

describe('sheets', () => {
  const ROWS =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData>';

  it('tells merges, hidden rows and columns, protection', async () => {
    const content = `<cols><col hidden="true" min="2" max="3" width="0"/></cols>${ROWS}<sheetProtection objects="1" sheet="1"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`;
    expect(await describeSheet(content)).toMatchObject({
      hasHiddenRows: true,
      hasHiddenColumns: true,
      protected: true,
      filtered: false,
    });
    const workbook = open({ sheets: [{ name: 'R', content }] });
    expect((await gridOf(workbook)).merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
  });

  it('tells a filter that hides rows from one that does not', async () => {
    const filter = '<autoFilter ref="A1:A2"><filterColumn colId="0"><filters/></filterColumn></autoFilter>';
    expect(await describeSheet(`${ROWS}${filter}`)).toMatchObject({ filtered: true });
    expect(await describeSheet(`${ROWS}<autoFilter ref="A1:A2"/>`)).toMatchObject({ filtered: false });
  });

  it('tells Excel Tables, and filters inside them', async () => {
    const table =
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="3" name="t" displayName="tMarches" ref="A1:B2"><autoFilter ref="A1:B2"><filterColumn colId="0"/></autoFilter><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>';
    const workbook = open({
      sheets: [{ name: 'R', content: ROWS, relationships: [{ id: 'r1', type: 'table', target: '../tables/t.xml' }] }],
      parts: { 'xl/tables/t.xml': table },
    });
    expect((await workbook.describe()).sheets[0]).toMatchObject({
      filtered: true,
      tables: [{ name: 'tMarches', area: { row: 0, column: 0, rows: 2, columns: 2 } }],
    });
  });

  it('tells hidden sheets and finds roles through renames', async () => {
    const names =
      '<definedNames><definedName name="SPASER_dashboard">\'L\'\'été &amp; co\'!$A$1</definedName><definedName name="SPASER_committee_2026_T3">Comité!$A$1</definedName><definedName name="SPASER_data">#REF!</definedName></definedNames>';
    const content = '<sheetData/>';
    const workbook = open({
      names,
      sheets: [
        { name: 'R', content, state: 'hidden' },
        { name: "L'été & co", content },
        { name: 'Comité', content },
      ],
    });
    const { sheets } = await workbook.describe();
    expect(sheets.map(({ visible, role }) => [visible, role])).toEqual([
      [false, null],
      [true, 'dashboard'],
      [true, 'committee:2026-T3'],
    ]);
  });

  it('survives a stray value in the last cell of the sheet', async () => {
    const content =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>2</v></c></row></sheetData>';
    const workbook = open({ sheets: [{ name: 'R', content }] });
    expect((await workbook.describe()).sheets[0]?.usedArea).toEqual({ row: 0, column: 0, rows: 1_048_576, columns: 2 });
    const grid = await gridOf(workbook);
    expect([grid.values[0], grid.values.at(-1)]).toEqual([
      [1, null],
      [null, 2],
    ]);
  });
});
