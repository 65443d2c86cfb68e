import { addDays, yearOf, type CivilDate } from '../../calendar';
import { indicatorById, measure, type Measure, type PeriodKey, type Recipe, type Workings } from '../../indicators';
import { expectedIn, LEVERS, type RoadBase } from '../../opportunities';

/** Indicators that a lever would move, in the order of the levers. */
const MOVED = [...new Set(Object.values(LEVERS).flatMap(({ counts }) => counts))];

function countOf(id: string, period: PeriodKey, workings: Workings): Measure | null {
  const indicator = indicatorById(id);
  if (indicator === null) return null;
  return measure(indicator, period, null, workings).find(({ basis }) => basis === 'count') ?? null;
}

/** The recipe in number of an indicator. */
export function countRecipe(id: string): Recipe | null {
  return indicatorById(id)?.recipes.find(({ basis }) => basis === 'count') ?? null;
}

/** The year that ended today: the pace of a year that has not begun. */
export function lastYear(today: CivilDate): PeriodKey {
  return `${addDays(today, -364)}..${today}`;
}

/** Every target that a lever would move, this year and the next, with where it stands. */
export function roadBasesOf(workings: Workings): readonly RoadBase[] {
  const { today } = workings.context;
  return MOVED.flatMap((id) =>
    [yearOf(today), yearOf(today) + 1].flatMap((year): RoadBase[] => {
      const told = countOf(id, String(year), workings);
      const before = countOf(id, lastYear(today), workings);
      if (told?.target === null || told?.target === undefined || told.unit !== 'rate' || before === null) return [];
      const { denominator, numerator, target } = told;
      return [
        {
          id,
          year,
          target,
          notified: denominator,
          yes: numerator,
          expected: expectedIn(year, denominator, before.denominator, today),
        },
      ];
    }),
  );
}
