/**
 * Room `pace` (ground): long computations cut into steps, so that a face can
 * paint, hear « Annuler » and say how far the work is between two of them. The
 * computation knows no clock: whoever runs it decides when to stop for breath.
 */

/** A computation in steps: each yield is how far it is (0 to 1), the return is its result. */
export type Steps<T> = Generator<number, T, void>;

/** Asked after each step: null to go on, or what to wait for first. */
export type Turn = () => Promise<void> | null;

/** The turn of a page: a pause once `slice` milliseconds went by on the clock `now` since the last one. */
export function turnEvery(slice: number, now: () => number, pause: () => Promise<void>): Turn {
  let since = now();
  return () => {
    if (now() - since < slice) return null;
    return pause().then(() => {
      since = now();
    });
  };
}

/** Runs every step without a pause, where nobody watches (command line, tests). */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

export type Pacing = {
  readonly turn?: Turn | undefined;
  /** Aborted: the work stops after the step under way and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told how far the work is (0 to 1) before each pause. */
  readonly reached?: (share: number) => void;
};

/** Runs the steps, stopping for breath whenever the turn says so. */
export async function byTurns<T>(work: Steps<T>, { turn, signal, reached }: Pacing): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done === true) return step.value;
    const pause = turn?.() ?? null;
    if (pause === null) continue;
    reached?.(step.value);
    await pause;
  }
}

/** Does `each` to every item in turn, one step every `every` items. */
export function* stepping<T, R>(items: readonly T[], every: number, each: (item: T, index: number) => R): Steps<R[]> {
  const results: R[] = [];
  for (const [index, item] of items.entries()) {
    results.push(each(item, index));
    if ((index + 1) % every === 0) yield (index + 1) / items.length;
  }
  return results;
}

/** The steps of a part of a longer work, told as their share of the whole (`from` to `to`, 0 to 1). */
export function* within<T>(work: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield from + step.value * (to - from);
  }
}
