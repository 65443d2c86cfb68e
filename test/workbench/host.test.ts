/**
 * @jest-environment jsdom
 */
import type { OfficeOnHost } from '../support/officeHost';
import { bootOffice } from '../support/officeHost';

let office: OfficeOnHost;

afterEach(() => office.host.play('windows-fr'));
beforeAll(async () => {
  office = await bootOffice();
});

/** A fresh empty sheet for one test. */
async function inNewSheet<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return office.run(async (context) => batch(context.workbook.worksheets.add(), context));
}

/** Code of the error that a batch ends with; null when it ends well. */
async function refusal(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
): Promise<string | null> {
  try {
    await inNewSheet(async (sheet, context) => {
      await batch(sheet, context);
      await context.sync();
    });
    return null;
  } catch (error) {
    return error instanceof office.OfficeExtension.Error ? error.code : String(error);
  }
}

describe('the client', () => {
  it('is ready as Excel, with the declared requirement set and no more', () => {
    const { requirements } = office.Office.context;
    expect(String(office.Office.context.host)).toBe('Excel');
    expect(requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.14')).toBe(false);
    expect(office.Office.context.displayLanguage).toBe('fr-FR');
  });

  it('knows the theme of the host', () => {
    expect(office.Office.context.officeTheme.bodyBackgroundColor).toBe('#ffffff');
  });

  it('keeps the settings of the common API', async () => {
    const { settings } = office.Office.context.document;
    settings.set('clé', { a: 1 });
    const status = await new Promise((done) => settings.saveAsync((result) => done(result.status)));
    expect(String(status)).toBe('succeeded');
    expect(settings.get('clé')).toEqual({ a: 1 });
    expect([...office.host.workbook.documentSettings.keys()]).toEqual(['clé']);
  });
});

describe('ranges', () => {
  it('write and read values, formulas, formats and texts', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        ['Ville', 'Habitants'],
        ['Brest', 139_000.5],
        ['Nantes', 320_000],
      ];
      sheet.getRange('B2:B3').numberFormat = [['#,##0.0'], ['#,##0']];
      sheet.getRange('B4').formulas = [['=SUM(B2:B3)']];
      const used = sheet.getUsedRange();
      used.load('values,formulas,text,valueTypes,numberFormat,address,rowCount,columnCount');
      sheet.load('name');
      await context.sync();
      return { ...used.toJSON(), sheet: sheet.name };
    });
    expect(read.values).toEqual([
      ['Ville', 'Habitants'],
      ['Brest', 139_000.5],
      ['Nantes', 320_000],
      ['', 459_000.5],
    ]);
    expect(read.formulas?.[3]).toEqual(['', '=SUM(B2:B3)']);
    expect(read.text?.[1]).toEqual(['Brest', '139\u202f000,5']);
    expect(read.valueTypes?.[3]).toEqual(['Empty', 'Double']);
    expect(read.numberFormat?.[0]).toEqual(['General', 'General']);
    expect(read.address).toBe(`${read.sheet}!A1:B4`);
  });

  it('leave alone the cells written as null, empty those written as an empty text', async () => {
    const values = await inNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.values = [['a', 'b', 'c']];
      range.values = [[null, '', 'd']];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['a', '', 'd']]);
  });

  it.each<[unknown, unknown, string]>([
    ['12', 12, 'General'],
    ['12,5', '12,5', 'General'],
    ['1,234', 1234, '#,##0'],
    ['03/04/2024', 45_355, 'm/d/yyyy'],
    ['31/12/2024', '31/12/2024', 'General'],
    ["'03/04/2024", '03/04/2024', 'General'],
    ['50%', 0.5, '0%'],
    ['true', true, 'General'],
    ["'=A1", '=A1', 'General'],
    ['=1+1', 2, 'General'],
    ['-texte', '#NAME?', 'General'],
    ["'-texte", '-texte', 'General'],
    ['-12', -12, 'General'],
  ])('read the text %p as Excel does: %p', async (written, expected, format) => {
    const read = await inNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [[written]];
      range.load('values,numberFormat');
      await context.sync();
      return [range.values[0]?.[0], range.numberFormat[0]?.[0]];
    });
    expect(read).toEqual([expected, format]);
  });

  it('keep a text in cells of Text format', async () => {
    const values = await inNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['@', '@']];
      range.values = [['0012', '=A1']];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['0012', '=A1']]);
  });

  it('answer null objects', async () => {
    const found = await inNewSheet(async (sheet, context) => {
      const empty = sheet.getUsedRangeOrNullObject();
      const none = context.workbook.worksheets.getItemOrNullObject('Absente');
      const inside = none.getRange('A1');
      const apart = sheet.getRange('A1:B2').getIntersectionOrNullObject('D4');
      [empty, inside, apart].forEach((object) => object.load('address'));
      none.load('name');
      await context.sync();
      return [empty, none, inside, apart].map((object) => object.isNullObject);
    });
    expect(found).toEqual([true, true, true, true]);
  });

  it('find their neighbours', async () => {
    const addresses = await inNewSheet(async (sheet, context) => {
      sheet.name = 'Voisins';
      const range = sheet.getRange('B2:D5');
      const found = [
        range.getCell(0, 0),
        range.getRow(1),
        range.getColumn(2),
        range.getLastCell(),
        range.getResizedRange(1, -1),
        range.getOffsetRange(1, 1),
        range.getEntireColumn(),
        range.getEntireRow(),
        range.getBoundingRect('F9'),
        range.getIntersectionOrNullObject('C3:Z9'),
        sheet.getRangeByIndexes(0, 0, 2, 3),
        sheet.getRange('C:D'),
      ];
      found.forEach((object) => object.load('address'));
      await context.sync();
      return found.map(({ address }) => address.replace('Voisins!', ''));
    });
    expect(addresses).toEqual([
      'B2',
      'B3:D3',
      'D2:D5',
      'D5',
      'B2:C6',
      'C3:E6',
      'B:D',
      '2:5',
      'B2:F9',
      'C3:D5',
      'A1:C2',
      'C:D',
    ]);
  });

  it('throw PropertyNotLoaded before a load', async () => {
    await inNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      await context.sync();
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  it('survive several syncs, and changes of the sheet name', async () => {
    const name = await inNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.load('address');
      await context.sync();
      sheet.name = "L'an neuf";
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(name).toBe("'L''an neuf'!A1:B2");
  });

  it('take large grids, which the client splits', async () => {
    const rows = 4_000;
    const read = await inNewSheet(async (sheet, context) => {
      const range = sheet.getRangeByIndexes(0, 0, rows, 10);
      range.values = Array.from({ length: rows }, (_, i) => Array.from({ length: 10 }, (__, j) => i * 10 + j));
      range.load('values');
      await context.sync();
      return [range.values.length, range.values[3_999]?.[9]];
    });
    expect(read).toEqual([rows, 39_999]);
  });

  it('carry looks, sizes and links', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C2');
      range.format.fill.color = '#f3f4f6';
      range.format.font.bold = true;
      range.format.font.size = 16;
      range.format.wrapText = true;
      range.format.indentLevel = 1;
      range.format.horizontalAlignment = 'Right';
      range.format.columnWidth = 100;
      range.getRow(0).format.rowHeight = 30;
      range.format.borders.getItem('EdgeBottom').color = '#D0D7DE';
      sheet.getRange('B1').format.fill.clear();
      sheet.getRange('A3').hyperlink = { documentReference: "'Feuil1'!A1", textToDisplay: 'Voir' };
      const link = sheet.getRange('A3');
      link.load('hyperlink,values');
      const { format } = range;
      format.load('columnWidth,rowHeight,wrapText,indentLevel,horizontalAlignment,verticalAlignment');
      format.font.load('bold,size,color');
      format.fill.load('color');
      const bottom = range.format.borders.getItem('EdgeBottom');
      bottom.load('style,color');
      await context.sync();
      return { format: format.toJSON(), bottom: bottom.toJSON(), link: link.hyperlink, shown: link.values };
    });
    expect(read.format).toMatchObject({
      columnWidth: 100,
      rowHeight: null,
      wrapText: true,
      indentLevel: 1,
      horizontalAlignment: 'Right',
      verticalAlignment: 'Bottom',
      font: { bold: true, size: 16, color: '#000000' },
      // The cells differ.
      fill: { color: null },
    });
    expect(read.bottom).toMatchObject({ style: 'Continuous', color: '#D0D7DE' });
    expect(read.link).toEqual({ documentReference: "'Feuil1'!A1", textToDisplay: 'Voir' });
    expect(read.shown).toEqual([['Voir']]);
  });

  it('clear contents without looks, and looks without contents', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A2');
      range.values = [['a'], ['b']];
      range.format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('A2').clear('Formats');
      const [first, second] = [sheet.getRange('A1'), sheet.getRange('A2')];
      [first, second].forEach((cell) => cell.load('values,format/font/bold'));
      await context.sync();
      return [first.values, first.format.font.bold, second.values, second.format.font.bold];
    });
    expect(read).toEqual([[['']], true, [['b']], false]);
  });

  it('keep one content in a merged area, and texts as headings of a table', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').merge();
      const merged = sheet.getRange('A1:B1');
      merged.values = [['titre', 'perdu']];
      sheet.tables.add('D1:D3', true);
      const heading = sheet.getRange('D1');
      heading.values = [[2024]];
      [merged, heading].forEach((range) => range.load('values'));
      await context.sync();
      return [merged.values, heading.values];
    });
    expect(read).toEqual([[['titre', '']], [['2024']]]);
  });

  it.each(['=A1#', "='[Autre.xlsx]Feuil1'!A1", '=SUM(Feuil1:Feuil3!A1)', '=INCONNUE(1,2)', '=LET(x,1,x+1)'])(
    'take the formula %s, which Excel knows',
    async (formula) => {
      const code = await refusal((sheet) => void (sheet.getRange('C1').formulas = [[formula]]));
      expect(code).toBeNull();
    },
  );

  it('tell merged areas', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      sheet.getRange('A1:C1').merge();
      const merged = sheet.getRange('A1:D4').getMergedAreasOrNullObject();
      merged.load('areaCount,areas/items/address');
      const none = sheet.getRange('A9').getMergedAreasOrNullObject();
      none.load('address');
      await context.sync();
      return [merged.areaCount, merged.areas.items.map(({ address }) => address.split('!')[1]), none.isNullObject];
    });
    expect(read).toEqual([1, ['A1:C1'], true]);
  });
});

