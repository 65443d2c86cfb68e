import type { CellValue } from '../../workbook';
import { isBlank } from '../cells/absence';
import type { FieldId } from '../fields';
import type { TableView } from './tableView';

/** Where a line was read. */
export type LinePlace = { readonly view: TableView; readonly row: number };

const HOLDER: ReadonlySet<FieldId> = new Set<FieldId>([
  'supplier',
  'supplierSiret',
  'supplierIdType',
  'supplierPostcode',
  'supplierCity',
  'supplierSize',
  'supplierKind',
]);

function cellAt(place: LinePlace, index: number): CellValue {
  const own = place.view.grid.values[place.row]?.[index] ?? null;
  const cell = isBlank(own) ? (place.view.carried.get(place.row)?.get(index) ?? null) : own;
  return typeof cell === 'string' ? cell.trim() : cell;
}

/** True when two lines say the same in every column of the buyer's, or in all but those of the holder. */
export function sameLine(a: LinePlace, b: LinePlace, butHolder = false): boolean {
  const left = a.view.buyerColumns;
  const right = b.view.buyerColumns;
  if (left.length !== right.length) return false;
  return left.every((index, nth) => {
    const field = a.view.fieldAt.get(index);
    if (butHolder && field !== undefined && HOLDER.has(field)) return true;
    return cellAt(a, index) === cellAt(b, right[nth] ?? -1);
  });
}

/** FNV-1a over the cells of a line: equal lines have equal numbers. */
function hash(place: LinePlace): number {
  let value = 0x811c9dc5;
  for (const index of place.view.buyerColumns) {
    const cell = cellAt(place, index);
    const text = typeof cell === 'string' ? cell : cell === null ? '' : String(cell);
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    value = Math.imul(value ^ 0x1f, 0x01000193);
  }
  return value;
}

/** Remembers lines, to tell the ones that repeat an earlier one cell for cell. */
export class LineMemory {
  private readonly known = new Map<number, LinePlace | LinePlace[]>();

  /** True when an equal line was remembered before; remembers this one otherwise. */
  repeats(place: LinePlace): boolean {
    const number = hash(place);
    const found = this.known.get(number);
    if (found === undefined) {
      this.known.set(number, place);
      return false;
    }
    const places = Array.isArray(found) ? found : [found];
    if (places.some((other) => sameLine(other, place))) return true;
    this.known.set(number, [...places, place]);
    return false;
  }
}
