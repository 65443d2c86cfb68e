import { isUserError } from '../../../src/language';
import { openFile } from '../../../src/workbook/file';
import { parseXml } from '../../../src/workbook/file/package/xml';
import { makeEntry, readZip, writeZip } from '../../../src/workbook/file/package/zip';
import { gridOf, spreadsheet } from './support/grids';
import { handmadeWorkbook, packageOf, partText, partsOf } from './support/packages';
import type { HandmadeWorkbook } from './support/packages';
import { fullPlan } from './support/plans';

const sheetOf = (content: string) => [{ name: 'Registre', content }];
const bytesOf = (content: string, more: Partial<HandmadeWorkbook> = {}) =>
  handmadeWorkbook({ sheets: sheetOf(content), ...more });
const valuesOf = async (content: string, more: Partial<HandmadeWorkbook> = {}) =>
  (await gridOf(openFile(bytesOf(content, more), 'r.xlsx'))).values;

/** The rows of `fullPlan`'s register, texts in line. */
const REGISTER = `<sheetData>${[
  ['Registre des marchés'],
  [],
  ['N°', 'Objet', 'Montant'],
  ['A1', 'Travaux', '1000'],
  ['A2', 'Fournitures', '200'],
]
  .map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((text, column) => `<c r="${'ABC'[column] ?? ''}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
  )
  .join('')}</sheetData>`;

async function writtenTwice(bytes: Uint8Array) {
  const workbook = openFile(bytes, 'r.xlsx');
  await workbook.apply(fullPlan());
  const first = workbook.save();
  const again = openFile(first, 'r.xlsx');
  const result = await again.apply(fullPlan());
  return { first, changedAgain: result.changed };
}

describe('texts', () => {
  it.each(['<si/>', '<si />', '<si\n/>', '<si xml:space="preserve" />', '<si></si>'])(
    'an empty shared string written %s shifts nothing',
    async (empty) => {
      const content =
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row></sheetData>';
      const sharedStrings = `<si><t>N°</t></si>${empty}<si><t>Objet</t></si>`;
      expect(await valuesOf(content, { sharedStrings })).toEqual([['N°', null, 'Objet']]);
      expect(await valuesOf(content, { sharedStrings: `<si><t>N°</t></si><si><t>Objet</t></si>${empty}` })).toEqual([
        ['N°', 'Objet'],
      ]);
    },
  );

  it('an element whose end begins like a cell’s does not end the cell', async () => {
    const rich = '<is><r><rPr><color rgb="FF000000"></color><charset val="0"></charset></rPr><t>Voirie</t></r></is>';
    const content = `<sheetData><row r="1"><c r="A1" t="inlineStr">${rich}</c><c r="B1"><v>2</v></c></row></sheetData>`;
    expect(await valuesOf(content)).toEqual([['Voirie', 2]]);
  });
});

describe('rows', () => {
  it('that come in pieces under one number are one row', async () => {
    const content =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row></sheetData>';
    expect(await valuesOf(content)).toEqual([
      [1, 2],
      [3, null],
    ]);
  });
});

describe('texts of ours that look like escapes', () => {
  it.each(['_x0441\ud800_', '_x0041_', '_x0041\u0001', '__x0041__', '_x005F_x0041_'])(
    '%j come back as written',
    async (text) => {
      const workbook = openFile(bytesOf(REGISTER), 'r.xlsx');
      const plan = fullPlan();
      const sheets = plan.sheets.map((sheet) => ({
        ...sheet,
        blocks: sheet.blocks.map((block) => ({
          ...block,
          rows: block.rows.map((row) => row.map((cell) => (cell === '2025-T1' ? text : cell))),
        })),
      }));
      await workbook.apply({ ...plan, sheets });
      const { values } = await gridOf(openFile(workbook.save(), 'r.xlsx'), 'SPASER Tableau de bord');
      expect(values.flat()).toContain(text);
    },
  );
});

describe('far cells', () => {
  it('at the last column of every row cost no more than two cells each', async () => {
    const rows = Array.from(
      { length: 4_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c><c r="XFD${row + 1}"><v>1</v></c></row>`,
    );
    const workbook = openFile(bytesOf(`<sheetData>${rows.join('')}</sheetData>`), 'r.xlsx');
    const [sheet] = (await workbook.describe()).sheets;
    expect(sheet?.usedArea).toEqual({ row: 0, column: 0, rows: 4_000, columns: 16_384 });
    // A few rows, as recognition asks, come whole; all of them are refused with a sentence.
    const few = await workbook.readSheet(sheet?.id ?? '', { row: 0, column: 0, rows: 3, columns: 16_384 });
    expect(few.values.map((row) => [row[0], row[1], row[16_383]])).toEqual([
      [0, null, 1],
      [1, null, 1],
      [2, null, 1],
    ]);
    await expect(workbook.readSheet(sheet?.id ?? '')).rejects.toMatchObject({ code: 'fileTooSpread' });
  });

  it('of more formats than memory holds are refused with a sentence', () => {
    const styles = `<cellXfs>${'<xf/>'.repeat(500_001)}</cellXfs>`;
    expect(() => openFile(bytesOf(REGISTER, { styles }), 'r.xlsx')).toThrow(
      expect.objectContaining({ code: 'fileTooManyStyles' }) as Error,
    );
  });
});

