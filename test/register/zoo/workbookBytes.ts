import { utils, write } from '@e965/xlsx';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { toSerial } from '../../../src/calendar';

type FixtureCell = string | number | boolean | null;

/** A workbook described in few words. `@2024-03-01` is a date cell, `#N/A` an error cell. */
export type WorkbookFixture = {
  readonly as?: 'xlsx' | 'xls' | 'ods';
  readonly date1904?: boolean;
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly FixtureCell[])[];
    readonly merges?: readonly string[];
    /** Used range declared by the file, larger than what is filled. */
    readonly phantom?: string;
    readonly hiddenRows?: readonly number[];
    readonly hiddenColumns?: readonly number[];
    readonly filter?: string;
  }[];
};

const ERRORS: Readonly<Record<string, number>> = {
  '#NULL!': 0,
  '#DIV/0!': 7,
  '#VALUE!': 15,
  '#REF!': 23,
  '#NAME?': 29,
  '#NUM!': 36,
  '#N/A': 42,
};

function cellOf(cell: FixtureCell, date1904: boolean): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { t: 'n', v: cell };
  if (typeof cell === 'boolean') return { t: 'b', v: cell };
  if (ERRORS[cell] !== undefined) return { t: 'e', v: ERRORS[cell] };
  if (/^@\d{4}-\d{2}-\d{2}$/.test(cell)) {
    return { t: 'n', v: toSerial(cell.slice(1), date1904 ? 1904 : 1900), z: 'dd/mm/yyyy' };
  }
  return { t: 's', v: cell };
}

/** The bytes of a workbook made from its description. */
export function workbookBytes(fixture: WorkbookFixture): Uint8Array {
  const book = utils.book_new();
  if (fixture.date1904 === true) book.Workbook = { WBProps: { date1904: true } };
  for (const { name, rows, merges, phantom, hiddenRows, hiddenColumns, filter } of fixture.sheets) {
    const sheet: WorkSheet = {};
    const width = Math.max(1, ...rows.map((row) => row.length));
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        const made = cellOf(cell, fixture.date1904 === true);
        if (made !== null) sheet[utils.encode_cell({ r, c })] = made;
      });
    });
    sheet['!ref'] =
      phantom ?? utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: width - 1 } });
    if (merges !== undefined) sheet['!merges'] = merges.map((area) => utils.decode_range(area));
    if (hiddenRows !== undefined) {
      sheet['!rows'] = rows.map((_, index) => ({ hidden: hiddenRows.includes(index + 1) }));
    }
    if (hiddenColumns !== undefined) {
      sheet['!cols'] = Array.from({ length: width }, (_, index) => ({ hidden: hiddenColumns.includes(index) }));
    }
    if (filter !== undefined) sheet['!autofilter'] = { ref: filter };
    utils.book_append_sheet(book, sheet, name);
  }
  const bytes = write(book, { type: 'array', bookType: fixture.as ?? 'xlsx', cellStyles: true }) as ArrayBuffer;
  return new Uint8Array(bytes);
}
