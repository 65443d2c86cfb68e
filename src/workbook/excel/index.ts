/**
 * Adapter `workbook/excel`: the port over Office.js, for the workbook that is
 * open in Excel. Uses only members of ExcelApi 1.13 or below; everything that
 * it writes comes from a plan.
 */
import type { DateSystem } from '../../calendar';
import type { Language } from '../../language';
import { UserError } from '../../language';
import { inDateSystem } from '../dates';
import type { ApplyProgress, ApplyResult, WorkbookPlan } from '../plan';
import type { CellValue } from '../cellValue';
import type { WorkbookPort } from '../port';

import { applyTarget, quiet } from './apply';
import { describeWorkbook, readDateSystem } from './describe';
import { oldFormatError, toUserError } from './errors';
import { readRemembered } from './memory';
import { show, watch } from './navigate';
import type { SheetChange } from './navigate';
import { readSheet } from './read';
import { aimRemoval, applyRemoval, summariseRemoval } from './removal';
import { appendRow, fillEmptyWorkbook, typeCells } from './rows';
import type { PlainSheet, TypedCell } from './rows';
import { openSession } from './session';
import type { SessionOptions } from './session';
import { checkAlone, discardHidden, newWriter } from './staging';
import { aim, summarise } from './target';

export { waysOf } from './capabilities';
export type { Ways } from './capabilities';
export type { SheetChange } from './navigate';
export type { PlainSheet, TypedCell } from './rows';

/** What the pane needs of Excel beyond the port. */
export type ExcelHost = {
  /** Shows a sheet and selects one of its rows (0-based). */
  selectRow(sheetId: string, row: number): Promise<void>;
  /** Shows a sheet and selects one of its cells (0-based). */
  showCell(sheetId: string, row: number, column: number): Promise<void>;
  /** Calls back when a person or a co-author changes cells; our own writes are left out. Gives the way to stop. */
  watchChanges(callback: (change: SheetChange) => void): Promise<() => Promise<void>>;
  /** Fills an empty workbook with sheets of plain rows; false, and nothing written, when it holds anything. */
  fillEmptyWorkbook(sheets: readonly PlainSheet[]): Promise<boolean>;
  /** Adds a row to a table under its own headings, filling an empty one first; false when there is no such table. */
  appendRow(table: string, cellsUnder: (headings: readonly CellValue[]) => readonly CellValue[]): Promise<boolean>;
  /** Types in cells of a sheet, all or (when one no longer holds what was read) none: false. */
  typeCells(sheetId: string, cells: readonly TypedCell[]): Promise<boolean>;
};

export type ExcelOptions = SessionOptions & {
  /** Language of the names of steps; French when absent. */
  readonly language?: Language;
  /** Bytes of cells in one request or answer: Excel on the web refuses messages above 5 MB, and the client takes 10 ms over one. */
  readonly blockBytes?: number;
};

const BLOCK_BYTES = 1_000_000;

/**
 * The workbook open in Excel. `excel` is the global that office.js defines once
 * `Office.onReady` resolved. Every method rejects with a `UserError`.
 */
export function createExcelWorkbook(excel: typeof Excel, options: ExcelOptions = {}): WorkbookPort & ExcelHost {
  const session = openSession(excel, options);
  const limit = options.blockBytes ?? BLOCK_BYTES;
  const language = options.language ?? 'fr';
  let dateSystem: Promise<DateSystem> | null = null;

  const system = (): Promise<DateSystem> => {
    dateSystem ??= readDateSystem(session).catch((error: unknown) => {
      dateSystem = null;
      throw toUserError(error);
    });
    return dateSystem;
  };
  /** Names of the sheets met so far: what a lost one was called. */
  const met = new Map<string, string>();
  const stand = async () => {
    const found = await describeWorkbook(session, await system());
    for (const { id, name } of found.info.sheets) met.set(id, name);
    return found;
  };
  /** The workbook as it stands, refused where what is written would be cut off or lost on saving. */
  const standToWrite = async () => {
    const found = await stand();
    if (found.oldFormat) throw oldFormatError();
    return found;
  };
  const target = async (plan: WorkbookPlan, signal: AbortSignal | undefined) =>
    aim(
      session,
      inDateSystem(plan, await system()),
      await standToWrite(),
      await readRemembered(session),
      limit,
      signal,
    );

  /** Only a 1904 workbook reads its own sheets otherwise than the buyer's. */
  const isOwn = async (sheetId: string) =>
    (await system()) === 1904 && (await stand()).info.sheets.some(({ id, role }) => id === sheetId && role !== null);

  async function apply(plan: WorkbookPlan, progress: ApplyProgress = {}): Promise<ApplyResult> {
    // A pane that was closed in the middle of a write leaves hidden sheets behind.
    const writer = newWriter(options.now ?? Date.now);
    const { names, leftovers, structureProtected } = await standToWrite();
    checkAlone(names.keys(), writer);
    if (leftovers && !structureProtected) await discardHidden(session, writer);
    return applyTarget(session, await target(plan, progress.signal), limit, language, writer, progress);
  }

  return told({
    describe: async () => (await stand()).info,
    readSheet: async (sheetId, area, signal) => {
      const own = await isOwn(sheetId);
      return readSheet(session, await system(), sheetId, limit, { own, asked: area, signal, name: met.get(sheetId) });
    },
    readMemory: async () => (await readRemembered(session)).memory,
    preview: async (plan, signal) => summarise(await target(plan, signal)),
    apply,
    previewRemoval: async (plan) => summariseRemoval(await aimRemoval(session, await standToWrite(), plan)),
    remove: async (plan, progress = {}) => {
      const writer = newWriter(options.now ?? Date.now);
      const { leftovers, structureProtected, names } = await standToWrite();
      checkAlone(names.keys(), writer);
      if (leftovers && !structureProtected) await discardHidden(session, writer);
      return quiet(session, async () =>
        applyRemoval(session, await aimRemoval(session, await stand(), plan), progress.signal),
      );
    },
    selectRow: (sheetId, row) => show(session, sheetId, row),
    showCell: (sheetId, row, column) => show(session, sheetId, row, column),
    watchChanges: (callback) => watch(session, callback),
    fillEmptyWorkbook: async (sheets) => {
      await standToWrite();
      return fillEmptyWorkbook(session, await system(), sheets);
    },
    appendRow: async (table, cellsUnder) => {
      await standToWrite();
      return appendRow(session, await system(), table, cellsUnder);
    },
    typeCells: async (sheetId, cells) => {
      await standToWrite();
      return typeCells(session, sheetId, cells);
    },
  });
}

/** The same methods, from which nothing but a `UserError` comes out. */
function told<T extends Readonly<Record<string, (...parameters: never[]) => Promise<unknown>>>>(methods: T): T {
  const guarded = Object.entries(methods).map(([name, method]) => [
    name,
    async (...parameters: never[]) => {
      try {
        return await method(...parameters);
      } catch (error) {
        throw error instanceof UserError ? error : toUserError(error);
      }
    },
  ]);
  return Object.fromEntries(guarded) as T;
}
