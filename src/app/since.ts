import type { CivilDate } from '../calendar';
import { ownColumnValues, STATUS_LABELS, type OwnValues, type SideTag, type TaggedContract } from '../considerations';
import { diffSnapshots, snapshot, type PeriodKey, type SnapshotChange } from '../indicators';
import { foldKey } from '../language';
import { byTurns, stepping, type Steps } from '../pace';
import type { Contract } from '../register';
import { FOLLOWED, fieldsRead, stateAt, statesSteps } from './told';
import type { Analysis, Context, Progress, Told, ToldContract, ToldState } from './types';

/** What tells a contract again, in the order in which it is remembered. */
const FACETS = ['title', 'supplier', 'date', 'amount'] as const;
export type Facet = (typeof FACETS)[number];

/** A contract that a person corrected in the register; no facet where another column changed. */
export type CorrectedContract = { readonly contract: Contract; readonly facets: readonly Facet[] };

/** A contract because of which a figure moved: what it was for it, and what it is; null: none of its period. */
export type FigureCause = {
  /** Null when it is no longer in the register. */
  readonly contract: Contract | null;
  readonly name: string;
  readonly before: ToldState;
  readonly after: ToldState;
};

/** A figure that is no longer what the sheets say. */
export type MovedFigure = SnapshotChange & {
  readonly period: PeriodKey;
  /** Null where the contracts of that figure are not remembered (sums, medians, the journal). */
  readonly causes: readonly FigureCause[] | null;
};

/** What changed since the sheets were last written. */
export type Since = {
  readonly date: CivilDate;
  /** False where other columns are read than then: corrections cannot be told. */
  readonly comparable: boolean;
  readonly added: readonly Contract[];
  readonly removed: readonly { readonly name: string; readonly year: number | null }[];
  readonly corrected: readonly CorrectedContract[];
  /** Contracts on which a person decided since. */
  readonly decided: readonly Contract[];
  /** In the order of the catalogue, the latest year first, the whole register last. */
  readonly figures: readonly MovedFigure[];
};

/** Contracts compared between two breaths. */
const CONTRACTS_A_STEP = 50;

/**
 * What changed since the last writing, with the contracts behind each figure
 * that moved; null when nothing was written yet, when what was written did not
 * remember it, or while the figures are behind the decisions.
 */
export async function sinceLastTime(
  analysis: Analysis,
  context: Context,
  progress: Progress = {},
): Promise<Since | null> {
  const { told } = analysis.opening.memory;
  if (told === null || analysis.figures !== 'current' || analysis.reading.tables.length === 0) return null;
  return byTurns(sinceSteps(analysis, told, context), progress);
}

function* sinceSteps(analysis: Analysis, told: Told, context: Context): Steps<Since> {
  const { tagging, own, measures, opening } = analysis;
  const states = yield* statesSteps(analysis);
  const comparable = fieldsRead(analysis) === told.fields;
  const added: Contract[] = [];
  const corrected: CorrectedContract[] = [];
  const decided: Contract[] = [];
  const present = new Set<string>();
  const pairs: Pair[] = [];
  yield* stepping(tagging.contracts, CONTRACTS_A_STEP, (tagged): void => {
    const { contract } = tagged;
    const code = own.codes.get(contract.key) ?? contract.key;
    const was = told.contracts.get(code);
    present.add(code);
    pairs.push({ contract, was, is: states.get(contract.key) ?? '' });
    if (was === undefined) {
      added.push(contract);
      return;
    }
    const print = own.prints.get(contract.key);
    const before = opening.memory.own.rows.get(code);
    if (comparable && print !== undefined && before !== undefined && before.line !== '' && print.line !== before.line)
      corrected.push({ contract, facets: changedFacets(before.facets, print.facets) });
    if (isDecidedSince(tagged, own.lastWritten.get(contract.key), opening.settings.workbookLanguage))
      decided.push(contract);
  });
  const gone = [...told.contracts].filter(([code]) => !present.has(code)).map(([, contract]) => contract);
  for (const was of gone) pairs.push({ contract: null, was, is: '' });
  const followed = told.figures
    .filter(({ period }) => period === 'all' || analysis.periods.includes(period))
    .sort((a, b) => rank(b.period) - rank(a.period));
  const figures: MovedFigure[] = [];
  for (const before of followed) {
    const { period } = before;
    for (const change of diffSnapshots(before, snapshot(measures, period, context.today))) {
      figures.push({ ...change, period, causes: causesOf(change, period, pairs, told) });
      // Every contract is looked at for each figure.
      yield 1;
    }
  }
  return {
    date: told.date,
    comparable,
    added,
    removed: gone.map(({ name, year }) => ({ name, year })),
    corrected,
    decided,
    figures,
  };
}

type Pair = {
  readonly contract: Contract | null;
  readonly was: ToldContract | undefined;
  readonly is: string;
};

function rank(period: PeriodKey): number {
  return period === 'all' ? 0 : Number(period);
}

/** The contracts that were, or are, something else for a figure of a period. */
function causesOf(
  { id, basis }: SnapshotChange,
  period: PeriodKey,
  pairs: readonly Pair[],
  { ids }: Told,
): readonly FigureCause[] | null {
  // An amount may move a figure in value while its contract stays what it was: such a list would not be whole.
  const [then, now] = [ids.indexOf(id), FOLLOWED.indexOf(id)];
  if (basis !== 'count' || then < 0 || now < 0) return null;
  const isIn = (year: number | null): boolean => year !== null && (period === 'all' || String(year) === period);
  return pairs.flatMap(({ contract, was, is }): readonly FigureCause[] => {
    const before = was !== undefined && isIn(was.year) ? stateAt(was.states, then) : null;
    const after = contract !== null && isIn(contract.year) ? stateAt(is, now) : null;
    if (before === after) return [];
    return [{ contract, name: was?.name ?? '', before, after }];
  });
}

const FACET_SIGNS = 4;

function changedFacets(before: string, after: string): readonly Facet[] {
  const part = (facets: string, place: number): string => facets.slice(place * FACET_SIGNS, (place + 1) * FACET_SIGNS);
  return before.length !== after.length
    ? []
    : FACETS.filter((_facet, place) => part(before, place) !== part(after, place));
}

/** Whether a person's decision stands there that was not written then. */
function isDecidedSince(tagged: TaggedContract, before: OwnValues | undefined, language: Context['language']): boolean {
  const now = ownColumnValues(tagged, language);
  return (
    isNew(tagged.social, now.social, before?.social, before?.socialStatus) ||
    isNew(tagged.environmental, now.environmental, before?.environmental, before?.environmentalStatus)
  );
}

function isNew({ status }: SideTag, words: string, before = '', statusBefore = ''): boolean {
  if (status !== 'confirmed' && status !== 'rejected') return false;
  const same = [STATUS_LABELS[status].fr, STATUS_LABELS[status].en].some(
    (label) => foldKey(label) === foldKey(statusBefore),
  );
  return !same || foldKey(words) !== foldKey(before);
}
