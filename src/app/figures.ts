import { retagContractsSteps, tagContractsSteps, type OwnValues, type TaggingOptions } from '../considerations';
import { measureAllSteps, periodsOf, workingsSteps, type Measure, type Workings } from '../indicators';
import { byTurns, within, type Steps } from '../pace';
import type { Contract, FieldId, RegisterReading } from '../register';
import { markSteps } from './mark';
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

const OWN_FIELDS: readonly (readonly [keyof OwnValues, FieldId])[] = [
  ['social', 'ownSocial'],
  ['socialStatus', 'ownSocialStatus'],
  ['environmental', 'ownEnvironmental'],
  ['environmentalStatus', 'ownEnvironmentalStatus'],
  ['themes', 'ownThemes'],
  ['justification', 'ownJustification'],
];

/** The reading as it will be once pending decisions stand in the register's own columns. */
function withOwnValues(reading: RegisterReading, pending: readonly ReviewDecision[]): RegisterReading {
  if (pending.length === 0) return reading;
  const decided = new Map<string, OwnValues>();
  for (const decision of pending) for (const key of decision.contracts) decided.set(key, decision.values);
  const contracts = reading.contracts.map((contract): Contract => {
    const values = decided.get(contract.key);
    if (values === undefined) return contract;
    const own = OWN_FIELDS.map(([name, field]) => [
      field,
      { text: values[name], column: contract.texts[field]?.column ?? -1 },
    ]);
    return { ...contract, texts: { ...contract.texts, ...Object.fromEntries(own) } };
  });
  return { ...reading, contracts };
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
  return withPending(analysis, [...analysis.pending, ...decisions], decisions, progress);
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
