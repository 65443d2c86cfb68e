import type { Area, CellValue, TableInfo } from '../../index';
import { LIMITS, LimitError, counting } from '../package/failure';
import { child, childrenNamed, isTrue, parseXml } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { partEntry, readPart, relationshipsOf } from '../package/opc';
import type { OpcPackage } from '../package/opc';
import type { ZipEntry } from '../package/zip';
import { BUILT_IN_FORMATS } from './numberFormats';
import { parseArea } from './reference';
import { cellValue, endTag, findSheetData, richText, scanCells, scanRows } from './sheetScanner';
import type { SourceSheet } from './source';
import type { SheetEntry, WorkbookPart } from './xlsxWorkbook';

/** Empty cells before a filled one that are written out; beyond it they are left as a hole. */
const WIDEST_GAP = 256;

/** What all sheets of a package share, read once. */
type Shared = {
  readonly strings: readonly string[];
  /** Number format by index of cell format. */
  readonly formats: readonly (string | null)[];
};

/** Parts already read, by zip entry: an untouched part is never read twice. */
export type ReadCache = {
  readonly sheets: WeakMap<ZipEntry, SourceSheet>;
  readonly strings: WeakMap<ZipEntry, readonly string[]>;
};

/** An empty cache, to be kept as long as the workbook is open. */
export function readCache(): ReadCache {
  return { sheets: new WeakMap(), strings: new WeakMap() };
}

/** The shared strings part as texts. */
export function readSharedStrings(xml: string): readonly string[] {
  const prefix = /<((?:[^\s<>/:]+:)?)sst[\s>/]/.exec(xml)?.[1] ?? '';
  // Some writers put a space before the slash: the attributes must not take the slash.
  const opening = new RegExp(`<${prefix}si(?:\\s[^<>]*?)?(/?)>`, 'g');
  const strings: string[] = [];
  for (let found = opening.exec(xml); found !== null; found = opening.exec(xml)) {
    if (found[1] === '/') {
      strings.push('');
      continue;
    }
    const end = endTag(xml, `${prefix}si`, opening.lastIndex);
    if (end < 0) throw new Error('unfinished shared string');
    strings.push(richText(xml, prefix, opening.lastIndex, end));
    opening.lastIndex = end;
  }
  return strings;
}

function readFormats(xml: string | null): readonly (string | null)[] {
  if (xml === null) return [];
  const root = parseXml(xml);
  const codes = new Map<number, string>(Object.entries(BUILT_IN_FORMATS).map(([id, code]) => [Number(id), code]));
  for (const format of childrenNamed(child(root, 'numFmts'), 'numFmt')) {
    codes.set(Number(format.attributes.get('numFmtId')), format.attributes.get('formatCode') ?? 'General');
  }
  return childrenNamed(child(root, 'cellXfs'), 'xf').map((format) => {
    const code = codes.get(Number(format.attributes.get('numFmtId') ?? 0)) ?? 'General';
    return code === 'General' ? null : code;
  });
}

/** The shared strings of a package, in order. */
export function readSharedStringsOf(source: OpcPackage, workbook: WorkbookPart): readonly string[] {
  const path = workbook.sharedStringsPath;
  return path === null ? [] : readSharedStrings(readPart(source, path) ?? '');
}

function readShared(source: OpcPackage, workbook: WorkbookPart, cache: ReadCache): Shared {
  const path = workbook.sharedStringsPath;
  const entry = path === null ? undefined : partEntry(source, path);
  let strings = entry === undefined ? [] : cache.strings.get(entry);
  if (strings === undefined) {
    strings = readSharedStringsOf(source, workbook);
    if (entry !== undefined) cache.strings.set(entry, strings);
  }
  const { stylesPath } = workbook;
  const formats = counting('styles', stylesPath ?? '', () =>
    readFormats(stylesPath === null ? null : readPart(source, stylesPath, 'part')),
  );
  return { strings, formats };
}

const hasFilterColumn = (autoFilter: XmlElement | undefined) => child(autoFilter, 'filterColumn') !== undefined;

function readTables(
  source: OpcPackage,
  sheetPath: string,
): readonly { readonly info: TableInfo; readonly filtered: boolean }[] {
  return relationshipsOf(source, sheetPath).flatMap((relationship) => {
    if (relationship.type !== 'table' || relationship.path === null) return [];
    const text = readPart(source, relationship.path, 'part');
    if (text === null) return [];
    const root = parseXml(text);
    const area = parseArea(root.attributes.get('ref') ?? '');
    // A table without a heading row tells nothing of where headings stand.
    if (area === null || root.attributes.get('headerRowCount') === '0') return [];
    const name = root.attributes.get('displayName') ?? root.attributes.get('name') ?? '';
    return [{ info: { name, area }, filtered: hasFilterColumn(child(root, 'autoFilter')) }];
  });
}

