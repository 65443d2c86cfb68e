import { bilingual } from '../../language';
import { areaAddress, cellAddress } from '../../workbook';
import { live, type Live, type LiveNumber } from '../live';

/** The heading of a column that orders the rows of a table for its chart. */
export const ORDER_HEADING = bilingual('Ordre', 'Order');

/** How far two rows of one figure stand apart in their order. */
const STEP = 1_000_000;

export type Ranking = {
  /** What orders each row, the greatest first. */
  readonly keys: readonly LiveNumber[];
  /** The row (0-based) that stands at each place, with what a cell of the table says there. */
  readonly at: (place: number) => {
    readonly index: number;
    readonly of: <V extends number | string>(column: number, value: V) => Live<V>;
  };
};

/**
 * Orders the rows of a table by a number, the greatest first; equal ones keep
 * their own order. The keys stand in `column` of the sheet, from `first`.
 */
export function ranking(numbers: readonly LiveNumber[], first: number, column: number): Ranking {
  const keys = numbers.map(({ formula, value }, index) => {
    const behind = numbers.length - index;
    return live(`${formula}+${behind}/${STEP}`, value + behind / STEP);
  });
  const order = [...keys.keys()].sort((a, b) => (keys[b]?.value ?? 0) - (keys[a]?.value ?? 0));
  const areaOf = (own: number): string =>
    areaAddress({ row: first, column: own, rows: numbers.length, columns: 1 }, true);
  const ranks = areaOf(column);
  return {
    keys,
    at: (place) => ({
      index: order[place] ?? place,
      of: (own, value) => live(`INDEX(${areaOf(own)},MATCH(LARGE(${ranks},${place + 1}),${ranks},0))`, value),
    }),
  };
}

/** A cell of a table as its own formulas name it. */
export function tableCell(row: number, column: number, value: number): LiveNumber {
  return live(cellAddress(row, column, true), value);
}
