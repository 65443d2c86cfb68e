import { columnIndex } from '../../index';
import type { Area } from '../../index';

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;

/** The area that `B2:D9` or `$B$2` names, null when it is none. */
export function parseArea(reference: string): Area | null {
  const [first = '', last = first] = reference.split(':');
  const from = CELL.exec(first);
  const to = CELL.exec(last);
  if (from === null || to === null) return null;
  const row = Number(from[2]) - 1;
  const column = columnIndex(from[1] ?? '');
  const lastRow = Number(to[2]) - 1;
  const lastColumn = columnIndex(to[1] ?? '');
  if (row < 0 || lastRow < row || lastColumn < column) return null;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** Sheet and area of `'My sheet'!$A$1` (quoted or not), null for anything else (`#REF!`, a formula). */
export function parseSheetReference(reference: string): { readonly sheet: string; readonly area: Area } | null {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(reference.trim());
  if (found === null) return null;
  const area = parseArea(found[3] ?? '');
  return area === null ? null : { sheet: found[1]?.replace(/''/g, "'") ?? found[2] ?? '', area };
}
