import fc from 'fast-check';
import { playOnFile, decisionStories } from './support/stories';

/** Stories played in every run of the tests; `npm run fuzz -- decisions` plays many more. */
const SEQUENCES = 300;
/** Milliseconds after which no other story is begun. */
const LIMIT = 90_000;
/** The same stories in every run: a failure is of the change at hand. */
const SEED = 20_261_127;

jest.setTimeout(1_200_000);

test(`up to ${SEQUENCES} random stories: no decision that nobody took, none lost, writing possible, figures as the cells say`, async () => {
  const { numRuns, failed, counterexample, errorInstance } = await fc.check(decisionStories(), {
    numRuns: SEQUENCES,
    seed: SEED,
    // A busy machine plays fewer; the number played is printed.
    interruptAfterTimeLimit: LIMIT,
    markInterruptAsFailure: false,
  });
  process.stdout.write(`decisions: ${numRuns} sequences played, seed ${SEED}\n`);
  expect(numRuns).toBeGreaterThan(0);
  if (failed) throw new Error(`seed ${SEED}: ${JSON.stringify(counterexample)}`, { cause: errorInstance });
});

test('a story in which the product is wrong is caught', async () => {
  // « confirmé » stands beside a contract that no person decided.
  const lost = playOnFile({ choices: [0, 1, 2, 3], written: true, gestures: [{ do: 'mislead' }] });
  await expect(lost).rejects.toThrow(/a person left « none »/);
});
