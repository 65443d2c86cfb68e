import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type fc from 'fast-check';
import { cellReadings } from './cells';
import { separatedTexts } from './csv';
import { alteredPackages } from './packages';
import { writtenPlans } from './plans';
import { typedSettings } from './settings';
import { tableReadings } from './tables';

/** What may be played: the property, and how many runs are worth a night. */
export type Target = { readonly runs: number; readonly property: () => fc.IAsyncProperty<[unknown]> };

/** The targets that need nothing but the ground and the register: cells, tables, packages, plans, settings, CSV. */
export const GROUND_TARGETS: Readonly<Record<string, Target>> = {
  cells: { runs: 1_000_000, property: cellReadings },
  tables: { runs: 100_000, property: tableReadings },
  packages: {
    runs: 100_000,
    property: () => alteredPackages(readFileSync(resolve('test/app/fixtures/version-1.0.xlsx')))(),
  },
  plans: { runs: 100_000, property: writtenPlans },
  settings: { runs: 100_000, property: typedSettings },
  csv: { runs: 1_000_000, property: separatedTexts },
};
