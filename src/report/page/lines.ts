import {
  CATALOGUE,
  detailKeys,
  groupKeys,
  measure,
  periodKind,
  type Axis,
  type Group,
  type Indicator,
  type Measure,
  type Recipe,
} from '../../indicators';
import { stepping, type Steps } from '../../pace';
import type { Ready } from '../types';
import type { ShownPeriod } from './periods';

/** Axes in the order of the page. */
export const AXES: readonly Axis[] = [
  'national',
  'social',
  'environmental',
  'economic',
  'governance',
  'legal',
  'finance',
];

/** A line of the page: an indicator, or one of the parts that its figure splits into. */
export type PageLine = {
  readonly indicator: Indicator;
  /** Null for the indicator itself. */
  readonly group: Group | null;
  readonly recipe: Recipe;
  /** The same figure in value, where it has one. */
  readonly inValue: Recipe | null;
  /** Whether the figure of one service alone can be given. */
  readonly byService: boolean;
  /** One a period shown; null where the recipe does not answer for it. */
  readonly measures: readonly (Measure | null)[];
};

export type PageLines = {
  /** Indicators that say something in some period, each followed by its parts. */
  readonly shown: readonly PageLine[];
  /** Indicators that nothing informs yet. */
  readonly toFeed: readonly Indicator[];
};

/** Splits told under a figure: those of the law or of the journal, not services or families. */
const SPLITS = ['reservedKind', 'detail'] as const;

function answers(recipe: Recipe, period: string): boolean {
  const kind = periodKind(period);
  return kind !== null && (recipe.periods === undefined || recipe.periods.includes(kind));
}

/** Whether a service alone can be told: not a figure that looks at every contract of a holder. */
function isByService({ groups, recipes }: Indicator, recipe: Recipe): boolean {
  const terms = [recipe.numerator, recipe.denominator, recipe.figure];
  const ownGroups = recipe.groups ?? groups;
  return (
    recipe.table === 'tSpaser' &&
    recipes.length > 0 &&
    ownGroups.includes('department') &&
    terms.every((term) => term?.kind !== 'distinct')
  );
}

function lineOf(
  input: Ready,
  indicator: Indicator,
  recipe: Recipe,
  group: Group | null,
  periods: readonly ShownPeriod[],
): PageLine {
  const inValue =
    group === null && recipe.basis === 'count' && recipe.table === 'tSpaser'
      ? (indicator.recipes.find(({ basis }) => basis === 'value') ?? null)
      : null;
  const measures = periods.map(({ key }) =>
    answers(recipe, key)
      ? (measure(indicator, key, group, input.workings).find(({ basis }) => basis === recipe.basis) ?? null)
      : null,
  );
  return { indicator, group, recipe, inValue, byService: group === null && isByService(indicator, recipe), measures };
}

/** Says something in some period: a number or a rate, told or withheld for too little. */
function isInformed({ measures }: PageLine): boolean {
  return measures.some((one) => one !== null && one.value !== null);
}

/** Zero everywhere is no part worth a line. */
function isPart({ measures }: PageLine): boolean {
  return measures.some((one) => one !== null && one.value !== null && (one.numerator > 0 || one.unit === 'rate'));
}

/** The recipe of an indicator's own line. */
function mainRecipe(indicator: Indicator): Recipe | null {
  return indicator.recipes.find((recipe) => recipe.groupedOnly !== true && answers(recipe, '2024')) ?? null;
}

function partsOf(input: Ready, indicator: Indicator, periods: readonly ShownPeriod[]): PageLine[] {
  return SPLITS.flatMap((by) => {
    if (!indicator.groups.includes(by)) return [];
    // A quantity by kind is told where the whole is only an amount.
    const recipe = indicator.recipes.find((one) => one.groupedOnly === true) ?? mainRecipe(indicator);
    if (recipe === null) return [];
    const keys = by === 'detail' ? detailKeys(input.journal) : groupKeys(input.workings, by);
    return keys.map((key) => lineOf(input, indicator, recipe, { by, key }, periods)).filter(isPart);
  });
}

/** The lines of the page, an indicator a step. */
export function* pageLinesSteps(input: Ready, periods: readonly ShownPeriod[]): Steps<PageLines> {
  const ordered = AXES.flatMap((axis) => CATALOGUE.filter((indicator) => indicator.axis === axis));
  const made = yield* stepping(ordered, 1, (indicator): { indicator: Indicator; lines: PageLine[] } => {
    const recipe = mainRecipe(indicator);
    const main = recipe === null ? null : lineOf(input, indicator, recipe, null, periods);
    if (main === null || !isInformed(main)) return { indicator, lines: [] };
    return { indicator, lines: [main, ...partsOf(input, indicator, periods)] };
  });
  return {
    shown: made.flatMap(({ lines }) => lines),
    toFeed: made.filter(({ lines }) => lines.length === 0).map(({ indicator }) => indicator),
  };
}
