/**
 * Recalculates a workbook with LibreOffice and compares every formula cell
 * with the value stored in the file: `npm run check:recalc -- FILE.xlsx`.
 * The stored values are taken out before, so that none can be read back.
 * Exit codes: 0 no difference; 1 differences, listed; 2 not checked.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isUserError } from '../src/language';
import { cellAddress } from '../src/workbook';
import type { CellValue } from '../src/workbook';
import { findLibreOffice } from './libreOffice';
import { compareRecalculated, withoutStoredValues } from './recalc/formulaCells';

const CONVERSION_TIMEOUT_MS = 300_000;
const LISTED = 50;

const say = (text: string) => process.stdout.write(`${text}\n`);

/** The bytes of the workbook after LibreOffice has opened, calculated and saved it. */
function recalculate(program: string, bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'recalc-'));
  try {
    const input = join(folder, 'stripped.xlsx');
    writeFileSync(input, withoutStoredValues(bytes));
    execFileSync(
      program,
      [
        // A profile of its own: another LibreOffice may be running.
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        input,
      ],
      { stdio: 'ignore', timeout: CONVERSION_TIMEOUT_MS },
    );
    return readFileSync(join(folder, 'out', 'stripped.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const shown = (value: CellValue) => (value === null ? '(empty)' : JSON.stringify(value));

function check(file: string): number {
  if (!existsSync(file)) {
    say(`No such file: ${file}`);
    return 2;
  }
  const program = findLibreOffice();
  if (program === null) {
    say('LibreOffice was not found (set SOFFICE to its program): the formulas were not recalculated.');
    return 2;
  }
  const bytes = readFileSync(file);
  const { formulas, differences } = compareRecalculated(bytes, recalculate(program, bytes));
  for (const { sheet, row, column, formula, stored, recalculated } of differences.slice(0, LISTED)) {
    say(
      `${sheet}!${cellAddress(row, column)}  stored ${shown(stored)}  recalculated ${shown(recalculated)}  =${formula}`,
    );
  }
  if (differences.length > LISTED) say(`… and ${differences.length - LISTED} more`);
  say(`${formulas} formula cells, ${differences.length} differences`);
  return differences.length === 0 ? 0 : 1;
}

function main(files: readonly string[]): number {
  const [file] = files;
  if (file === undefined || files.length > 1) {
    say('Usage: npm run check:recalc -- FILE.xlsx');
    return 2;
  }
  try {
    return check(file);
  } catch (error) {
    say(
      isUserError(error)
        ? error.sentence('en')
        : `Not checked: ${error instanceof Error ? error.message : String(error)}`,
    );
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
