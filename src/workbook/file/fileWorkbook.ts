import { cancelledError, gridFrom1904, inDateSystem, missingSheet, obstacleError, occupiedError } from '../index';
import type {
  ApplyProgress,
  ApplyResult,
  Loss,
  PlanSummary,
  RemovalPlan,
  RemovalResult,
  SheetRole,
  WorkbookPlan,
  WorkbookPort,
} from '../index';
import { noSheet, tooSpread } from './errors';
import { packageBytes } from './package/opc';
import { readFile, wordFailure } from './read/readFile';
import type { ReadApart } from './read/readFile';
import { sheetGrid, sheetInfo } from './read/source';
import type { SourceWorkbook } from './read/source';
import { readCache } from './read/xlsx';
import { countBuyerChanges } from './buyerCells';
import { columnPlaces } from './roles';
import { copiedState, readState, rememberSheets } from './state';
import type { PackageState } from './state';
import { patchPackage } from './write/applyPlan';
import { LIMITS, ZipError } from './package/failure';
import type { Deflate } from './package/zip';
import type { Patch } from './write/applyPlan';
import { FRESH_WORKBOOK_PATH, freshWorkbook } from './write/freshPackage';
import { readMemory } from './write/memoryPart';
import { removeFromPackage } from './write/removePlan';
import type { Removal } from './write/removePlan';

/** A workbook held in memory: the port, and the bytes of its xlsx package. */
export type FileWorkbook = WorkbookPort & {
  /**
   * The xlsx package as it stands. An xlsx that nothing was applied to gives
   * back the bytes that were opened; any other format gives a new package.
   */
  readonly save: () => Uint8Array;
};

type Prepared = { readonly patch: Patch; readonly after: PackageState; readonly summary: PlanSummary };

