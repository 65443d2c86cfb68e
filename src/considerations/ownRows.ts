import { cellText } from '../register';
import type { Contract, RegisterSource } from '../register';
import { foldKey } from '../language';
import { OWN_FIELDS } from './decisions';
import type { OwnValues } from './types';

export const OWN_KEYS = Object.keys(OWN_FIELDS) as (keyof OwnValues)[];

export const EMPTY_VALUES: OwnValues = {
  social: '',
  socialStatus: '',
  environmental: '',
  environmentalStatus: '',
  themes: '',
  justification: '',
};

/** What stands in our columns on one row of a register, whatever the row is. */
export type OwnRow = {
  readonly sheetId: string;
  /** 1-based. */
  readonly row: number;
  /** As the key column says; empty where it says nothing. */
  readonly code: string;
  readonly values: OwnValues;
};

/** Our columns in one register sheet. */
export type OwnSheet = {
  readonly sheetId: string;
  readonly columns: ReadonlyMap<keyof OwnValues, number>;
  /** True when at least one row carries a code: only codes then say whose cells are whose. */
  readonly coded: boolean;
};

export type OwnCells = {
  readonly rows: readonly OwnRow[];
  readonly sheets: ReadonlyMap<string, OwnSheet>;
};

/** The place of a row, as one text. */
export const placeKey = (sheetId: string, row: number): string => `${sheetId}\u0000${row}`;

/** The place of a contract's own row. */
export const homeKey = ({ sheetId, row }: Contract): string => placeKey(sheetId, row);

/** True when nothing stands there but, perhaps, a code. */
export function isBare(values: OwnValues): boolean {
  return OWN_KEYS.every((key) => values[key].trim() === '');
}

/** Whether two rows say the same; the justification, which we write anew at each run, is left out. */
export function sameValues(left: OwnValues, right: OwnValues): boolean {
  return OWN_KEYS.every((key) => key === 'justification' || foldKey(left[key]) === foldKey(right[key]));
}

/** Everything that stands in our columns, row by row, under each register's headings. */
export function readOwnCells(sources: readonly RegisterSource[]): OwnCells {
  const rows: OwnRow[] = [];
  const sheets = new Map<string, OwnSheet>();
  for (const { table, grid } of sources) {
    const columnOf = (field: string): number | undefined => table.columns.find((each) => each.field === field)?.column;
    const columns = new Map<keyof OwnValues, number>();
    for (const key of OWN_KEYS) {
      const column = columnOf(OWN_FIELDS[key]);
      if (column !== undefined) columns.set(key, column);
    }
    const codeColumn = columnOf('ownCode');
    const before = sheets.get(table.sheetId);
    let coded = before?.coded ?? false;
    const first = table.body.row;
    const last = Math.min(first + table.body.rows, grid.row + grid.values.length) - 1;
    for (let row = first; row <= last; row += 1) {
      const cells = grid.values[row - grid.row];
      const text = (column: number | undefined): string =>
        column === undefined ? '' : cellText(cells?.[column - grid.column] ?? null);
      const code = text(codeColumn).trim().toUpperCase();
      const values = Object.fromEntries(OWN_KEYS.map((key) => [key, text(columns.get(key))])) as OwnValues;
      if (code === '' && isBare(values)) continue;
      coded ||= code !== '';
      rows.push({ sheetId: table.sheetId, row: row + 1, code, values });
    }
    sheets.set(table.sheetId, {
      sheetId: table.sheetId,
      columns: new Map([...(before?.columns ?? []), ...columns]),
      coded,
    });
  }
  return { rows, sheets };
}