/** The part of a sheet around its rows, as a tree, and the text that its offsets count in. */
export function sheetFrame(xml: string): { readonly text: string; readonly root: XmlElement } {
  const data = findSheetData(xml);
  const text = xml.slice(0, data.openEnd) + xml.slice(data.closeStart);
  return { text, root: parseXml(text) };
}

const sheetIdOf = (entry: SheetEntry) => `sheet${entry.sheetId}`;

function mergesOf(root: XmlElement): readonly Area[] {
  return childrenNamed(child(root, 'mergeCells'), 'mergeCell')
    .map((merge) => parseArea(merge.attributes.get('ref') ?? ''))
    .filter((area) => area !== null);
}

/** Reads the text of a sheet part. Throws when it is malformed. */
function readSheetPart(
  source: OpcPackage,
  workbook: WorkbookPart,
  entry: SheetEntry,
  xml: string,
  shared: Shared,
): SourceSheet {
  const data = findSheetData(xml);
  if (xml.length - (data.closeStart - data.openEnd) > LIMITS.part) throw new LimitError('merges', entry.name);
  const { root } = counting('merges', entry.name, () => sheetFrame(xml));
  const tables = readTables(source, entry.path);
  const rows: CellValue[][] = [];
  const cellFormats: number[][] = [];
  let hasHiddenRows = false;
  scanRows(xml, data, (span) => {
    if (span.hidden) hasHiddenRows = true;
    // Some writers give a row in several pieces, one a cell.
    let values = rows[span.row];
    let formats = cellFormats[span.row] ?? [];
    scanCells(xml, data, span, (cell) => {
      const value = cellValue(xml, data, cell, shared.strings, workbook.dateSystem);
      if (value === null) return;
      if (values === undefined) {
        values = [];
        formats = [];
      }
      // A far cell leaves a hole: filling the way to column XFD on every row would cost gigabytes.
      if (cell.column - values.length <= WIDEST_GAP) {
        while (values.length < cell.column) {
          values.push(null);
          formats.push(0);
        }
      }
      values[cell.column] = value;
      formats[cell.column] = cell.format;
    });
    if (values !== undefined) {
      rows[span.row] = values;
      cellFormats[span.row] = formats;
    }
  });
  const filterOn = hasFilterColumn(child(root, 'autoFilter')) || tables.some((table) => table.filtered);
  return {
    id: sheetIdOf(entry),
    name: entry.name,
    visible: entry.visible,
    protected: isTrue(child(root, 'sheetProtection')?.attributes.get('sheet')),
    filtered: filterOn && hasHiddenRows,
    hasHiddenRows,
    hasHiddenColumns: childrenNamed(child(root, 'cols'), 'col').some((column) =>
      isTrue(column.attributes.get('hidden')),
    ),
    merges: mergesOf(root),
    tables: tables.map((table) => table.info),
    rows,
    formatAt: (row, column) => shared.formats[cellFormats[row]?.[column] ?? 0] ?? null,
  };
}

/** A sheet that is read when something of its content is asked for the first time. */
function sheetOnDemand(entry: SheetEntry, read: () => SourceSheet): SourceSheet {
  let known: SourceSheet | undefined;
  const sheet = () => (known ??= read());
  return {
    id: sheetIdOf(entry),
    name: entry.name,
    visible: entry.visible,
    get protected() {
      return sheet().protected;
    },
    get filtered() {
      return sheet().filtered;
    },
    get hasHiddenRows() {
      return sheet().hasHiddenRows;
    },
    get hasHiddenColumns() {
      return sheet().hasHiddenColumns;
    },
    get merges() {
      return sheet().merges;
    },
    get tables() {
      return sheet().tables;
    },
    get rows() {
      return sheet().rows;
    },
    formatAt: (row, column) => sheet().formatAt(row, column),
  };
}

/**
 * Reads the sheets of a package, taking those whose part has not changed from
 * the cache. Throws when one is malformed. `onDemand`, for parts that we have
 * just written ourselves: each is read when it is asked for, most never.
 */
export function readSheets(
  source: OpcPackage,
  workbook: WorkbookPart,
  cache: ReadCache,
  onDemand = false,
): readonly SourceSheet[] {
  let shared: Shared | undefined;
  return workbook.sheets.map((entry) => {
    const part = partEntry(source, entry.path);
    const known = part === undefined ? undefined : cache.sheets.get(part);
    if (known !== undefined && known.name === entry.name && known.visible === entry.visible) return known;
    const read = () => {
      shared ??= readShared(source, workbook, cache);
      return readSheetPart(source, workbook, entry, readPart(source, entry.path) ?? '', shared);
    };
    const sheet = onDemand ? sheetOnDemand(entry, read) : read();
    if (part !== undefined) cache.sheets.set(part, sheet);
    return sheet;
  });
}
