import type { DefinedNamePlan, WorkbookPlan } from '../workbook';
import { shownPeriod } from './dashboard/period';
import { registerColumns } from './registerColumns';
import { dashboardNames, dashboardSheet } from './sheets/dashboard';
import { dataSheet } from './sheets/data';
import { indicatorsSheet } from './sheets/indicators';
import { issuesSheet } from './sheets/issues';
import { methodSheet } from './sheets/method';
import { dataTable } from './table';
import type { ReportInput } from './types';

/** Everything that a run writes, as plain data: the same input gives the same plan. */
export function buildPlan(given: ReportInput): WorkbookPlan {
  const input: ReportInput = { ...given, period: shownPeriod(given.period) };
  const table = dataTable(input);
  const names: readonly DefinedNamePlan[] = dashboardNames();
  return {
    sheets: [
      dashboardSheet(input, table),
      indicatorsSheet(input, table),
      dataSheet(input, table),
      issuesSheet(input),
      methodSheet(input),
    ],
    register: registerColumns(input),
    names,
    memory: input.memory,
    activate: 'dashboard',
  };
}
