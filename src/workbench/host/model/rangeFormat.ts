import { boundedArea, changeFormat, sharedTrait, touch } from '../cells';
import type { ClassDefinition, Member } from '../classes';
import { calls, defineClass, links, reads, readsAndWrites } from '../classes';
import { DEFAULT_FONT, STANDARD_HEIGHT, STANDARD_WIDTH } from '../create';
import type { Border, BorderEdge, CellFormat } from '../data';
import { itemNotFound } from '../errors';
import { autofitHeights, autofitWidths } from './autofit';
import { colour, flag, integer, number, oneOf, points, text } from './arguments';
import type { RangeTarget } from './context';
import { checkWritable } from './context';
import { columnWidthAt, rowHeightAt } from './geometry';

/** A trait of the cells' look, read as null where cells differ. */
function trait<K extends keyof CellFormat>(
  since: string,
  key: K,
  fallback: NonNullable<CellFormat[K]> | null,
  parse: (value: unknown) => NonNullable<CellFormat[K]>,
): Member<RangeTarget> {
  return readsAndWrites(
    since,
    ({ sheet, area }) => sharedTrait(sheet, area, (format) => format[key] ?? fallback),
    (target, value) => {
      checkWritable(target);
      const parsed = parse(value);
      changeFormat(target.sheet, target.area, (format) => ({ ...format, [key]: parsed }));
      touch(target.model.workbook);
    },
  );
}

const fillClass = defineClass<RangeTarget>('RangeFill', {
  Color: trait('1.1', 'fill', '#FFFFFF', colour),
  Clear: calls('1.1', (target) => {
    checkWritable(target);
    changeFormat(target.sheet, target.area, (format) =>
      Object.fromEntries(Object.entries(format).filter(([key]) => key !== 'fill')),
    );
    touch(target.model.workbook);
  }),
});

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

const fontClass = defineClass<RangeTarget>('RangeFont', {
  Bold: trait('1.1', 'bold', false, flag),
  Italic: trait('1.1', 'italic', false, flag),
  Color: trait('1.1', 'colour', '#000000', colour),
  Name: trait('1.1', 'fontName', DEFAULT_FONT.name, text),
  Size: trait('1.1', 'size', DEFAULT_FONT.size, (value) => points(value, 409)),
  Underline: trait('1.1', 'underline', 'None', (value) => oneOf(value, UNDERLINES)),
  Strikethrough: trait('1.9', 'strikethrough', false, flag),
});

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

type BorderTarget = RangeTarget & { readonly edge: BorderEdge };

/** Which cells of the range a side concerns, and the side of theirs that it is. */
function edgeCells({
  area,
  edge,
}: BorderTarget): { readonly area: RangeTarget['area']; readonly side: BorderEdge } | null {
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
    (target) => {
      const cells = edgeCells(target);
      if (cells === null) return null;
      return sharedTrait(target.sheet, cells.area, (format) => (format.borders?.[cells.side] ?? NO_BORDER)[key]);
    },
    (target, value) => {
      checkWritable(target);
      const cells = edgeCells(target);
      if (cells === null) return;
      const parsed = parse(value);
      changeFormat(target.sheet, cells.area, (format) => {
        const border = format.borders?.[cells.side] ?? NO_BORDER;
        // A colour or a weight alone draws a continuous line, as in Excel.
        const style = key !== 'style' && border.style === 'None' ? { style: 'Continuous' } : {};
        return { ...format, borders: { ...format.borders, [cells.side]: { ...border, ...style, [key]: parsed } } };
      });
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

const bordersClass = defineClass<RangeTarget>(
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

const cellProtectionClass = defineClass<RangeTarget>('FormatProtection', {
  Locked: readsAndWrites(
    '1.2',
    ({ sheet, area }) => {
      const unlocked = sharedTrait(sheet, area, (format) => format.unlocked ?? false);
      return unlocked === null ? null : !unlocked;
    },
    (target, value) => {
      checkWritable(target);
      const unlocked = !flag(value);
      changeFormat(target.sheet, target.area, (format) => ({ ...format, unlocked }));
    },
  ),
});

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

function sharedSize(count: number, size: (index: number) => number): number | null {
  const first = size(0);
  for (let index = 1; index < count; index += 1) if (size(index) !== first) return null;
  return first;
}

const sizes: Record<string, Member<RangeTarget>> = {
  ColumnWidth: readsAndWrites(
    '1.2',
    ({ sheet, area }) => sharedSize(area.columns, (index) => columnWidthAt(sheet, area.column + index)),
    (target, value) => {
      checkWritable(target);
      // 255 characters of the default font.
      const width = points(value, 1_343);
      for (let index = 0; index < target.area.columns; index += 1) {
        target.sheet.columnWidths.set(target.area.column + index, width);
      }
      touch(target.model.workbook);
    },
  ),
  RowHeight: readsAndWrites(
    '1.2',
    ({ sheet, area }) => {
      const { row, rows } = boundedArea(sheet, area);
      return sharedSize(rows, (index) => rowHeightAt(sheet, row + index));
    },
    (target, value) => {
      checkWritable(target);
      const height = points(value, 409.5);
      const { row, rows } = boundedArea(target.sheet, target.area);
      for (let index = 0; index < rows; index += 1) target.sheet.rowHeights.set(row + index, height);
      touch(target.model.workbook);
    },
  ),
  UseStandardWidth: readsAndWrites(
    '1.7',
    ({ sheet, area }) =>
      sharedSize(area.columns, (index) => columnWidthAt(sheet, area.column + index)) === STANDARD_WIDTH,
    (target, value) => {
      checkWritable(target);
      if (!flag(value)) return;
      for (let index = 0; index < target.area.columns; index += 1)
        target.sheet.columnWidths.delete(target.area.column + index);
      touch(target.model.workbook);
    },
  ),
  UseStandardHeight: readsAndWrites(
    '1.7',
    ({ sheet, area }) => rowHeightAt(sheet, area.row) === STANDARD_HEIGHT,
    (target, value) => {
      checkWritable(target);
      if (!flag(value)) return;
      const { row, rows } = boundedArea(target.sheet, target.area);
      for (let index = 0; index < rows; index += 1) target.sheet.rowHeights.delete(row + index);
      touch(target.model.workbook);
    },
  ),
};

export const rangeFormatClass: ClassDefinition<RangeTarget> = defineClass<RangeTarget>('RangeFormat', {
  ...sizes,
  HorizontalAlignment: trait('1.1', 'horizontal', 'General', (value) => oneOf(value, HORIZONTAL)),
  VerticalAlignment: trait('1.1', 'vertical', 'Bottom', (value) => oneOf(value, VERTICAL)),
  WrapText: trait('1.1', 'wrap', false, flag),
  IndentLevel: trait('1.9', 'indent', 0, (value) => {
    const level = number(value, 'indentLevel');
    return Math.min(250, Math.max(0, Math.floor(level)));
  }),
  Fill: links('1.1', (target) => fillClass.of(target)),
  Font: links('1.1', (target) => fontClass.of(target)),
  Borders: links('1.1', (target) => bordersClass.of(target)),
  Protection: links('1.2', (target) => cellProtectionClass.of(target)),
  AutofitColumns: calls('1.2', (target) => {
    checkWritable(target);
    autofitWidths(target);
    touch(target.model.workbook);
  }),
  AutofitRows: calls('1.2', (target) => {
    checkWritable(target);
    autofitHeights(target);
    touch(target.model.workbook);
  }),
});