describe('styles', () => {
  it.each([
    ['an empty element', ''],
    ['fonts alone', '<fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts>'],
    ['empty collections', '<fonts count="0"/><fills count="0"/><borders count="0"/><cellXfs count="0"/>'],
    [
      'one fill',
      '<fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0"/></cellXfs>',
    ],
  ])('of %s leave the buyer’s cells plain, and are the same when written again', async (_what, styles) => {
    const { first, changedAgain } = await writtenTwice(bytesOf(REGISTER, { styles }));
    const root = parseXml(partText(first, 'xl/styles.xml'));
    const names = root.children.map(({ local }) => local);
    const list = (name: string) => root.children.find(({ local }) => local === name)?.children ?? [];
    expect(names).toEqual(
      ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'].filter((name) =>
        names.includes(name),
      ),
    );
    // A cell without a format has the first one: it must say nothing.
    const [plain] = list('cellXfs');
    expect(plain?.children).toEqual([]);
    for (const attribute of ['numFmtId', 'fontId', 'fillId']) {
      expect(plain?.attributes.get(attribute) ?? '0').toBe('0');
    }
    expect(list('fonts')[0]?.children.some(({ local }) => local === 'b')).toBe(false);
    // The first two fills belong to Excel, whatever stands there.
    expect(
      list('fills')
        .slice(0, 2)
        .map((fill) => fill.children[0]?.attributes.get('patternType')),
    ).toEqual(['none', 'gray125']);
    expect(list('cellStyles').map((style) => style.attributes.get('name'))).toContain('Normal');
    for (const format of list('cellXfs')) {
      expect(Number(format.attributes.get('fontId') ?? 0)).toBeLessThan(list('fonts').length);
      expect(Number(format.attributes.get('fillId') ?? 0)).toBeLessThan(list('fills').length);
      expect(Number(format.attributes.get('borderId') ?? 0)).toBeLessThan(list('borders').length);
    }
    expect(changedAgain).toBe(false);
  });

  it('of a self-closed root are written too', async () => {
    const bytes = bytesOf(REGISTER, { styles: '' });
    const closed = writeZip(
      readZip(bytes).map((entry) =>
        entry.name === 'xl/styles.xml'
          ? makeEntry(
              entry.name,
              new TextEncoder().encode(
                '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
              ),
            )
          : entry,
      ),
    );
    const { first, changedAgain } = await writtenTwice(closed);
    expect(parseXml(partText(first, 'xl/styles.xml')).children.length).toBeGreaterThan(5);
    expect(changedAgain).toBe(false);
  });
});

