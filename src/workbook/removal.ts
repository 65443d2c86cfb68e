import type { SheetRole } from './plan';

/**
 * What a person takes back: everything that the add-in wrote — its sheets, its
 * columns in the register, its names and what it remembers — but the sheets kept.
 */
export type RemovalPlan = {
  /** Roles of the sheets that stay, with their names: what the buyer typed, frozen sheets. */
  readonly keep: readonly SheetRole[];
};

/** What taking back would do, told before anything is changed. */
export type RemovalSummary = {
  readonly sheetsRemoved: readonly string[];
  readonly sheetsKept: readonly string[];
  readonly columnsRemoved: readonly { readonly sheet: string; readonly headings: readonly string[] }[];
  /** What would refuse it, told before anything is changed. */
  readonly obstacles: readonly { readonly code: 'protected' | 'filtered' | 'readOnly'; readonly sheet: string }[];
};

export type RemovalResult = {
  readonly summary: RemovalSummary;
  /** False when nothing of ours was there. */
  readonly changed: boolean;
};

const COLUMN = /^SPASER_col_(\w+?)(?:_\d+)?$/i;

/** True for the names that follow our columns in a register. */
export function isColumnAnchor(name: string): boolean {
  return COLUMN.test(name);
}

/** True for every name that the add-in gives: nobody else's begins so. */
export function isOwnName(name: string): boolean {
  return /^SPASER_/i.test(name);
}

/** True when a removal would change nothing. */
export function removesNothing({ sheetsRemoved, columnsRemoved }: RemovalSummary): boolean {
  return sheetsRemoved.length === 0 && columnsRemoved.length === 0;
}

/** A defined name that looks like one that follows a column of ours. */
type Anchor = { readonly name: string; readonly sheet: string; readonly hidden: boolean };

const keyOf = ({ name, sheet }: Anchor): string => `${name.toLowerCase().replace(/_\d+$/, '')} ${sheet.toLowerCase()}`;

/**
 * The names that follow columns of ours. We hide them, and some programs show
 * them again: one that is seen is a person's only where a hidden one of the
 * same column stands beside it.
 */
export function ownAnchors<Found extends Anchor>(found: readonly Found[]): readonly Found[] {
  const hidden = new Set(found.filter((anchor) => anchor.hidden).map(keyOf));
  return found.filter((anchor) => anchor.hidden || !hidden.has(keyOf(anchor)));
}
