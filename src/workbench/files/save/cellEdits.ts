import { applyEdits, cellXml, findSheetData, scanCells, scanRows } from '../../../workbook/file';
import type { Edit } from '../../../workbook/file';
import type { HostCell, HostSheet } from '../../host';
import { columnOfKey, rowOfKey } from '../../host';

/** Cells by 0-based row and column; null empties one. */
export type CellEdits = ReadonlyMap<number, ReadonlyMap<number, HostCell | null>>;

/** Cells of a sheet that hold something else than when it was opened, our own columns left out. */
export function cellEdits(before: HostSheet, after: HostSheet, ownColumns: ReadonlySet<number>): CellEdits {
  const edits = new Map<number, Map<number, HostCell | null>>();
  for (const key of new Set([...before.cells.keys(), ...after.cells.keys()])) {
    const [was, is] = [before.cells.get(key), after.cells.get(key)];
    // The value of a formula follows from the rest: only its text is the buyer's.
    const same =
      was?.formula === is?.formula && (is?.formula !== undefined || (was?.value ?? null) === (is?.value ?? null));
    const column = columnOfKey(key);
    if (same || ownColumns.has(column)) continue;
    const row = edits.get(rowOfKey(key)) ?? new Map<number, HostCell | null>();
    row.set(column, is ?? null);
    edits.set(rowOfKey(key), row);
  }
  return edits;
}

function written(prefix: string, row: number, column: number, cell: HostCell | null, format: number): string {
  if (cell === null) return cellXml(prefix, row, column, { value: null, format });
  const formula = cell.formula === undefined ? {} : { formula: { text: cell.formula.slice(1), array: false } };
  return cellXml(prefix, row, column, { value: cell.value, format, ...formula });
}

/** A sheet part with these cells in it; a cell keeps its format, every other cell its text. */
export function withCellEdits(xml: string, edits: CellEdits): string {
  const data = findSheetData(xml);
  const { prefix } = data;
  const changes: Edit[] = [];
  const pending = new Map([...edits].sort(([a], [b]) => a - b));
  const newRow = (row: number, cells: ReadonlyMap<number, HostCell | null>): string => {
    const inside = [...cells]
      .sort(([a], [b]) => a - b)
      .map(([column, cell]) => written(prefix, row, column, cell, 0))
      .join('');
    return inside === '' ? '' : `<${prefix}row r="${row + 1}">${inside}</${prefix}row>`;
  };
  const insertBefore = (row: number, at: number): void => {
    for (const [index, cells] of pending) {
      if (index >= row) return;
      changes.push({ start: at, end: at, text: newRow(index, cells) });
      pending.delete(index);
    }
  };
  scanRows(xml, data, (span) => {
    insertBefore(span.row, span.start);
    const cells = pending.get(span.row);
    if (cells === undefined) return;
    pending.delete(span.row);
    const missing = new Map([...cells].sort(([a], [b]) => a - b));
    const inRow: Edit[] = [];
    const insert = (before: number, at: number): void => {
      for (const [column, cell] of missing) {
        if (column >= before) return;
        inRow.push({ start: at, end: at, text: written(prefix, span.row, column, cell, 0) });
        missing.delete(column);
      }
    };
    scanCells(xml, data, span, (cell) => {
      insert(cell.column, cell.start);
      const edit = missing.get(cell.column);
      if (edit === undefined) return;
      missing.delete(cell.column);
      inRow.push({ start: cell.start, end: cell.end, text: written(prefix, span.row, cell.column, edit, cell.format) });
    });
    insert(Infinity, span.closeStart);
    // What `spans` says may no longer hold: readers do without it.
    const tag = xml.slice(span.start, span.openEnd).replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    if (span.openEnd === span.end) {
      const inside = inRow.map(({ text }) => text).join('');
      changes.push({
        start: span.start,
        end: span.end,
        text: `${tag.replace(/\s*\/>$/, '>')}${inside}</${prefix}row>`,
      });
    } else changes.push({ start: span.start, end: span.openEnd, text: tag }, ...inRow);
  });
  if (data.openEnd === data.end) {
    const rows = [...pending].map(([row, cells]) => newRow(row, cells)).join('');
    const open = xml.slice(data.start, data.openEnd).replace(/\s*\/>$/, '>');
    changes.push({ start: data.start, end: data.end, text: `${open}${rows}</${prefix}sheetData>` });
  } else insertBefore(Infinity, data.closeStart);
  return applyEdits(xml, changes);
}