describe('what XML cannot hold', () => {
  it.each(['Voirie\u0001', 'Voirie\ud800', 'Voirie\uffff'])('never reaches a chart or a drawing', async (text) => {
    const plan = fullPlan();
    const dirty = {
      ...plan,
      sheets: plan.sheets.map((sheet) => ({
        ...sheet,
        charts: sheet.charts.map((chart) => ({
          ...chart,
          title: text,
          altText: text,
          key: `${chart.key}${text}`,
          series: chart.series.map((series) => ({ ...series, name: text })),
        })),
        blocks: sheet.blocks.map((block) => ({
          ...block,
          rows: block.rows.map((row) => row.map((cell) => (cell === '2025-T1' ? text : cell))),
        })),
      })),
    };
    const workbook = openFile(bytesOf(REGISTER), 'r.xlsx');
    await workbook.apply(dirty);
    for (const [path, content] of partsOf(workbook.save())) {
      const part = new TextDecoder('utf-8', { fatal: true }).decode(content);
      expect(() => parseXml(part)).not.toThrow();

      expect(`${path}: ${/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(part)?.[0] ?? 'clean'}`).toBe(
        `${path}: clean`,
      );
    }
  });
});

describe('packages', () => {
  async function failure(act: () => unknown): Promise<unknown> {
    try {
      await act();
      return null;
    } catch (cause) {
      return cause;
    }
  }
  const without = (bytes: Uint8Array, path: string) => writeZip(readZip(bytes).filter(({ name }) => name !== path));

  it('without content types are written with them', async () => {
    const workbook = openFile(without(bytesOf(REGISTER), '[Content_Types].xml'), 'r.xlsx');
    await workbook.apply(fullPlan());
    const types = partText(workbook.save(), '[Content_Types].xml');
    for (const [path] of partsOf(workbook.save())) {
      if (!path.endsWith('.rels') && path !== '[Content_Types].xml') expect(types).toContain(`PartName="/${path}"`);
    }
  });

  it('whose directory stands in its 64-bit form are read', async () => {
    const bytes = bytesOf('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>');
    expect((await gridOf(openFile(zip64(bytes), 'r.xlsx'))).values).toEqual([[7]]);
  });

  it('a part that lists an entity nobody defined is told as damaged', async () => {
    const bytes = bytesOf('<sheetData/><headerFooter>&nbsp;</headerFooter>');
    const cause = await failure(() => openFile(bytes, 'r.xlsx'));
    expect(isUserError(cause) && cause.code).toBe('fileBroken');
  });

  it('a workbook part nested beyond reason is refused at once', async () => {
    const deep = `<extLst>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</extLst>`;
    const cause = await failure(() => openFile(bytesOf(REGISTER, { workbookExtra: deep }), 'r.xlsx'));
    expect(isUserError(cause) && cause.code).toBe('fileTooNested');
  });

  it('a memory part that somebody damaged counts as none, and is made again', async () => {
    const workbook = openFile(bytesOf(REGISTER), 'r.xlsx');
    await workbook.apply(fullPlan());
    const written = workbook.save();
    const damaged = flippedPart(written, 'customXml/item1.xml');
    const again = openFile(damaged, 'r.xlsx');
    expect(await again.readMemory()).toBeNull();
    await again.apply(fullPlan());
    expect(await openFile(again.save(), 'r.xlsx').readMemory()).toEqual(fullPlan().memory);
  });

  it('two entries under one name: the one that is read is the one that is patched', async () => {
    const bytes = bytesOf(REGISTER);
    const twice = writeZip([
      ...readZip(bytes),
      ...readZip(bytes).filter(({ name }) => name === 'xl/worksheets/sheet1.xml'),
    ]);
    const workbook = openFile(twice, 'r.xlsx');
    await workbook.apply(fullPlan());
    const names = readZip(workbook.save()).map(({ name }) => name);
    expect(names).toHaveLength(new Set(names).size);
    expect((await gridOf(openFile(workbook.save(), 'r.xlsx'))).values[2]).toContain('Considérations sociales');
  });

  it('an override left by a part that is gone gives way to ours', async () => {
    const bytes = bytesOf(REGISTER, { overrides: { 'xl/charts/chart1.xml': 'application/octet-stream' } });
    const workbook = openFile(bytes, 'r.xlsx');
    await workbook.apply(fullPlan());
    const types = parseXml(partText(workbook.save(), '[Content_Types].xml'));
    const found = types.children.filter(({ attributes }) => attributes.get('PartName') === '/xl/charts/chart1.xml');
    expect(found.map(({ attributes }) => attributes.get('ContentType'))).toEqual([
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    ]);
  });

  it('sheet ids stay within what Excel accepts', async () => {
    const bytes = bytesOf(REGISTER);
    const highest = writeZip(
      readZip(bytes).map((entry) =>
        entry.name === 'xl/workbook.xml'
          ? makeEntry(
              entry.name,
              new TextEncoder().encode(partText(bytes, 'xl/workbook.xml').replace('sheetId="1"', 'sheetId="65534"')),
            )
          : entry,
      ),
    );
    const workbook = openFile(highest, 'r.xlsx');
    await workbook.apply(fullPlan());
    const sheets = parseXml(partText(workbook.save(), 'xl/workbook.xml')).children.find(
      ({ local }) => local === 'sheets',
    );
    const ids = sheets?.children.map(({ attributes }) => Number(attributes.get('sheetId'))) ?? [];
    expect(Math.max(...ids)).toBeLessThanOrEqual(65_534);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** The same archive with the end of its directory told in 64 bits, as large writers always do. */
function zip64(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - 22;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [count, size, offset] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  const result = new Uint8Array(end + 56 + 20 + 22);
  result.set(bytes.subarray(0, end));
  const out = new DataView(result.buffer);
  out.setUint32(end, 0x06064b50, true);
  out.setBigUint64(end + 4, 44n, true);
  out.setUint16(end + 12, 45, true);
  out.setUint16(end + 14, 45, true);
  out.setBigUint64(end + 24, BigInt(count), true);
  out.setBigUint64(end + 32, BigInt(count), true);
  out.setBigUint64(end + 40, BigInt(size), true);
  out.setBigUint64(end + 48, BigInt(offset), true);
  out.setUint32(end + 56, 0x07064b50, true);
  out.setBigUint64(end + 64, BigInt(end), true);
  out.setUint32(end + 72, 1, true);
  out.setUint32(end + 76, 0x06054b50, true);
  out.setUint16(end + 84, 0xffff, true);
  out.setUint16(end + 86, 0xffff, true);
  out.setUint32(end + 88, 0xffffffff, true);
  out.setUint32(end + 92, 0xffffffff, true);
  return result;
}

/** The archive with one byte of a part's compressed content changed. */
function flippedPart(bytes: Uint8Array, path: string): Uint8Array {
  const result = bytes.slice();
  const text = new TextDecoder('latin1').decode(bytes);
  const header = text.indexOf(`PK\u0003\u0004`) < 0 ? -1 : text.indexOf(path);
  const at = header + path.length + 12;
  result[at] = (result[at] ?? 0) ^ 0xff;
  return result;
}

describe('what cannot be kept', () => {
  const summaryOf = (bytes: Uint8Array, name: string) => openFile(bytes, name).preview(fullPlan());

  it('a content types part that is no XML is told as damage, not as a failure of ours', async () => {
    const entries = readZip(bytesOf(REGISTER)).map((entry) =>
      entry.name === '[Content_Types].xml' ? makeEntry(entry.name, new TextEncoder().encode('rien')) : entry,
    );
    await expect(summaryOf(writeZip(entries), 'r.xlsx')).rejects.toMatchObject({ code: 'fileBroken' });
  });

  it('a digital signature is said to hold no longer, before anything is written', async () => {
    const signed = bytesOf(REGISTER, { parts: { '_xmlsignatures/sig1.xml': '<Signature/>' } });
    expect((await summaryOf(signed, 'r.xlsx')).losses).toEqual(['signature']);
    expect((await summaryOf(bytesOf(REGISTER), 'r.xlsx')).losses).toBeUndefined();
  });

  it('a format that is not written gives a workbook of values, and says so', async () => {
    const rows = [['Registre des marchés'], [], ['N°', 'Objet', 'Montant'], ['A1', 'Travaux', 1000]];
    const bytes = spreadsheet({ Registre: rows }, 'biff8');
    expect((await summaryOf(bytes, 'r.xls')).losses).toEqual(['valuesOnly']);
  });

  it('an encrypted OpenDocument file is told as protected, not as damaged', () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const bytes = packageOf({ 'content.xml': 'chiffré', 'META-INF/manifest.xml': manifest });
    expect(() => openFile(bytes, 'r.ods')).toThrow(expect.objectContaining({ code: 'filePassword' }) as Error);
  });
});
