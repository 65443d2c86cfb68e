import { readFileSync } from 'node:fs';
import { analyse, openWorkbook, type Context } from '../../src/app';
import { openFile } from '../../src/workbook/file';

const CONTEXT: Context = { today: '2026-11-22', version: 'test', language: 'fr' };

test('a row left out is told by its number and its object, a blank one by its place alone', async () => {
  const workbook = openFile(readFileSync('assets/exemples/registre-exemple.xlsx'), 'exemple.xlsx');
  const { reading } = await analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT);
  const told = new Map(reading.excluded.map(({ row, title }) => [row, title]));
  const sheet = reading.tables[0]?.sheetId ?? '';
  const { values } = await workbook.readSheet(sheet);
  for (const { row, reason, title } of reading.excluded) {
    const cells = (values[row - 1] ?? []).filter((cell) => cell !== null && cell !== '').map(String);
    if (reason === 'blank') expect(title).toBeUndefined();
    else for (const part of (title ?? 'nothing told').split(' – ')) expect(cells.join('\n')).toContain(part);
  }
  expect(told.size).toBe(8);
  expect(told.get(97)).toMatch(/ – /);
});
