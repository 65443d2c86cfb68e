import { turnEvery, type Turn } from '../../pace';

/** How long the page may be held before it paints and hears again, in milliseconds. */
const LONGEST_HOLD = 20;

/** The turn of a face that gives none: the page gets its thread back for a moment every few milliseconds. */
export function everyFewMilliseconds(): Turn {
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  return turnEvery(LONGEST_HOLD, () => performance.now(), pause);
}
