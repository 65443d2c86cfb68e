import { areaAddress } from '../../index';
import type { CellValue, RegisterColumnsPlan } from '../../index';
import { applyEdits, attributesText } from '../package/xml';
import type { PartPieces } from '../package/opc';
import { usedArea } from '../read/source';
import type { SourceSheet } from '../read/source';
import { sheetFrame } from '../read/xlsx';
import { cellWriter, fittedText } from './cells';
import type { PlacedColumn } from './placedColumn';
import { frameEdits } from './registerPatch';
import type { StyleBook } from './stylesPart';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ROWS = '<sheetData></sheetData>';

/** Rows measured for the width of a column, and the width's bounds in characters. */
const WIDTH_SAMPLE = 200;
const NARROWEST = 9;
const WIDEST = 50;

type Row = readonly (CellValue | undefined)[];

/** What a cell of the copy holds of a value: an empty text is no content, and a text has its limit. */
function heldValue(value: CellValue | undefined): CellValue {
  if (typeof value !== 'string') return value ?? null;
  return value === '' ? null : fittedText(value);
}

function heldRow(row: Row): Row {
  return row.every((value) => heldValue(value) === (value ?? null)) ? row : row.map(heldValue);
}

/** A sheet of a source that is no xlsx as it would be read in its copy: cells, number formats and merged areas. */
export function copiedSheet(sheet: SourceSheet, id: string, name: string): SourceSheet {
  return {
    id,
    name,
    visible: sheet.visible,
    protected: false,
    filtered: false,
    hasHiddenRows: false,
    hasHiddenColumns: false,
    merges: sheet.merges,
    tables: [],
    rows: sheet.rows.map((row) => (row === undefined ? undefined : heldRow(row))),
    formatAt: (row, column) => ((sheet.rows[row]?.[column] ?? null) === null ? null : sheet.formatAt(row, column)),
  };
}

function textWidth(value: CellValue): number {
  if (value === null) return 0;
  return Math.max(
    ...String(value)
      .split('\n')
      .map((line) => line.length),
  );
}

function widthsXml(sheet: SourceSheet): string {
  const widths: number[] = [];
  let measured = 0;
  for (const row of sheet.rows) {
    if (row === undefined) continue;
    row.forEach((value, column) => (widths[column] = Math.max(widths[column] ?? 0, textWidth(value ?? null))));
    measured += 1;
    if (measured === WIDTH_SAMPLE) break;
  }
  const columns = widths.map(
    (width, index) =>
      `<col${attributesText({ min: index + 1, max: index + 1, width: Math.min(WIDEST, Math.max(NARROWEST, width + 2)), customWidth: 1 })}/>`,
  );
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

/** The text of a sheet part around its rows. */
function frameOf(sheet: SourceSheet): string {
  const used = usedArea(sheet);
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    `<dimension ref="${used === null ? 'A1' : areaAddress(used)}"/>`,
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    widthsXml(sheet),
    ROWS,
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    '</worksheet>',
  ].join('');
}

/** One of our columns by row, and the format of its cells. */
type OwnCells = { readonly column: number; readonly values: readonly CellValue[]; formatOf: (row: number) => number };

function piecesOf(frame: string, sheet: SourceSheet, own: readonly OwnCells[], styles: StyleBook): PartPieces {
  const [head = '', foot = ''] = frame.split(ROWS);
  const last = Math.max(sheet.rows.length, ...own.map(({ values }) => values.length));
  const first = own[0]?.column ?? Infinity;
  const formatAt = (row: number, column: number) => styles.numberFormat(sheet.formatAt(row, column));
  // The styles part is written before the rows are: their formats are named now.
  sheet.rows.forEach((row, at) => row?.forEach((value, column) => (value ?? null) !== null && formatAt(at, column)));
  return {
    // Our columns make it another part than there was.
    ...(own.length === 0 ? {} : { differs: true }),
    *pieces() {
      const cellOf = cellWriter();
      yield `${head}<sheetData>`;
      for (let row = 0; row < last; row += 1) {
        const given = sheet.rows[row];
        const cells: [number, string][] = [];
        let content = '';
        given?.forEach((value, column) => {
          if ((value ?? null) === null) return;
          const text = cellOf(row, column, value ?? null, formatAt(row, column));
          if (column < first) content += text;
          else cells.push([column, text]);
        });
        for (const { column, values, formatOf } of own) {
          const value = values[row] ?? null;
          if (value !== null && value !== '') cells.push([column, cellOf(row, column, value, formatOf(row))]);
        }
        if (cells.length > 0) content += cells.sort(([a], [b]) => a - b).reduce((all, [, text]) => all + text, '');
        if (content !== '' || given !== undefined) yield `<row r="${row + 1}">${content}</row>`;
      }
      yield `</sheetData>${foot}`;
    },
  };
}

