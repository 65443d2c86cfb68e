import { columnOfKey, LIMITS, rowOfKey, touchContents } from '../../../src/workbench/host';
import type { HostCell, HostSheet } from '../../../src/workbench/host';
import type { Bench, Grid } from '../../workbook/excel/support';
import { lightPort, type Book, type Cells } from './book';
import { HEADINGS, type Line } from './register';

/** A sheet of the host, its cells held by row so that a person can move them; put back by `commit`. */
class HostCells implements Cells {
  readonly rows: Map<number, HostCell>[] = [];

  constructor(private readonly sheet: HostSheet) {
    for (const [key, cell] of sheet.cells) (this.rows[rowOfKey(key)] ??= new Map()).set(columnOfKey(key), { ...cell });
    for (let at = 0; at < this.rows.length; at += 1) this.rows[at] ??= new Map();
  }

  text(row: number, column: number): string {
    return String(this.rows[row]?.get(column)?.value ?? '');
  }

  type(row: number, column: number, value: string | number): void {
    const { format } = this.rows[row]?.get(column) ?? {};
    const typed = { value: value === '' ? null : value, ...(format === undefined ? {} : { format }) };
    (this.rows[row] ??= new Map()).set(column, typed);
  }

  find(headerRow: number, heading: string): number {
    return [...(this.rows[headerRow] ?? [])].find(([column]) => this.text(headerRow, column) === heading)?.[0] ?? -1;
  }

  commit(): void {
    this.sheet.cells.clear();
    this.rows.forEach((row, at) => {
      for (const [column, cell] of row) this.sheet.cells.set(at * LIMITS.columns + column, cell);
    });
  }
}

/** A workbook open in the embedded host, in which a person works beside the adapter. */
export function hostBook(bench: Bench, lines: readonly Line[]): Book {
  const rows = lines.map(({ cells }) => cells.map((cell, at) => (cell === '' ? null : at === 4 ? Number(cell) : cell)));
  const grid: Grid = [HEADINGS, ...rows];
  bench.open({ Registre: grid });
  const { person } = bench.office.host;
  let port = lightPort(bench.adapter());
  const changed = (sheet: HostSheet, change: (cells: HostCells) => void): void => {
    const cells = new HostCells(sheet);
    change(cells);
    cells.commit();
    touchContents(bench.book, sheet);
  };
  return {
    get port() {
      return port;
    },
    sheetNames: () => bench.book.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name),
    edit: (sheet, change) => changed(bench.sheet(sheet), change),
    look: (sheet, read) => read(new HostCells(bench.sheet(sheet))),
    rename: (sheet, next) => person.rename(bench.sheet(sheet), next),
    remove: (sheet) => person.remove(bench.sheet(sheet)),
    removeColumns: (sheet, columns, names) => {
      changed(bench.sheet(sheet), ({ rows: standing }) => {
        for (const row of standing) for (const column of columns) row.delete(column);
      });
      for (const name of bench.book.names) if (names.test(name.name)) name.formula = '=#REF!';
    },
    reopen: () => {
      person.reopen();
      port = lightPort(bench.adapter());
    },
    copy: () => null,
  };
}
