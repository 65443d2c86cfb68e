import { parseXml } from '../../../src/workbook/file/package/xml';
import { openFile } from '../../../src/workbook/file';
import type { AddedColumn, RegisterColumnsPlan } from '../../../src/workbook';
import { gridOf, spreadsheet } from './support/grids';
import { handmadeWorkbook, partText, partsOf, withPart } from './support/packages';
import type { HandmadeWorkbook } from './support/packages';
import { fullPlan, registerColumns, workbookPlan } from './support/plans';

const SHEET = 'xl/worksheets/sheet1.xml';

const HEAD = '<dimension ref="A1:C5"/><sheetViews><sheetView workbookViewId="0" tabSelected="1"/></sheetViews>';
const ROWS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Registre</t></is></c></row>' +
  '<row r="3" spans="1:3" ht="30"><c s="1" r="A3" t="s"><v>0</v></c><c r="B3" s="1" t="s"><v>1</v></c><c r="C3" s="1" t="s"><v>2</v></c></row>' +
  '<row r="4"><c r="A4"><v>1</v></c><c r="B4" t="s"><v>1</v></c><c r="C4" s="2"><v>1000</v></c></row>' +
  '<row r="5"><c r="A5"><v>2</v></c><c r="B5"/><c r="C5" s="2"><f>C4*2</f><v>2000</v></c></row>';
const STYLES =
  '<fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment horizontal="center"/></xf><xf numFmtId="4" fontId="0" fillId="0" borderId="0"/></cellXfs>';
const STRINGS = '<si><t>N°</t></si><si><t>Objet</t></si><si><t>Montant</t></si>';

const buyerWorkbook = (content: string, more: Partial<HandmadeWorkbook> = {}) =>
  handmadeWorkbook({
    sheets: [
      { name: 'Registre', content },
      { name: 'Notes', content: '<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row></sheetData>' },
    ],
    styles: STYLES,
    sharedStrings: STRINGS,
    ...more,
  });

const PLAIN = `${HEAD}<cols><col min="1" max="3" width="12"/></cols><sheetData>${ROWS}</sheetData><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>`;

async function patched(bytes: Uint8Array, changes: Partial<RegisterColumnsPlan> = {}) {
  const workbook = openFile(bytes, 'r.xlsx');
  const plan = workbookPlan({ register: [registerColumns(changes)] });
  const summary = await workbook.preview(plan);
  const result = await workbook.apply(plan);
  return { workbook, plan, summary, result, bytes: workbook.save() };
}

/** One column of the plan, placed. */
function column(changes: Partial<AddedColumn> = {}): AddedColumn {
  return {
    key: 'themes',
    heading: 'Thèmes',
    column: 3,
    isNew: true,
    width: 20,
    values: [{ row: 3, value: 'Insertion' }],
    ...changes,
  };
}

describe('what is the buyer’s stays', () => {
  const EXTRA = {
    'xl/vbaProject.bin': 'macro \u0000 octets',
    'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="urn:c"/>',
    'xl/drawings/drawing1.xml': '<d/>',
    'docProps/app.xml': '<Properties><TitlesOfParts/></Properties>',
    'customXml/item1.xml': '<autre xmlns="urn:autre"/>',
  };

  it('part by part: only the places that have to change do', async () => {
    const before = buyerWorkbook(PLAIN, { parts: EXTRA });
    const workbook = openFile(before, 'r.xlsm');
    await workbook.apply(fullPlan());
    const was = partsOf(before);
    const now = partsOf(workbook.save());
    const touched = new Set([
      SHEET,
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      '[Content_Types].xml',
      'xl/styles.xml',
    ]);
    for (const [path, content] of was) {
      if (touched.has(path)) expect(now.has(path)).toBe(true);
      else expect(now.get(path)).toEqual(content);
    }
    // Ours took the next numbers.
    expect(
      now.has('xl/charts/chart2.xml') && now.has('xl/drawings/drawing2.xml') && now.has('customXml/item2.xml'),
    ).toBe(true);
  });

  it('cell by cell: the text of every cell of the buyer’s is the same', async () => {
    const before = buyerWorkbook(PLAIN);
    const { bytes, summary } = await patched(before);
    const cellsOf = (text: string) => text.match(/<c [^>]*r="[ABC]\d+"(?:[^>]*\/>|.*?<\/c>)/g);
    expect(cellsOf(partText(bytes, SHEET))).toEqual(cellsOf(partText(before, SHEET)));
    expect(summary).toMatchObject({ buyerCellsChanged: 0, registerCellsChanged: 5 });
  });

  it.each(['x', 'ss'])('in a package whose elements are prefixed %s:', async (prefix) => {
    const before = buyerWorkbook(PLAIN, { prefix });
    const { workbook, bytes, plan } = await patched(before);
    expect((await gridOf(workbook)).values[3]).toEqual([
      1,
      'Objet',
      1000,
      'Clause sociale ; Critère social',
      'Déclaré',
    ]);
    for (const path of [SHEET, 'xl/workbook.xml', 'xl/styles.xml']) {
      const names = partText(bytes, path).match(/<\/?[A-Za-z:]+/g) ?? [];
      expect(names.filter((name) => !name.includes(`${prefix}:`))).toEqual([]);
    }
    expect(await openFile(bytes, 'r.xlsx').apply(plan)).toMatchObject({ changed: false });
  });
});

