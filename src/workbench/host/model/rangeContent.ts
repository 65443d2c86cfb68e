import type { Area, CellValue } from '../../../workbook';
import { areaAddress, quoteSheetName } from '../../../workbook';
import { boundedArea, cellAt, ensureCell, formatAt, putCell, touchContents } from '../cells';
import type { HostCell, HostSheet } from '../data';
import { invalidArgument, invalidOperation, sizeMismatch } from '../errors';
import { cellCount, intersection } from '../areas';
import { EVENT, raiseOfSheet } from '../events';
import { enteredContent } from '../input';
import { LIMITS } from '../limits';
import type { RangeTarget } from './context';
import { checkAlive, checkWritable } from './context';
import { followTableHabits } from './tableHabits';

/** Who changed cells: someone at this Excel, or a co-author at another. */
export type ChangeSource = 'Local' | 'Remote';

/** `Feuil1!A1:B2`; the name is quoted when it is not a plain word. */
export function fullAddress(target: RangeTarget): string {
  const { name } = target.sheet;
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return `${plain ? name : quoteSheetName(name)}!${localAddress(target.area)}`;
}

/** `A1:B2`, `A:B` for whole columns, `1:2` for whole rows. */
export function localAddress(area: Area): string {
  if (area.rows === LIMITS.rows) {
    const [first = '', last = first] = areaAddress({ ...area, rows: 1 })
      .replace(/\d/g, '')
      .split(':');
    return `${first}:${last}`;
  }
  if (area.columns === LIMITS.columns) return `${area.row + 1}:${area.row + area.rows}`;
  return areaAddress(area);
}

/** A grid of what `read` gives for each cell; null above the number of cells that Excel answers. */
export function grid<V>(
  target: RangeTarget,
  read: (cell: HostCell | undefined, row: number, column: number) => V,
): V[][] | null {
  const { sheet, area } = target;
  checkAlive(sheet);
  if (cellCount(area) > LIMITS.cellsPerRead) return null;
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => {
      const row = area.row + i;
      const column = area.column + j;
      return read(cellAt(sheet, row, column), row, column);
    }),
  );
}

export const valueGrid = (target: RangeTarget) => {
  target.model.calculate();
  return grid(target, (cell) => cell?.value ?? '');
};

export const formulaGrid = (target: RangeTarget) => {
  target.model.calculate();
  return grid(target, (cell) => cell?.formula ?? cell?.value ?? '');
};

export const textGrid = (target: RangeTarget) => {
  target.model.calculate();
  return grid(target, (cell, row, column) =>
    cell === undefined
      ? ''
      : target.model.display(cell.value, formatAt(target.sheet, row, column).numberFormat ?? 'General'),
  );
};

export const valueTypeGrid = (target: RangeTarget) => {
  target.model.calculate();
  return grid(target, (cell) => valueType(cell?.value ?? null));
};

function valueType(value: HostCell['value']): string {
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value.startsWith('#') && /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(value)
    ? 'Error'
    : 'String';
}

/** Rows of the area in the order a write fills them: a filter hides rows, and the write goes past them. */
function rowsWritten(target: RangeTarget): readonly number[] {
  const { sheet, area } = target;
  const filters = [sheet.filter, ...sheet.tables.map((table) => table.filter)];
  const filtered = filters.some(
    (filter) => filter !== null && filter.criteria.some(Boolean) && intersection(filter.area, area) !== null,
  );
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
  return filtered ? rows.filter((row) => !sheet.hiddenRows.has(row)) : rows;
}

/**
 * Gives every cell of the range its entry: a single one for all, or a grid of
 * the range's very size in which null leaves a cell as it is.
 */
export function writeGrid(
  target: RangeTarget,
  entries: unknown,
  put: (entry: unknown, row: number, column: number) => void,
) {
  checkWritable(target);
  const { area } = target;
  if (!Array.isArray(entries)) {
    const bounded = boundedArea(target.sheet, area);
    for (let row = bounded.row; row < bounded.row + bounded.rows; row += 1) {
      for (let column = bounded.column; column < bounded.column + bounded.columns; column += 1)
        put(entries, row, column);
    }
    return;
  }
  checkSize(area, entries);
  for (const [index, row] of rowsWritten(target).entries()) {
    const line = entries[index] as readonly unknown[];
    for (let j = 0; j < area.columns; j += 1) {
      const entry = line[j];
      if (entry !== null && entry !== undefined) put(entry, row, area.column + j);
    }
  }
}

