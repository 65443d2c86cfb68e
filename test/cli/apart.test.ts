import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { write } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';
import { allowance, readApart } from '../../src/cli/apart';
import { fromPlain, readWithLibrary, toPlain } from '../../src/workbook/file';

/* xls, xlsb and ods are read in a process of their own: what a damaged file does there ends with it. */

jest.setTimeout(120_000);

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'spaser-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that does this instead of reading. */
function program(text: string): readonly string[] {
  const path = join(folder, 'lecteur.cjs');
  writeFileSync(path, text);
  return [path];
}

const BYTES = new Uint8Array(10);
const read = (text: string, megabytes = 300, seconds = 60) =>
  readApart(BYTES, 'registre.xls', { seconds, megabytes }, program(text));
const code = (value: string) => expect.objectContaining({ code: value }) as Error;

test('one that goes round for ever is stopped, and said to be', () => {
  expect(() => read('for (;;);', 300, 1)).toThrow(code('fileTooLong'));
});

test('one that swells ends by itself, and the file is said to ask too much', () => {
  expect(() => read('const all = []; for (;;) all.push(new Array(1e6).fill({}));', 50)).toThrow(code('fileTooHeavy'));
});

test('one that falls is told as one that asks too much', () => {
  expect(() => read('process.abort();')).toThrow(code('fileTooHeavy'));
});

test('what the library refuses is worded by the caller', () => {
  const refusing = 'process.stdout.write(require("node:v8").serialize({ refusal: "File is password-protected" }));';
  expect(() => read(refusing)).toThrow('File is password-protected');
});

test('a file of any size has 300 MB, and six times its own on top', () => {
  expect(allowance(0).megabytes).toBe(300);
  expect(allowance(10 * 1024 * 1024).megabytes).toBe(360);
});

test('a workbook passes from one process to the other with its holes, formats and dates', () => {
  const sheet: WorkSheet = {
    '!ref': 'A1:C4',
    A1: { t: 's', v: 'Date' },
    A2: { t: 'n', v: 45_292, z: 'dd/mm/yyyy' },
    C4: { t: 'n', v: 12.5, z: '#,##0.00' },
  };
  for (const bookType of ['biff8', 'xlsb', 'ods'] as const) {
    const bytes = write(
      { SheetNames: ['Registre'], Sheets: { Registre: sheet } },
      { type: 'array', bookType },
    ) as ArrayBuffer;
    const here = readWithLibrary(new Uint8Array(bytes));
    const there = fromPlain(structuredClone(toPlain(here)));
    expect(there.sheets[0]?.rows).toEqual(here.sheets[0]?.rows);
    for (const [row, column] of [
      [0, 0],
      [1, 0],
      [3, 2],
      [2, 9],
    ] as const) {
      expect(there.sheets[0]?.formatAt(row, column)).toBe(here.sheets[0]?.formatAt(row, column));
    }
  }
});