describe('what real Excel refuses', () => {
  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>, string]>([
    ['a grid of another size', (sheet) => void (sheet.getRange('A1:B2').values = [[1]]), 'InvalidArgument'],
    [
      'a large grid of another size',
      (sheet) => void (sheet.getRange('A1:B2').values = Array.from({ length: 900 }, () => [1, 2])),
      'InvalidArgument',
    ],
    [
      'a cell above 32,767 characters',
      (sheet) => void (sheet.getRange('A1').values = [['x'.repeat(32_768)]]),
      'InvalidArgument',
    ],
    [
      'a formula above 8,192 characters',
      (sheet) => void (sheet.getRange('A1').formulas = [[`="${'x'.repeat(8_192)}"`]]),
      'FormulaLengthExceedsLimit',
    ],
    ['a sheet name with a slash', (sheet) => void (sheet.name = 'a/b'), 'InvalidArgument'],
    ['a sheet name above 31 characters', (sheet) => void (sheet.name = 'x'.repeat(32)), 'InvalidArgument'],
    ['a sheet name that begins with an apostrophe', (sheet) => void (sheet.name = "'x"), 'InvalidArgument'],
    ['a reserved sheet name', (sheet) => void (sheet.name = 'Historique'), 'InvalidArgument'],
    ['a sheet name that is taken, without case', (sheet) => void (sheet.name = 'feuil1'), 'ItemAlreadyExists'],
    [
      'a sheet that is not there',
      (_, context) => void context.workbook.worksheets.getItem('Absente').load('name'),
      'ItemNotFound',
    ],
    [
      'a range off the sheet',
      (sheet) => void sheet.getRangeByIndexes(1_048_575, 0, 2, 1).load('address'),
      'InvalidArgument',
    ],
    ['an address that is none', (sheet) => void sheet.getRange('A0').load('address'), 'InvalidArgument'],
    ['a member above the declared set', (sheet) => void sheet.load('tabId'), 'ApiNotFound'],
    ['a member that this host has not', (sheet) => void sheet.pivotTables.load('items'), 'ApiNotFound'],
    ['a colour that is none', (sheet) => void (sheet.getRange('A1').format.fill.color = 'violine'), 'InvalidArgument'],
    [
      'overlapping tables',
      (sheet) => {
        sheet.tables.add('A1:B3', true);
        sheet.tables.add('B2:C4', true);
      },
      'InvalidOperation',
    ],
    [
      'a table name that is taken',
      (sheet) => {
        sheet.tables.add('A1:B3', true).name = 'tDouble';
        sheet.tables.add('D1:E3', true).name = 'tdouble';
      },
      'ItemAlreadyExists',
    ],
    [
      'a table name that looks like an address',
      (sheet) => void (sheet.tables.add('A1:B3', true).name = 'AB12'),
      'InvalidArgument',
    ],
    [
      'two headings of a table alike',
      (sheet) => {
        sheet.tables.add('A1:B3', true);
        sheet.getRange('A1:B1').values = [['x', 'X']];
      },
      'InvalidOperation',
    ],
    [
      'a write in a protected sheet',
      (sheet) => {
        sheet.protection.protect();
        sheet.getRange('A1').values = [[1]];
      },
      'AccessDenied',
    ],
    [
      'a list above 255 characters',
      (sheet) =>
        void (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } }),
      'InvalidArgument',
    ],
    [
      'a formula that does not close',
      (sheet) => void (sheet.getRange('A1').formulas = [['=SUM(A2']]),
      'InvalidArgument',
    ],
    [
      'a formula in its French form',
      (sheet) => void (sheet.getRange('A1').formulas = [['=SOMME(A2;A3)']]),
      'InvalidArgument',
    ],
    [
      'a number format that does not close',
      (sheet) => void (sheet.getRange('A1').numberFormat = [['0 "€']]),
      'InvalidArgument',
    ],
    [
      'a new sheet in a locked workbook',
      (_, context) => {
        context.workbook.protection.protect();
        context.workbook.worksheets.add('Refusée');
      },
      'AccessDenied',
    ],
    [
      'a defined name that is taken',
      (sheet, context) => {
        context.workbook.names.add('SPASER_pris', sheet.getRange('A1'));
        context.workbook.names.add('spaser_PRIS', sheet.getRange('A2'));
      },
      'ItemAlreadyExists',
    ],
    [
      'XML that is not well formed',
      (_, context) => void context.workbook.customXmlParts.add('<a><b></a>'),
      'InvalidArgument',
    ],
    [
      'the last visible sheet gone',
      async (_, context) => {
        const sheets = context.workbook.worksheets;
        sheets.load('items');
        await context.sync();
        sheets.items.forEach((sheet) => (sheet.visibility = 'Hidden'));
      },
      'InvalidOperation',
    ],
  ])('%s', async (_, batch, code) => {
    const { sheets } = office.host.workbook;
    const refused = await refusal(batch);
    sheets.forEach((sheet) => (sheet.visibility = 'Visible'));
    office.host.workbook.structureProtected = false;
    expect(refused).toBe(code);
  });

  it('stops at the first failed action and keeps what ran before', async () => {
    const name = 'Interrompue';
    await expect(
      office.run(async (context) => {
        const sheet = context.workbook.worksheets.add(name);
        sheet.getRange('A1').values = [['avant']];
        context.workbook.worksheets.getItem('Absente').getRange('A1').values = [[1]];
        sheet.getRange('A2').values = [['après']];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
    const kept = office.host.workbook.sheets.find((sheet) => sheet.name === name);
    expect([...(kept?.cells.values() ?? [])].map(({ value }) => value)).toEqual(['avant']);
  });

  it('a batch while a cell is being edited', async () => {
    office.host.workbook.editing = true;
    const code = await refusal((sheet) => void (sheet.getRange('A1').values = [[1]]));
    office.host.workbook.editing = false;
    expect(code).toBe('InvalidOperationInCellEditMode');
  });

  it('requests and answers above five megabytes', async () => {
    const wide = 'x'.repeat(30_000);
    const tooLarge = await refusal((sheet) => {
      sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => [wide]);
    });
    expect(tooLarge).toBe('RequestPayloadSizeLimitExceeded');
    const answer = await refusal(async (sheet, context) => {
      for (let row = 0; row < 2; row += 1) {
        sheet.getRangeByIndexes(row * 100, 0, 100, 1).values = Array.from({ length: 100 }, () => [wide]);
        await context.sync();
      }
      sheet.getUsedRange().load('values');
    });
    expect(answer).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('above five million cells, answers null values without an error', async () => {
    const values = await inNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A:F');
      range.load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toBeNull();
  });
});

describe('worksheets', () => {
  it('are added, moved, shown, coloured and deleted', async () => {
    const read = await office.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('Provisoire');
      sheet.position = 0;
      sheet.tabColor = '#7B4FA3';
      sheet.showGridlines = false;
      sheet.activate();
      sheet.freezePanes.freezeRows(3);
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      sheet.load('name,position,tabColor,showGridlines,visibility');
      const active = worksheets.getActiveWorksheet();
      active.load('name');
      await context.sync();
      const state = { ...sheet.toJSON(), active: active.name, frozen: frozen.address };
      sheet.delete();
      const gone = worksheets.getItemOrNullObject('Provisoire');
      gone.load('name');
      await context.sync();
      return { ...state, gone: gone.isNullObject };
    });
    expect(read).toMatchObject({
      name: 'Provisoire',
      position: 0,
      tabColor: '#7B4FA3',
      showGridlines: false,
      visibility: 'Visible',
      active: 'Provisoire',
      frozen: 'Provisoire!1:3',
      gone: true,
    });
  });

  it('list as collections do, with a selection of properties', async () => {
    const names = await office.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/name,items/visibility');
      const count = sheets.getCount();
      await context.sync();
      return sheets.items.length === count.value && sheets.items.every((sheet) => sheet.visibility === 'Visible');
    });
    expect(names).toBe(true);
  });

  it('keep their page layout', async () => {
    office.host.play('windows-en');
    const read = await inNewSheet(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintArea('A1:H40');
      pageLayout.setPrintTitleRows('$1:$3');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P / &N';
      const area = pageLayout.getPrintAreaOrNullObject();
      area.load('address');
      pageLayout.load('orientation,zoom');
      await context.sync();
      return [pageLayout.orientation, pageLayout.zoom, area.address.split('!')[1]];
    });
    expect(read).toEqual(['Landscape', { horizontalFitToPages: 1, verticalFitToPages: 0 }, 'A1:H40']);
  });

  it('tell filters and the rows that they hide', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A4');
      range.values = [['Année'], [2023], [2024], [2024]];
      sheet.autoFilter.apply(range, 0, { filterOn: 'Values', values: ['2024'] });
      sheet.autoFilter.load('isDataFiltered,enabled');
      const second = sheet.getRange('A2');
      second.load('rowHidden');
      await context.sync();
      // Writing into the filtered range goes astray, as in Excel.
      sheet.getRange('B2:B4').values = [['a'], ['b'], ['c']];
      const written = sheet.getRange('B2:B4');
      written.load('values');
      const all = sheet.getRange('A1:A4');
      all.load('rowHidden');
      await context.sync();
      const state = [sheet.autoFilter.isDataFiltered, second.rowHidden, all.rowHidden];
      sheet.autoFilter.remove();
      all.load('rowHidden');
      await context.sync();
      return [...state, all.rowHidden];
    });
    expect(read).toEqual([true, true, null, false]);
  });
});

