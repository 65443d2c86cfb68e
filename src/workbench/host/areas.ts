import type { Area } from '../../workbook';
import { columnIndex } from '../../workbook';
import { invalidArgument } from './errors';
import { LIMITS } from './limits';

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

const between = (first: number, second: number) => ({
  from: Math.min(first, second),
  size: Math.abs(second - first) + 1,
});

/** The area of `B2`, `B2:D9`, `B:D` or `2:9`; null when the text is none of these or falls off the sheet. */
export function parseArea(address: string): Area | null {
  const cells = CELLS.exec(address);
  if (cells !== null) {
    const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = cells;
    const rows = between(Number(r1) - 1, Number(r2) - 1);
    const columns = between(columnIndex(c1), columnIndex(c2));
    return inSheet({ row: rows.from, rows: rows.size, column: columns.from, columns: columns.size });
  }
  const columns = COLUMNS.exec(address);
  if (columns !== null) {
    const span = between(columnIndex(columns[1] ?? ''), columnIndex(columns[2] ?? ''));
    return inSheet({ row: 0, rows: LIMITS.rows, column: span.from, columns: span.size });
  }
  const rows = ROWS.exec(address);
  if (rows !== null) {
    const span = between(Number(rows[1]) - 1, Number(rows[2]) - 1);
    return inSheet({ row: span.from, rows: span.size, column: 0, columns: LIMITS.columns });
  }
  return null;
}

function inSheet(area: Area): Area | null {
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= LIMITS.rows &&
    area.column + area.columns <= LIMITS.columns;
  return inside ? area : null;
}

/** The area itself when it lies in a sheet; refused otherwise. */
export function checkArea(area: Area): Area {
  const whole = [area.row, area.column, area.rows, area.columns].every(Number.isInteger);
  if (!whole || inSheet(area) === null) throw invalidArgument('The range falls off the sheet.');
  return area;
}

/** `'Ma feuille'!A1:B2` → sheet name and address; the name is null when the address gives none. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly address: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheet: null, address: text };
  const name = text.slice(0, at);
  const quoted = name.length > 1 && name.startsWith("'") && name.endsWith("'");
  return { sheet: quoted ? name.slice(1, -1).replace(/''/g, "'") : name, address: text.slice(at + 1) };
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export const contains = (outer: Area, inner: Area): boolean => {
  const common = intersection(outer, inner);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
};

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const isEntireColumns = (area: Area): boolean => area.row === 0 && area.rows === LIMITS.rows;

export const isEntireRows = (area: Area): boolean => area.column === 0 && area.columns === LIMITS.columns;

/** `area` without the part that `hole` covers: up to four areas. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (common === null) return [area];
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  const parts: Area[] = [
    { ...area, rows: common.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: common.row, rows: common.rows, column: area.column, columns: common.column - area.column },
    { row: common.row, rows: common.rows, column: right, columns: area.column + area.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** Cells of an area from which columns or rows are whole are cut at what the sheet uses. */
export const cellCount = (area: Area): number => area.rows * area.columns;
