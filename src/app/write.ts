import { isMendedByWriting } from '../considerations';
import { within, type Steps } from '../pace';
import {
  buildCommitteePlanSteps,
  buildPaymentsPlanSteps,
  buildPlanSteps,
  buildRowsPlanSteps,
  type ListedRows,
  type ReportInput,
} from '../report';
import type { WorkbookPlan, WorkbookPort } from '../workbook';
import { hasRegister } from './analyse';
import { checkGround, upToDate } from './current';
import { withFigures } from './figures';
import { encodeMemory } from './memory';
import { committeeMemorySteps, nextMemorySteps } from './remember';
import { paced } from './step';
import type { Analysis, Context, Memory, Prepared, Progress, Written } from './types';

/**
 * The plan of everything that would be written, with its summary; nothing is
 * written. Settings, journal and memory are read again first: what a person
 * typed there since the analysis counts.
 */
export async function prepare(
  port: WorkbookPort,
  analysis: Analysis,
  context: Context,
  progress: Progress = {},
): Promise<Prepared> {
  const current = await upToDate(port, analysis, context, progress);
  const build = hasRegister(current) ? buildPlanSteps : buildPaymentsPlanSteps;
  return planned(port, current, context, progress, nextMemorySteps, build);
}

/**
 * The plan of the committee's frozen sheet for a quarter (`2026-T3`), likewise;
 * `replace` rewrites one that exists.
 */
export async function prepareCommittee(
  port: WorkbookPort,
  analysis: Analysis,
  quarter: string,
  context: Context,
  replace: boolean,
  progress: Progress = {},
): Promise<Prepared> {
  const current = await upToDate(port, analysis, context, progress);
  const build = (input: ReportInput): Steps<WorkbookPlan> => buildCommitteePlanSteps(input, quarter, replace);
  return planned(port, current, context, progress, committeeMemorySteps, build);
}

/** The plan of a sheet of the rows behind a figure, as a person sorted and narrowed them; nothing else moves. */
export async function prepareRows(
  port: WorkbookPort,
  analysis: Analysis,
  listed: ListedRows,
  context: Context,
  progress: Progress = {},
): Promise<Prepared> {
  const current = await upToDate(port, analysis, context, progress);
  const build = (input: ReportInput): Steps<WorkbookPlan> => buildRowsPlanSteps(input, listed);
  return planned(port, current, context, progress, unchangedMemorySteps, build);
}

/** What is remembered stays as it is. */
function* unchangedMemorySteps({ opening }: Analysis): Steps<Memory> {
  yield 0;
  return opening.memory;
}

type Remember = (analysis: Analysis, context: Context) => Steps<Memory>;
type Build = (input: ReportInput) => Steps<WorkbookPlan>;

async function planned(
  port: WorkbookPort,
  current: Analysis,
  context: Context,
  progress: Progress,
  remember: Remember,
  build: Build,
): Promise<Prepared> {
  const analysis = await withFigures(current, context, progress);
  const plan = await paced('plan', planSteps(analysis, context, remember, build), progress);
  return { plan, summary: await port.preview(plan, progress.signal), analysis, context };
}

/**
 * Applies a prepared plan. Rejects with a `UserError` that says what was done
 * when it could not finish; `previewOutdated`, and nothing done, when settings,
 * journal or memory changed since it was prepared.
 */
export async function write(port: WorkbookPort, prepared: Prepared, progress: Progress = {}): Promise<Written> {
  await checkGround(port, prepared);
  const result = await port.apply(prepared.plan, {
    report: (_step, done, total) => progress.report?.('write', done, total),
    ...(progress.signal === undefined ? {} : { signal: progress.signal }),
  });
  return { ...result, summary: prepared.summary };
}

function* planSteps(analysis: Analysis, context: Context, remember: Remember, build: Build): Steps<WorkbookPlan> {
  const memory = yield* within(remember(analysis, context), 0, 0.2);
  return yield* within(build(reportInput(analysis, context, memory)), 0.2, 1);
}

/** What a report is made from. */
export function reportInput(analysis: Analysis, context: Context, memory: Memory): ReportInput {
  const { opening } = analysis;
  const language = opening.settings.workbookLanguage;
  return {
    reading: analysis.reading,
    tagging: analysis.tagging,
    issues: analysis.issues.filter((issue) => !isMendedByWriting(issue)),
    measures: analysis.measures,
    workings: analysis.workings,
    settings: opening.settings,
    journal: opening.journal,
    decisions: opening.decisions,
    calibrations: opening.calibrations,
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
