/** Columns or rows along one direction of the grid, in pixels. */
export type Axis = {
  readonly count: number;
  readonly total: number;
  /** Distance from the start to an index (to the end for `count`). */
  readonly offset: (index: number) => number;
  readonly size: (index: number) => number;
  /** The index at a distance, kept within the axis. */
  readonly indexAt: (distance: number) => number;
};

export function createAxis(count: number, sizeOf: (index: number) => number): Axis {
  const offsets = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) offsets[index + 1] = (offsets[index] ?? 0) + sizeOf(index);
  const offset = (index: number) => offsets[Math.max(0, Math.min(count, index))] ?? 0;
  return {
    count,
    total: offset(count),
    offset,
    size: (index) => offset(index + 1) - offset(index),
    indexAt: (distance) => {
      let low = 0;
      let high = Math.max(0, count - 1);
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (offset(middle) <= distance) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/** Indexes shown between two distances, the frozen ones first; hidden ones (no size) are left out. */
export function visibleIndexes(axis: Axis, frozen: number, scroll: number, length: number): readonly number[] {
  const indexes: number[] = [];
  const add = (index: number) => {
    if (axis.size(index) > 0) indexes.push(index);
  };
  for (let index = 0; index < Math.min(frozen, axis.count); index += 1) add(index);
  const start = Math.max(frozen, axis.indexAt(axis.offset(frozen) + scroll));
  const end = axis.indexAt(scroll + length);
  for (let index = start; index <= end && index < axis.count; index += 1) add(index);
  return indexes;
}
