/** A column that only its values name is never surer than this: it is shown for a person to say. */
const GUESSED_AT_MOST = 0.55;
/** A margin over the next best whole from which it no longer lowers the confidence. */
const CLEAR = 0.12;

/**
 * How sure a choice is, from 0 to 1, from its score and its margin over the next
 * best whole. Calibrated on composed tables: `bench/headings.ts` prints, for each
 * confidence given, the share of columns that were right.
 */
export function calibrated(score: number, margin: number, guessed: boolean): number {
  const clear = Math.min(1, Math.max(0, margin) / CLEAR);
  const sure = Math.min(1, Math.max(0, score)) * (0.7 + 0.3 * clear);
  return Math.round(Math.min(guessed ? GUESSED_AT_MOST : 1, sure) * 100) / 100;
}
