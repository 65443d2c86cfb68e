import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { analyse, openWorkbook, prepare, prepareCommittee, write, type Context } from '../../../src/app';
import type { RemovalPlan, SheetRole } from '../../../src/workbook';
import { openFile, type FileWorkbook } from '../../../src/workbook/file';
import { partsOf } from './support/packages';

jest.setTimeout(240_000);

const CONTEXT: Context = { today: '2026-11-27', version: '0.0.0', language: 'fr' };
const SAMPLE = readFileSync(resolve('assets/exemples/registre-exemple.xlsx'));
const EVERYTHING: RemovalPlan = { keep: [] };

async function written(bytes: Uint8Array = SAMPLE, quarter?: string): Promise<FileWorkbook> {
  const workbook = openFile(bytes, 'registre.xlsx');
  const analysis = await analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT);
  await write(workbook, await prepare(workbook, analysis, CONTEXT));
  if (quarter === undefined) return workbook;
  const again = await analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT);
  await write(workbook, await prepareCommittee(workbook, again, quarter, CONTEXT, false));
  return workbook;
}

/** The parts of a package as text, without those that only say which styles and types exist. */
function texts(bytes: Uint8Array): Map<string, string> {
  const parts = [...partsOf(bytes)].map(([path, content]) => [path, new TextDecoder().decode(content)] as const);
  return new Map(parts.filter(([path]) => path !== 'xl/styles.xml' && path !== '[Content_Types].xml'));
}

describe('taking back what was written in a file', () => {
  test('the preview tells the sheets and the columns, and takes nothing', async () => {
    const workbook = await written();
    const before = workbook.save();
    const summary = await workbook.previewRemoval(EVERYTHING);
    expect(summary.sheetsRemoved).toContain('SPASER Tableau de bord');
    expect(summary.columnsRemoved).toHaveLength(1);
    expect(summary.columnsRemoved[0]).toMatchObject({ sheet: 'Registre' });
    expect(summary.columnsRemoved[0]?.headings).toContain('Considérations sociales');
    expect(summary.obstacles).toEqual([]);
    expect(workbook.save()).toBe(before);
  });

  test('every part is then as it was: cells, formats, widths, filter, lists, names', async () => {
    const workbook = await written();
    expect((await workbook.remove(EVERYTHING)).changed).toBe(true);
    const [was, now] = [texts(SAMPLE), texts(workbook.save())];
    // A row says how far its cells go: a hint that may stay wider.
    const plain = (text: string | undefined): string | undefined => text?.replace(/\sspans="[^"]*"/g, '');
    expect([...now.keys()].sort()).toEqual([...was.keys()].sort());
    for (const [path, text] of was) expect([path, plain(now.get(path))]).toEqual([path, plain(text)]);
    expect(await workbook.readMemory()).toBeNull();
  });

  test('a second time changes nothing', async () => {
    const workbook = await written();
    await workbook.remove(EVERYTHING);
    const bytes = workbook.save();
    expect((await workbook.remove(EVERYTHING)).changed).toBe(false);
    expect(workbook.save()).toBe(bytes);
  });

  test('the sheets kept stay ours: journal, settings and committee’s are found again', async () => {
    const workbook = await written(SAMPLE, '2026-T3');
    const keep: readonly SheetRole[] = ['journal', 'settings', 'committee:2026-T3'];
    await workbook.remove({ keep });
    const again = openFile(workbook.save(), 'registre.xlsx');
    const { sheets } = await again.describe();
    expect(sheets.flatMap(({ role }) => role ?? []).sort()).toEqual([...keep].sort());
    expect(sheets.map(({ name }) => name).slice(0, 2)).toEqual(['Registre', 'Factures']);
    const opening = await openWorkbook(again, CONTEXT);
    expect(opening.settings.workbookLanguage).toBe('fr');
    expect(opening.memory.lastRun).toBeNull();
  });

  test('what was taken back can be written anew', async () => {
    const workbook = await written();
    await workbook.remove(EVERYTHING);
    const again = await written(workbook.save());
    expect((await again.describe()).sheets.map(({ name }) => name)).toContain('SPASER Indicateurs');
  });

  test('a file that nothing was written in stays as it is', async () => {
    const workbook = openFile(SAMPLE, 'registre.xlsx');
    expect((await workbook.remove(EVERYTHING)).changed).toBe(false);
    expect(workbook.save()).toBe(SAMPLE);
  });

  test('a workbook keeps one visible sheet', async () => {
    const workbook = await written();
    const { sheets } = await workbook.describe();
    expect(sheets.some(({ role }) => role === null)).toBe(true);
    const { removeFromPackage } = await import('../../../src/workbook/file/write/removePlan');
    const { openPackage } = await import('../../../src/workbook/file');
    const { readState } = await import('../../../src/workbook/file/state');
    const { readCache } = await import('../../../src/workbook/file/read/xlsx');
    const state = readState(openPackage(workbook.save()), 'xl/workbook.xml', readCache());
    const ours = new Set([...state.roles.values()].map(({ path }) => path));
    const hidden = state.workbook.sheets.map((entry) => (ours.has(entry.path) ? entry : { ...entry, visible: false }));
    const alone = { ...state, workbook: { ...state.workbook, sheets: hidden } };
    expect(() => removeFromPackage(alone, EVERYTHING)).toThrow(expect.objectContaining({ code: 'lastSheet' }));
  });
});
