import { changeFormat, sharedTrait, touch } from '../cells';
import type { Member } from '../classes';
import { calls, defineClass, reads, readsAndWrites } from '../classes';
import type { Area } from '../../../workbook';
import type { Border, BorderEdge } from '../data';
import { itemNotFound } from '../errors';
import { colour, integer, oneOf } from './arguments';
import type { AreasTarget } from './context';
import { checkWritable, shared } from './context';

const EDGES: readonly BorderEdge[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];
const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const NO_BORDER: Border = { style: 'None', weight: 'Thin', colour: '#000000' };

type BorderTarget = AreasTarget & { readonly edge: BorderEdge };

/** Which cells of an area a side concerns, and the side of theirs that it is. */
function edgeCells(area: Area, edge: BorderEdge): { readonly area: Area; readonly side: BorderEdge } | null {
  switch (edge) {
    case 'EdgeTop':
      return { area: { ...area, rows: 1 }, side: edge };
    case 'EdgeBottom':
      return { area: { ...area, row: area.row + area.rows - 1, rows: 1 }, side: edge };
    case 'EdgeLeft':
      return { area: { ...area, columns: 1 }, side: edge };
    case 'EdgeRight':
      return { area: { ...area, column: area.column + area.columns - 1, columns: 1 }, side: edge };
    case 'InsideHorizontal':
      return area.rows > 1 ? { area: { ...area, rows: area.rows - 1 }, side: 'EdgeBottom' } : null;
    case 'InsideVertical':
      return area.columns > 1 ? { area: { ...area, columns: area.columns - 1 }, side: 'EdgeRight' } : null;
    default:
      return { area, side: edge };
  }
}

function borderTrait<K extends keyof Border>(key: K, parse: (value: unknown) => Border[K]): Member<BorderTarget> {
  return readsAndWrites(
    '1.1',
    (target) =>
      shared(target, (area) => {
        const cells = edgeCells(area, target.edge);
        if (cells === null) return null;
        return sharedTrait(target.sheet, cells.area, (format) => (format.borders?.[cells.side] ?? NO_BORDER)[key]);
      }),
    (target, value) => {
      checkWritable(target);
      const parsed = parse(value);
      for (const area of target.areas) {
        const cells = edgeCells(area, target.edge);
        if (cells === null) continue;
        changeFormat(target.sheet, cells.area, (format) => {
          const border = format.borders?.[cells.side] ?? NO_BORDER;
          // A colour or a weight alone draws a continuous line, as in Excel.
          const style = key !== 'style' && border.style === 'None' ? { style: 'Continuous' } : {};
          return { ...format, borders: { ...format.borders, [cells.side]: { ...border, ...style, [key]: parsed } } };
        });
      }
      touch(target.model.workbook);
    },
  );
}

const borderClass = defineClass<BorderTarget>(
  'RangeBorder',
  {
    SideIndex: reads('1.1', ({ edge }) => edge),
    Style: borderTrait('style', (value) => oneOf(value, LINE_STYLES)),
    Weight: borderTrait('weight', (value) => oneOf(value, WEIGHTS)),
    Color: borderTrait('colour', colour),
  },
  { identity: ({ edge }) => ({ SideIndex: edge }) },
);

export const bordersClass = defineClass<AreasTarget>(
  'RangeBorderCollection',
  {
    Count: reads('1.1', () => EDGES.length),
    GetItem: calls('1.1', (target, [edge]) => borderClass.of({ ...target, edge: oneOf(edge, EDGES) })),
    GetItemAt: calls('1.1', (target, [index]) => {
      const edge = EDGES[integer(index)];
      if (edge === undefined) throw itemNotFound();
      return borderClass.of({ ...target, edge });
    }),
  },
  { items: (target) => EDGES.map((edge) => borderClass.of({ ...target, edge })) },
);
