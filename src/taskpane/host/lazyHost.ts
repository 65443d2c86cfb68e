import type { PaneHost } from './types';

/** A host whose program comes with its first use: the shell paints before the adapter is loaded. */
export function lazyHost(load: () => Promise<PaneHost>): PaneHost {
  let loaded: Promise<PaneHost> | null = null;
  const host = (): Promise<PaneHost> => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
  return {
    describe: async () => (await host()).describe(),
    readSheet: async (sheetId, area, signal) => (await host()).readSheet(sheetId, area, signal),
    readMemory: async () => (await host()).readMemory(),
    preview: async (plan, signal) => (await host()).preview(plan, signal),
    apply: async (plan, progress) => (await host()).apply(plan, progress),
    previewRemoval: async (plan) => (await host()).previewRemoval(plan),
    remove: async (plan, progress) => (await host()).remove(plan, progress),
    selectRow: async (sheetId, row) => (await host()).selectRow(sheetId, row),
    showCell: async (sheetId, row, column) => (await host()).showCell(sheetId, row, column),
    watchChanges: async (callback) => (await host()).watchChanges(callback),
    insertSample: async (sheets) => (await host()).insertSample(sheets),
    addJournalLine: async (line) => (await host()).addJournalLine(line),
    typeCells: async (sheetId, cells) => (await host()).typeCells(sheetId, cells),
  };
}
