import { atOnce, within, type Steps } from '../pace';
import type { DefinedNamePlan, SheetPlan, WorkbookPlan } from '../workbook';
import { shownPeriod } from './dashboard/period';
import { readySteps } from './figures';
import { planIn } from './inLanguage';
import { paymentSheetsSteps } from './payments';
import { registerColumnsSteps } from './registerColumns';
import { dashboardNames, dashboardSheetSteps } from './sheets/dashboard';
import { committeeSheetSteps } from './sheets/committee';
import { crossingsSheetSteps } from './sheets/crossings';
import { dataSheetSteps } from './sheets/data';
import { historySheetSteps } from './sheets/history';
import { indicatorsSheetSteps } from './sheets/indicators';
import { insertionSheetSteps } from './sheets/insertion';
import { issuesSheetSteps } from './sheets/issues';
import { journalSheet } from './sheets/journal';
import { clausesSheetSteps } from './schedule/clausesSheet';
import { scheduleSheetSteps } from './schedule/scheduleSheet';
import { methodSheetSteps } from './sheets/method';
import { settingsNames, settingsSheetSteps } from './sheets/settings';
import { dataTableSteps } from './table';
import type { ReportInput } from './types';

/** Everything that a run writes, as plain data, in steps: the same input gives the same plan. */
export function* buildPlanSteps(given: ReportInput): Steps<WorkbookPlan> {
  const input = yield* within(readySteps({ ...given, period: shownPeriod(given.period) }), 0, 0.1);
  const table = yield* within(dataTableSteps(input), 0.1, 0.15);
  const dashboard = yield* within(dashboardSheetSteps(input, table), 0.15, 0.25);
  const indicators = yield* within(indicatorsSheetSteps(input, table), 0.25, 0.35);
  const crossings = yield* within(crossingsSheetSteps(input, table), 0.35, 0.45);
  const insertion = yield* within(insertionSheetSteps(input), 0.45, 0.48);
  const schedule = yield* within(scheduleSheetSteps(input), 0.48, 0.49);
  const clauses = yield* within(clausesSheetSteps(input), 0.49, 0.5);
  const payments = yield* within(paymentSheetsSteps(input), 0.5, 0.7);
  const data = yield* within(dataSheetSteps(input, table), 0.7, 0.8);
  const issues = yield* within(issuesSheetSteps(input), 0.8, 0.9);
  yield 0.9;
  const journal = journalSheet(input);
  yield 0.9;
  const sheets: readonly SheetPlan[] = [
    dashboard,
    indicators,
    crossings,
    insertion,
    schedule,
    clauses,
    ...payments.sheets,
    data,
    issues,
    journal,
    yield* within(settingsSheetSteps(input), 0.9, 0.91),
    yield* within(historySheetSteps(input), 0.91, 0.93),
    yield* within(methodSheetSteps(input), 0.93, 0.96),
  ];
  const names: readonly DefinedNamePlan[] = [...dashboardNames(), ...settingsNames(), ...payments.names];
  const register = yield* within(registerColumnsSteps(input), 0.96, 1);
  return planIn({ sheets, register, names, memory: input.memory, activate: 'dashboard' }, input.language);
}

/**
 * What a workbook of invoices alone is given, in steps: payment delays, their
 * invoices, and the settings that they are computed with. No sheet of contracts.
 */
export function* buildPaymentsPlanSteps(input: ReportInput): Steps<WorkbookPlan> {
  const { sheets, names } = yield* within(paymentSheetsSteps(input), 0, 0.9);
  const settings = yield* within(settingsSheetSteps(input), 0.9, 1);
  const plan: WorkbookPlan = {
    sheets: [...sheets, settings],
    register: [],
    names,
    memory: input.memory,
    activate: 'payments',
  };
  return planIn(plan, input.language);
}

/** `buildPlanSteps` in one go. */
export function buildPlan(input: ReportInput): WorkbookPlan {
  return atOnce(buildPlanSteps(input));
}

/**
 * The committee's frozen sheet of a quarter (`2026-T3`), alone, in steps:
 * nothing else moves. `replace` rewrites the sheet of that quarter when it
 * exists already.
 */
export function* buildCommitteePlanSteps(given: ReportInput, quarter: string, replace: boolean): Steps<WorkbookPlan> {
  const input = yield* within(readySteps(given), 0, 0.4);
  const table = yield* within(dataTableSteps(input), 0.4, 0.5);
  const plan: WorkbookPlan = {
    sheets: [yield* within(committeeSheetSteps(input, table, quarter), 0.5, 1)],
    register: [],
    names: [],
    memory: input.memory,
    activate: `committee:${quarter}`,
    ...(replace ? { replaceFrozen: [`committee:${quarter}` as const] } : {}),
  };
  return planIn(plan, input.language);
}

/** `buildCommitteePlanSteps` in one go. */
export function buildCommitteePlan(input: ReportInput, quarter: string, replace: boolean): WorkbookPlan {
  return atOnce(buildCommitteePlanSteps(input, quarter, replace));
}
