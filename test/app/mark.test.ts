import { readFileSync } from 'node:fs';
import { analyse, openWorkbook, prepare, withDecisions, write, type Analysis, type Context } from '../../src/app';
import { answerOf, applyDecision, decisionStart, reviewQueue } from '../../src/considerations';
import { openFile, type FileWorkbook } from '../../src/workbook/file';
import type { SheetGrid } from '../../src/workbook';

const CONTEXT: Context = { today: '2026-11-22', version: 'test', language: 'fr' };

async function analysed(workbook: Parameters<typeof analyse>[0], today = CONTEXT.today): Promise<Analysis> {
  const context = { ...CONTEXT, today };
  return analyse(workbook, await openWorkbook(workbook, context), context);
}

/** The same workbook with one cell of its register changed. */
function withCell(workbook: FileWorkbook, row: number, column: number, value: string | number) {
  const readSheet: FileWorkbook['readSheet'] = async (...asked) => {
    const grid: SheetGrid = await workbook.readSheet(...asked);
    if (grid.sheetName !== 'Registre') return grid;
    const values = grid.values.map((cells, at) =>
      at === row ? cells.map((cell, place) => (place === column ? value : cell)) : cells,
    );
    return { ...grid, values };
  };
  return { ...workbook, readSheet };
}

async function written(): Promise<FileWorkbook> {
  const workbook = openFile(readFileSync('assets/exemples/registre-exemple.xlsx'), 'exemple.xlsx');
  const analysis = await analysed(workbook);
  const [group] = reviewQueue(analysis.tagging);
  const tagged = analysis.tagging.contracts.find((one) => one.contract.key === group?.contracts[0]);
  if (group === undefined || tagged === undefined) throw new Error('nothing to review');
  const values = applyDecision(decisionStart(tagged, 'fr').values, answerOf(group, 'accept'), 'fr');
  const decided = await withDecisions(analysis, [{ contracts: [tagged.contract.key], side: group.side, values }]);
  await write(workbook, await prepare(workbook, decided, CONTEXT));
  return openFile(await workbook.save(), 'exemple.xlsx');
}

test('a workbook written and opened again, another day too, still stands as written', async () => {
  const workbook = await written();
  for (const today of [CONTEXT.today, '2027-01-15']) {
    const again = await analysed(workbook, today);
    expect(again.opening.memory.lastRun?.mark).toBe(again.mark);
  }
});

test('a changed cell of the register tells that it has changed; one of no column that counts does not', async () => {
  const workbook = await written();
  const { reading, mark } = await analysed(workbook);
  const [table] = reading.tables;
  const [contract] = reading.contracts;
  const column = table?.columns.find(({ field }) => field === 'title')?.column;
  if (contract === undefined || column === undefined) throw new Error('no title');
  const changed = await analysed(withCell(workbook, contract.row - 1, column, 'Un autre objet'));
  expect(changed.mark).not.toBe(mark);
  const own = table?.columns.find(({ field }) => field === 'ownJustification')?.column;
  if (own === undefined) throw new Error('no column of ours');
  expect((await analysed(withCell(workbook, contract.row - 1, own, 'Autre'))).mark).toBe(mark);
});
