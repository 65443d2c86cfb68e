import fc from 'fast-check';
import type { Story } from './gestures';

/** The same stories in every run: a failure is of the change at hand. */
const SEED = 20_261_127;

/** Plays stories, begins no other one after `limit` milliseconds, prints how many were played and throws what fails. */
export async function playStories(
  name: string,
  stories: fc.IAsyncProperty<[Story]>,
  { numRuns, limit }: { readonly numRuns: number; readonly limit: number },
): Promise<void> {
  const told = await fc.check(stories, {
    numRuns,
    seed: SEED,
    // A busy machine plays fewer; the number played is printed.
    interruptAfterTimeLimit: limit,
    markInterruptAsFailure: false,
  });
  process.stdout.write(`${name}: ${told.numRuns} sequences played, seed ${SEED}\n`);
  if (told.numRuns === 0) throw new Error(`${name}: no story was played`);
  if (told.failed)
    throw new Error(`seed ${SEED}: ${JSON.stringify(told.counterexample)}`, { cause: told.errorInstance });
}