describe('cells', () => {
  it('go to their place, beside rows that exist, and in rows that do not', async () => {
    const rows = '<row r="3"/><row r="5"><c r="A5"><v>1</v></c><c r="Z5"><v>9</v></c></row>';
    const { workbook, bytes } = await patched(buyerWorkbook(`<sheetData>${rows}</sheetData>`), {
      firstRow: 3,
      lastRow: 9,
      columns: [column({ values: [3, 4, 9].map((row) => ({ row, value: `ligne ${row + 1}` })) })],
    });
    const grid = await gridOf(workbook);
    expect(grid.values.map((row) => row[3])).toEqual([
      'Thèmes',
      'ligne 4',
      'ligne 5',
      null,
      null,
      null,
      null,
      'ligne 10',
    ]);
    expect(grid.values[2]).toHaveLength(26);
    const references = [...partText(bytes, SHEET).matchAll(/<c r="([A-Z]+\d+)"/g)].map((found) => found[1]);
    expect(references).toEqual(['D3', 'D4', 'A5', 'D5', 'Z5', 'D10']);
  });

  it('go into a sheet without rows', async () => {
    const { workbook } = await patched(buyerWorkbook('<sheetData/>'), {
      headerRow: 0,
      firstRow: 1,
      lastRow: 1,
      columns: [column({ values: [{ row: 1, value: 'x' }] })],
    });
    expect((await gridOf(workbook)).values).toEqual([['Thèmes'], ['x']]);
  });

  it('take the look of their neighbours, as text', async () => {
    const { bytes } = await patched(buyerWorkbook(PLAIN));
    const text = partText(bytes, SHEET);
    expect(text).toContain('<c r="D3" s="1" t="inlineStr">');
    const [, format = ''] = /<c r="D4" s="(\d+)"/.exec(text) ?? [];
    const formats = parseXml(partText(bytes, 'xl/styles.xml')).children.find(({ local }) => local === 'cellXfs');
    expect(formats?.attributes.get('count')).toBe(String(formats?.children.length));
    expect(formats?.children[Number(format)]?.attributes.get('numFmtId')).toBe('0');
  });

  it('are rewritten only where the value differs, their own look kept', async () => {
    const first = await patched(buyerWorkbook(PLAIN));
    const format = /<c r="D4" s="(\d+)"/.exec(partText(first.bytes, SHEET))?.[1];
    const again = openFile(first.bytes, 'r.xlsx');
    const [social] = registerColumns().columns;
    const changed = workbookPlan({
      register: [
        registerColumns({
          columns: [
            {
              ...social,
              isNew: false,
              values: [
                { row: 3, value: 'Marché réservé' },
                { row: 4, value: null },
              ],
            } as AddedColumn,
          ],
        }),
      ],
    });
    expect(await again.preview(changed)).toMatchObject({
      columnsAdded: [],
      columnsRefreshed: [{ sheet: 'Registre', headings: ['Considérations sociales'] }],
      registerCellsChanged: 2,
      buyerCellsChanged: 0,
    });
    await again.apply(changed);
    expect(partText(again.save(), SHEET)).toContain(
      `<c r="D4" s="${format}" t="inlineStr"><is><t>Marché réservé</t></is></c>`,
    );
    expect((await gridOf(again)).values[4]?.[3]).toBeNull();
  });

  it('widen what the part says of its extent', async () => {
    const { bytes } = await patched(buyerWorkbook(PLAIN));
    expect(partText(bytes, SHEET)).toContain('<dimension ref="A1:E5"/>');
    expect(partText(bytes, SHEET)).toContain('<row r="3" spans="1:5" ht="30">');
  });
});

