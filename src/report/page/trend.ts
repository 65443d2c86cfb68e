import { areaAddress, cellAddress, type PlanCell } from '../../workbook';
import { computed } from '../cells';
import { cellValue } from '../measure';
import type { ShownPeriods } from './periods';

/** Heights of a bar drawn in a cell, the lowest first. */
const BARS = '▁▂▃▄▅▆▇█';
/** A quarter without a figure leaves its place empty. */
const NONE = '·';
/** A line drawn through fewer figures says nothing. */
const LEAST = 2;

function barOf(value: number, most: number): string {
  const step = most <= 0 ? 0 : Math.floor((7 * Math.max(0, value)) / most + 0.5);
  return BARS[Math.min(7, step)] ?? NONE;
}

/** The quarters of a line drawn in a cell, against the highest of them. */
export function trendCell(at: number, { quarters }: ShownPeriods, figures: readonly PlanCell[]): PlanCell {
  const values = figures.slice(-quarters.length).map(cellValue);
  if (values.every((value) => value === null)) return null;
  const numbers = values.filter((value): value is number => typeof value === 'number');
  const most = Math.max(0, ...numbers);
  const first = quarters[0]?.column ?? 0;
  const area = areaAddress({ row: at, column: first, rows: 1, columns: quarters.length });
  const drawn = quarters.map(({ column }) => {
    const cell = cellAddress(at, column);
    const step = `IF(MAX(${area})<=0,0,INT(7*MAX(0,${cell})/MAX(${area})+0.5))`;
    return `IF(ISNUMBER(${cell}),MID("${BARS}",1+${step},1),"${NONE}")`;
  });
  const value =
    numbers.length < LEAST ? '' : values.map((one) => (typeof one === 'number' ? barOf(one, most) : NONE)).join('');
  return computed(`=IF(COUNT(${area})<${LEAST},"",${drawn.join('&')})`, value, 'trend');
}
