import type { FieldId } from './fields';
import type { ColumnView } from './recognition/assign';
import type { RecognisedColumn } from './types';

/** Adjusts what headings and values gave with what only a register's reader knows. */
export function refineColumns(columns: RecognisedColumn[], _views: readonly ColumnView<FieldId>[]): RecognisedColumn[] {
  return columns;
}