describe('the other forms of the client', () => {
  it('set several properties at once, navigation included', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      sheet.set({ name: 'Ensemble', tabColor: '#2E7D5B' });
      const range = sheet.getRange('A1');
      range.set({ values: [['x']], format: { fill: { color: '#F3F4F6' }, wrapText: true } });
      sheet.load({ name: true, tabColor: true });
      range.load({ values: true, format: { wrapText: true, fill: { color: true } } });
      await context.sync();
      return [sheet.name, sheet.tabColor, range.values, range.format.wrapText, range.format.fill.color];
    });
    expect(read).toEqual(['Ensemble', '#2E7D5B', [['x']], true, '#F3F4F6']);
  });

  it('load a page of a collection', async () => {
    const read = await office.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ $top: 1, $skip: 1, name: true });
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(read).toEqual([office.host.workbook.sheets[1]?.name]);
  });

  it('keep a range beyond its batch, and refuse it once its sheet is gone', async () => {
    const kept = await inNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      context.trackedObjects.add(range);
      await context.sync();
      return { range, sheet };
    });
    kept.range.load('address');
    await kept.range.context.sync();
    expect(kept.range.address).toMatch(/!A1$/);
    kept.sheet.delete();
    await kept.sheet.context.sync();
    kept.range.values = [[1]];
    await expect(kept.range.context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
  });

  it('say where a batch failed', async () => {
    await expect(
      office.run(async (context) => {
        context.workbook.worksheets.getItem('Absente').activate();
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: expect.any(String) as unknown } });
  });
});

