import type { Area } from '../../../workbook';
import { isEntireColumns } from '../areas';
import { boundedArea, changeFormat, sharedTrait, touch } from '../cells';
import type { ClassDefinition, Member } from '../classes';
import { calls, defineClass, links, readsAndWrites } from '../classes';
import { DEFAULT_FONT, STANDARD_HEIGHT, STANDARD_WIDTH } from '../create';
import type { CellFormat, HostSheet } from '../data';
import { autofitHeights, autofitWidths } from './autofit';
import { colour, flag, number, oneOf, points, text } from './arguments';
import { bordersClass } from './borders';
import type { AreasTarget } from './context';
import { checkWritable, shared } from './context';
import { columnWidthAt, rowHeightAt } from './geometry';

function changeAreas({ model, sheet, areas }: AreasTarget, change: (format: CellFormat) => CellFormat): void {
  for (const area of areas) changeFormat(sheet, area, change);
  touch(model.workbook);
}

/** A trait of the cells' look, read as null where cells differ. */
function trait<K extends keyof CellFormat>(
  since: string,
  key: K,
  fallback: NonNullable<CellFormat[K]> | null,
  parse: (value: unknown) => NonNullable<CellFormat[K]>,
): Member<AreasTarget> {
  return readsAndWrites(
    since,
    (target) => shared(target, (area) => sharedTrait(target.sheet, area, (format) => format[key] ?? fallback)),
    (target, value) => {
      checkWritable(target);
      const parsed = parse(value);
      changeAreas(target, (format) => ({ ...format, [key]: parsed }));
    },
  );
}

const fillClass = defineClass<AreasTarget>('RangeFill', {
  Color: trait('1.1', 'fill', '#FFFFFF', colour),
  Clear: calls('1.1', (target) => {
    checkWritable(target);
    changeAreas(target, (format) => Object.fromEntries(Object.entries(format).filter(([key]) => key !== 'fill')));
  }),
});

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

const fontClass = defineClass<AreasTarget>('RangeFont', {
  Bold: trait('1.1', 'bold', false, flag),
  Italic: trait('1.1', 'italic', false, flag),
  Color: trait('1.1', 'colour', '#000000', colour),
  Name: trait('1.1', 'fontName', DEFAULT_FONT.name, text),
  Size: trait('1.1', 'size', DEFAULT_FONT.size, (value) => points(value, 409)),
  Underline: trait('1.1', 'underline', 'None', (value) => oneOf(value, UNDERLINES)),
  Strikethrough: trait('1.9', 'strikethrough', false, flag),
});

const cellProtectionClass = defineClass<AreasTarget>('FormatProtection', {
  Locked: readsAndWrites(
    '1.2',
    (target) => {
      const unlocked = shared(target, (area) => sharedTrait(target.sheet, area, (format) => format.unlocked ?? false));
      return unlocked === null ? null : !unlocked;
    },
    (target, value) => {
      checkWritable(target);
      const unlocked = !flag(value);
      changeAreas(target, (format) => ({ ...format, unlocked }));
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

/** Rows of an area, those of whole columns cut after the used ones. */
const rowsOf = (sheet: HostSheet, area: Area) => (isEntireColumns(area) ? boundedArea(sheet, area) : area);

const width = (target: AreasTarget): number | null =>
  shared(target, (area) => sharedSize(area.columns, (index) => columnWidthAt(target.sheet, area.column + index)));

const height = (target: AreasTarget): number | null =>
  shared(target, (area) => {
    const { row, rows } = rowsOf(target.sheet, area);
    return sharedSize(rows, (index) => rowHeightAt(target.sheet, row + index));
  });

/** Visits the columns or the rows of the target's areas, for a change of their size. */
function resize(target: AreasTarget, kind: 'columns' | 'rows', change: (index: number) => void): void {
  checkWritable(target);
  target.sheet.autoHeights = null;
  for (const area of target.areas) {
    const { row, rows } = kind === 'rows' ? rowsOf(target.sheet, area) : area;
    const [from, count] = kind === 'columns' ? [area.column, area.columns] : [row, rows];
    for (let index = from; index < from + count; index += 1) change(index);
  }
  touch(target.model.workbook);
}

const sizes: Record<string, Member<AreasTarget>> = {
  ColumnWidth: readsAndWrites('1.2', width, (target, value) => {
    // 255 characters of the default font.
    const asked = points(value, 1_343);
    resize(target, 'columns', (column) => target.sheet.columnWidths.set(column, asked));
  }),
  RowHeight: readsAndWrites('1.2', height, (target, value) => {
    const asked = points(value, 409.5);
    resize(target, 'rows', (row) => target.sheet.rowHeights.set(row, asked));
  }),
  UseStandardWidth: readsAndWrites(
    '1.7',
    (target) => width(target) === STANDARD_WIDTH,
    (target, value) => {
      if (flag(value)) resize(target, 'columns', (column) => target.sheet.columnWidths.delete(column));
    },
  ),
  UseStandardHeight: readsAndWrites(
    '1.7',
    (target) => height(target) === STANDARD_HEIGHT,
    (target, value) => {
      if (flag(value)) resize(target, 'rows', (row) => target.sheet.rowHeights.delete(row));
    },
  ),
};

export const rangeFormatClass: ClassDefinition<AreasTarget> = defineClass<AreasTarget>('RangeFormat', {
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
    for (const area of target.areas) autofitWidths({ ...target, area });
    touch(target.model.workbook);
  }),
  AutofitRows: calls('1.2', (target) => {
    checkWritable(target);
    for (const area of target.areas) autofitHeights({ ...target, area });
    touch(target.model.workbook);
  }),
});
