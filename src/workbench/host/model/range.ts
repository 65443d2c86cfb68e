import type { Area } from '../../../workbook';
import {
  boundingArea,
  checkArea,
  intersection,
  isEntireColumns,
  isEntireRows,
  parseArea,
  splitAddress,
} from '../areas';
import {
  boundedArea,
  changeFormat,
  dropIfBare,
  ensureCell,
  forEachCell,
  formatAt,
  usedArea,
  touch,
  touchContents,
} from '../cells';
import type { HostObject, Member } from '../classes';
import { calls, defineClass, links, reads, readsAndWrites } from '../classes';
import type { Hyperlink } from '../data';
import { HostError, invalidArgument, itemNotFound, sizeMismatch } from '../errors';
import { EVENT, raiseOfSheet } from '../events';
import { LIMITS, checkNumberFormat } from '../limits';
import { flag, integer, oneOf, record, text } from './arguments';
import { conditionalFormatsClass } from './conditionalFormat';
import type { RangeTarget, SheetTarget } from './context';
import { checkAlive, checkWritable } from './context';
import { columnLeft, rowTop } from './geometry';
import { rangeAreasClass } from './rangeAreas';
import { copyFrom } from './rangeCopy';
import {
  contentChanged,
  formulaGrid,
  fullAddress,
  grid,
  localAddress,
  textGrid,
  valueGrid,
  valueTypeGrid,
  writeContent,
  writeGrid,
} from './rangeContent';
import { rangeFormatClass } from './rangeFormat';
import { dataValidationClass } from './validation';
import { worksheetClass } from './worksheet';

const at = (target: RangeTarget, area: Area): HostObject =>
  rangeClass.of({ model: target.model, sheet: target.sheet, area: checkArea(area) });

/** The range that an argument means: a Range, or an address (of another sheet when it names one). */
export function rangeArgument(target: SheetTarget, value: unknown): RangeTarget {
  const range = rangeClass.targetOf(value);
  if (range !== null) {
    checkAlive(range.sheet);
    return range;
  }
  const { sheet: sheetName, address } = splitAddress(text(value, 'range'));
  const sheet =
    sheetName === null
      ? target.sheet
      : target.model.workbook.sheets.find((candidate) => candidate.name.toLowerCase() === sheetName.toLowerCase());
  const area = parseArea(address);
  if (sheet === undefined || area === null) throw invalidArgument(`Range: ${String(value)}.`);
  return { model: target.model, sheet, area };
}

const sameSheet = (target: RangeTarget, value: unknown): RangeTarget => {
  const other = rangeArgument(target, value);
  if (other.sheet !== target.sheet) throw invalidArgument('The two ranges are not in the same worksheet.');
  return other;
};

const orNotFound = (object: HostObject | null): HostObject => {
  if (object === null) throw itemNotFound();
  return object;
};

const intersectionOf = (target: RangeTarget, other: unknown): HostObject | null => {
  const common = intersection(target.area, sameSheet(target, other).area);
  return common === null ? null : at(target, common);
};

const usedOf = (target: RangeTarget, valuesOnly: unknown): HostObject | null => {
  const used = usedArea(target.sheet, target.area, valuesOnly === true);
  return used === null ? null : at(target, used);
};

/** Clears what `applyTo` names; whole sheets and columns too. */
function clear(target: RangeTarget, applyTo: unknown): void {
  checkWritable(target);
  const kind = oneOf(applyTo ?? 'All', ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks']);
  const { sheet, area } = target;
  if (kind === 'All' || kind === 'Formats') {
    changeFormat(sheet, boundedArea(sheet, area), () => ({}));
    if (isEntireColumns(area)) {
      for (let column = area.column; column < area.column + area.columns; column += 1)
        sheet.columnFormats.delete(column);
    }
    if (isEntireRows(area))
      for (const row of [...sheet.rowFormats.keys()])
        if (row >= area.row && row < area.row + area.rows) sheet.rowFormats.delete(row);
    if (isEntireColumns(area) && isEntireRows(area)) sheet.sheetFormat = null;
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => intersection(format.area, area) === null);
    sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
  }
  forEachCell(sheet, area, (cell, row, column) => {
    if (kind === 'All' || kind === 'Contents') {
      cell.value = null;
      delete cell.formula;
      delete cell.quoted;
    }
    if (kind !== 'Formats' && kind !== 'Contents') delete cell.hyperlink;
    if (cell.format !== undefined && Object.keys(cell.format).length === 0) delete cell.format;
    dropIfBare(sheet, row, column);
  });
  if (kind === 'All') {
    sheet.validations = sheet.validations.filter((validation) => intersection(validation.area, area) === null);
  }
  if (kind === 'All' || kind === 'Contents') contentChanged(target);
  else touch(target.model.workbook);
}