describe('tables', () => {
  it('are made over a range, named, resized and dropped', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        ['Année', 'Social'],
        [2023, 1],
        [2024, 0],
      ];
      const table = sheet.tables.add('A1:B3', true);
      table.name = 'tEssai';
      table.style = 'TableStyleLight1';
      table.showFilterButton = false;
      sheet.getRange('D1').formulas = [['=SUM(tEssai[Social])']];
      sheet.getRange('A4:B4').values = [[2025, 5]];
      table.resize('A1:B4');
      const total = sheet.getRange('D1');
      total.load('values');
      const body = table.getDataBodyRange();
      body.load('address');
      const headings = table.getHeaderRowRange();
      headings.load('values');
      table.load('name,style,showFilterButton');
      table.columns.load('items/name');
      await context.sync();
      return {
        ...table.toJSON(),
        total: total.values[0]?.[0] as number,
        body: body.address.split('!')[1],
        headings: headings.values[0],
        columns: table.columns.items.map(({ name }) => name),
      };
    });
    expect(read).toMatchObject({
      name: 'tEssai',
      style: 'TableStyleLight1',
      showFilterButton: false,
      total: 6,
      body: 'A2:B4',
      headings: ['Année', 'Social'],
      columns: ['Année', 'Social'],
    });
  });

  it('are found across the workbook by name and by id', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      const table = sheet.tables.add('A1:B3', true);
      table.name = 'tTrouvable';
      table.load('id');
      await context.sync();
      const byId = context.workbook.tables.getItem(table.id);
      const byName = context.workbook.tables.getItemOrNullObject('TTROUVABLE');
      byId.load('name');
      byName.load('id');
      await context.sync();
      return [byId.name, byName.id === table.id];
    });
    expect(read).toEqual(['tTrouvable', true]);
  });

  it('add a column at their right', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [['x'], [1], [2]];
      const table = sheet.tables.add('A1:A3', true);
      table.columns.add(undefined, [['Thèmes'], ['a'], ['b']]);
      const range = table.getRange();
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(read).toEqual([
      ['x', 'Thèmes'],
      [1, 'a'],
      [2, 'b'],
    ]);
  });
});

