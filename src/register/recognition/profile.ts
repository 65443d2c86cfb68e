import type { Steps } from '../../pace';
import type { CellValue } from '../../workbook';
import { isBlank, isExcelError, isSentinel } from '../cells/absence';
import { parseNumber } from '../cells/number';
import { shapesOf, type Shape } from './shapes';

export type { Shape } from './shapes';

/** What the values of a column look like, in shares of its non-empty cells. */
export type ColumnProfile = {
  /** Cells looked at, blank ones, sentinels and errors left out. */
  readonly count: number;
  /** Non-empty cells among all rows looked at. */
  readonly filled: number;
  readonly share: (kind: Shape) => number;
  readonly meanLength: number;
  readonly distinct: number;
  /** Median and greatest of its numbers, and the share of them that are whole; 0 without numbers. */
  readonly median: number;
  readonly max: number;
  readonly whole: number;
};

/** True for a number format that shows a date: it names years or days outside quotes and colours. */
export function isDateFormat(format: string | null): boolean {
  if (format === null) return false;
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  return /[yda]{2,}|j{2,}|m{3,}/.test(bare) && !/general/.test(bare);
}

type Look = { readonly shapes: ReadonlySet<Shape>; readonly value: number | null };

function lookAt(cell: CellValue, dateFormat: boolean): Look {
  const value =
    typeof cell === 'number'
      ? cell
      : typeof cell === 'string' && cell.length <= 24
        ? (parseNumber(cell.replace(/[€%h]|euros?/gi, '').trim())?.value ?? null)
        : null;
  return { shapes: shapesOf(cell, dateFormat), value };
}

/** Cells looked at between two breaths. */
const CELLS_A_STEP = 40;

/** Looks at a column's cells (a sample is enough), in steps. */
export function* profileSteps(cells: readonly CellValue[], format: string | null): Steps<ColumnProfile> {
  const counts = new Map<Shape, number>();
  // Coded columns repeat a few values: each is looked at once.
  const looks = new Map<CellValue, Look>();
  const values: number[] = [];
  let count = 0;
  let filled = 0;
  let length = 0;
  const dateFormat = isDateFormat(format);
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    filled += 1;
    if (isSentinel(cell) || isExcelError(cell) || /^[-–—]+$/.test(String(cell))) continue;
    count += 1;
    length += String(cell).length;
    const look = looks.get(cell) ?? lookAt(cell, dateFormat);
    looks.set(cell, look);
    if (look.value !== null) values.push(look.value);
    for (const shape of look.shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
    if (count % CELLS_A_STEP === 0) yield count / cells.length;
  }
  values.sort((a, b) => a - b);
  return {
    count,
    filled,
    share: (shape) => (count === 0 ? 0 : (counts.get(shape) ?? 0) / count),
    meanLength: count === 0 ? 0 : length / count,
    distinct: looks.size,
    median: values[Math.floor(values.length / 2)] ?? 0,
    max: values[values.length - 1] ?? 0,
    whole: values.length === 0 ? 0 : values.filter(Number.isInteger).length / values.length,
  };
}
