import type { WorkbookPlan, WorkbookPort } from '../../../src/workbook';
import { openFile } from '../../../src/workbook/file';
import { Spreadsheet, stored } from './spreadsheet';

/** A sheet's cells, as a person moves, types and clears them; what a cell is made of is the workbook's own business. */
export type Cells = {
  /** By row, then by column, both 0-based: a row is moved whole. */
  readonly rows: Map<number, unknown>[];
  /** What a cell shows. */
  readonly text: (row: number, column: number) => string;
  /** Types a text or a number; an empty text clears the cell. Its look stays. */
  readonly type: (row: number, column: number, value: string | number) => void;
  /** The 0-based column under a heading of `headerRow`, -1 for none. */
  readonly find: (headerRow: number, heading: string) => number;
};

/** A workbook in which a person works beside the product. */
export type Book = {
  /** As the product opens it now. */
  readonly port: WorkbookPort;
  readonly sheetNames: () => readonly string[];
  /** What a person does to one sheet's cells. */
  readonly edit: (sheet: string, change: (cells: Cells) => void) => void;
  /** Looks at one sheet's cells. */
  readonly look: <T>(sheet: string, read: (cells: Cells) => T) => T;
  readonly rename: (sheet: string, next: string) => void;
  readonly remove: (sheet: string) => void;
  /** Takes columns of a sheet's right edge away: the names that followed them lead nowhere. */
  readonly removeColumns: (sheet: string, columns: readonly number[], names: RegExp) => void;
  /** Closes the workbook and opens it again. */
  readonly reopen: () => void;
  /** The same workbook once more, in which what is tried leaves this one as it is; null where there is no such thing. */
  readonly copy: () => Book | null;
};

/** Sheets that say nothing of decisions and take most of the time to write. */
export const HEAVY: ReadonlySet<string> = new Set(['indicators', 'dashboard', 'method', 'insertion']);

/** The plan without the sheets that hold figures alone. */
const lightened = new WeakMap<WorkbookPlan, WorkbookPlan>();
function lightPlan(plan: WorkbookPlan): WorkbookPlan {
  const known = lightened.get(plan);
  if (known !== undefined) return known;
  const { memory, register, replaceFrozen } = plan;
  const sheets = plan.sheets.filter(({ role }) => !HEAVY.has(role));
  const made = { sheets, register, memory, names: [], ...(replaceFrozen === undefined ? {} : { replaceFrozen }) };
  lightened.set(plan, made);
  return made;
}

/** The same port, writing no sheet that holds figures alone. */
export function lightPort<Port extends WorkbookPort>(port: Port): Port {
  return {
    ...port,
    preview: (plan, signal) => port.preview(lightPlan(plan), signal),
    apply: (plan, progress) => port.apply(lightPlan(plan), progress),
  };
}

/** A file that is saved and opened again around everything that a person does to it. */
export function fileBook(bytes: Uint8Array, name: string, whole: boolean): Book & { readonly save: () => Uint8Array } {
  let workbook = openFile(bytes, name, { deflate: stored });
  let opened: Spreadsheet | null = null;
  const portOf = (): WorkbookPort => ({
    ...(whole ? workbook : lightPort(workbook)),
    // Sheets say the file's name: the same before and after a save.
    describe: async () => ({ ...(await workbook.describe()), name: 'registre.xlsx' }),
  });
  let port = portOf();
  const spreadsheet = (): Spreadsheet => (opened ??= new Spreadsheet(workbook.save()));
  const take = (next: Uint8Array): void => {
    workbook = openFile(next, 'registre.xlsx', { deflate: stored });
    port = portOf();
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
        remove: async (...asked: Parameters<WorkbookPort['remove']>) => {
          opened = null;
          return port.remove(...asked);
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
    reopen: () => {
      opened = null;
      take(workbook.save());
    },
    copy: () => fileBook(workbook.save(), 'registre.xlsx', whole),
    save: () => workbook.save(),
  };
}