describe('charts', () => {
  it('carry series, titles, axes, colours, a place and an alternative text', async () => {
    office.host.play('windows-en');
    const read = await inNewSheet(async (sheet, context) => {
      sheet.getRange('A1:C3').values = [
        ['Trimestre', 'Part', 'Objectif'],
        ['T1', 0.2, 0.3],
        ['T2', 0.25, 0.3],
      ];
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Columns');
      chart.name = 'tendance';
      chart.title.text = 'La part monte';
      chart.setPosition('E2', 'J15');
      chart.legend.position = 'Bottom';
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.maximum = 1;
      chart.axes.valueAxis.numberFormat = '0%';
      chart.axes.categoryAxis.title.text = 'Trimestre';
      const target = chart.series.add('Objectif');
      target.setValues(sheet.getRange('C2:C3'));
      target.setXAxisValues(sheet.getRange('A2:A3'));
      target.chartType = 'Line';
      target.format.line.color = '#C2410C';
      target.format.line.lineStyle = 'Dash';
      const bars = chart.series.getItemAt(0);
      bars.format.fill.setSolidColor('#7B4FA3');
      bars.hasDataLabels = true;
      sheet.shapes.getItem('tendance').altTextDescription = 'Deux trimestres.';
      chart.load('name,chartType,top,left,width,height');
      chart.series.load('items/name,items/chartType');
      await context.sync();
      return { ...chart.toJSON(), kinds: chart.series.items.map((series) => [series.name, series.chartType]) };
    });
    expect(read).toMatchObject({
      name: 'tendance',
      chartType: 'ColumnClustered',
      top: 15,
      left: 192,
      width: 288,
      height: 210,
    });
    expect(read.kinds).toEqual([
      ['Part', 'ColumnClustered'],
      ['Objectif', 'Line'],
    ]);
    const chart = office.host.workbook.sheets.flatMap(({ charts }) => charts).find(({ name }) => name === 'tendance');
    expect(chart).toMatchObject({
      altText: 'Deux trimestres.',
      valueAxis: { minimum: 0, maximum: 1, numberFormat: '0%' },
      series: [
        { fill: '#7B4FA3', hasDataLabels: true, values: { area: { row: 1, column: 1, rows: 2, columns: 1 } } },
        { line: { colour: '#C2410C', style: 'Dash' }, categories: { area: { row: 1, column: 0 } } },
      ],
    });
  });

  it('are listed and deleted', async () => {
    const counts = await inNewSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        ['x', 1],
      ];
      const chart = sheet.charts.add('Line', sheet.getRange('A1:B2'));
      const before = sheet.charts.getCount();
      chart.delete();
      const after = sheet.charts.getCount();
      await context.sync();
      return [before.value, after.value];
    });
    expect(counts).toEqual([1, 0]);
  });
});

