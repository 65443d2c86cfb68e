import type { JournalLine, PaneHost, RegisterChange } from '../../../src/taskpane/host/types';
import type { CellValue, PlanSummary, RemovalSummary, SheetInfo, WorkbookPlan } from '../../../src/workbook';
import { grid, ROWS, sheetInfo } from './register';

export const SUMMARY: PlanSummary = {
  sheetsNew: ['SPASER Tableau de bord', 'SPASER Indicateurs', 'SPASER Données', 'SPASER Contrôles', 'SPASER Méthode'],
  sheetsRefreshed: [],
  sheetsKept: [],
  columnsAdded: [{ sheet: 'Registre', headings: ['un', 'deux', 'trois', 'quatre', 'cinq', 'six'] }],
  columnsRefreshed: [],
  registerCellsChanged: 0,
  buyerCellsChanged: 0,
  obstacles: [],
};

export const REMOVAL: RemovalSummary = {
  sheetsRemoved: ['SPASER Tableau de bord', 'SPASER Indicateurs'],
  sheetsKept: ['SPASER Journal'],
  columnsRemoved: [{ sheet: 'Registre', headings: ['un', 'deux', 'trois', 'quatre', 'cinq', 'six'] }],
  obstacles: [],
};

/** A host over plain data: what is asked of it is noted, what it answers may be replaced. */
export type FakeHost = PaneHost & {
  readonly calls: string[];
  readonly applied: WorkbookPlan[];
  readonly lines: JournalLine[];
  summary: PlanSummary;
  removal: RemovalSummary;
  /** Thrown by the next call of that name. */
  failure: { readonly method: string; readonly error: Error } | null;
  change: (change: RegisterChange) => void;
};

export function fakeHost(rows: readonly (readonly CellValue[])[] = ROWS, more: readonly SheetInfo[] = []): FakeHost {
  let listener: ((change: RegisterChange) => void) | null = null;
  const note = (method: string): void => {
    host.calls.push(method);
    const { failure } = host;
    if (failure === null || !method.startsWith(failure.method)) return;
    host.failure = null;
    throw failure.error;
  };
  const host: FakeHost = {
    calls: [],
    applied: [],
    lines: [],
    summary: SUMMARY,
    removal: REMOVAL,
    failure: null,
    change: (change) => listener?.(change),
    describe: async () => {
      note('describe');
      return { name: 'Marchés.xlsx', dateSystem: 1900, readOnly: false, sheets: [sheetInfo(rows), ...more] };
    },
    readSheet: async () => {
      note('readSheet');
      return grid(rows);
    },
    readMemory: async () => null,
    preview: async () => {
      note('preview');
      return host.summary;
    },
    apply: async (plan, progress) => {
      note('apply');
      progress?.report?.('feuille', 0, 2);
      progress?.signal?.throwIfAborted();
      host.applied.push(plan);
      return { sheetsWritten: host.summary.sheetsNew, cellsWritten: 1234, changed: true };
    },
    previewRemoval: async (plan) => {
      note(`previewRemoval ${plan.keep.join(' ')}`);
      return host.removal;
    },
    remove: async (plan) => {
      note(`remove ${plan.keep.join(' ')}`);
      return { summary: host.removal, changed: true };
    },
    selectRow: async (sheetId, row) => note(`selectRow ${sheetId} ${row}`),
    showCell: async (sheetId, row, column) => note(`showCell ${sheetId} ${row} ${column}`),
    watchChanges: async (callback) => {
      listener = callback;
      return async () => {
        listener = null;
      };
    },
    insertSample: async () => note('insertSample'),
    addJournalLine: async (line) => {
      note('addJournalLine');
      host.lines.push(line);
    },
    typeCells: async (sheetId, cells) => {
      note(`typeCells ${sheetId} ${JSON.stringify(cells)}`);
      return true;
    },
  };
  return host;
}
