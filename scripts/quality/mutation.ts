/**
 * `npm run mutation -- ROOM [--files a.ts,b.ts]`: changes every line of a room, one
 * after another, and counts how many of those changes the room's own tests notice.
 * Prints each survivor with its line, then a table a file; the whole is kept in
 * `.cache/mutation/ROOM.json`. docs/qualite.md holds the figures that were read.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What may be mutated: where its lines stand, and which tests answer for them (a colleague room's where it is only tested from there). */
const ROOMS: Readonly<Record<string, { readonly mutate: readonly string[]; readonly tests: string }>> = {
  calendar: { mutate: ['src/calendar/**/*.ts'], tests: 'calendar' },
  register: { mutate: ['src/register/**/*.ts'], tests: 'register,cases' },
  considerations: { mutate: ['src/considerations/**/*.ts'], tests: 'considerations,cases' },
  indicators: { mutate: ['src/indicators/**/*.ts'], tests: 'indicators' },
  payments: { mutate: ['src/payments/**/*.ts'], tests: 'payments,cases' },
  opportunities: { mutate: ['src/opportunities/**/*.ts'], tests: 'opportunities' },
  plan: { mutate: ['src/workbook/plan.ts'], tests: 'workbook' },
};

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

const KILLED = new Set(['Killed', 'Timeout']);
const ALIVE = new Set(['Survived', 'NoCoverage']);

/** Killed mutants among those that ran or that no test covers, in per cent; null when there was none. */
function score(mutants: readonly Mutant[]): number | null {
  const killed = mutants.filter((mutant) => KILLED.has(mutant.status)).length;
  const alive = mutants.filter((mutant) => ALIVE.has(mutant.status)).length;
  return killed + alive === 0 ? null : (100 * killed) / (killed + alive);
}

function line(name: string, mutants: readonly Mutant[]): string {
  const percent = score(mutants);
  const alive = mutants.filter((mutant) => ALIVE.has(mutant.status)).length;
  return `${percent === null ? '    –' : percent.toFixed(1).padStart(5)}  ${String(alive).padStart(5)} left of ${String(mutants.length).padStart(5)}  ${name}\n`;
}

function print(report: Report): void {
  const files = Object.entries(report.files);
  for (const [name, file] of files) {
    const lines = file.source.split('\n');
    for (const mutant of file.mutants.filter(({ status }) => ALIVE.has(status))) {
      const { line: at, column } = mutant.location.start;
      process.stdout.write(
        `${name}:${at}:${column} ${mutant.status} ${mutant.mutatorName} → ${mutant.replacement ?? ''}\n    ${(lines[at - 1] ?? '').trim()}\n`,
      );
    }
  }
  process.stdout.write('\n');
  for (const [name, file] of files) process.stdout.write(line(name, file.mutants));
  process.stdout.write(
    line(
      'all',
      files.flatMap(([, file]) => file.mutants),
    ),
  );
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { files: { type: 'string' }, concurrency: { type: 'string' } },
  });
  const [name = ''] = positionals;
  const room = ROOMS[name];
  if (room === undefined) {
    process.stderr.write(
      `npm run mutation -- ${Object.keys(ROOMS).join(' | ')} [--files FILE,FILE] [--concurrency N]\n`,
    );
    return 2;
  }
  const kept = resolve('.cache/mutation', `${name}.json`);
  mkdirSync(resolve('.cache/mutation'), { recursive: true });
  rmSync(kept, { force: true });
  const configuration = resolve('.cache/mutation', `${name}.conf.json`);
  writeFileSync(
    configuration,
    JSON.stringify({
      mutate: values.files === undefined ? room.mutate : values.files.split(','),
      testRunner: 'jest',
      jest: { configFile: 'scripts/quality/jest.mutation.cjs', enableFindRelatedTests: false },
      plugins: ['@stryker-mutator/jest-runner'],
      coverageAnalysis: 'perTest',
      ignoreStatic: true,
      concurrency: Number(values.concurrency ?? 1),
      reporters: ['json'],
      jsonReporter: { fileName: kept },
      tempDirName: '.cache/stryker',
      timeoutMS: 60_000,
    }),
  );
  const run = spawnSync('npx', ['--no-install', 'stryker', 'run', configuration], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, SPASER_MUTATION_TESTS: room.tests },
    shell: process.platform === 'win32',
  });
  if (!existsSync(kept)) {
    process.stderr.write(
      `stryker wrote no report (exit ${run.status ?? 'none'}): npx stryker run ${configuration} says why\n`,
    );
    return 1;
  }
  print(JSON.parse(readFileSync(kept, 'utf8')) as Report);
  return 0;
}

process.exitCode = main();
