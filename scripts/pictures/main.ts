/**
 * Every sheet of a written workbook as PNG, by LibreOffice and pdftoppm:
 * `npm run pictures -- REGISTER FOLDER [--quarter 2026-T3] [--resolution 80]`.
 * Exit codes: 0 done, 2 not done.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { analyse, openWorkbook, prepare, prepareCommittee, write } from '../../src/app';
import { openFile } from '../../src/workbook/file';
import { findLibreOffice } from '../libreOffice';

const CONVERSION_TIMEOUT_MS = 300_000;

const say = (text: string) => process.stdout.write(`${text}\n`);

/** The bytes of the register with our sheets, and the committee's of a quarter where it is asked for. */
async function written(file: string, quarter: string | undefined): Promise<Uint8Array> {
  const context = { today: process.env['SPASER_TODAY'] ?? '2026-11-27', version: '0', language: 'fr' as const };
  const workbook = openFile(readFileSync(file), basename(file));
  const analysis = await analyse(workbook, await openWorkbook(workbook, context), context);
  await write(workbook, await prepare(workbook, analysis, context));
  if (quarter !== undefined) {
    await write(workbook, await prepareCommittee(workbook, analysis, quarter, context, true));
  }
  return workbook.save();
}

function draw(program: string, bytes: Uint8Array, folder: string, resolution: string): void {
  const work = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    const input = join(work, 'pages.xlsx');
    writeFileSync(input, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`;
    execFileSync(program, [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, input], {
      stdio: 'ignore',
      timeout: CONVERSION_TIMEOUT_MS,
    });
    mkdirSync(folder, { recursive: true });
    execFileSync('pdftoppm', ['-r', resolution, '-png', join(work, 'pages.pdf'), join(folder, 'page')]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quarter: { type: 'string' }, resolution: { type: 'string', default: '80' } },
  });
  const [register, folder] = positionals;
  const program = findLibreOffice();
  if (register === undefined || folder === undefined || program === null) {
    say(
      program === null
        ? 'LibreOffice was not found (set SOFFICE to its program).'
        : 'Usage: npm run pictures -- REGISTER FOLDER [--quarter 2026-T3] [--resolution 80]',
    );
    return 2;
  }
  draw(program, await written(register, values.quarter), folder, values.resolution);
  say(`Pages in ${folder}`);
  return 0;
}

void main().then((code) => {
  process.exitCode = code;
});
