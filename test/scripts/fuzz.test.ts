import fc from 'fast-check';
import { GROUND_TARGETS } from '../../scripts/fuzz/index';

/*
 * A few of the stories that `npm run fuzz` plays by the hundred thousand, the
 * same in every run: a failure is of the change at hand.
 */

jest.setTimeout(600_000);

const SEED = 20_261_128;
const RUNS: Readonly<Record<string, number>> = {
  cells: 1_000,
  tables: 200,
  packages: 60,
  plans: 60,
  settings: 200,
  csv: 1_000,
};

test('each target has its number of runs', () => {
  expect(Object.keys(RUNS).sort()).toEqual(Object.keys(GROUND_TARGETS).sort());
});

test.each(Object.entries(GROUND_TARGETS))('%s: nothing falls, nothing is lost', async (name, { property }) => {
  await fc.assert(property(), { numRuns: RUNS[name] ?? 100, seed: SEED });
});
