import { within, type Steps } from '../pace';
import { buildCommitteePlanSteps, buildPaymentsPlanSteps, buildPlanSteps, type ReportInput } from '../report';
import type { WorkbookPlan, WorkbookPort } from '../workbook';
import { hasRegister } from './analyse';
import { encodeMemory } from './memory';
import { committeeMemorySteps, nextMemorySteps } from './remember';
import { paced } from './step';
import type { Analysis, Context, Memory, Prepared, Progress, Written } from './types';

/** The plan of everything that would be written, with its summary; nothing is written. */
export async function prepare(
  port: WorkbookPort,
  analysis: Analysis,
  context: Context,
  progress: Progress = {},
): Promise<Prepared> {
  const build = hasRegister(analysis) ? buildPlanSteps : buildPaymentsPlanSteps;
  const plan = planSteps(analysis, context, nextMemorySteps, build);
  return withSummary(port, await paced('plan', plan, progress), progress);
}

/** The plan of the committee's frozen sheet for a quarter (`2026-T3`); `replace` rewrites one that exists. */
export async function prepareCommittee(
  port: WorkbookPort,
  analysis: Analysis,
  quarter: string,
  context: Context,
  replace: boolean,
  progress: Progress = {},
): Promise<Prepared> {
  const build = (input: ReportInput): Steps<WorkbookPlan> => buildCommitteePlanSteps(input, quarter, replace);
  const plan = planSteps(analysis, context, committeeMemorySteps, build);
  return withSummary(port, await paced('plan', plan, progress), progress);
}

async function withSummary(port: WorkbookPort, plan: WorkbookPlan, { signal }: Progress): Promise<Prepared> {
  return { plan, summary: await port.preview(plan, signal) };
}

/** Applies a prepared plan. Rejects with a `UserError` that says what was done when it could not finish. */
export async function write(port: WorkbookPort, prepared: Prepared, progress: Progress = {}): Promise<Written> {
  const result = await port.apply(prepared.plan, {
    report: (_step, done, total) => progress.report?.('write', done, total),
    ...(progress.signal === undefined ? {} : { signal: progress.signal }),
  });
  return { ...result, summary: prepared.summary };
}

function* planSteps(
  analysis: Analysis,
  context: Context,
  remember: (analysis: Analysis, context: Context) => Steps<Memory>,
  build: (input: ReportInput) => Steps<WorkbookPlan>,
): Steps<WorkbookPlan> {
  const memory = yield* within(remember(analysis, context), 0, 0.2);
  return yield* within(build(reportInput(analysis, context, memory)), 0.2, 1);
}

function reportInput(analysis: Analysis, context: Context, memory: Memory): ReportInput {
  const { opening } = analysis;
  const language = opening.settings.workbookLanguage;
  return {
    reading: analysis.reading,
    tagging: analysis.tagging,
    issues: analysis.issues,
    measures: analysis.measures,
    workings: analysis.workings,
    settings: opening.settings,
    journal: opening.journal,
    // A second run of the same day must write the same history as the first.
    previousSnapshots: opening.memory.snapshots.filter((each) => each.date < context.today),
    run: { date: context.today, version: context.version, fileName: opening.workbook.name },
    language,
    existingRoles: opening.existingRoles,
    corrections: opening.memory.corrections,
    payments: analysis.payments,
    period: defaultPeriod(analysis, context),
    memory: encodeMemory(memory),
    own: { codes: analysis.own.codes, strays: analysis.own.strays },
  };
}

/** The dashboard opens on the latest civil year that has contracts, at the latest the current one. */
function defaultPeriod(analysis: Analysis, context: Context): string {
  const current = context.today.slice(0, 4);
  const years = analysis.periods.filter((period) => /^\d{4}$/.test(period) && period <= current).sort();
  return years.at(-1) ?? 'all';
}
