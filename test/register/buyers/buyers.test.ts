import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judged, tablesOf } from './tables';

const FILES = ['first', 'second', 'third'] as const;

/** Tables as buyers, finance staff and facilitators keep them, each with what its columns are. */
const TABLES = FILES.flatMap((name) =>
  tablesOf(readFileSync(join(__dirname, `${name}.txt`), 'utf8')).map((table, index) => ({ table, seed: index + 1 })),
);

describe('tables as buyers keep them', () => {
  const results = TABLES.map(({ table, seed }) => ({ table, columns: judged(table, seed) }));
  const all = results.flatMap(({ columns }) => columns);

  it.each(results)('$table.name: every column that decides a figure is right, or is none at all', ({ columns }) => {
    const misread = columns.filter(
      ({ isKey, isRight, found, confidence }) => isKey && !isRight && found !== null && confidence >= 0.5,
    );
    expect(misread.map(({ heading, found }) => `${heading}: ${String(found)}`)).toEqual([]);
  });

  it('are named right, but for a few columns in a hundred', () => {
    const right = all.filter(({ isRight }) => isRight).length;
    expect(right / all.length).toBeGreaterThanOrEqual(0.97);
    const keys = all.filter(({ isKey }) => isKey);
    expect(keys.filter(({ isRight }) => isRight).length / keys.length).toBeGreaterThanOrEqual(0.98);
  });

  it('are given a confidence that they deserve: of ten columns given 0.9, nine are right at least', () => {
    const sure = all.filter(({ found, confidence }) => found !== null && confidence >= 0.9);
    expect(sure.length).toBeGreaterThan(300);
    expect(sure.filter(({ isRight }) => isRight).length / sure.length).toBeGreaterThanOrEqual(0.9);
  });
});