function checkSize(area: Area, entries: readonly unknown[]): void {
  const fits =
    entries.length === area.rows && entries.every((line) => Array.isArray(line) && line.length === area.columns);
  if (!fits) throw sizeMismatch();
}

/**
 * Writes values or formulas, as typed by a person whose Excel speaks en-US.
 * `numberFormat` goes to cells that have none of their own.
 */
export function writeContent(
  target: RangeTarget,
  entries: unknown,
  numberFormat?: string,
  source: ChangeSource = 'Local',
): void {
  const { model, sheet, area } = target;
  const single =
    area.rows === 1 && area.columns === 1 ? (cellAt(sheet, area.row, area.column)?.value ?? null) : undefined;
  writeGrid(target, entries, (entry, row, column) => {
    if (typeof entry === 'object') throw invalidArgument('A cell takes a text, a number or true/false.');
    if (isCovered(sheet, row, column)) return;
    const format = formatAt(sheet, row, column).numberFormat ?? 'General';
    const content = enteredContent(entry, format, model.workbook.date1904);
    const heading = tableHeading(sheet, content.value, row, column);
    putCell(sheet, row, column, heading === null ? content : { value: heading });
    const given = content.numberFormat ?? numberFormat;
    if (given !== undefined && format === 'General') {
      const cell = ensureCell(sheet, row, column);
      cell.format = { ...cell.format, numberFormat: given };
    }
  });
  followTableHabits(target);
  contentChanged(target, single, source);
}

/** In a merged area only the first cell takes a content; what is written to the others is lost. */
function isCovered({ merges }: HostSheet, row: number, column: number): boolean {
  if (merges.length === 0) return false;
  const merged = merges.find((area) => intersection(area, { row, column, rows: 1, columns: 1 }) !== null);
  return merged !== undefined && (merged.row !== row || merged.column !== column);
}

/** The heading that a cell gives to a column of a table: a text that no other column of it bears; null elsewhere. */
function tableHeading(sheet: HostSheet, entry: CellValue, row: number, column: number): string | null {
  for (const table of sheet.tables) {
    const { area } = table;
    if (!table.showHeaders || row !== area.row || column < area.column || column >= area.column + area.columns)
      continue;
    const heading = String(entry ?? '');
    if (heading === '') throw invalidOperation(`A column of the table « ${table.name} » needs a heading.`);
    for (let other = area.column; other < area.column + area.columns; other += 1) {
      const value = cellAt(sheet, row, other)?.value;
      if (other !== column && String(value ?? '').toLowerCase() === heading.toLowerCase()) {
        throw invalidOperation(`Two columns of the table « ${table.name} » cannot both be « ${heading} ».`);
      }
    }
    return heading;
  }
  return null;
}

/** Tells the calculation, the page and the add-in's handlers that cells changed. */
export function contentChanged(target: RangeTarget, before?: HostCell['value'], source: ChangeSource = 'Local'): void {
  const { model, sheet, area } = target;
  touchContents(model.workbook, sheet);
  const address = localAddress(area);
  const after = before === undefined ? undefined : (cellAt(sheet, area.row, area.column)?.value ?? null);
  const details =
    after === undefined
      ? {}
      : {
          valueBefore: before ?? '',
          valueAfter: after ?? '',
          valueTypeBefore: valueType(before ?? null),
          valueTypeAfter: valueType(after),
        };
  raiseOfSheet(model.events, EVENT.worksheetChanged, sheet.id, {
    address,
    changeType: 'RangeEdited',
    source,
    triggerSource: null,
    ...details,
  });
  for (const table of sheet.tables) {
    const common = intersection(table.area, area);
    if (common === null) continue;
    model.events.raise({
      type: EVENT.tableChanged,
      targetId: String(table.id),
      payload: {
        address: localAddress(common),
        changeType: 'RangeEdited',
        source,
        worksheetId: sheet.id,
        tableId: String(table.id),
        ...details,
      },
    });
  }
}
