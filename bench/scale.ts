/**
 * How the whole journey grows: registers of 10,000, 100,000 and 150,000 rows,
 * made here. Each size is read, tagged, measured in one process, with papaparse
 * on the same bytes; then the bundled command line writes its workbook, alone,
 * for its processor time and its peak of memory. Everything in one run, user
 * processor seconds. Run: `npm run bench -- scale [rows…]`, on a quiet machine.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { largeCsv } from '../scripts/samples/large';
import type { Stages } from './scaleStages';

const SIZES = [10_000, 100_000, 150_000];
const TODAY = '2026-11-22';

type Usage = { readonly user: number; readonly system: number; readonly megabytes: number };
type Command = { readonly usage: Usage | null; readonly wall: number; readonly told: string; readonly xlsx: number };
type Line = {
  readonly rows: number;
  readonly csv: number;
  readonly stages: Stages | null;
  readonly command: Command;
  readonly small: Command | null;
};

function writeCsv(path: string, rows: number): void {
  const file = openSync(path, 'w');
  for (const piece of largeCsv(rows)) writeSync(file, piece);
  closeSync(file);
}

function stagesOf(csv: string, folder: string): Stages | null {
  const out = join(folder, 'stages.json');
  rmSync(out, { force: true });
  const tsx = resolve('node_modules/tsx/dist/cli.mjs');
  const run = [tsx, resolve('bench/scaleStages.ts'), csv, out];
  const { status } = spawnSync(process.execPath, ['--expose-gc', ...run], { stdio: ['ignore', 'inherit', 'inherit'] });
  return status === 0 ? (JSON.parse(readFileSync(out, 'utf8')) as Stages) : null;
}

/** The command line on a file, as a person runs it, with these options of Node. */
function commandOn(csv: string, folder: string, options: readonly string[]): Command {
  const [usage, xlsx] = [join(folder, 'usage.json'), join(folder, 'out.xlsx')];
  for (const path of [usage, xlsx]) rmSync(path, { force: true });
  const began = Date.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [...options, '--require', resolve('bench/atExit.cjs'), resolve('dist/cli/report.cjs'), csv, '-o', xlsx, '--quiet'],
    { env: { ...process.env, SCALE_USAGE: usage, SPASER_TODAY: TODAY }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const wall = (Date.now() - began) / 1000;
  const failed =
    String(stderr)
      .trim()
      .split('\n')
      .find((line) => /erreur|error|memory/i.test(line)) ?? `code ${status}`;
  if (status !== 0) return { usage: null, wall, told: failed.slice(0, 160), xlsx: 0 };
  return { usage: JSON.parse(readFileSync(usage, 'utf8')) as Usage, wall, told: '', xlsx: statSync(xlsx).size };
}

function line(rows: number, folder: string): Line {
  const csv = join(folder, `registre-${rows}.csv`);
  writeCsv(csv, rows);
  const stages = stagesOf(csv, folder);
  const command = commandOn(csv, folder, []);
  // A machine of 4 GB gives Node half a gigabyte or so.
  const small = rows >= 100_000 ? commandOn(csv, folder, ['--max-old-space-size=512']) : null;
  return { rows, csv: statSync(csv).size, stages, command, small };
}

const seconds = (value: number): string => value.toFixed(2);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function told({ rows, csv, stages, command, small }: Line): string {
  const title = `${rows} rows, CSV of ${megabytes(csv)} MB`;
  const lines: string[] = [];
  if (stages !== null) {
    const papa = stages.papaparse;
    const times = (value: number): string => `${seconds(value)} s = ${(value / papa).toFixed(1)} × papaparse`;
    const trade = stages.tag + stages.workings + stages.measure;
    lines.push(
      `  papaparse alone              ${seconds(papa)} s`,
      `  open and recognise           ${times(stages.open + stages.recognise)}`,
      `  read register                ${times(stages.read)}`,
      `  tag                          ${times(stages.tag)}`,
      `  workings                     ${times(stages.workings)}`,
      `  measure (${stages.measures} measures)    ${times(stages.measure)}`,
      `  read + tag + measure         ${times(stages.read + trade)}`,
      `  peak so far                  ${stages.megabytes.toFixed(0)} MB`,
    );
    if (command.usage !== null) lines.push(`  whole command, with xlsx     ${times(command.usage.user)}`);
  }
  lines.push(commandTold('  command', command, csv));
  if (small !== null) lines.push(commandTold('  command, heap of 512 MB', small, csv));
  return [title, ...lines].join('\n');
}

function commandTold(name: string, { usage, wall, told: failed, xlsx }: Command, csv: number): string {
  if (usage === null) return `${name}: FAILED after ${seconds(wall)} s: ${failed}`;
  const peak = (usage.megabytes * 1024 * 1024) / csv;
  return `${name}: ${seconds(usage.user)} s user + ${seconds(usage.system)} s system, ${seconds(wall)} s wall, peak ${usage.megabytes.toFixed(0)} MB = ${peak.toFixed(0)} × the CSV, xlsx of ${megabytes(xlsx)} MB`;
}

/** How a time grows: 1 when it doubles with the rows. */
function exponent(from: Line, to: Line, of: (line: Line) => number | undefined): string {
  const [before, after] = [of(from), of(to)];
  if (before === undefined || after === undefined) return '–';
  return (Math.log(after / before) / Math.log(to.rows / from.rows)).toFixed(2);
}

function build(): void {
  const webpack = resolve('node_modules/webpack-cli/bin/cli.js');
  const args = [webpack, '--mode', 'production', '--config-name', 'cli'];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('the command line does not build');
}

function main(): void {
  const asked = process.argv
    .slice(2)
    .map(Number)
    .filter((rows) => rows > 0);
  build();
  const folder = mkdtempSync(join(tmpdir(), 'spaser-scale-'));
  try {
    const lines: Line[] = [];
    for (const rows of asked.length > 0 ? asked : SIZES) {
      const found = line(rows, folder);
      lines.push(found);
      process.stdout.write(`${told(found)}\n`);
      rmSync(join(folder, `registre-${rows}.csv`), { force: true });
    }
    const [first, second] = lines;
    if (first !== undefined && second !== undefined) {
      const trade = (each: Line): number | undefined =>
        each.stages === null
          ? undefined
          : each.stages.read + each.stages.tag + each.stages.workings + each.stages.measure;
      process.stdout.write(
        `growth from ${first.rows} to ${second.rows}: read, tag and measure ${exponent(first, second, trade)}, whole command ${exponent(first, second, ({ command }) => command.usage?.user)}\n`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
