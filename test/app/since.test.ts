import { readFileSync } from 'node:fs';
import {
  analyse,
  openWorkbook,
  prepare,
  sinceLastTime,
  withDecisions,
  withFigures,
  write,
  type Analysis,
  type Context,
  type Since,
} from '../../src/app';
import { answerOf, applyDecision, decisionStart, reviewQueue } from '../../src/considerations';
import type { FieldId } from '../../src/register';
import { openFile, type FileWorkbook } from '../../src/workbook/file';
import type { CellValue, SheetGrid } from '../../src/workbook';

const FIRST: Context = { today: '2026-10-05', version: 'test', language: 'fr' };
const NOW: Context = { ...FIRST, today: '2026-11-22' };

async function analysed(workbook: Parameters<typeof analyse>[0], context = NOW): Promise<Analysis> {
  return analyse(workbook, await openWorkbook(workbook, context), context);
}

async function sinceOf(workbook: Parameters<typeof analyse>[0]): Promise<Since> {
  const since = await sinceLastTime(await analysed(workbook), NOW);
  if (since === null) throw new Error('nothing is remembered');
  return since;
}

// Reading, counting and writing the whole sample takes its time.
jest.setTimeout(240_000);

let saved: Uint8Array | undefined;

/** The sample register, written once on the first day, opened again. */
async function written(): Promise<FileWorkbook> {
  if (saved === undefined) {
    const workbook = openFile(readFileSync('assets/exemples/registre-exemple.xlsx'), 'exemple.xlsx');
    await write(workbook, await prepare(workbook, await analysed(workbook, FIRST), FIRST));
    saved = await workbook.save();
  }
  return openFile(saved, 'exemple.xlsx');
}

type Rows = (readonly CellValue[])[];

/** The same workbook with the rows of its register changed. */
function withRows(workbook: FileWorkbook, change: (rows: Rows) => Rows) {
  const readSheet: FileWorkbook['readSheet'] = async (...asked) => {
    const grid: SheetGrid = await workbook.readSheet(...asked);
    return grid.sheetName === 'Registre' ? { ...grid, values: change([...grid.values]) } : grid;
  };
  return { ...workbook, readSheet };
}

/** Where a field stands, and a contract that the figure counts as it should be, in the written register. */
async function landmarks() {
  const analysis = await analysed(await written());
  const [table] = analysis.reading.tables;
  const column = (field: FieldId): number => {
    const found = table?.columns.find((each) => each.field === field)?.column;
    if (found === undefined) throw new Error(`no column ${field}`);
    return found;
  };
  return { analysis, column };
}

function typed(rows: Rows, row: number, column: number, value: CellValue): Rows {
  return rows.map((cells, at) =>
    at === row - 1 ? cells.map((cell, place) => (place === column ? value : cell)) : cells,
  );
}

/** For a figure counted in contracts, the contracts named explain exactly what was gained and lost. */
function explains({ figures }: Since): void {
  for (const { before, after, causes } of figures) {
    if (causes === null || before === null || after === null) continue;
    const gained = causes.filter((cause) => cause.after === 'yes').length;
    const lost = causes.filter((cause) => cause.before === 'yes').length;
    expect(gained - lost).toBe(after.numerator - before.numerator);
  }
}

