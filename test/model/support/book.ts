import type { WorkbookPlan, WorkbookPort } from '../../../src/workbook';
import { openFile, type FileWorkbook } from '../../../src/workbook/file';
import { Spreadsheet, type Sheet } from './spreadsheet';

/** A workbook in which a person works beside the product. */
export type Book = {
  /** As the product opens it now. */
  readonly port: WorkbookPort;
  readonly sheetNames: () => readonly string[];
  /** What a person does to one sheet's cells. */
  readonly edit: (sheet: string, change: (cells: Sheet) => void) => void;
  /** Looks at one sheet's cells. */
  readonly look: <T>(sheet: string, read: (cells: Sheet) => T) => T;
  readonly rename: (sheet: string, next: string) => void;
  readonly remove: (sheet: string) => void;
  /** Takes columns of a sheet's right edge away: the names that followed them lead nowhere. */
  readonly removeColumns: (sheet: string, columns: readonly number[], names: RegExp) => void;
  /** Closes the workbook and opens it again. */
  readonly reopen: () => void;
};

/** Sheets that say nothing of decisions and take most of the time to write. */
const HEAVY: ReadonlySet<string> = new Set(['indicators', 'dashboard', 'method']);

/** The same port, without the sheets that hold figures alone. */
function light(port: FileWorkbook): WorkbookPort {
  const lighter = new WeakMap<WorkbookPlan, WorkbookPlan>();
  const of = (plan: WorkbookPlan): WorkbookPlan => {
    const known = lighter.get(plan);
    if (known !== undefined) return known;
    const { memory, register, replaceFrozen } = plan;
    const sheets = plan.sheets.filter(({ role }) => !HEAVY.has(role));
    const made = { sheets, register, memory, names: [], ...(replaceFrozen === undefined ? {} : { replaceFrozen }) };
    lighter.set(plan, made);
    return made;
  };
  return {
    ...port,
    preview: (plan, signal) => port.preview(of(plan), signal),
    apply: (plan, progress) => port.apply(of(plan), progress),
  };
}

/** A file that is saved and opened again around everything that a person does to it. */
export function fileBook(bytes: Uint8Array, name: string, whole: boolean): Book {
  let workbook = openFile(bytes, name);
  let opened: Spreadsheet | null = null;
  let port = whole ? workbook : light(workbook);
  const spreadsheet = (): Spreadsheet => (opened ??= new Spreadsheet(workbook.save()));
  const take = (next: Uint8Array): void => {
    workbook = openFile(next, 'registre.xlsx');
    port = whole ? workbook : light(workbook);
    opened = null;
  };
  const changed = (change: (book: Spreadsheet) => void): void => {
    const book = spreadsheet();
    change(book);
    take(book.save());
  };
  return {
    get port() {
      return {
        ...port,
        apply: async (...asked: Parameters<WorkbookPort['apply']>) => {
          opened = null;
          return port.apply(...asked);
        },
      };
    },
    sheetNames: () => spreadsheet().sheetNames,
    edit: (sheet, change) => changed((book) => change(book.sheet(sheet))),
    look: (sheet, read) => read(spreadsheet().sheet(sheet)),
    rename: (sheet, next) => changed((book) => book.rename(sheet, next)),
    remove: (sheet) => changed((book) => book.remove(sheet)),
    removeColumns: (sheet, columns, names) =>
      changed((book) => {
        book.sheet(sheet).removeColumns(columns);
        book.loseNames(names);
      }),
    reopen: () => take(workbook.save()),
  };
}
