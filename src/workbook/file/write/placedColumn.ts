import type { RegisterColumnsPlan } from '../../index';

/** One of our columns and where it stands, its anchor considered. */
export type PlacedColumn = {
  readonly plan: RegisterColumnsPlan['columns'][number];
  readonly column: number;
  /** True when the sheet does not have it yet. */
  readonly isNew: boolean;
};
