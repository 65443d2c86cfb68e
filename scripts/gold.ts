/**
 * Precision, recall and F1 of the considerations read from words, a side and a
 * level, over labelled rows: those shipped in test/considerations/gold and, when
 * they are there, those of ../shared/gold. `--wrong` lists what differs.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readObjects, readWordings, scoreObjects, scoreWordings } from '../test/considerations/goldRows';
import type { GoldScore } from '../test/considerations/goldRows';

const ROOT = path.resolve(__dirname, '..');
const SHIPPED = path.join(ROOT, 'test', 'considerations', 'gold');
const SHARED = path.join(ROOT, '..', 'shared', 'gold');

function percent(value: number | null): string {
  return value === null ? '    –' : value.toFixed(3);
}

function print(title: string, score: GoldScore, wrong: boolean): void {
  const lines = [`\n${title}: ${score.rows} rows`];
  for (const [name, counts] of Object.entries(score.counts)) {
    const precision = counts.found + counts.wrong === 0 ? null : counts.found / (counts.found + counts.wrong);
    const recall = counts.found + counts.missed === 0 ? null : counts.found / (counts.found + counts.missed);
    const f1 =
      2 * counts.found + counts.wrong + counts.missed === 0
        ? null
        : (2 * counts.found) / (2 * counts.found + counts.wrong + counts.missed);
    lines.push(
      `  ${name.padEnd(24)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  (found ${counts.found}, wrong ${counts.wrong}, missed ${counts.missed})`,
    );
  }
  if (wrong) lines.push(...score.differences.map((line) => `    ${line}`));
  process.stdout.write(`${lines.join('\n')}\n`);
}

const wrong = process.argv.includes('--wrong');
const folders = [SHIPPED, ...(existsSync(SHARED) ? [SHARED] : [])];
for (const folder of folders) {
  if (!existsSync(folder)) continue;
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()) {
    const file = path.join(folder, name);
    const title = path.relative(ROOT, file);
    const objects = readObjects(file);
    print(title, objects === null ? scoreWordings(readWordings(file)) : scoreObjects(objects), wrong);
  }
}
