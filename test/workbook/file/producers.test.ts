import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLibreOffice } from '../../../scripts/libreOffice';
import { openFile, parseXml } from '../../../src/workbook/file';
import { editPackage } from '../../../src/workbook/file/package/editor';
import { openPackage, packageBytes } from '../../../src/workbook/file/package/opc';
import { gridOf, spreadsheet } from './support/grids';
import { handmadeWorkbook, partsOf } from './support/packages';
import { registerColumns, sheetPlan, workbookPlan } from './support/plans';

/*
 * One register as several producers write it: our sheets and columns are added,
 * every part that has no reason to change is the same to the byte.
 */

jest.setTimeout(240_000);

const ROWS = [
  ['Registre', null, null],
  [null, null, null],
  ['N°', 'Objet', 'Montant HT'],
  ['M1', 'Voirie & réseaux', 12_000.5],
  ['M2', 'Écoles <neuves>', 8_000],
];

const inline = (value: string | number | null, at: string): string => {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  const text = value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
};
const DATA = `<sheetData>${ROWS.map(
  (row, r) => `<row r="${r + 1}">${row.map((value, c) => inline(value, `${'ABC'[c]}${r + 1}`)).join('')}</row>`,
).join('')}</sheetData>`;

/** What else a workbook may hold, by its path, and the type of the relationship that leads to it. */
const KEPT: Readonly<Record<string, readonly [from: string, type: string]>> = {
  'xl/vbaProject.bin': ['xl/workbook.xml', 'vbaProject'],
  'xl/pivotCache/pivotCacheDefinition1.xml': ['xl/workbook.xml', 'pivotCacheDefinition'],
  'xl/pivotTables/pivotTable1.xml': ['xl/worksheets/sheet2.xml', 'pivotTable'],
  'xl/slicerCaches/slicerCache1.xml': ['xl/workbook.xml', 'slicerCache'],
  'xl/slicers/slicer1.xml': ['xl/worksheets/sheet2.xml', 'slicer'],
  'xl/timelines/timeline1.xml': ['xl/worksheets/sheet2.xml', 'timeline'],
  'xl/comments1.xml': ['xl/worksheets/sheet1.xml', 'comments'],
  'xl/threadedComments/threadedComment1.xml': ['xl/worksheets/sheet1.xml', 'threadedComment'],
  'xl/persons/person.xml': ['xl/workbook.xml', 'person'],
  'xl/media/image1.png': ['xl/worksheets/sheet2.xml', 'image'],
  'xl/ctrlProps/ctrlProp1.xml': ['xl/worksheets/sheet1.xml', 'ctrlProp'],
  'xl/activeX/activeX1.xml': ['xl/worksheets/sheet2.xml', 'control'],
  'xl/externalLinks/externalLink1.xml': ['xl/workbook.xml', 'externalLink'],
  'customXml/item1.xml': ['xl/workbook.xml', 'customXml'],
  'docMetadata/LabelInfo.xml': ['', 'classificationlabels'],
  'xl/connections.xml': ['xl/workbook.xml', 'connections'],
  'xl/queryTables/queryTable1.xml': ['xl/worksheets/sheet2.xml', 'queryTable'],
  'xl/model/item.data': ['xl/workbook.xml', 'powerPivotData'],
  'xl/richData/rdrichvalue.xml': ['xl/workbook.xml', 'rdRichValue'],
  'xl/revisions/revisionHeaders.xml': ['xl/workbook.xml', 'revisionHeaders'],
  'xl/printerSettings/printerSettings1.bin': ['xl/worksheets/sheet1.xml', 'printerSettings'],
  'docProps/thumbnail.jpeg': ['', 'thumbnail'],
  'xl/theme/theme1.xml': ['xl/workbook.xml', 'theme'],
};

function handmade(more: Partial<Parameters<typeof handmadeWorkbook>[0]> = {}): Uint8Array {
  const editor = editPackage(
    openPackage(
      handmadeWorkbook({
        sheets: [
          { name: 'Registre', content: DATA },
          { name: 'Notes', content: '<sheetData/>' },
        ],
        ...more,
      }),
    ),
    false,
  );
  for (const [path, [from, type]] of Object.entries(KEPT)) {
    const text = path.endsWith('.xml')
      ? `<x:part xmlns:x="urn:of:${type}" ><!-- ${type} --></x:part>\n`
      : `\u0001${type}\u0000`;
    editor.write(path, text, `application/x-${type}`);
    editor.relate(from, type, path);
  }
  return packageBytes(editor.finish());
}

function fromLibreOffice(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-'));
  try {
    const made = join(folder, 'registre.ods');
    writeFileSync(made, spreadsheet({ Registre: ROWS, Notes: [['à garder']] }, 'ods'));
    const office = findLibreOffice() ?? '';
    const profile = `-env:UserInstallation=file://${folder}/profil`;
    execFileSync(office, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, made], {
      stdio: 'ignore',
    });
    return readFileSync(join(folder, 'registre.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const PRODUCERS: readonly (readonly [string, () => Uint8Array])[] = [
  ['SheetJS', () => spreadsheet({ Registre: ROWS, Notes: [['à garder']] })],
  ['SheetJS, with macros', () => spreadsheet({ Registre: ROWS, Notes: [['à garder']] }, 'xlsm')],
  ['by hand, with every kind of part', handmade],
  ['by hand, with a prefix', () => handmade({ prefix: 'x' })],
  ['by hand, in the 1904 date system', () => handmade({ date1904: true })],
  ...(findLibreOffice() === null ? [] : ([['LibreOffice', fromLibreOffice]] as const)),
];

const plan = () =>
  workbookPlan({
    sheets: [sheetPlan('data', 'SPASER Données', { blocks: [{ row: 0, column: 0, rows: [['Ligne', 1]] }] })],
    register: [registerColumns()],
    memory: { run: 1 },
  });

/** Parts that list what the workbook holds, and the register with what hangs on it. */
const MAY_CHANGE =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/worksheets\/sheet1\.xml)$/;

test.each(PRODUCERS)('%s: read, written, and every other part the same to the byte', async (_name, make) => {
  const before = make();
  const workbook = openFile(before, 'registre.xlsx');
  expect((await gridOf(workbook, 'Registre')).values).toEqual(ROWS);
  const summary = await workbook.preview(plan());
  expect(summary).toMatchObject({ buyerCellsChanged: 0, obstacles: [] });
  expect(await workbook.apply(plan())).toMatchObject({ changed: true });
  const after = workbook.save();
  const [was, now] = [partsOf(before), partsOf(after)];
  const changed = [...was].filter(([path, bytes]) => {
    const found = now.get(path);
    return found === undefined || Buffer.compare(Buffer.from(bytes), Buffer.from(found)) !== 0;
  });
  expect(changed.map(([path]) => path).filter((path) => !MAY_CHANGE.test(path))).toEqual([]);
  for (const [path, bytes] of now) {
    if (/\.(xml|rels)$/.test(path)) parseXml(new TextDecoder().decode(bytes));
  }
  const again = openFile(after, 'registre.xlsx');
  const grid = await gridOf(again, 'Registre');
  expect(grid.values.map((row) => row.slice(0, 3))).toEqual(ROWS);
  expect(await again.apply(plan())).toMatchObject({ changed: false });
  await again.remove({ keep: [] });
  expect((await gridOf(openFile(again.save(), 'registre.xlsx'), 'Registre')).values).toEqual(ROWS);
});