function select(target: RangeTarget): void {
  checkAlive(target.sheet);
  const { model, sheet, area } = target;
  if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'A hidden worksheet cannot be shown.');
  model.workbook.active = sheet;
  model.workbook.selection = area;
  touch(model.workbook);
  raiseOfSheet(model.events, EVENT.worksheetSelectionChanged, sheet.id, { address: localAddress(area) });
}

function resized(target: RangeTarget, rows: number, columns: number): HostObject {
  const { area } = target;
  return at(target, { ...area, rows: area.rows + rows, columns: area.columns + columns });
}

/** Rows or columns hidden: true, false, or null when some are. */
function hidden(indexes: ReadonlySet<number>, from: number, count: number): boolean | null {
  let found = 0;
  for (const index of indexes) if (index >= from && index < from + count) found += 1;
  if (found === 0) return false;
  return found === count ? true : null;
}

function hide(target: RangeTarget, indexes: Set<number>, from: number, count: number, value: unknown): void {
  checkWritable(target);
  const hides = flag(value);
  for (let index = from; index < from + count; index += 1) {
    if (hides) indexes.add(index);
    else indexes.delete(index);
  }
  touchContents(target.model.workbook, target.sheet);
}

function writeHyperlink(target: RangeTarget, value: unknown): void {
  checkWritable(target);
  const asked = record(value, 'hyperlink');
  const link: Hyperlink = Object.fromEntries(
    ['address', 'documentReference', 'screenTip', 'textToDisplay']
      .map((key) => [key, asked[key]] as const)
      .filter(([, part]) => typeof part === 'string' && part !== ''),
  );
  const { sheet, area } = target;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = ensureCell(sheet, row, column);
      cell.hyperlink = link;
      if (link.textToDisplay !== undefined && cell.formula === undefined) cell.value = link.textToDisplay;
      cell.format = { ...cell.format, colour: '#0563C1', underline: 'Single' };
    }
  }
  contentChanged(target);
}

const scalars: Record<string, Member<RangeTarget>> = {
  Address: reads('1.1', fullAddress),
  AddressLocal: reads('1.1', fullAddress),
  CellCount: reads('1.1', ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns)),
  ColumnCount: reads('1.1', ({ area }) => area.columns),
  ColumnIndex: reads('1.1', ({ area }) => area.column),
  RowCount: reads('1.1', ({ area }) => area.rows),
  RowIndex: reads('1.1', ({ area }) => area.row),
  Values: readsAndWrites('1.1', valueGrid, writeContent),
  Formulas: readsAndWrites('1.1', formulaGrid, writeContent),
  Text: reads('1.1', textGrid),
  ValueTypes: reads('1.1', valueTypeGrid),
  NumberFormat: readsAndWrites(
    '1.1',
    (target) => grid(target, (_, row, column) => formatAt(target.sheet, row, column).numberFormat ?? 'General'),
    (target, formats) => {
      if (!Array.isArray(formats)) {
        checkWritable(target);
        changeFormat(target.sheet, target.area, (format) => ({
          ...format,
          numberFormat: checkNumberFormat(text(formats)),
        }));
      } else {
        writeGrid(target, formats, (format, row, column) => {
          const cell = ensureCell(target.sheet, row, column);
          if (cell.format?.numberFormat === format) return;
          cell.format = { ...cell.format, numberFormat: checkNumberFormat(text(format)) };
        });
      }
      touch(target.model.workbook);
    },
  ),
  Hidden: reads('1.2', ({ sheet, area }) => {
    const rows = hidden(sheet.hiddenRows, area.row, area.rows);
    const columns = hidden(sheet.hiddenColumns, area.column, area.columns);
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }),
  RowHidden: readsAndWrites(
    '1.2',
    ({ sheet, area }) => hidden(sheet.hiddenRows, area.row, area.rows),
    (target, value) => hide(target, target.sheet.hiddenRows, target.area.row, target.area.rows, value),
  ),
  ColumnHidden: readsAndWrites(
    '1.2',
    ({ sheet, area }) => hidden(sheet.hiddenColumns, area.column, area.columns),
    (target, value) => hide(target, target.sheet.hiddenColumns, target.area.column, target.area.columns, value),
  ),
  IsEntireColumn: reads('1.7', ({ area }) => isEntireColumns(area)),
  IsEntireRow: reads('1.7', ({ area }) => isEntireRows(area)),
  Hyperlink: readsAndWrites(
    '1.7',
    ({ sheet, area }) => sheet.cells.get(area.row * LIMITS.columns + area.column)?.hyperlink ?? null,
    writeHyperlink,
  ),
  Top: reads('1.10', ({ sheet, area }) => rowTop(sheet, area.row)),
  Left: reads('1.10', ({ sheet, area }) => columnLeft(sheet, area.column)),
  Height: reads('1.10', ({ sheet, area }) => rowTop(sheet, area.row + area.rows) - rowTop(sheet, area.row)),
  Width: reads(
    '1.10',
    ({ sheet, area }) => columnLeft(sheet, area.column + area.columns) - columnLeft(sheet, area.column),
  ),
};

