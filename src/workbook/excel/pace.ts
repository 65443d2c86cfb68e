import type { Turn } from '../../pace';

/** How long the page may be held before it paints and hears again, in milliseconds. */
const LONGEST_HOLD = 20;

/** The turn of a face that gives none: the page gets its thread back for a moment every few milliseconds. */
export function everyFewMilliseconds(): Turn {
  let last = performance.now();
  return () => {
    if (performance.now() - last < LONGEST_HOLD) return null;
    return new Promise((resolve) =>
      setTimeout(() => {
        last = performance.now();
        resolve();
      }, 0),
    );
  };
}
