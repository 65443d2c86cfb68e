import { retagContractsSteps, tagContractsSteps, type TaggingOptions } from '../considerations';
import { measureAllSteps, periodsOf, workingsSteps, type Measure, type Workings } from '../indicators';
import { byTurns, within, type Steps } from '../pace';
import { markSteps } from './mark';
import { marked, withOwnValues } from './pending';
import { paced } from './step';
import type { Analysis, Context, Opening, Progress, ReviewDecision } from './types';

/** What is read from the sheets, before anything is concluded from it. */
export type Readings = Pick<Analysis, 'opening' | 'reading' | 'own' | 'payments'>;

/** Tags the contracts read and measures every indicator. */
export async function conclude(
  readings: Readings,
  context: Context,
  progress: Progress,
  pending: readonly ReviewDecision[],
): Promise<Analysis> {
  const { opening, reading, own, payments } = readings;
  // Without a register nothing is at zero: nothing is said.
  const counted = reading.tables.length > 0;
  const tagging = await paced(
    'tag',
    tagContractsSteps(withOwnValues(reading, pending), taggingOptions(readings)),
    progress,
  );
  const figures = await paced('measure', figuresSteps(opening, tagging, context), progress);
  const mark = await byTurns(markSteps(readings), progress);
  const issues = issuesOf(readings, tagging);
  const analysis: Analysis = { opening, reading, own, tagging, payments, pending, mark, ...figures, issues };
  return counted ? analysis : { ...analysis, measures: [], periods: [] };
}

function taggingOptions({ opening, own }: Pick<Analysis, 'opening' | 'own'>): TaggingOptions {
  return { settings: opening.settings, lastWritten: own.lastWritten };
}

type Figures = Pick<Analysis, 'workings' | 'measures' | 'periods' | 'figures'>;

function* figuresSteps(opening: Opening, tagging: Analysis['tagging'], context: Context): Steps<Figures> {
  const { settings, journal } = opening;
  const measureContext = { settings, journal, today: context.today };
  const workings: Workings = yield* within(workingsSteps(tagging.contracts, measureContext), 0, 0.1);
  const measures: readonly Measure[] = yield* within(measureAllSteps(workings), 0.1, 1);
  const periods = periodsOf(tagging.contracts, settings, context.today, journal);
  return { workings, measures, periods, figures: 'current' };
}

function issuesOf(
  { opening, reading, payments }: Omit<Readings, 'own'>,
  tagging: Analysis['tagging'],
): Analysis['issues'] {
  return [...reading.issues, ...tagging.issues, ...opening.issues, ...(payments?.reading.issues ?? [])];
}

/**
 * The analysis after these decisions: their contracts are tagged anew, the
 * figures stay behind until `withFigures`; the workbook moves only when written.
 */
export function withDecisions(
  analysis: Analysis,
  decisions: readonly ReviewDecision[],
  progress: Progress = {},
): Promise<Analysis> {
  const told = decisions.map((decision) => marked(decision, analysis.own));
  return withPending(analysis, [...analysis.pending, ...told], told, progress);
}

/** The analysis before its last decisions (« Annuler »), figures behind likewise. */
export function withoutLastDecisions(analysis: Analysis, count: number, progress: Progress = {}): Promise<Analysis> {
  const kept = analysis.pending.length - count;
  return withPending(analysis, analysis.pending.slice(0, kept), analysis.pending.slice(kept), progress);
}

async function withPending(
  analysis: Analysis,
  pending: readonly ReviewDecision[],
  moved: readonly ReviewDecision[],
  progress: Progress,
): Promise<Analysis> {
  const keys = new Set(moved.flatMap(({ contracts }) => contracts));
  const reading = withOwnValues(analysis.reading, pending);
  const work = retagContractsSteps(analysis.tagging, reading, keys, taggingOptions(analysis));
  const tagging = await byTurns(work, progress);
  return { ...analysis, tagging, pending, figures: 'behind', issues: issuesOf(analysis, tagging) };
}

/** The analysis with the figures of its contracts as they are now tagged; the same one when they are current. */
export async function withFigures(analysis: Analysis, context: Context, progress: Progress = {}): Promise<Analysis> {
  if (analysis.figures === 'current') return analysis;
  return {
    ...analysis,
    ...(await paced('measure', figuresSteps(analysis.opening, analysis.tagging, context), progress)),
  };
}
