import type { Analysis, Opening } from '../../../src/app';
import { tagContracts } from '../../../src/considerations';
import { measureAllSteps, periodsOf, workings } from '../../../src/indicators';
import { atOnce } from '../../../src/pace';
import { chooseRegister, readRegister, recogniseTables } from '../../../src/register';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import type { SheetInfo } from '../../../src/workbook';
import { EMPTY_MEMORY } from '../../../src/app/memory';
import { grid, sheetInfo } from './register';

export const TODAY = '2026-11-22';

/** The fixture register as opened: one table found, nothing remembered. */
export function openingOf(more: readonly SheetInfo[] = []): Opening {
  const tables = recogniseTables(grid(), []);
  return {
    workbook: { name: 'Marchés.xlsx', dateSystem: 1900, readOnly: false, sheets: [sheetInfo(), ...more] },
    tables,
    proposed: chooseRegister(tables),
    invoices: [],
    memory: EMPTY_MEMORY,
    settings: DEFAULT_SETTINGS,
    decisions: [],
    calibrations: [],
    journal: [],
    issues: [],
    existingRoles: new Set(),
  };
}

/** The fixture register analysed by the real rooms. */
export function analysisOf(opening: Opening = openingOf()): Analysis {
  const reading = readRegister(
    opening.proposed.map((table) => ({ table, grid: grid() })),
    { valueRule: 'maximum', includeSubsequentContracts: false, today: TODAY },
  );
  const tagging = tagContracts(reading, { settings: opening.settings, lastWritten: new Map() });
  const work = workings(tagging.contracts, { settings: opening.settings, journal: [], today: TODAY });
  return {
    opening,
    reading,
    own: {
      codes: new Map(),
      prints: new Map(),
      lastWritten: new Map(),
      apart: { contracts: new Map(), unplaced: [] },
      strays: [],
      kept: new Map(),
    },
    tagging,
    workings: work,
    measures: atOnce(measureAllSteps(work)),
    figures: 'current',
    mark: 'mark',
    periods: periodsOf(tagging.contracts, opening.settings),
    issues: [...reading.issues, ...tagging.issues],
    payments: null,
    pending: [],
  };
}
