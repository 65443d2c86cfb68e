/**
 * What a cell reader gives: the value, or null with the reason in `issue`.
 * Null without an issue means that nothing is there (blank cell or sentinel).
 */
export type CellReading<T, I extends string> = {
  readonly value: T | null;
  readonly issue: I | null;
};

/** The reading of a cell with nothing in it. */
export const ABSENT: CellReading<never, never> = { value: null, issue: null };
