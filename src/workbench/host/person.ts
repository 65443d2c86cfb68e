import type { Area } from '../../workbook';
import { cellAt, touch, touchContents } from './cells';
import type { HostSheet } from './data';
import { HostError } from './errors';
import { EVENT, raiseOfSheet } from './events';
import { localEntry } from './localEntry';
import type { Model } from './model/context';
import { checkWritable } from './model/context';
import { localAddress, writeContent } from './model/rangeContent';
import { clearFilters, filterBy } from './model/personFilter';
import { activate, remove, rename } from './model/worksheet';
import { brokenValidation } from './permitted';

/** What a person does in the workbook's own window; the add-in is told as by Excel. */
export type Person = {
  readonly activate: (sheet: HostSheet) => void;
  readonly select: (sheet: HostSheet, area: Area) => void;
  /** Opens a cell for typing: every batch of the add-in is refused meanwhile. Throws `HostError` in a protected sheet. */
  readonly beginEdit: (sheet: HostSheet) => void;
  readonly cancelEdit: () => void;
  /** Ends the typing with this text, read in French. Throws `HostError` when the cell refuses it; the typing goes on. */
  readonly enter: (sheet: HostSheet, row: number, column: number, text: string) => void;
  readonly clear: (sheet: HostSheet, area: Area) => void;
  /** Protects the sheet, without a password, or lifts its protection. */
  readonly protect: (sheet: HostSheet, on: boolean) => void;
  /** Keeps the rows that hold what this cell holds; the others are hidden. */
  readonly filter: (sheet: HostSheet, row: number, column: number) => void;
  /** Shows again the rows that filters hide. */
  readonly clearFilter: (sheet: HostSheet) => void;
  readonly rename: (sheet: HostSheet, name: string) => void;
  readonly remove: (sheet: HostSheet) => void;
  /** The workbook as opened for reading only, or for writing. */
  readonly setReadOnly: (on: boolean) => void;
  /** How many acts Ctrl+Z would still take back. */
  readonly undoSteps: () => number;
  /** Saves, closes and opens the workbook again, which loses what this Excel does not save. */
  readonly reopen: () => void;
  /** A co-author, at another Excel, gives a cell this text. */
  readonly coAuthor: (sheet: HostSheet, row: number, column: number, text: string) => void;
};

/** What this Excel loses on saving. */
export function forgetUnsaved({ workbook, profile }: Model): void {
  if (profile().keepsXmlParts) return;
  workbook.xmlParts = [];
  workbook.documentSettings.clear();
}

export function createPerson(model: Model, tell: () => void): Person {
  const { workbook, events } = model;
  const done = (): void => {
    touch(workbook);
    tell();
  };
  return {
    activate: (sheet) => {
      activate({ model, sheet });
      tell();
    },
    select: (sheet, area) => {
      workbook.active = sheet;
      workbook.selection = area;
      raiseOfSheet(events, EVENT.worksheetSelectionChanged, sheet.id, { address: localAddress(area) });
      done();
    },
    beginEdit: (sheet) => {
      checkWritable({ model, sheet });
      workbook.editing = true;
    },
    cancelEdit: () => {
      workbook.editing = false;
    },
    enter: (sheet, row, column, text) => {
      const entry = localEntry(text, workbook.date1904);
      const refused = brokenValidation(model, sheet, row, column, entry.value);
      if (refused !== null) throw new HostError('InvalidArgument', refused);
      const target = { model, sheet, area: { row, column, rows: 1, columns: 1 } };
      writeContent(target, [[entry.value ?? '']], entry.numberFormat);
      workbook.editing = false;
      model.undo.steps += 1;
      tell();
    },
    clear: (sheet, area) => {
      writeContent({ model, sheet, area }, '');
      model.undo.steps += 1;
      tell();
    },
    protect: (sheet, on) => {
      sheet.protection = { protected: on, options: {}, password: null };
      done();
    },
    filter: (sheet, row, column) => {
      checkWritable({ model, sheet });
      filterBy(sheet, row, column, cellAt(sheet, row, column)?.value ?? null);
      touchContents(workbook, sheet);
      tell();
    },
    clearFilter: (sheet) => {
      checkWritable({ model, sheet });
      clearFilters(sheet);
      touchContents(workbook, sheet);
      tell();
    },
    rename: (sheet, name) => {
      rename({ model, sheet }, name);
      tell();
    },
    remove: (sheet) => {
      remove({ model, sheet });
      tell();
    },
    setReadOnly: (on) => {
      workbook.readOnly = on;
      done();
    },
    undoSteps: () => model.undo.steps,
    reopen: () => {
      forgetUnsaved(model);
      model.undo.steps = 0;
      done();
    },
    coAuthor: (sheet, row, column, text) => {
      const { value, numberFormat } = localEntry(text, workbook.date1904);
      const area = { row, column, rows: 1, columns: 1 };
      writeContent({ model, sheet, area }, [[value ?? '']], numberFormat, 'Remote');
      tell();
    },
  };
}
