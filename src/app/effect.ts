import { CATALOGUE, indicatorById, measure, workings, type Measure, type PeriodKey } from '../indicators';
import type { TaggedContract } from '../considerations';
import { withDecisions } from './figures';
import type { Analysis, Context, Progress, ReviewDecision } from './types';

/** A figure that decisions would move, over one civil year: contracts (or hours) before and after. */
export type FigureMove = {
  readonly id: string;
  readonly period: PeriodKey;
  readonly before: Measure;
  readonly after: Measure;
};

/**
 * The figures that these decisions would move, over the civil years of their
 * contracts, in the catalogue's order. Only counts and sums, which add up: what
 * the decided contracts alone bring before and after is all that moves.
 * Null while the figures of the analysis are behind its decisions.
 */
export async function figureMoves(
  analysis: Analysis,
  decisions: readonly ReviewDecision[],
  context: Context,
  progress: Progress = {},
): Promise<readonly FigureMove[] | null> {
  if (analysis.figures !== 'current') return null;
  const keys = new Set(decisions.flatMap(({ contracts }) => contracts));
  const chosen = ({ tagging }: Analysis): readonly TaggedContract[] =>
    tagging.contracts.filter(({ contract }) => keys.has(contract.key));
  const before = chosen(analysis);
  const after = chosen(await withDecisions(analysis, decisions, progress));
  const years = yearsOf(before).filter((year) => analysis.periods.includes(year));
  const measureContext = { settings: analysis.opening.settings, journal: [], today: context.today };
  const [was, is] = [workings(before, measureContext), workings(after, measureContext)];
  return years.flatMap((period) =>
    CATALOGUE.flatMap((indicator): readonly FigureMove[] => {
      const standing = analysis.measures.find(
        (one) => one.id === indicator.id && one.period === period && one.group === null,
      );
      if (standing === undefined || !addsUp(standing)) return [];
      const [part] = measure(indicator, period, null, was);
      const [next] = measure(indicator, period, null, is);
      if (part === undefined || next === undefined) return [];
      const moved = shifted(standing, part, next);
      return COUNTS.every((name) => moved[name] === standing[name])
        ? []
        : [{ id: indicator.id, period, before: standing, after: moved }];
    }),
  );
}

const COUNTS = ['numerator', 'denominator', 'no', 'unknown', 'notConcerned'] as const;

function addsUp({ id, basis }: Measure): boolean {
  const recipe = indicatorById(id)?.recipes.find((each) => each.basis === basis);
  return recipe?.table === 'tSpaser' && (basis === 'count' || basis === 'sum');
}

/** The measure with what some contracts bring taken out and what they bring now put in. */
function shifted(standing: Measure, part: Measure, next: Measure): Measure {
  const counts = Object.fromEntries(COUNTS.map((name) => [name, standing[name] - part[name] + next[name]]));
  return { ...standing, ...counts };
}

/** The civil years in which contracts are notified or launched, oldest first. */
function yearsOf(tagged: readonly TaggedContract[]): readonly PeriodKey[] {
  const years = tagged.flatMap(({ contract: { year, launchDate } }) => [
    ...(year === null ? [] : [String(year)]),
    ...(launchDate === null ? [] : [launchDate.date.slice(0, 4)]),
  ]);
  return [...new Set(years)].sort();
}