/** The sheet part of a copied sheet, made a row at a time. */
export function copiedPieces(sheet: SourceSheet, styles: StyleBook): PartPieces {
  return piecesOf(frameOf(sheet), sheet, [], styles);
}

export type CopyWithColumns = {
  readonly part: PartPieces;
  /** The sheet as it would be read again. */
  readonly sheet: SourceSheet;
  /** Our cells that hold something. */
  readonly changed: number;
};

/** The number format of the last filled cell of a row left of a column. */
function formatBefore(sheet: SourceSheet, row: number, column: number, styles: StyleBook): number {
  const cells = sheet.rows[row] ?? [];
  for (let at = Math.min(column, cells.length) - 1; at >= 0; at -= 1) {
    if ((cells[at] ?? null) !== null) return styles.numberFormat(sheet.formatAt(row, at));
  }
  return 0;
}

/**
 * A copied sheet with our columns in it, made at once: what `patchRegister` would make of its text. Null when
 * something already stands where they go: then the text has to be looked at.
 */
export function copyWithColumns(
  sheet: SourceSheet,
  plan: RegisterColumnsPlan,
  columns: readonly PlacedColumn[],
  styles: StyleBook,
): CopyWithColumns | null {
  const placed = [...columns].sort((a, b) => a.column - b.column);
  const isFree = ({ column, isNew }: PlacedColumn) =>
    isNew && sheet.rows.every((row) => (row?.[column] ?? null) === null);
  if (!placed.every(isFree)) return null;
  const first = placed[0]?.column ?? 0;
  const heading = formatBefore(sheet, plan.headerRow, first, styles);
  const holds = placed.some(({ plan: { values } }) => values.some(({ value }) => value !== null && value !== ''));
  const body = holds ? styles.textLike(formatBefore(sheet, plan.firstRow, first, styles)) : 0;
  const own = placed.map(({ plan: added, column }): OwnCells => {
    const values: CellValue[] = [];
    values[plan.headerRow] = added.heading;
    for (const { row, value } of added.values) values[row] = value;
    return { column, values, formatOf: (row) => (row === plan.headerRow ? heading : body) };
  });
  const frame = frameOf(sheet);
  const { edits } = frameEdits(sheetFrame(frame).root, plan, columns);
  let changed = 0;
  for (const { values } of own) values.forEach((value) => (changed += value === null || value === '' ? 0 : 1));
  return { part: piecesOf(applyEdits(frame, edits), sheet, own, styles), sheet: seenWith(sheet, own), changed };
}

/** The sheet as it reads with our columns; its rows are laid out when they are asked for. */
function seenWith(sheet: SourceSheet, own: readonly OwnCells[]): SourceSheet {
  let known: SourceSheet['rows'] | undefined;
  const laid = (): SourceSheet['rows'] =>
    Array.from({ length: Math.max(sheet.rows.length, ...own.map(({ values }) => values.length)) }, (_, row) => {
      const cells = [...(sheet.rows[row] ?? [])];
      for (const { column, values } of own) {
        const value = heldValue(values[row]);
        if (value === null) continue;
        while (cells.length < column) cells.push(null);
        cells[column] = value;
      }
      return cells.length === 0 && sheet.rows[row] === undefined ? undefined : cells;
    });
  const columns = new Set(own.map(({ column }) => column));
  return {
    ...sheet,
    get rows() {
      return (known ??= laid());
    },
    formatAt: (row, column) => (columns.has(column) ? null : sheet.formatAt(row, column)),
  };
}