describe('columns', () => {
  it.each([
    [
      'a range that ends before',
      '<cols><col min="1" max="3" width="12"/></cols>',
      [
        [1, 3, 12],
        [4, 4, 28.7109375],
        [5, 5, 14.7109375],
      ],
    ],
    [
      'a range that covers them',
      '<cols><col min="1" max="16384" width="9"/></cols>',
      [
        [1, 3, 9],
        [4, 4, 28.7109375],
        [5, 5, 14.7109375],
        [6, 16384, 9],
      ],
    ],
    [
      'no range at all',
      '',
      [
        [4, 4, 28.7109375],
        [5, 5, 14.7109375],
      ],
    ],
    [
      'an empty list',
      '<cols/>',
      [
        [4, 4, 28.7109375],
        [5, 5, 14.7109375],
      ],
    ],
  ])('get their width beside %s', async (_what, cols, expected) => {
    const { bytes } = await patched(buyerWorkbook(`${HEAD}${cols}<sheetData>${ROWS}</sheetData>`));
    const list = parseXml(partText(bytes, SHEET)).children.find(({ local }) => local === 'cols');
    expect(
      list?.children.map(({ attributes }) => ['min', 'max', 'width'].map((name) => Number(attributes.get(name)))),
    ).toEqual(expected);
  });

  it('offer their list beside the buyer’s validations', async () => {
    const own =
      '<dataValidations count="1"><dataValidation type="list" sqref="A4:A5"><formula1>"1,2"</formula1></dataValidation></dataValidations>';
    const { bytes, plan } = await patched(
      buyerWorkbook(
        `<sheetData>${ROWS}</sheetData>${own}<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>`,
      ),
    );
    const text = partText(bytes, SHEET);
    expect(text).toContain(
      '<dataValidations count="2"><dataValidation type="list" sqref="A4:A5"><formula1>"1,2"</formula1></dataValidation>',
    );
    expect(text).toContain(
      '<dataValidation type="list" allowBlank="1" sqref="D4:D5"><formula1>&quot;Clause sociale,Critère social,Marché réservé&quot;</formula1>',
    );
    expect(await openFile(bytes, 'r.xlsx').apply(plan)).toMatchObject({ changed: false });
  });

  it('are found again by the name that follows them, wherever they moved', async () => {
    const first = await patched(buyerWorkbook(PLAIN));
    // The buyer inserted a column before ours: Excel moved cells and names.
    const moved = new TextDecoder()
      .decode(partsOf(first.bytes).get('xl/workbook.xml'))
      .replace("'Registre'!$D$3", "'Registre'!$H$3");
    const parts = Object.fromEntries(
      [...partsOf(first.bytes)].map(([path, content]) => [path, new TextDecoder().decode(content)]),
    );
    const { packageOf } = await import('./support/packages');
    const again = openFile(packageOf({ ...parts, 'xl/workbook.xml': moved }), 'r.xlsx');
    await again.apply(first.plan);
    expect((await gridOf(again)).values[3]?.[7]).toBe('Clause sociale ; Critère social');
    expect(partText(again.save(), 'xl/workbook.xml')).toContain("'Registre'!$H$3");
  });

  it('carry a name of their own in each register sheet', async () => {
    const bytes = spreadsheet({ '2024': [['N°'], ['A']], '2025': [['N°'], ['B']] });
    const workbook = openFile(bytes, 'r.xlsx');
    const register = ['2024', '2025'].map((sheetName, index): RegisterColumnsPlan => ({
      sheetId: `sheet${index + 1}`,
      sheetName,
      headerRow: 0,
      firstRow: 1,
      lastRow: 1,
      tableName: null,
      columns: [column({ column: 1, values: [] })],
    }));
    await workbook.apply(workbookPlan({ register }));
    const text = partText(workbook.save(), 'xl/workbook.xml');
    expect(text).toContain(`name="SPASER_col_themes" hidden="1">'2024'!$B$1<`);
    expect(text).toContain(`name="SPASER_col_themes_2" hidden="1">'2025'!$B$1<`);
    // In the other order each sheet keeps the name that it has.
    const again = openFile(workbook.save(), 'r.xlsx');
    expect(await again.apply(workbookPlan({ register: [...register].reverse() }))).toMatchObject({ changed: false });
  });
});