describe('what the workbook remembers', () => {
  it('names, hidden or not, that follow a renamed sheet', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      sheet.name = 'Avant';
      const name = context.workbook.names.add('SPASER_essai', sheet.getRange('B2'));
      name.visible = false;
      sheet.name = 'Après coup';
      const found = context.workbook.names.getItemOrNullObject('SPASER_ESSAI');
      found.load('name,visible,formula,type');
      const range = found.getRange();
      range.load('address');
      const none = context.workbook.names.getItemOrNullObject('SPASER_absent');
      none.load('name');
      await context.sync();
      return [found.toJSON(), range.address, none.isNullObject];
    });
    expect(read).toEqual([
      expect.objectContaining({ name: 'SPASER_essai', visible: false, formula: "='Après coup'!$B$2", type: 'Range' }),
      "'Après coup'!B2",
      true,
    ]);
  });

  it('settings, XML parts, sheet and document properties', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      const { workbook } = context;
      workbook.settings.add('SPASER', { a: [1, 2] });
      const part = workbook.customXmlParts.add('<m xmlns="urn:spaser">é</m>');
      part.load('id,namespaceUri');
      sheet.customProperties.add('rôle', 'dashboard');
      workbook.properties.title = 'Registre';
      await context.sync();
      part.setXml('<m xmlns="urn:spaser">à</m>');
      const setting = workbook.settings.getItem('SPASER');
      setting.load('value');
      const parts = workbook.customXmlParts.getByNamespace('urn:spaser');
      const xml = parts.getOnlyItem().getXml();
      const count = workbook.customXmlParts.getByNamespace('urn:autre').getCount();
      const role = sheet.customProperties.getItem('rôle');
      role.load('value');
      workbook.properties.load('title');
      workbook.load('name,readOnly');
      workbook.application.load('calculationMode');
      await context.sync();
      return [
        setting.value as unknown,
        xml.value,
        count.value,
        role.value,
        workbook.properties.title,
        workbook.name,
        workbook.readOnly,
        workbook.application.calculationMode,
      ];
    });
    expect(read).toEqual([
      { a: [1, 2] },
      '<m xmlns="urn:spaser">à</m>',
      0,
      'dashboard',
      'Registre',
      'Classeur1.xlsx',
      false,
      'Automatic',
    ]);
  });

  it('validations and conditional formats', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      const range = sheet.getRange('A2:A20');
      range.dataValidation.rule = { list: { inCellDropDown: true, source: 'oui,non' } };
      range.dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$A2="oui"';
      custom.custom.format.font.color = '#2E7D5B';
      custom.custom.format.fill.color = '#FFFFFF';
      const contains = range.conditionalFormats.add('ContainsText');
      contains.textComparison.rule = { operator: 'Contains', text: 'non' };
      range.dataValidation.load('rule,type');
      range.conditionalFormats.load('items/type');
      await context.sync();
      const kinds = range.conditionalFormats.items.map(({ type }) => String(type));
      sheet.getRange('A1:A5').dataValidation.clear();
      range.conditionalFormats.clearAll();
      const left = range.conditionalFormats.getCount();
      const part = sheet.getRange('A6');
      part.dataValidation.load('type');
      const cleared = sheet.getRange('A2');
      cleared.dataValidation.load('type');
      await context.sync();
      return [
        String(range.dataValidation.type),
        range.dataValidation.rule,
        kinds,
        left.value,
        String(part.dataValidation.type),
        String(cleared.dataValidation.type),
      ];
    });
    expect(read).toEqual([
      'List',
      { list: { inCellDropDown: true, source: 'oui,non' } },
      ['ContainsText', 'Custom'],
      0,
      'List',
      'None',
    ]);
  });

  it('calculation and screen updates held back while writing, and a selection', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange('C3:D4').select();
      const selected = context.workbook.getSelectedRange();
      selected.load('address');
      const active = context.workbook.getActiveCell();
      active.load('address');
      await context.sync();
      return [selected.address, active.address].map((address) => address.split('!')[1]);
    });
    expect(read).toEqual(['C3:D4', 'C3']);
  });

  it('calculates on demand in manual mode', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      const { application } = context.workbook;
      application.calculationMode = 'Manual';
      sheet.getRange('A1:B1').formulas = [[2, '=A1*10']];
      const range = sheet.getRange('B1');
      range.load('values');
      await context.sync();
      const before = range.values[0]?.[0] as unknown;
      application.calculate('Full');
      range.load('values');
      application.calculationMode = 'Automatic';
      await context.sync();
      return [before, range.values[0]?.[0] as unknown];
    });
    expect(read).toEqual(['', 20]);
  });
});

