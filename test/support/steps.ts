import type { Steps } from '../../src/pace';

/** Runs steps to their end and gives the result with every share told on the way, which must go from 0 to 1 without going back. */
export function sharesOf<T>(work: Steps<T>): { readonly result: T; readonly shares: readonly number[] } {
  const shares: number[] = [];
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      const ordered = shares.every((share, index) => share >= (shares[index - 1] ?? 0) - 1e-9 && share <= 1 + 1e-9);
      if (!ordered) throw new Error(`shares go back: ${shares.map((share) => share.toFixed(4)).join(' ')}`);
      return { result: step.value, shares };
    }
    shares.push(step.value);
  }
}