describe('an Excel Table', () => {
  const TABLE = (columns: string) =>
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="7" name="tMarches" displayName="tMarches" ref="A3:C5"><autoFilter ref="A3:C5"/>${columns}<tableStyleInfo name="TableStyleMedium2"/></table>`;
  const COLUMNS =
    '<tableColumns count="3"><tableColumn id="1" name="N°"/><tableColumn id="4" name="Objet"/><tableColumn id="9" name="Montant"/></tableColumns>';
  const withTable = (columns = COLUMNS) =>
    handmadeWorkbook({
      sheets: [
        {
          name: 'Registre',
          content: `<sheetData>${ROWS}</sheetData><tableParts count="1"><tablePart r:id="r1"/></tableParts>`,
          relationships: [{ id: 'r1', type: 'table', target: '../tables/table1.xml' }],
        },
      ],
      styles: STYLES,
      sharedStrings: STRINGS,
      parts: { 'xl/tables/table1.xml': TABLE(columns) },
      overrides: { 'xl/tables/table1.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml' },
    });

  it('is widened to our columns', async () => {
    const { bytes, plan, workbook } = await patched(withTable(), { tableName: 'tMarches' });
    const table = partText(bytes, 'xl/tables/table1.xml');
    expect(table).toContain('ref="A3:E5"');
    expect(table).toContain('<autoFilter ref="A3:E5"/>');
    expect(table).toContain('<tableColumns count="5">');
    expect(table).toContain(
      '<tableColumn id="10" name="Considérations sociales"/><tableColumn id="11" name="Social – statut"/></tableColumns>',
    );
    expect((await workbook.describe()).sheets[0]?.tables[0]?.area.columns).toBe(5);
    expect(await openFile(bytes, 'r.xlsx').apply(plan)).toMatchObject({ changed: false });
  });

  it('gives our own tables ids and names that it does not use', async () => {
    const workbook = openFile(withTable(COLUMNS), 'r.xlsx');
    await workbook.apply(fullPlan());
    expect(partText(workbook.save(), 'xl/tables/table2.xml')).toContain('id="8" name="tSpaser"');
  });
});

describe('the chain of calculation', () => {
  const CHAIN = {
    parts: { 'xl/calcChain.xml': '<calcChain><c r="C5" i="1"/></calcChain>' },
    overrides: { 'xl/calcChain.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml' },
  };

  it('stays when no formula went', async () => {
    const { bytes } = await patched(buyerWorkbook(PLAIN, CHAIN));
    expect(partText(bytes, 'xl/calcChain.xml')).toContain('C5');
  });

  it('goes, with its relationship and its type, when one of its cells is no formula any more', async () => {
    const { bytes } = await patched(buyerWorkbook(PLAIN, CHAIN), {
      columns: [column({ column: 2, isNew: false, heading: 'Montant', values: [{ row: 4, value: 'x' }] })],
    });
    expect(partsOf(bytes).has('xl/calcChain.xml')).toBe(false);
    expect(partText(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(partText(bytes, '[Content_Types].xml')).not.toContain('calcChain');
  });
});

describe('a place that something of the buyer’s takes', () => {
  const places = (bytes: Uint8Array) =>
    [
      ...partText(bytes, SHEET).matchAll(/<c r="([A-Z]+)3"[^>]*><is><t>(Considérations sociales|Social – statut)</g),
    ].map(([, letters, heading]) => [letters, heading]);
  const cellsOf = (bytes: Uint8Array, letters: string) =>
    partText(bytes, SHEET).match(new RegExp(`<c [^>]*r="${letters}\\d+"(?:[^>]*/>|.*?</c>)`, 'g'));
  const inRow = (row: number, cell: string) =>
    PLAIN.replace(`</c></row><row r="${row + 1}"`, `</c>${cell}</row><row r="${row + 1}"`);

  it.each([
    ['a remark under one of our columns', inRow(4, '<c r="E4" t="inlineStr"><is><t>Vu avec Paul</t></is></c>'), 'F'],
    ['a note further right, under the other', inRow(4, '<c r="D4"><v>3</v></c><c r="G4"><v>7</v></c>'), 'H'],
    ['a formula whose result is empty', inRow(4, '<c r="D4" t="str"><f>IF(C4&gt;1,"","x")</f><v></v></c>'), 'E'],
    ['a formula that was never computed', inRow(4, '<c r="D4"><f>NOW()</f></c>'), 'E'],
    [
      'a merged area',
      PLAIN.replace('<pageMargins', '<mergeCells count="1"><mergeCell ref="C3:E3"/></mergeCells><pageMargins'),
      'F',
    ],
    [
      'a list offered in empty cells',
      PLAIN.replace(
        '<pageMargins',
        '<dataValidations count="1"><dataValidation type="list" sqref="D4:D5"><formula1>"1,2"</formula1></dataValidation></dataValidations><pageMargins',
      ),
      'E',
    ],
  ])('%s: our columns stand right of it, and nothing of it moves', async (_what, content, first) => {
    const before = buyerWorkbook(content);
    const { bytes, summary, plan } = await patched(before);
    const second = String.fromCharCode(first.charCodeAt(0) + 1);
    expect(places(bytes)).toEqual([
      [first, 'Considérations sociales'],
      [second, 'Social – statut'],
    ]);
    for (const letters of ['A', 'B', 'C', 'D', 'E', 'F', 'G'].filter((each) => each < first)) {
      expect(cellsOf(bytes, letters)).toEqual(cellsOf(before, letters));
    }
    expect(summary).toMatchObject({ buyerCellsChanged: 0, obstacles: [] });
    expect(await openFile(bytes, 'r.xlsx').apply(plan)).toMatchObject({ changed: false });
  });

  it('a name of the buyer’s that looks like ours stays theirs, and so does what it names', async () => {
    const named = '<definedName name="SPASER_col_social">Registre!$A$3</definedName>';
    const before = buyerWorkbook(PLAIN, { names: `<definedNames>${named}</definedNames>` });
    expect(partText(before, 'xl/workbook.xml')).toContain('SPASER_col_social');
    const { bytes, summary } = await patched(before);
    expect(cellsOf(bytes, 'A')).toEqual(cellsOf(before, 'A'));
    expect(summary.buyerCellsChanged).toBe(0);
    expect(partText(bytes, 'xl/workbook.xml')).toContain(named);
    expect(partText(bytes, 'xl/workbook.xml')).toContain('name="SPASER_col_social_2"');
    const again = openFile(bytes, 'r.xlsx');
    await again.remove({ keep: [] });
    expect(cellsOf(again.save(), 'A')).toEqual(cellsOf(before, 'A'));
    expect(partText(again.save(), 'xl/workbook.xml')).toContain(named);
    expect(partText(again.save(), 'xl/workbook.xml')).not.toContain('SPASER_col_social_2');
  });

  it('a list of the buyer’s further down the same column stays theirs', async () => {
    const list = '<dataValidation type="list" sqref="D40:D60"><formula1>"Rouge,Vert"</formula1></dataValidation>';
    const content = PLAIN.replace('<pageMargins', `<dataValidations count="1">${list}</dataValidations><pageMargins`);
    const { bytes, plan } = await patched(buyerWorkbook(content));
    expect(partText(bytes, SHEET)).toContain(list);
    expect(partText(bytes, SHEET)).toContain('sqref="D4:D5"');
    expect(await openFile(bytes, 'r.xlsx').apply(plan)).toMatchObject({ changed: false });
  });

  it('a column of ours that was cleared and serves something else is left to them; ours is made again elsewhere', async () => {
    const { bytes: written } = await patched(buyerWorkbook(PLAIN));
    const cell = (letters: string, row: number, text: string) =>
      `<c r="${letters}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const reused = withPart(written, SHEET, (xml) =>
      xml
        .replace(/<c r="D3".*?<\/c>/, cell('D', 3, 'Observations'))
        .replace(/<c r="D4".*?<\/c>/, cell('D', 4, 'À relancer'))
        .replace(/<c r="D5".*?<\/c>/, ''),
    );
    const [social, status] = registerColumns().columns;
    const plan = workbookPlan({
      register: [
        registerColumns({
          columns: [
            { ...social, heading: 'Observations', ownHeading: 'Considérations sociales', isNew: false },
            { ...status, isNew: false },
          ] as AddedColumn[],
        }),
      ],
    });
    const workbook = openFile(reused, 'r.xlsx');
    expect(await workbook.preview(plan)).toMatchObject({
      buyerCellsChanged: 0,
      columnsAdded: [{ sheet: 'Registre', headings: ['Considérations sociales'] }],
    });
    await workbook.apply(plan);
    const { values } = await gridOf(openFile(workbook.save(), 'r.xlsx'));
    expect(values[2]?.slice(3)).toEqual(['Observations', 'Social – statut', 'Considérations sociales']);
    expect(values[3]?.slice(3)).toEqual(['À relancer', 'Déclaré', 'Clause sociale ; Critère social']);
  });

  it('a heading that a person reworded over what we wrote is still ours', async () => {
    const { bytes: written } = await patched(buyerWorkbook(PLAIN));
    const reworded = withPart(written, SHEET, (xml) => xml.replace('Considérations sociales', 'Volet social'));
    const [social, status] = registerColumns().columns;
    const columns = [
      { ...social, heading: 'Volet social', ownHeading: 'Considérations sociales', isNew: false },
      { ...status, isNew: false },
    ] as AddedColumn[];
    const plan = workbookPlan({ register: [registerColumns({ columns })] });
    expect(await openFile(reworded, 'r.xlsx').preview(plan)).toMatchObject({
      columnsAdded: [],
      registerCellsChanged: 0,
    });
  });
});

