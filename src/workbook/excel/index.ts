/**
 * Adapter `workbook/excel`: the port over Office.js, for the workbook that is
 * open in Excel. Uses only members of ExcelApi 1.13 or below; everything that
 * it writes comes from a plan.
 */
import type { DateSystem } from '../../calendar';
import type { Language } from '../../language';
import { UserError } from '../../language';
import type { WorkbookPort } from '../port';

import { applyTarget } from './apply';
import { describeWorkbook, readDateSystem } from './describe';
import { toUserError } from './errors';
import { readRemembered } from './memory';
import { show, watch } from './navigate';
import type { SheetChange } from './navigate';
import { readSheet } from './read';
import { openSession } from './session';
import type { SessionOptions } from './session';
import { aim, summarise } from './target';

export type { SheetChange } from './navigate';

/** What the pane needs of Excel beyond the port. */
export type ExcelHost = {
  /** Shows a sheet and selects one of its rows (0-based). */
  selectRow(sheetId: string, row: number): Promise<void>;
  /** Shows a sheet and selects one of its cells (0-based). */
  showCell(sheetId: string, row: number, column: number): Promise<void>;
  /** Calls back when a person or a co-author changes cells; our own writes are left out. Gives the way to stop. */
  watchChanges(callback: (change: SheetChange) => void): Promise<() => Promise<void>>;
};

export type ExcelOptions = SessionOptions & {
  /** Language of the names of steps; French when absent. */
  readonly language?: Language;
  /** Bytes of cells in one request or answer: Excel on the web refuses messages above 5 MB. */
  readonly blockBytes?: number;
};

const BLOCK_BYTES = 4_000_000;

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
  const stand = async () => describeWorkbook(session, await system());
  const target = async (plan: Parameters<WorkbookPort['preview']>[0]) =>
    aim(session, plan, await stand(), await readRemembered(session), limit);

  return told({
    describe: async () => (await stand()).info,
    readSheet: async (sheetId, area) => readSheet(session, await system(), sheetId, limit, area),
    readMemory: async () => (await readRemembered(session)).memory,
    preview: async (plan) => summarise(await target(plan)),
    apply: async (plan, progress) => applyTarget(session, await target(plan), limit, language, progress),
    selectRow: (sheetId, row) => show(session, sheetId, row),
    showCell: (sheetId, row, column) => show(session, sheetId, row, column),
    watchChanges: (callback) => watch(session, callback),
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