describe('several areas at once', () => {
  it('take one look', async () => {
    const bold = await inNewSheet(async (sheet, context) => {
      sheet.getRanges('A1:A2;C3').format.font.bold = true;
      const cells = ['A2', 'C3', 'B1'].map((address) => sheet.getRange(address));
      cells.forEach((cell) => cell.load('format/font/bold'));
      await context.sync();
      return cells.map((cell) => cell.format.font.bold);
    });
    expect(bold).toEqual([true, true, false]);
  });

  it('tell the date system by the serial of a known day', async () => {
    const serial = await office.run(async (context) => {
      const day = context.workbook.functions.date(2000, 1, 1);
      day.load('value');
      await context.sync();
      return day.value;
    });
    expect(serial).toBe(36_526);
  });

  it('let a chart title follow a cell', async () => {
    const titles = await inNewSheet(async (sheet, context) => {
      sheet.name = 'Suivi';
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        ['x', 1],
      ];
      sheet.getRange('D1').formulas = [['="Total : "&B2']];
      const chart = sheet.charts.add('Line', sheet.getRange('A1:B2'));
      chart.title.setFormula('=Suivi!$D$1');
      chart.title.load('text');
      await context.sync();
      const before = chart.title.text;
      sheet.getRange('B2').values = [[5]];
      chart.title.load('text');
      await context.sync();
      return [before, chart.title.text];
    });
    expect(titles).toEqual(['Total : 1', 'Total : 5']);
  });

  it('add rows to a table', async () => {
    const read = await inNewSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        ['x', 'y'],
        [1, 2],
      ];
      const table = sheet.tables.add('A1:B2', true);
      table.rows.add(undefined, [[3, 4]]);
      const range = table.getRange();
      range.load('values');
      table.rows.load('items/values');
      await context.sync();
      return [range.values, table.rows.items.length];
    });
    expect(read).toEqual([
      [
        ['x', 'y'],
        [1, 2],
        [3, 4],
      ],
      2,
    ]);
  });
});

