import type { JournalEntry } from '../../indicators';
import type { CellTyper } from '../../app';
import type { CellValue, WorkbookPort } from '../../workbook';

/** A change of cells told by the host; `remote` when someone else made it. */
export type RegisterChange = {
  readonly sheetId: string;
  readonly address: string;
  readonly remote: boolean;
};

/** A sheet of the sample workbook, as `assets/exemples/registre-exemple.json` holds it. */
export type SampleSheet = {
  readonly name: string;
  /** 0-based row of the headings. */
  readonly headerRow: number;
  /** By column: `text`, `date`, `euro`, `number`. */
  readonly styles: readonly string[];
  /** By column, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly CellValue[])[];
};

export type JournalLine = Omit<JournalEntry, 'key'>;

/** The workbook as the pane needs it: the port, and what only a face asks (selection, changes, sample, journal). */
export type PaneHost = WorkbookPort &
  CellTyper & {
    /** Shows a sheet and selects one of its rows (0-based). */
    selectRow(sheetId: string, row: number): Promise<void>;
    /** Shows a sheet and selects one of its cells (0-based). */
    showCell(sheetId: string, row: number, column: number): Promise<void>;
    /** Calls back when a person or a co-author changes cells; gives the way to stop. */
    watchChanges(callback: (change: RegisterChange) => void): Promise<() => Promise<void>>;
    /** Fills an empty workbook with the sample; refuses any other. */
    insertSample(sheets: readonly SampleSheet[]): Promise<void>;
    /** Adds a line to the table of `SPASER Journal`, which the buyer keeps. */
    addJournalLine(line: JournalLine): Promise<void>;
  };
