import { CHUNK_NAMESPACE, copyCells } from '../../../src/workbook';
import type { JsonValue } from '../../../src/workbook';
import { toXml } from '../../../src/workbook/excel/memoryXml';
import { openFile } from '../../../src/workbook/file';
import { editPackage } from '../../../src/workbook/file/package/editor';
import { openPackage, packageBytes } from '../../../src/workbook/file/package/opc';
import { partsOf } from './support/packages';
import { sheetPlan, workbookPlan } from './support/plans';

/*
 * What is remembered of a long register: the Excel adapter leaves it in parts
 * that a pointer names, and on a Mac in the cells of a hidden sheet as well.
 */

const REGISTER = new TextEncoder().encode('Objet;Montant\nVoirie;12000\nÉcoles;8000\n');
const LONG: JsonValue = { run: 1, own: Array.from({ length: 40 }, (_, at) => `${at} « é » & <clause> \r\n`) };

async function written(memory: JsonValue, copied = false): Promise<Uint8Array> {
  const workbook = openFile(REGISTER, 'registre.csv');
  const copy = sheetPlan('memory', 'SPASER Mémoire', {
    blocks: [{ row: 0, column: 0, rows: copyCells(memory).map((cell) => [cell]) }],
    hidden: true,
  });
  await workbook.apply(workbookPlan({ sheets: copied ? [copy] : [], memory }));
  return workbook.save();
}

/** The workbook with what it remembers in parts, in the order given. */
async function inParts(memory: JsonValue, order: readonly number[]): Promise<Uint8Array> {
  const text = JSON.stringify(memory);
  const length = Math.ceil(text.length / 3);
  const editor = editPackage(openPackage(await written({ parts: 'k3', count: 3 })), false);
  for (const at of order) {
    const path = editor.freePath('customXml/item');
    editor.write(
      path,
      toXml(['k3', at, text.slice(at * length, (at + 1) * length)], CHUNK_NAMESPACE),
      'application/xml',
    );
    editor.relate('xl/workbook.xml', 'customXml', path);
  }
  return packageBytes(editor.finish());
}

const customParts = (bytes: Uint8Array) => [...partsOf(bytes).keys()].filter((path) => path.startsWith('customXml/'));

test('a memory in parts is read whole, in whatever order they stand', async () => {
  expect(await openFile(await inParts(LONG, [2, 0, 1]), 'r.xlsx').readMemory()).toEqual(LONG);
});

test('with a part missing nothing is remembered, rather than half of it', async () => {
  expect(await openFile(await inParts(LONG, [0, 2]), 'r.xlsx').readMemory()).toBeNull();
});

test('the same memory leaves the parts; another one takes their place', async () => {
  const bytes = await inParts(LONG, [0, 1, 2]);
  const workbook = openFile(bytes, 'r.xlsx');
  expect((await workbook.apply(workbookPlan({ memory: LONG }))).changed).toBe(false);
  expect(workbook.save()).toBe(bytes);
  await workbook.apply(workbookPlan({ memory: { run: 2 } }));
  const again = openFile(workbook.save(), 'r.xlsx');
  expect(await again.readMemory()).toEqual({ run: 2 });
  expect(customParts(workbook.save())).toEqual([
    'customXml/item1.xml',
    'customXml/itemProps1.xml',
    'customXml/_rels/item1.xml.rels',
  ]);
});

test('removal takes every part away', async () => {
  const workbook = openFile(await inParts(LONG, [0, 1, 2]), 'r.xlsx');
  expect((await workbook.remove({ keep: [] })).changed).toBe(true);
  expect(customParts(workbook.save())).toEqual([]);
  expect(await workbook.readMemory()).toBeNull();
});

test('where saving lost the parts, the copy in cells is read; it follows each write', async () => {
  const bytes = await written(LONG, true);
  const editor = editPackage(openPackage(bytes), false);
  for (const { path, type } of editor.relationships('xl/workbook.xml')) {
    if (type === 'customXml' && path !== null) editor.unrelate('xl/workbook.xml', path);
  }
  const lost = openFile(packageBytes(editor.finish()), 'r.xlsx');
  expect(await lost.readMemory()).toEqual(LONG);
  await lost.apply(workbookPlan({ memory: { run: 2 } }));
  const sheets = (await lost.describe()).sheets;
  const grid = await lost.readSheet(sheets.find(({ role }) => role === 'memory')?.id ?? '');
  expect(grid.values).toEqual([['|{"run":2}']]);
});
