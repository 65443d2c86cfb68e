import { cellAddress } from '../../index';
import type { CellValue } from '../../index';
import { cellValue, scanCells, scanRows } from '../read/sheetScanner';
import type { CellSpan, RowSpan, SheetData } from '../read/sheetScanner';
import { cellXml } from './cells';

/** A value for one cell of our columns; `format` is used where no cell stands yet. */
export type PlacedValue = { readonly column: number; readonly value: CellValue; readonly format: () => number };

/** Values by 0-based row; each row's in order of column. */
export type PlacedValues = ReadonlyMap<number, readonly PlacedValue[]>;

export type CellsPatch = {
  /** Text of the part with the cells in place. */
  readonly text: string;
  readonly changed: number;
  /** True when a formula was replaced: the chain of calculation no longer holds. */
  readonly formulaReplaced: boolean;
};

type PatchContext = {
  readonly xml: string;
  readonly data: SheetData;
  readonly strings: readonly string[];
  readonly dateSystem: 1900 | 1904;
};

/** A row's `spans` says how far its cells go; some readers believe it. */
function widerTag(tag: string, columns: readonly number[]): string {
  return tag.replace(
    /(\sspans\s*=\s*["'])(\d+):(\d+)(["'])/,
    (_all, before: string, from: string, to: string, after: string) => {
      const first = Math.min(Number(from), ...columns.map((column) => column + 1));
      const last = Math.max(Number(to), ...columns.map((column) => column + 1));
      return `${before}${first}:${last}${after}`;
    },
  );
}

/** The same cell with another content: its format stays. */
function replacedCell(prefix: string, row: number, cell: CellSpan, value: CellValue): string {
  const xml = cellXml(prefix, row, cell.column, { value, format: cell.format });
  return xml === '' ? `<${prefix}c r="${cellAddress(row, cell.column)}"/>` : xml;
}

/**
 * Puts values into cells of a sheet part in one pass: what stands there with
 * the same value is not touched, everything else of the part is copied as it
 * is. Rows and cells that do not exist yet are inserted in order.
 */
export function patchCells(context: PatchContext, values: PlacedValues): CellsPatch {
  const { xml, data, strings, dateSystem } = context;
  const { prefix } = data;
  const pieces: string[] = [];
  const pending = [...values.keys()].sort((a, b) => a - b);
  let copied = 0;
  let next = 0;
  let changed = 0;
  let formulaReplaced = false;

  const put = (until: number, text: string, resume: number) => {
    pieces.push(xml.slice(copied, until), text);
    copied = resume;
  };

  const newCells = (row: number, placed: readonly PlacedValue[]): string =>
    placed
      .map(({ column, value, format }) => {
        if (value !== null && value !== '') changed += 1;
        return value === null || value === '' ? '' : cellXml(prefix, row, column, { value, format: format() });
      })
      .join('');

  /** Rows that the part does not hold, up to (not including) `before`. */
  const insertRows = (before: number, at: number) => {
    let rows = '';
    for (; next < pending.length && (pending[next] ?? 0) < before; next += 1) {
      const row = pending[next] ?? 0;
      const cells = newCells(row, values.get(row) ?? []);
      if (cells !== '') rows += `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
    }
    if (rows !== '') put(at, rows, at);
  };

  const patchRow = (span: RowSpan, placed: readonly PlacedValue[]) => {
    const missing = [...placed];
    const inserted: number[] = [];
    const edits: { start: number; end: number; text: string }[] = [];
    const insertBefore = (column: number, at: number) => {
      while (missing[0] !== undefined && missing[0].column < column) {
        const [value] = missing.splice(0, 1);
        const text = value === undefined ? '' : newCells(span.row, [value]);
        if (text === '' || value === undefined) continue;
        inserted.push(value.column);
        edits.push({ start: at, end: at, text });
      }
    };
    scanCells(xml, data, span, (cell) => {
      insertBefore(cell.column, cell.start);
      if (missing[0]?.column !== cell.column) return;
      const [wanted] = missing.splice(0, 1);
      const value = wanted?.value === '' ? null : (wanted?.value ?? null);
      const hasFormula = xml.slice(cell.openEnd, cell.closeStart).includes(`<${prefix}f`);
      if (!hasFormula && cellValue(xml, data, cell, strings, dateSystem) === value) return;
      if (hasFormula) formulaReplaced = true;
      changed += 1;
      edits.push({ start: cell.start, end: cell.end, text: replacedCell(prefix, span.row, cell, value) });
    });
    insertBefore(Infinity, span.closeStart);
    if (edits.length === 0) return;
    const tag = xml.slice(span.start, span.openEnd);
    const widened = inserted.length === 0 ? tag : widerTag(tag, inserted);
    if (span.openEnd === span.end) {
      const open = widened.replace(/\s*\/>$/, '>');
      put(span.start, `${open}${edits.map((edit) => edit.text).join('')}</${prefix}row>`, span.end);
      return;
    }
    put(span.start, widened, span.openEnd);
    for (const edit of edits) put(edit.start, edit.text, edit.end);
  };

  scanRows(xml, data, (span) => {
    insertRows(span.row, span.start);
    if (pending[next] !== span.row) return;
    next += 1;
    patchRow(span, values.get(span.row) ?? []);
  });
  if (data.openEnd === data.end) {
    // An empty sheet: `<sheetData/>` has to be opened first.
    let rows = '';
    for (; next < pending.length; next += 1) {
      const row = pending[next] ?? 0;
      const cells = newCells(row, values.get(row) ?? []);
      if (cells !== '') rows += `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
    }
    const open = xml.slice(data.start, data.openEnd).replace(/\s*\/>$/, '>');
    if (rows !== '') put(data.start, `${open}${rows}</${prefix}sheetData>`, data.end);
  } else {
    insertRows(Infinity, data.closeStart);
  }
  return { text: pieces.length === 0 ? xml : pieces.join('') + xml.slice(copied), changed, formulaReplaced };
}
