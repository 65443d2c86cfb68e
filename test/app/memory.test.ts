import {
  analyse,
  correctOpening,
  openWorkbook,
  prepare,
  proposeAgain,
  write,
  type Context,
  type Opening,
} from '../../src/app';
import { openFile, type FileWorkbook } from '../../src/workbook/file';

const CONTEXT: Context = { today: '2026-11-22', version: 'test', language: 'fr' };

/** « Truc » says nothing: only a person knows that it holds the department. */
const HEADINGS = ['N° marché', 'Objet', 'Titulaire', 'Truc', 'Date de notification', 'Montant HT'];
const ROWS = [
  ['2025-01', 'Nettoyage des locaux', 'Propre & Net', 'Moyens généraux', '03/02/2025', '12000'],
  ['2025-02', 'Élagage', 'Paysages et Jardins', 'Espaces verts', '14/03/2025', '8000'],
  ['2025-03', 'Mobilier scolaire', 'Mobilier & Collectivités', 'Éducation', '21/04/2025', '30000'],
];

function csv(order: readonly number[]): Uint8Array {
  const line = (cells: readonly string[]): string => order.map((index) => cells[index] ?? '').join(';');
  return new TextEncoder().encode([HEADINGS, ...ROWS].map(line).join('\n'));
}

function columnOf(opening: Opening, heading: string) {
  const table = opening.proposed[0];
  const column = table?.columns.find((each) => each.heading === heading);
  if (table === undefined || column === undefined) throw new Error(`no column ${heading}`);
  return { table, column };
}

async function departments(workbook: FileWorkbook): Promise<(string | null)[]> {
  const analysis = await analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT);
  return analysis.reading.contracts.map((contract) => contract.department);
}

async function writtenWithCorrection(): Promise<Uint8Array> {
  const workbook = openFile(csv([0, 1, 2, 3, 4, 5]), 'registre.csv');
  const opening = await openWorkbook(workbook, CONTEXT);
  const { table, column } = columnOf(opening, 'Truc');
  const corrected = correctOpening(opening, table, column.column, 'department');
  const analysis = await analyse(workbook, corrected, CONTEXT);
  expect(analysis.reading.contracts.map((contract) => contract.department)).toEqual(ROWS.map((row) => row[3]));
  await write(workbook, await prepare(workbook, analysis, CONTEXT));
  return workbook.save();
}

test('a column named by hand is remembered when the workbook is opened again', async () => {
  const again = openFile(await writtenWithCorrection(), 'registre.xlsx');
  const opening = await openWorkbook(again, CONTEXT);
  expect(columnOf(opening, 'Truc').column).toMatchObject({ field: 'department', flags: ['corrected'] });
  expect(await departments(again)).toEqual(ROWS.map((row) => row[3]));
});

test('and after the column has moved', async () => {
  const remembered = openFile(await writtenWithCorrection(), 'registre.xlsx');
  const { memory } = await openWorkbook(remembered, CONTEXT);
  const moved = openFile(csv([3, 0, 1, 2, 4, 5]), 'registre.csv');
  const fresh = await openWorkbook({ ...moved, readMemory: () => remembered.readMemory() }, CONTEXT);
  expect(fresh.memory.corrections).toEqual(memory.corrections);
  expect(columnOf(fresh, 'Truc').column).toMatchObject({ column: 0, field: 'department' });
});

test('what another program left in the memory is dropped, not guessed at', async () => {
  const workbook = openFile(csv([0, 1, 2, 3, 4, 5]), 'registre.csv');
  for (const stored of [null, 'x', { version: 99 }, { version: 1, corrections: [{ heading: 1 }] }]) {
    const opening = await openWorkbook({ ...workbook, readMemory: () => Promise.resolve(stored) }, CONTEXT);
    expect(opening.memory).toMatchObject({ corrections: [], lastRun: null });
  }
});

test('writing, opening again and writing the same day changes nothing', async () => {
  const workbook = openFile(await writtenWithCorrection(), 'registre.xlsx');
  const analysis = await analyse(workbook, await openWorkbook(workbook, CONTEXT), CONTEXT);
  await write(workbook, await prepare(workbook, analysis, CONTEXT));
  const bytes = workbook.save();
  const again = openFile(bytes, 'registre.xlsx');
  const second = await analyse(again, await openWorkbook(again, CONTEXT), CONTEXT);
  const result = await write(again, await prepare(again, second, CONTEXT));
  expect(result.changed).toBe(false);
  expect(Buffer.from(again.save()).equals(Buffer.from(bytes))).toBe(true);
});

test('a workbook without a register says what was looked for, and where', async () => {
  const workbook = openFile(new TextEncoder().encode('quelques\nmots'), 'notes.csv');
  const opening = await openWorkbook(workbook, CONTEXT);
  await expect(analyse(workbook, opening, CONTEXT)).rejects.toMatchObject({
    code: 'noRegister',
    what: { fr: expect.stringContaining('« notes »') as unknown },
  });
});

test('a column taken back is again what was proposed, and stays so when the workbook is opened again', async () => {
  const again = openFile(await writtenWithCorrection(), 'registre.xlsx');
  const opening = await openWorkbook(again, CONTEXT);
  const { table, column } = columnOf(opening, 'Truc');
  const back = proposeAgain(opening, table, column.column);
  expect(columnOf(back, 'Truc').column).toMatchObject({ field: null, flags: [] });
  // Looked at again before anything is written: the workbook still holds the correction.
  expect(columnOf(await openWorkbook(again, CONTEXT, {}, back), 'Truc').column.field).toBeNull();
  const analysis = await analyse(again, back, CONTEXT);
  await write(again, await prepare(again, analysis, CONTEXT));
  const later = await openWorkbook(openFile(again.save(), 'registre.xlsx'), CONTEXT);
  expect(columnOf(later, 'Truc').column.field).toBeNull();
});

test('corrections of a workbook written before they named their sheet still hold', async () => {
  const workbook = openFile(csv([0, 1, 2, 3, 4, 5]), 'registre.csv');
  const stored = {
    version: 1,
    corrections: [{ heading: 'truc', occurrence: 0, field: 'department' }],
    lastRun: null,
    own: { values: [], of: [] },
    snapshots: [],
  };
  const opening = await openWorkbook({ ...workbook, readMemory: async () => stored }, CONTEXT);
  expect(columnOf(opening, 'Truc').column.field).toBe('department');
  expect(opening.memory.invoiceCorrections).toEqual([]);
});