/** What writing gives up, told before anything is written. */
function lossesOf({ source }: PackageState, fromGrids: boolean): readonly Loss[] {
  const signed = source.entries.some(({ name }) => /^\/?_xmlsignatures\//i.test(name));
  return [...(signed ? (['signature'] as const) : []), ...(fromGrids ? (['valuesOnly'] as const) : [])];
}

/** Lets the page draw and a person's « Annuler » come through between two steps. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Cells of a grid that any file may have, eight bytes each; a larger file may have more of them. */
const FEW_CELLS = 24_000_000;

/** What the machine lends to a workbook in memory; each has a substitute that works anywhere. */
export type FileTools = {
  readonly deflate?: Deflate;
  /** Reads the formats that a library knows (xls, xlsb, ods) where a damaged file can do no harm. */
  readonly readApart?: ReadApart;
};

/**
 * Opens the bytes of a register (xlsx, xlsm, xls, ods, csv, tsv, DECP JSON).
 * Throws a `UserError` when they cannot be used.
 */
export function openFile(bytes: Uint8Array, name: string, tools: FileTools = {}): FileWorkbook {
  const content = readFile(bytes, name, tools.readApart);
  const cache = readCache();
  const encoding = content.kind === 'grids' ? content.workbook.encoding : undefined;
  const fresh = content.kind === 'grids';
  const mostCells = Math.min(LIMITS.cells, FEW_CELLS + bytes.length / 4);
  const path = content.kind === 'grids' ? FRESH_WORKBOOK_PATH : content.workbookPath;
  /** What was opened, as long as nothing has been applied to it. */
  let grids: SourceWorkbook | null = content.kind === 'grids' ? content.workbook : null;
  let state: PackageState | null = null;
  let saved: Uint8Array | null = content.kind === 'grids' ? null : bytes;
  let prepared: { readonly plan: WorkbookPlan; readonly result: Prepared } | null = null;

  function packageState(): PackageState {
    if (state !== null) return state;
    try {
      state =
        content.kind === 'grids'
          ? copiedState(freshWorkbook(content.workbook), path, cache)
          : readState(content.source, path, cache);
    } catch (cause) {
      throw wordFailure(cause, name);
    }
    if (state.sheets.length === 0) throw noSheet(name);
    return state;
  }

  function current(): {
    readonly workbook: SourceWorkbook;
    readonly roles: readonly (SheetRole | null)[];
    readonly locked: boolean;
  } {
    if (grids !== null) return { workbook: grids, roles: grids.sheets.map(() => null), locked: false };
    const { workbook, sheets, roles } = packageState();
    const byPath = new Map([...roles].map(([role, entry]) => [entry.path, role]));
    return {
      workbook: { dateSystem: workbook.dateSystem, sheets },
      roles: workbook.sheets.map((entry) => byPath.get(entry.path) ?? null),
      locked: workbook.structureLocked,
    };
  }

  function finish(before: PackageState, patch: Patch): Prepared {
    rememberSheets(patch.source, patch.copies, cache);
    const after = patch.source === before.source ? before : readState(patch.source, path, cache, true);
    const buyerCellsChanged = countBuyerChanges(before, after, patch.registers);
    const losses = patch.source === before.source ? [] : lossesOf(before, fresh && grids !== null);
    const summary = { ...patch.summary, buyerCellsChanged, ...(losses.length === 0 ? {} : { losses }) };
    return { patch, after, summary };
  }

  /** Runs something that meets parts of the package not looked at before: one that is damaged is told as such. */
  async function worded<Result>(run: () => Result | Promise<Result>): Promise<Result> {
    try {
      return await run();
    } catch (cause) {
      throw cause instanceof ZipError ? wordFailure(cause, name) : cause;
    }
  }

  function prepare(plan: WorkbookPlan): Prepared {
    if (prepared?.plan === plan) return prepared.result;
    const before = packageState();
    const steps = patchPackage(before, inDateSystem(plan, before.workbook.dateSystem), fresh);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    const result = finish(before, step.value);
    prepared = { plan, result };
    return result;
  }

  async function prepareInSteps(plan: WorkbookPlan, progress: ApplyProgress): Promise<Prepared> {
    if (prepared?.plan === plan) return prepared.result;
    const before = packageState();
    const steps = patchPackage(before, inDateSystem(plan, before.workbook.dateSystem), fresh);
    const total = plan.sheets.length + 1;
    let done = 0;
    let step = steps.next();
    while (step.done !== true) {
      progress.report?.(step.value, done, total);
      await breathe();
      if (progress.signal?.aborted === true) throw cancelledError();
      done += 1;
      step = steps.next();
    }
    return finish(before, step.value);
  }

  /** Tried on the package as it stands: nothing is kept of it. */
  function removal(plan: RemovalPlan): Removal {
    const before = packageState();
    return removeFromPackage(before, { keep: plan.keep });
  }

  // A broken package is told when it is opened, not at the first question.
  if (content.kind === 'package') packageState();

  return {
    describe: async () => {
      const { workbook, roles, locked } = current();
      return {
        name,
        dateSystem: workbook.dateSystem,
        readOnly: locked,
        sheets: workbook.sheets.map((sheet, index) => sheetInfo(sheet, roles[index] ?? null)),
        ...(encoding === undefined ? {} : { encoding }),
      };
    },
    readSheet: async (sheetId, area) => {
      const { workbook, roles } = current();
      const at = workbook.sheets.findIndex((candidate) => candidate.id === sheetId);
      const sheet = workbook.sheets[at];
      if (sheet === undefined) throw missingSheet(sheetId);
      const grid = sheetGrid(sheet, workbook.dateSystem, mostCells, area);
      if (grid === null) throw tooSpread(name, sheet.name);
      const own = grids === null ? columnPlaces(packageState().workbook, sheet.name) : [];
      if (own.length > 0) return { ...grid, ownColumns: own };
      if (grid.dateSystem === 1900 || (roles[at] ?? null) === null) return grid;
      return gridFrom1904(grid, (row, column) => sheet.formatAt(grid.row + row, grid.column + column));
    },
    readMemory: async () => (grids !== null ? null : readMemory(packageState())),
    preview: (plan) => worded(() => prepare(plan).summary),
    apply: async (plan, progress = {}): Promise<ApplyResult> => {
      if (progress.signal?.aborted === true) throw cancelledError();
      const { patch, after, summary } = await worded(() => prepareInSteps(plan, progress));
      const refusal = summary.obstacles[0];
      if (refusal !== undefined)
        throw obstacleError(refusal.code, refusal.sheet, refusal.code === 'readOnly' ? 'structure' : refusal.code);
      if (summary.buyerCellsChanged > 0) {
        throw occupiedError(patch.registers[0]?.sheetName ?? '', []);
      }
      const changed = grids !== null || after.source !== packageState().source;
      prepared = null;
      if (!changed) return { sheetsWritten: [], cellsWritten: 0, changed };
      grids = null;
      state = after;
      saved = null;
      return { sheetsWritten: patch.sheetsWritten, cellsWritten: patch.cellsWritten, changed };
    },
    previewRemoval: (plan) => worded(() => removal(plan).summary),
    remove: async (plan, progress = {}): Promise<RemovalResult> => {
      if (progress.signal?.aborted === true) throw cancelledError();
      const { source, summary } = await worded(() => removal(plan));
      const [refusal] = summary.obstacles;
      if (refusal !== undefined)
        throw obstacleError(refusal.code, refusal.sheet, refusal.code === 'readOnly' ? 'structure' : refusal.code);
      if (grids !== null || source === packageState().source) return { summary, changed: false };
      // Read before anything is given up: a package that could not be read again is never kept.
      state = readState(source, path, cache);
      prepared = null;
      saved = null;
      return { summary, changed: true };
    },
    save: () => (saved ??= packageBytes(packageState().source, tools.deflate)),
  };
}
