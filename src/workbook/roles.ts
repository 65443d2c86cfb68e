import { SHEET_ROLES, anchorName } from './plan';
import type { SheetRole } from './plan';

const FIXED_ROLES: ReadonlyMap<string, SheetRole> = new Map(
  SHEET_ROLES.map((role) => [anchorName(role).toLowerCase(), role]),
);
const COMMITTEE = /^SPASER_committee_(.+)$/i;

/** The role that a defined name of ours stands for, null for any other name. */
export function roleOfAnchor(name: string): SheetRole | null {
  const fixed = FIXED_ROLES.get(name.toLowerCase());
  if (fixed !== undefined) return fixed;
  const quarter = COMMITTEE.exec(name)?.[1];
  // Names hold no hyphen: `committee:2026-T3` is anchored as SPASER_committee_2026_T3.
  return quarter === undefined ? null : `committee:${quarter.replace(/_/g, '-')}`;
}

const COLUMN = /^SPASER_col_([a-z]+?)(?:_\d+)?$/i;

/** The key of the column that a defined name of ours follows, null for any other name. */
export function columnKeyOfAnchor(name: string): string | null {
  return COLUMN.exec(name)?.[1] ?? null;
}
