import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, openWorkbook, prepare, write } from '../../src/app';
import { openFile, type FileWorkbook } from '../../src/workbook/file';
import type { CellValue } from '../../src/workbook';

/** Written by version 1.0: its long list of indicators, its sheet of the committee, the buyer's settings. */
const OLD = join(__dirname, 'fixtures', 'version-1.0.xlsx');
const CONTEXT = { today: '2026-11-27', version: '1.1.0', language: 'fr' as const };

async function refreshed(workbook: FileWorkbook): Promise<boolean> {
  const analysis = await analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT);
  const { changed } = await write(workbook, await prepare(workbook, analysis, CONTEXT));
  return changed;
}

async function valuesOf(workbook: FileWorkbook, role: string): Promise<readonly (readonly CellValue[])[]> {
  const { sheets } = await workbook.describe();
  const sheet = sheets.find((one) => one.role === role || one.name === role);
  if (sheet === undefined) throw new Error(`No sheet ${role}`);
  return (await workbook.readSheet(sheet.id)).values;
}

describe('a workbook written by version 1.0, refreshed', () => {
  const before = openFile(readFileSync(OLD), 'registre.xlsx');
  const after = openFile(readFileSync(OLD), 'registre.xlsx');

  it('takes the new page in place of the long list', async () => {
    expect(await refreshed(after)).toBe(true);
    const list = await valuesOf(before, 'indicators');
    const page = await valuesOf(after, 'indicators');
    expect(list.length).toBeGreaterThan(page.length);
    expect(page.filter(([code]) => code === 'PNAD-S')).toHaveLength(1);
  });

  it.each(['settings', 'journal', 'committee:2026-T3'])('keeps every cell of %s', async (role) => {
    expect(await valuesOf(after, role)).toEqual(await valuesOf(before, role));
  });

  it('keeps the name of every sheet that stood, and moves none', async () => {
    const names = (workbook: FileWorkbook) => workbook.describe().then(({ sheets }) => sheets.map(({ name }) => name));
    expect((await names(after)).slice(0, (await names(before)).length)).toEqual(await names(before));
  });

  it('reads the target that the buyer had set', async () => {
    const page = await valuesOf(after, 'indicators');
    const at = page.find(([code]) => code === 'Code')?.findIndex((cell) => cell === 'Cible 2026') ?? -1;
    expect(page.find(([code]) => code === 'PNAD-S')?.[at]).toBe(0.42);
  });

  it('changes nothing when refreshed again', async () => {
    const again = openFile(after.save(), 'registre.xlsx');
    expect(await refreshed(again)).toBe(false);
  });
});
