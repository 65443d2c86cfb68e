/**
 * How many columns are named right under composed headings, whether the
 * confidence given is deserved, and what recognising a wide table costs beside
 * parsing its text. Run: `npx tsx bench/headings.ts [columns]` (5,000 by default).
 */
import Papa from 'papaparse';
import { recogniseTables, recogniseTablesSteps } from '../src/register';
import type { CellValue } from '../src/workbook';
import { composedTable } from '../test/register/recognition/composed';
import { examined } from '../test/register/recognition/examined';
import { gridOf } from '../test/register/grid';

const wanted = Number(process.argv[2] ?? 5000);
const found = examined(wanted);
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
process.stdout.write(
  `headings: ${found.columns} composed columns, ${percent(found.right, found.columns)} named right, ` +
    `${percent(found.surelyWrong, found.columns)} wrong with a confidence of 0.9 or more\n`,
);
for (const { least, given, right } of found.calibration)
  process.stdout.write(`  confidence ${least.toFixed(1)} and more: ${given} columns, ${percent(right, given)} right\n`);
for (const [miss, times] of found.misses.slice(0, Number(process.argv[3] ?? 12)))
  process.stdout.write(`  ${times} × ${miss}\n`);

function seconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Sixty columns beside each other, of several composed registers. */
function wideTable() {
  const parts = Array.from({ length: 6 }, (_, index) => composedTable(9000 + index).grid.values);
  const rows = (parts[0] ?? []).map((_, row) => parts.flatMap((part) => part[row] ?? []).slice(0, 60));
  const body = Array.from({ length: 20 }, () => rows.slice(1)).flat();
  return [rows[0] ?? [], ...body] as readonly (readonly CellValue[])[];
}

const rows = wideTable();
const grid = gridOf(rows);
const text = Papa.unparse(rows as CellValue[][], { delimiter: ';' });
recogniseTables(gridOf(wideTable()));
const times = Array.from({ length: 9 }, () => seconds(() => recogniseTables(grid))).sort((a, b) => a - b);
const bare = Array.from({ length: 9 }, () => seconds(() => Papa.parse(text, { delimiter: ';' }))).sort((a, b) => a - b);
let longest = 0;
const steps = recogniseTablesSteps(gridOf(wideTable()));
for (;;) {
  let done = false;
  longest = Math.max(
    longest,
    seconds(() => (done = steps.next().done === true)),
  );
  if (done) break;
}
process.stdout.write(
  `  ${rows[0]?.length ?? 0} columns × ${rows.length - 1} rows: ${((times[4] ?? 0) * 1000).toFixed(0)} ms = ` +
    `${((times[4] ?? 0) / (bare[4] ?? 1)).toFixed(1)} × papaparse, longest step ${(longest * 1000).toFixed(0)} ms\n`,
);