describe('since the last writing', () => {
  test('nothing written yet, nothing to compare with', async () => {
    const workbook = openFile(readFileSync('assets/exemples/registre-exemple.xlsx'), 'exemple.xlsx');
    expect(await sinceLastTime(await analysed(workbook), NOW)).toBeNull();
  });

  test('a workbook that nobody touched: nothing changed, on whatever day it is opened', async () => {
    expect(await sinceOf(await written())).toEqual({
      date: '2026-10-05',
      comparable: true,
      added: [],
      removed: [],
      corrected: [],
      decided: [],
      figures: [],
    });
  });

  test('a contract added below, one removed, one corrected: each is told, and the figures that they move', async () => {
    const { analysis, column } = await landmarks();
    const of2026 = analysis.tagging.contracts.filter(
      ({ contract }) => contract.year === 2026 && contract.rows.length === 1,
    );
    const counted = of2026.filter(({ social }) => social.state === 'yes');
    const [gone, corrected] = [counted[0]?.contract, of2026.find(({ social }) => social.state === 'no')?.contract];
    if (gone === undefined || corrected === undefined) throw new Error('too few contracts');
    const changed = withRows(await written(), (rows) => {
      const line = rows[corrected.row - 1]?.map((cell, at) =>
        at === column('contractId')
          ? '2026-999'
          : at === column('title')
            ? 'Un marché tout neuf'
            : at >= (rows[0]?.length ?? 0) - 7
              ? null
              : cell,
      );
      const retitled = typed(rows, corrected.row, column('title'), 'Un autre objet');
      const emptied = retitled.map((cells, at) => (at === gone.row - 1 ? cells.map(() => null) : cells));
      return [...emptied, line ?? []];
    });
    const since = await sinceOf(changed);
    expect(since.added.map(({ id }) => id)).toEqual(['2026-999']);
    expect(since.removed).toEqual([
      {
        name: [gone.id, gone.lot === null ? null : `lot ${gone.lot}`].filter((part) => part !== null).join(' · '),
        year: 2026,
      },
    ]);
    expect(since.corrected.map(({ contract, facets }) => [contract.row, facets])).toEqual([[corrected.row, ['title']]]);
    const social = since.figures.find(
      ({ id, period, basis }) => id === 'PNAD-S' && period === '2026' && basis === 'count',
    );
    expect(social?.causes?.map(({ before, after }) => [before, after])).toEqual([
      [null, 'no'],
      ['yes', null],
    ]);
    explains(since);
  });

  test('a contract moved to another year leaves one figure and enters another', async () => {
    const { analysis, column } = await landmarks();
    const one = analysis.tagging.contracts.find(
      ({ contract, environmental }) =>
        contract.year === 2025 && contract.rows.length === 1 && environmental.state === 'yes',
    )?.contract;
    if (one === undefined) throw new Error('no contract');
    const since = await sinceOf(
      withRows(await written(), (rows) => typed(rows, one.row, column('notificationDate'), 46100)),
    );
    expect(since.corrected).toMatchObject([{ contract: { row: one.row }, facets: ['date'] }]);
    const causes = (period: string) =>
      since.figures
        .find(({ id, basis, period: of }) => id === 'PNAD-E' && basis === 'count' && of === period)
        ?.causes?.map(({ before, after }) => [before, after]);
    expect(causes('2025')).toEqual([['yes', null]]);
    expect(causes('2026')).toEqual([[null, 'yes']]);
    explains(since);
  });

  test('a decision of the pane is told before it is written; its figures name the contract', async () => {
    const analysis = await analysed(await written());
    const group = reviewQueue(analysis.tagging).find(({ side }) => side === 'environmental');
    const tagged = analysis.tagging.contracts.find((one) => one.contract.key === group?.contracts[0]);
    if (group === undefined || tagged === undefined) throw new Error('nothing to review');
    const values = applyDecision(decisionStart(tagged, 'fr').values, answerOf(group, 'accept'), 'fr');
    const decision = { contracts: [tagged.contract.key], side: group.side, values };
    const behind = await withDecisions(analysis, [decision]);
    expect(await sinceLastTime(behind, NOW)).toBeNull();
    const since = await sinceLastTime(await withFigures(behind, NOW), NOW);
    if (since === null) throw new Error('nothing is remembered');
    expect(since.decided.map(({ key }) => key)).toEqual([tagged.contract.key]);
    expect([since.added, since.removed, since.corrected]).toEqual([[], [], []]);
    expect(since.figures.length).toBeGreaterThan(0);
    for (const { causes } of since.figures)
      for (const cause of causes ?? []) expect(cause.contract?.key).toBe(tagged.contract.key);
    explains(since);
  });

  test('where other columns are read than then, no correction is made up', async () => {
    const { column } = await landmarks();
    const title = column('department');
    const since = await sinceOf(
      withRows(await written(), (rows) => rows.map((cells) => cells.map((cell, at) => (at === title ? null : cell)))),
    );
    expect(since.comparable).toBe(false);
    expect([since.corrected, since.added, since.removed]).toEqual([[], [], []]);
  });

  test('a workbook written before this was remembered says nothing', async () => {
    const workbook = await written();
    const memory = (await workbook.readMemory()) as Readonly<Record<string, unknown>>;
    const older = Object.fromEntries(Object.entries(memory).filter(([name]) => name !== 'told'));
    const analysis = await analysed({ ...workbook, readMemory: () => Promise.resolve(older as never) });
    expect(analysis.opening.memory.lastRun?.date).toBe('2026-10-05');
    expect(await sinceLastTime(analysis, NOW)).toBeNull();
  });
});