const navigation: Record<string, Member<RangeTarget>> = {
  Format: links('1.1', ({ model, sheet, area }) => rangeFormatClass.of({ model, sheet, areas: [area] })),
  Worksheet: links('1.1', ({ model, sheet }) => worksheetClass.of({ model, sheet })),
  ConditionalFormats: links('1.6', (target) => conditionalFormatsClass.of(target)),
  DataValidation: links('1.8', (target) => dataValidationClass.of(target)),
};

const methods: Record<string, Member<RangeTarget>> = {
  Clear: calls('1.1', (target, [applyTo]) => clear(target, applyTo)),
  CopyFrom: calls('1.9', (target, [source, ...options]) => copyFrom(target, rangeArgument(target, source), options)),
  Select: calls('1.1', select),
  Calculate: calls('1.6', ({ model }) => model.calculate(true)),
  GetCell: calls('1.1', (target, [row, column]) =>
    at(target, {
      row: target.area.row + integer(row),
      column: target.area.column + integer(column),
      rows: 1,
      columns: 1,
    }),
  ),
  GetRow: calls('1.1', (target, [row]) => at(target, { ...target.area, row: target.area.row + integer(row), rows: 1 })),
  GetColumn: calls('1.1', (target, [column]) =>
    at(target, { ...target.area, column: target.area.column + integer(column), columns: 1 }),
  ),
  GetLastCell: calls('1.1', (target) => at(target, lastCell(withinFormat(target)))),
  GetLastRow: calls('1.1', (target) => at(target, { ...target.area, row: lastCell(target.area).row, rows: 1 })),
  GetLastColumn: calls('1.1', (target) =>
    at(target, { ...target.area, column: lastCell(target.area).column, columns: 1 }),
  ),
  GetOffsetRange: calls('1.1', (target, [rows, columns]) =>
    at(target, { ...target.area, row: target.area.row + integer(rows), column: target.area.column + integer(columns) }),
  ),
  GetResizedRange: calls('1.2', (target, [rows, columns]) => resized(target, integer(rows), integer(columns))),
  GetAbsoluteResizedRange: calls('1.7', (target, [rows, columns]) =>
    at(target, { ...target.area, rows: integer(rows), columns: integer(columns) }),
  ),
  GetEntireColumn: calls('1.1', (target) => at(target, { ...target.area, row: 0, rows: LIMITS.rows })),
  GetEntireRow: calls('1.1', (target) => at(target, { ...target.area, column: 0, columns: LIMITS.columns })),
  GetBoundingRect: calls('1.1', (target, [other]) =>
    at(target, boundingArea(target.area, sameSheet(target, other).area)),
  ),
  GetIntersection: calls('1.1', (target, [other]) => orNotFound(intersectionOf(target, other))),
  GetIntersectionOrNullObject: calls('1.4', (target, [other]) => intersectionOf(target, other)),
  GetUsedRange: calls('1.2', (target, [valuesOnly]) => orNotFound(usedOf(target, valuesOnly))),
  GetUsedRangeOrNullObject: calls('1.4', (target, [valuesOnly]) => usedOf(target, valuesOnly)),
  GetMergedAreasOrNullObject: calls('1.13', (target) => {
    const { mergesByFirstCell } = target.model.profile();
    const merged = target.sheet.merges.filter((area) => {
      const seen = mergesByFirstCell ? { ...area, rows: 1, columns: 1 } : area;
      return intersection(seen, target.area) !== null;
    });
    return merged.length === 0 ? null : rangeAreasClass.of({ model: target.model, sheet: target.sheet, areas: merged });
  }),
  Merge: calls('1.2', (target, [across]) => {
    checkWritable(target);
    const rows =
      across === true
        ? Array.from({ length: target.area.rows }, (_, i) => ({ ...target.area, row: target.area.row + i, rows: 1 }))
        : [target.area];
    target.sheet.merges = [...target.sheet.merges.filter((area) => intersection(area, target.area) === null), ...rows];
    touch(target.model.workbook);
  }),
  Unmerge: calls('1.2', (target) => {
    checkWritable(target);
    target.sheet.merges = target.sheet.merges.filter((area) => intersection(area, target.area) === null);
    touch(target.model.workbook);
  }),
  _ValidateArraySize: calls('1.3', (target, [rows, columns]) => {
    if (rows !== target.area.rows || columns !== target.area.columns) throw sizeMismatch();
  }),
};

/** The cells of a range that the format of the file has. */
function withinFormat({ model, area }: RangeTarget): Area {
  const { rows, columns } = model.profile();
  return {
    ...area,
    rows: Math.min(area.rows, rows - area.row),
    columns: Math.min(area.columns, columns - area.column),
  };
}

const lastCell = (area: Area): Area => ({
  row: area.row + area.rows - 1,
  column: area.column + area.columns - 1,
  rows: 1,
  columns: 1,
});

export const rangeClass = defineClass<RangeTarget>(
  'Range',
  { ...scalars, ...navigation, ...methods },
  { tracked: true },
);