describe('refusals, with nothing written', () => {
  it('in a sheet without room at the right', async () => {
    const row = '<row r="3"><c r="XFD3" t="inlineStr"><is><t>Objet</t></is></c></row>';
    const workbook = openFile(buyerWorkbook(`<sheetData>${row}</sheetData>`), 'r.xlsx');
    const before = workbook.save();
    const plan = workbookPlan({ register: [registerColumns({ columns: [column({ column: 16_384 })] })] });
    await expect(workbook.preview(plan)).rejects.toMatchObject({ code: 'noRoom' });
    expect(workbook.save()).toBe(before);
  });

  it('in a protected sheet', async () => {
    const workbook = openFile(buyerWorkbook(`<sheetData>${ROWS}</sheetData><sheetProtection sheet="1"/>`), 'r.xlsx');
    const plan = workbookPlan({ register: [registerColumns()] });
    expect((await workbook.preview(plan)).obstacles).toEqual([{ code: 'protected', sheet: 'Registre' }]);
    await expect(workbook.apply(plan)).rejects.toMatchObject({ code: 'sheet.protected' });
  });

  it('in a workbook whose structure is locked', async () => {
    const bytes = buyerWorkbook(PLAIN, { workbookExtra: '<workbookProtection lockStructure="1"/>' });
    const workbook = openFile(bytes, 'r.xlsx');
    expect((await workbook.describe()).readOnly).toBe(true);
    await expect(workbook.apply(fullPlan())).rejects.toMatchObject({ code: 'sheet.readOnly' });
  });

  it('in a sheet that is gone', async () => {
    const workbook = openFile(buyerWorkbook(PLAIN), 'r.xlsx');
    const plan = workbookPlan({ register: [registerColumns({ sheetId: 'sheet44', sheetName: 'Disparue' })] });
    await expect(workbook.preview(plan)).rejects.toMatchObject({ code: 'sheetMissing' });
  });
});
