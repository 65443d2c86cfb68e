/**
 * `npm run fuzz -- [TARGET] [--runs N] [--seed N]`: plays random stories against
 * the product, many more than the tests do. Prints how many were played and the
 * seed that plays them again; exit code 1 when one of them fails. Without a
 * target, all of them.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { decisionStories } from '../test/model/support/stories';
import { GROUND_TARGETS } from './fuzz/index';
import type { Target } from './fuzz/index';

/** What may be played: by name, the property and how many runs are worth a night. */
const TARGETS: Readonly<Record<string, Target>> = {
  decisions: { runs: 10_000, property: decisionStories },
  ...GROUND_TARGETS,
};

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string' }, seed: { type: 'string' } },
  });
  const [name = ''] = positionals;
  if (name !== '' && TARGETS[name] === undefined) {
    process.stderr.write(`npm run fuzz -- [${Object.keys(TARGETS).join(' | ')}] [--runs N] [--seed N]\n`);
    return 2;
  }
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  let code = 0;
  for (const [each, target] of Object.entries(TARGETS)) {
    if (name !== '' && each !== name) continue;
    code = Math.max(code, await play(each, target, Number(values.runs ?? target.runs), seed));
  }
  return code;
}

/** Plays one target; 1 when a story of it fails. */
async function play(name: string, target: Target, numRuns: number, seed: number): Promise<number> {
  process.stdout.write(`${name}: ${numRuns} sequences, seed ${seed}\n`);
  const began = performance.now();
  const details = await fc.check(target.property(), { numRuns, seed });
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${name}: ${details.numRuns} sequences played in ${seconds} s, seed ${seed}\n`);
  if (!details.failed) return 0;
  const { errorInstance } = details;
  process.stdout.write(`${JSON.stringify(details.counterexample)}\n`);
  process.stdout.write(
    `${errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance)}\n`,
  );
  return 1;
}

void main().then((code) => process.exit(code));
