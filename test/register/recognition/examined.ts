import { recogniseTables } from '../../../src/register';
import { composedTable } from './composed';

/** What recognition made of composed tables. */
export type Examined = {
  readonly columns: number;
  readonly right: number;
  /** Wrong with a confidence of 0.9 or more. */
  readonly surelyWrong: number;
  /** Of the columns named with at least this confidence (and less than the next), how many are right. */
  readonly calibration: readonly { readonly least: number; readonly given: number; readonly right: number }[];
  /** The misses, the most frequent first. */
  readonly misses: readonly (readonly [string, number])[];
};

const STEPS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3];

/** Recognises composed tables until so many columns were named; the same figures each time. */
export function examined(wanted: number): Examined {
  let columns = 0;
  let right = 0;
  let surelyWrong = 0;
  const calibration = STEPS.map((least) => ({ least, given: 0, right: 0 }));
  const misses = new Map<string, number>();
  for (let seed = 1; columns < wanted; seed += 1) {
    const { grid, answers } = composedTable(seed);
    const [table] = recogniseTables(grid);
    answers.forEach(({ heading, right: fields }, index) => {
      const named = table?.columns.find(({ column }) => column === index);
      const field = named?.field ?? null;
      const isRight = fields.includes(field);
      columns += 1;
      if (isRight) right += 1;
      else {
        const miss = `${heading.replace(/\s/g, ' ')}: ${field ?? 'nothing'}, right ${fields.join(' or ')}`;
        misses.set(miss, (misses.get(miss) ?? 0) + 1);
      }
      if (named === undefined || field === null) return;
      if (!isRight && named.confidence >= 0.9) surelyWrong += 1;
      const step = calibration.find(({ least }) => named.confidence >= least);
      if (step === undefined) return;
      step.given += 1;
      if (isRight) step.right += 1;
    });
  }
  return { columns, right, surelyWrong, calibration, misses: [...misses].sort((a, b) => b[1] - a[1]) };
}
