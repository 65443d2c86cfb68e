import type { Lever, ReservedKind, Side, Theme } from '../types';

/** Where a text stands: an object only proposes; a criterion column weighs by itself. */
export type TextKind = 'clauses' | 'criterion' | 'title';

export type TextContext = {
  readonly kind: TextKind;
  /** Any writing; its first two digits tell food. */
  readonly cpv?: string | null;
};

/** Words found, in the buyer's own characters: `text === source.slice(start, end)`. */
export type TextMatch = {
  readonly side: Side;
  readonly lever: Lever;
  readonly theme: Theme;
  readonly rule: string;
  readonly weight: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly insertion: boolean;
  readonly reservedKind: ReservedKind | null;
};

/** A quantity read, with its characters. */
export type TextQuantity = {
  readonly value: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** What one text says. */
export type TextReading = {
  readonly matches: readonly TextMatch[];
  /** Levers that the text denies (« sans clause sociale »). */
  readonly refusals: readonly TextMatch[];
  /** Insertion hours. */
  readonly hours: TextQuantity | null;
  /** Share of the hours worked, in percent. */
  readonly hoursShare: TextQuantity | null;
  /** Weighting of the criterion of each side, in percent. */
  readonly weights: Readonly<Record<Side, TextQuantity | null>>;
};
