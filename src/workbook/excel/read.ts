import type { DateSystem } from '../../calendar';
import type { Area, CellValue } from '../cellValue';
import type { OwnColumnPlace, SheetGrid } from '../port';
import { gridFrom1904 } from '../dates';
import { missingSheet } from '../obstacles';
import { columnKeyOfAnchor } from '../roles';

import { blockReader, readInBlocks } from './blocks';
import { areaOf, loadArea } from './describe';
import { officeCode, toUserError } from './errors';
import { placeOf } from './names';
import type { Session } from './session';

/** Rows in which the formats of columns are looked at. */
const SAMPLE_ROWS = 60;

export type ReadOptions = {
  /** True for a sheet that we wrote: its days are given as the plan counted them. */
  readonly own: boolean;
  readonly asked?: Area | undefined;
  /** What the sheet was called when it was last met. */
  readonly name?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** A sheet's cells, or those of `asked`; several exchanges, sized by bytes, never one a row. */
export async function readSheet(
  session: Session,
  dateSystem: DateSystem,
  sheetId: string,
  limit: number,
  { own, asked, signal, name }: ReadOptions,
): Promise<SheetGrid> {
  const head = await lookAt(session, sheetId, asked, name);
  const base = {
    sheetId,
    sheetName: head.name,
    dateSystem,
    tables: head.tables,
    filtered: head.filtered,
    hasHiddenRows: head.hasHiddenRows,
    hasHiddenColumns: head.hasHiddenColumns,
    ...(head.ownColumns.length === 0 ? {} : { ownColumns: head.ownColumns }),
  };
  const { area } = head;
  if (area === null) return { ...base, row: 0, column: 0, values: [], columnFormats: [], merges: [] };
  const place = { sheet: head.name };
  try {
    const values: CellValue[][] = [];
    const keep = (rows: CellValue[][]) => {
      for (const row of rows) values.push(row);
    };
    const reader = blockReader(session, sheetId, area, 'values');
    await readInBlocks(area.rows, area.columns, limit, reader, keep, () => session.breathe(signal));
    const { formats, merges } = await readLooks(session, sheetId, area);
    const grid = {
      ...base,
      row: area.row,
      column: area.column,
      values,
      columnFormats: columnFormats(values, formats, area.columns),
      merges,
    };
    return own && dateSystem === 1904 ? await counted1900(session, grid, area, limit, signal) : grid;
  } catch (error) {
    throw toUserError(error, place);
  }
}

async function counted1900(
  session: Session,
  grid: SheetGrid,
  area: Area,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<SheetGrid> {
  const formats: CellValue[][] = [];
  const keep = (rows: CellValue[][]) => {
    for (const row of rows) formats.push(row);
  };
  const reader = blockReader(session, grid.sheetId, area, 'numberFormat');
  await readInBlocks(area.rows, area.columns, limit, reader, keep, () => session.breathe(signal));
  return gridFrom1904(grid, (row, column) => String(formats[row]?.[column] ?? ''));
}

async function lookAt(session: Session, sheetId: string, asked: Area | undefined, name: string | undefined) {
  try {
    return await session.raw(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.load('name');
      const used = loadArea(asked === undefined ? sheet.getUsedRangeOrNullObject(true) : rangeOf(sheet, asked));
      used.load('rowHidden,columnHidden');
      const filter = sheet.autoFilter.load('isDataFiltered');
      const tables = sheet.tables.load('items/name');
      const names = context.workbook.names.load('items/name,items/formula');
      await context.sync();
      const found = tables.items.map((table) => ({
        table,
        range: loadArea(table.getRange()),
        filter: table.autoFilter.load('isDataFiltered'),
      }));
      await context.sync();
      const empty = used.isNullObject;
      return {
        name: sheet.name,
        area: empty ? null : areaOf(used),
        hasHiddenRows: !empty && used.rowHidden !== false,
        hasHiddenColumns: !empty && used.columnHidden !== false,
        filtered: filter.isDataFiltered || found.some((entry) => entry.filter.isDataFiltered),
        tables: found.map(({ table, range }) => ({ name: table.name, area: areaOf(range) })),
        ownColumns: names.items.flatMap((item) => ownColumnPlace(item, sheet.name)),
      };
    });
  } catch (error) {
    if (officeCode(error) === 'ItemNotFound') throw missingSheet(name ?? sheetId);
    throw toUserError(error);
  }
}

/** The column of ours that a name follows in this sheet. */
function ownColumnPlace({ name, formula }: Excel.NamedItem, sheet: string): OwnColumnPlace[] {
  const key = columnKeyOfAnchor(name);
  const place = key === null ? null : placeOf(String(formula));
  if (key === null || place?.sheet.toLowerCase() !== sheet.toLowerCase()) return [];
  return [{ key, row: place.row, column: place.column }];
}

/** Number formats of the first rows, and merged areas. */
function readLooks(session: Session, sheetId: string, area: Area): Promise<{ formats: string[][]; merges: Area[] }> {
  return session.raw(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const sample = rangeOf(sheet, { ...area, rows: Math.min(area.rows, SAMPLE_ROWS) });
    sample.load('numberFormat');
    const merged = rangeOf(sheet, area).getMergedAreasOrNullObject();
    merged.load('areaCount');
    await context.sync();
    if (merged.isNullObject) return { formats: sample.numberFormat as string[][], merges: [] };
    const areas = merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    await context.sync();
    return { formats: sample.numberFormat as string[][], merges: areas.items.map(areaOf) };
  });
}

/** The range of an area. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** By column, the format that most numbers of the first rows carry (of any filled cell when there is no number). */
function columnFormats(
  values: readonly CellValue[][],
  formats: readonly string[][],
  columns: number,
): (string | null)[] {
  return Array.from({ length: columns }, (_, column) => {
    const cells = formats.map((row, at) => ({ format: row[column] ?? 'General', value: values[at]?.[column] ?? null }));
    const numbers = cells.filter(({ value }) => typeof value === 'number');
    const counted = numbers.length > 0 ? numbers : cells.filter(({ value }) => value !== null);
    const commonest = mostFrequent(counted.map(({ format }) => format));
    return commonest === 'General' ? null : commonest;
  });
}

function mostFrequent(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
