import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { analyse, openWorkbook, prepare, write, type Analysis, type Context } from '../../src/app';
import { openFile, type FileWorkbook } from '../../src/workbook/file';
import { Spreadsheet } from '../model/support/spreadsheet';

jest.setTimeout(240_000);

/**
 * A workbook as version 1.0.0 left it, before rows had a code: six columns of
 * ours; decisions typed and written again, others typed since; a buyer's name, a
 * target, a line of the journal; the frozen sheet of a quarter.
 */
const EARLIER = readFileSync(resolve(__dirname, 'fixtures/six-columns.xlsx'));
const CONTEXT: Context = { today: '2026-11-22', version: 'test', language: 'fr' };
const FROZEN = 'xl/worksheets/sheet11.xml';
const JOURNAL = 'xl/worksheets/sheet7.xml';
const SETTINGS = 'xl/worksheets/sheet8.xml';

const analysed = async (workbook: FileWorkbook): Promise<Analysis> =>
  analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT);

const decided = (analysis: Analysis) =>
  Object.fromEntries(
    analysis.tagging.contracts.flatMap(({ contract, social, environmental }) =>
      [social, environmental].flatMap((tag) =>
        tag.status === 'confirmed' || tag.status === 'rejected' ? [[contract.id, [tag.status, ...tag.decpValues]]] : [],
      ),
    ),
  );

const DECIDED = {
  '2026-03': ['rejected'],
  '2026-04': ['confirmed', 'Marché réservé'],
  '2026-06': ['confirmed', 'Critère environnemental'],
  '2026-08': ['confirmed', 'Clause sociale'],
};

function kept(analysis: Analysis): void {
  expect(decided(analysis)).toEqual(DECIDED);
  const { settings, journal, memory } = analysis.opening;
  expect(settings.buyerName).toBe('Ville d’Exemple');
  expect(settings.targets.find(({ indicator }) => indicator === 'PNAD-S')?.value).toBe(0.45);
  expect(journal).toMatchObject([{ kind: 'contractMeeting', date: '2026-09-15' }]);
  expect(memory.snapshots.map(({ period }) => period)).toContain('2026-T3');
}

test('a workbook of six columns opens with its decisions, settings, journal and frozen sheet', async () => {
  const workbook = openFile(EARLIER, 'registre.xlsx');
  expect(new Spreadsheet(EARLIER).sheet('registre-2026').find(0, 'Clé SPASER')).toBe(-1);
  const analysis = await analysed(workbook);
  kept(analysis);
  expect(analysis.opening.existingRoles).toContain('committee:2026-T3');
  expect(analysis.issues.map(({ code }) => code)).not.toContain('ownColumnsApart');
});

test('written again, it gains a code a row and loses nothing; a second time changes nothing', async () => {
  const workbook = openFile(EARLIER, 'registre.xlsx');
  const { summary } = await write(workbook, await prepare(workbook, await analysed(workbook), CONTEXT));
  expect(summary.columnsAdded).toEqual([{ sheet: 'registre-2026', headings: ['Clé SPASER'] }]);
  expect(summary.buyerCellsChanged).toBe(0);
  const bytes = workbook.save();
  const [before, after] = [new Spreadsheet(EARLIER), new Spreadsheet(bytes)];
  for (const part of [FROZEN, JOURNAL, SETTINGS]) expect(after.part(part)).toBe(before.part(part));
  const again = openFile(bytes, 'registre.xlsx');
  const analysis = await analysed(again);
  kept(analysis);
  expect(new Set(analysis.own.codes.values()).size).toBe(8);
  expect((await write(again, await prepare(again, analysis, CONTEXT))).changed).toBe(false);
});

test('rows sorted without the six columns keep their decisions, those typed and not yet written but told apart', async () => {
  const book = new Spreadsheet(EARLIER);
  const sheet = book.sheet('registre-2026');
  const own = [...(sheet.rows[0]?.keys() ?? [])].filter((column) => column >= sheet.find(0, 'Considérations sociales'));
  const theirs = sheet.rows.slice(1).map((row) => [...row].filter(([column]) => !own.includes(column)));
  sheet.rows.slice(1).forEach((row, at) => {
    for (const column of [...row.keys()]) if (!own.includes(column)) row.delete(column);
    for (const [column, cell] of theirs[theirs.length - 1 - at] ?? []) row.set(column, cell);
  });
  const analysis = await analysed(openFile(book.save(), 'registre.xlsx'));
  // What was written is remembered of each contract; nothing says any more whose the words typed since are.
  expect(decided(analysis)).toEqual({ '2026-03': DECIDED['2026-03'], '2026-04': DECIDED['2026-04'] });
  const told = analysis.issues.filter(({ code }) => code === 'ownColumnsApart' || code === 'ownCellsUnplaced');
  expect(told.map(({ code, row }) => [code, row])).toEqual([
    ['ownColumnsApart', null],
    ['ownCellsUnplaced', 7],
    ['ownCellsUnplaced', 9],
  ]);
});
