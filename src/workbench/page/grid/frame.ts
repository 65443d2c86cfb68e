import type { Area } from '../../../workbook';
import type { Host, HostSheet } from '../../host';
import type { Layout } from './layout';

/** What every part of the drawn grid needs. */
export type Frame = {
  readonly host: Host;
  readonly sheet: HostSheet;
  readonly layout: Layout;
  readonly scroll: { readonly left: number; readonly top: number };
  readonly shownColumns: readonly number[];
  readonly selection: Area;
};

export const holdsRow = ({ row, rows }: Area, index: number): boolean => index >= row && index < row + rows;

export const holdsColumn = ({ column, columns }: Area, index: number): boolean =>
  index >= column && index < column + columns;
