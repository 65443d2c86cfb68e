import type { DefinedNamePlan, WorkbookPlan } from '../workbook';
import { shownPeriod } from './dashboard/period';
import { paymentSheets } from './payments';
import { registerColumns } from './registerColumns';
import { dashboardNames, dashboardSheet } from './sheets/dashboard';
import { committeeSheet } from './sheets/committee';
import { dataSheet } from './sheets/data';
import { historySheet } from './sheets/history';
import { indicatorsSheet } from './sheets/indicators';
import { insertionSheet } from './sheets/insertion';
import { issuesSheet } from './sheets/issues';
import { journalSheet } from './sheets/journal';
import { methodSheet } from './sheets/method';
import { settingsNames, settingsSheet } from './sheets/settings';
import { dataTable } from './table';
import type { ReportInput } from './types';

/** Everything that a run writes, as plain data: the same input gives the same plan. */
export function buildPlan(given: ReportInput): WorkbookPlan {
  const input: ReportInput = { ...given, period: shownPeriod(given.period) };
  const table = dataTable(input);
  const payments = paymentSheets(input);
  const names: readonly DefinedNamePlan[] = [...dashboardNames(), ...settingsNames(), ...payments.names];
  return {
    sheets: [
      dashboardSheet(input, table),
      indicatorsSheet(input, table),
      insertionSheet(input),
      ...payments.sheets,
      dataSheet(input, table),
      issuesSheet(input),
      journalSheet(input),
      settingsSheet(input),
      historySheet(input),
      methodSheet(input),
    ],
    register: registerColumns(input),
    names,
    memory: input.memory,
    activate: 'dashboard',
  };
}

/**
 * The committee's frozen sheet of a quarter (`2026-T3`), alone: nothing else
 * moves. `replace` rewrites the sheet of that quarter when it exists already.
 */
export function buildCommitteePlan(input: ReportInput, quarter: string, replace: boolean): WorkbookPlan {
  return {
    sheets: [committeeSheet(input, dataTable(input), quarter)],
    register: [],
    names: [],
    memory: input.memory,
    activate: `committee:${quarter}`,
    ...(replace ? { replaceFrozen: [`committee:${quarter}` as const] } : {}),
  };
}
