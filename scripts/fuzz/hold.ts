/** Fails, with what was expected, unless it holds. */
export function hold(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
