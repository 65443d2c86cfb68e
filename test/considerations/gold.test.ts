import { existsSync } from 'node:fs';
import path from 'node:path';
import { readObjects, readWordings, scoreObjects, scoreWordings } from './goldRows';
import type { GoldScore } from './goldRows';

const SHIPPED = path.join(__dirname, 'gold');
const SHARED = path.resolve(__dirname, '..', '..', '..', 'shared', 'gold');

function f1(score: GoldScore, name: string): number {
  const counts = score.counts[name] ?? { found: 0, wrong: 0, missed: 0 };
  const all = 2 * counts.found + counts.wrong + counts.missed;
  return all === 0 ? 1 : (2 * counts.found) / all;
}

const folders = [SHIPPED, ...(existsSync(SHARED) ? [SHARED] : [])];

describe.each(folders)('labelled rows of %s', (folder) => {
  const objectsFile = ['objects.tsv', 'dev.tsv'].map((name) => path.join(folder, name)).find(existsSync) ?? '';
  const objects = scoreObjects(readObjects(objectsFile) ?? []);
  const wordings = scoreWordings(readWordings(path.join(folder, 'wordings.tsv')));

  it('has rows', () => {
    expect(objects.rows + wordings.rows).toBeGreaterThan(400 - 50);
  });

  it.each(['soc propose', 'env propose'])('%s: F1 at least 0.95', (name) => {
    expect(f1(objects, name)).toBeGreaterThanOrEqual(0.95);
    expect(f1(wordings, name)).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    'soc clause',
    'soc criterion',
    'soc reserved',
    'env clause',
    'env criterion',
    'env spec',
    'soc refusal',
    'env refusal',
  ])('%s: F1 at least 0.92', (name) => {
    expect(f1(wordings, name)).toBeGreaterThanOrEqual(0.92);
  });

  it.each(['hours', 'weight'])('%s: exact in at least 95 %%', (name) => {
    const counts = wordings.counts[name] ?? { found: 0, wrong: 0, missed: 0 };
    expect(counts.found / (counts.found + counts.wrong + counts.missed)).toBeGreaterThanOrEqual(0.95);
  });
});
