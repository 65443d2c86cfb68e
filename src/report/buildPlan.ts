import type { WorkbookPlan } from '../workbook';
import { dashboardSheet } from './sheets/dashboard';
import { dataSheet } from './sheets/data';
import { issuesSheet } from './sheets/issues';
import { methodSheet } from './sheets/method';
import { dataTable } from './table';
import type { ReportInput } from './types';

/** Everything that a run writes, as plain data: the same input gives the same plan. */
export function buildPlan(input: ReportInput): WorkbookPlan {
  const table = dataTable(input);
  return {
    sheets: [dashboardSheet(input, table), dataSheet(input, table), issuesSheet(input), methodSheet(input, [], '')],
    register: [],
    names: [],
    memory: input.memory,
    activate: 'dashboard',
  };
}