describe('events', () => {
  it('of every sheet are told to who listens to them all', async () => {
    const seen = await office.run(async (context) => {
      const changes: string[] = [];
      const handler = context.workbook.worksheets.onChanged.add(async ({ address, worksheetId }) => {
        changes.push(`${worksheetId.slice(0, 4)} ${address}`);
      });
      const added: string[] = [];
      const onAdded = context.workbook.worksheets.onAdded.add(async ({ type }) => {
        added.push(String(type));
      });
      await context.sync();
      context.workbook.worksheets.add().getRange('A1:B1').values = [[1, 2]];
      await context.sync();
      await new Promise((done) => setTimeout(done, 20));
      handler.remove();
      onAdded.remove();
      await context.sync();
      return [...changes, ...added];
    });
    expect(seen).toEqual(['{000 A1:B1', 'WorksheetAdded']);
  });

  it('tell a changed cell, its sheet and its table, and stop when removed', async () => {
    const changes = await inNewSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        ['x', 'y'],
        [1, 2],
      ];
      const table = sheet.tables.add('A1:B2', true);
      await context.sync();
      const seen: string[] = [];
      const handler = sheet.onChanged.add(async ({ address, changeType, details }) => {
        seen.push(`feuille ${address} ${changeType} ${String(details?.valueBefore)} > ${String(details?.valueAfter)}`);
      });
      const onTable = table.onChanged.add(async ({ address }) => {
        seen.push(`table ${address}`);
      });
      await context.sync();
      sheet.getRange('B2').values = [[3]];
      await context.sync();
      await new Promise((done) => setTimeout(done, 20));
      handler.remove();
      onTable.remove();
      await context.sync();
      sheet.getRange('B2').values = [[4]];
      await context.sync();
      await new Promise((done) => setTimeout(done, 20));
      return seen;
    });
    expect(changes).toEqual(['feuille B2 RangeEdited 2 > 3', 'table B2']);
  });

  it('tell the selection, and keep quiet when the add-in asks', async () => {
    const seen = await inNewSheet(async (sheet, context) => {
      const addresses: string[] = [];
      sheet.onSelectionChanged.add(async ({ address }) => {
        addresses.push(address);
      });
      sheet.activate();
      await context.sync();
      sheet.getRange('B2:C3').select();
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange('D4').select();
      context.runtime.enableEvents = true;
      await context.sync();
      await new Promise((done) => setTimeout(done, 20));
      return addresses;
    });
    expect(seen).toEqual(['B2:C3']);
  });
});
