import type { CivilDate } from '../calendar';
import { ownColumnValues, type OwnValues } from '../considerations';
import { diffSnapshots, parsePeriod, periodBounds, snapshot, type PeriodKey, type Snapshot } from '../indicators';
import { stepping, within, type Steps } from '../pace';
import { correctionsOf } from '../register';
import { buildCommitteePlanSteps, buildPaymentsPlanSteps, buildPlanSteps, type ReportInput } from '../report';
import type { WorkbookPlan, WorkbookPort } from '../workbook';
import { hasRegister } from './analyse';
import { encodeMemory, mergedCorrections } from './memory';
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
  };
}

/** The dashboard opens on the latest civil year that has contracts, at the latest the current one. */
function defaultPeriod(analysis: Analysis, context: Context): string {
  const current = context.today.slice(0, 4);
  const years = analysis.periods.filter((period) => /^\d{4}$/.test(period) && period <= current).sort();
  return years.at(-1) ?? 'all';
}

/** Contracts whose texts are remembered between two breaths. */
const CONTRACTS_A_STEP = 100;

function* nextMemorySteps(analysis: Analysis, context: Context): Steps<Memory> {
  const { opening, tagging, reading } = analysis;
  const language = opening.settings.workbookLanguage;
  const lastRun = {
    date: context.today,
    version: context.version,
    contracts: reading.contracts.length,
    mark: analysis.mark,
  };
  // Invoices alone say nothing of a register: what is remembered of one stands.
  if (!hasRegister(analysis)) return { ...opening.memory, lastRun };
  const written = yield* stepping(tagging.contracts, CONTRACTS_A_STEP, (tagged): [string, OwnValues] => [
    tagged.contract.key,
    ownColumnValues(tagged, language),
  ]);
  return {
    corrections: mergedCorrections(opening.memory.corrections, correctionsOf(reading.tables)),
    lastRun,
    lastWritten: new Map(written),
    snapshots: nextSnapshots(analysis, context),
  };
}

/**
 * The committee's sheet alone leaves the register's columns and the written
 * figures as they are: what is remembered of them stays too.
 */
function* committeeMemorySteps(analysis: Analysis, context: Context): Steps<Memory> {
  const { opening, reading } = analysis;
  yield 0;
  return {
    ...opening.memory,
    corrections: mergedCorrections(opening.memory.corrections, correctionsOf(reading.tables)),
    snapshots: nextSnapshots(analysis, context),
  };
}

/** Quarters far behind are no longer restated before a committee. */
const QUARTERS_KEPT = 8;

/**
 * One more snapshot for each ended quarter whose figures are new or no longer
 * what they were: the history shows old and new, and nothing when nothing moved.
 */
function nextSnapshots(analysis: Analysis, context: Context): readonly Snapshot[] {
  const ended = analysis.periods
    .filter((period) => isEndedQuarter(period, context.today))
    .sort()
    .slice(-QUARTERS_KEPT);
  const taken = new Map<string, Snapshot[]>();
  for (const each of analysis.opening.memory.snapshots) {
    taken.set(each.period, [...(taken.get(each.period) ?? []), each]);
  }
  for (const period of ended) {
    const now = snapshot(analysis.measures, period, context.today);
    const before = (taken.get(period) ?? []).filter((each) => each.date !== context.today);
    const last = before.at(-1);
    const restated = last === undefined || diffSnapshots(last, now).length > 0;
    taken.set(period, restated ? [...before, now] : before);
  }
  return [...taken.values()].flat();
}

function isEndedQuarter(key: PeriodKey, today: CivilDate): boolean {
  const period = parsePeriod(key);
  const bounds = period?.kind === 'quarter' ? periodBounds(period) : null;
  return bounds !== null && bounds.to < today;
}
