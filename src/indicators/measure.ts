import type { TaggedContract } from '../considerations';
import { atOnce, type Steps } from '../pace';
import type { BuyerSettings } from '../settings';
import { CATALOGUE } from './catalogue';
import type { Table } from './data/table';
import { evaluate, matching, type Rows } from './evaluate';
import { detailKeys, groupKeys, themeSide } from './groups';
import { lastYearOf, periodsOf, type Period } from './periods';
import type { Group, GroupBy, Indicator, Measure, MeasureContext, MeasureRows, PeriodKey, Recipe } from './types';
import { parsed, scopeOf, workings, type Scope, type Workings } from './workings';

/** Under this many contracts a rate says nothing: « n.s. » (DOMAIN 1.1). */
const SMALL_UNDER = 5;

/** Whether a rate is over fewer than five contracts; hours, food or AGEC euros are no contracts. */
function isSmall(table: Table, rows: Rows, recipe: Recipe): boolean {
  const { denominator, value } = recipe;
  if (value === 'numerator' || recipe.table === 'tJournal' || denominator.kind === 'setting') return false;
  if (denominator.kind === 'sum' && denominator.column !== 'amount') return false;
  return matching(table, rows, denominator.where).length < SMALL_UNDER;
}

/** Target of a measure: the one of its year, else the one of every year, else the latest before. */
function targetOf(
  indicator: Indicator,
  recipe: Recipe,
  period: Period | null,
  group: Group | null,
  settings: BuyerSettings,
): number | null {
  if (!recipe.targeted || period === null) return null;
  // A yearly number is no target for a quarter or a window of years.
  if (recipe.value === 'numerator' && period.kind !== 'year') return null;
  const year = lastYearOf(period);
  if (indicator.target !== undefined) return indicator.target(settings, year, group);
  const own = settings.targets.filter((target) => target.indicator === indicator.id);
  const exact = own.find((target) => target.year !== null && target.year === year);
  const always = own.find((target) => target.year === null);
  const before = own
    .filter((target) => target.year !== null && year !== null && target.year < year)
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0))[0];
  return (exact ?? always ?? before)?.value ?? null;
}

type Filling = {
  readonly informed: number;
  readonly denominator: number;
  readonly unknown: number;
  readonly threeStates: boolean;
};

/** Informed over all; a mean is over what is informed already, so the rest is added back. */
function fillRateOf(recipe: Recipe, { informed, denominator, unknown, threeStates }: Filling): number | null {
  if (threeStates) return denominator > 0 ? informed / denominator : null;
  const isMean = recipe.basis === 'mean' || recipe.basis === 'median';
  return isMean && denominator + unknown > 0 ? denominator / (denominator + unknown) : null;
}

/** Whether a column that some rows leave empty never says no in the whole register: its « all informed are yes » is no figure. */
function saysOnlyYes(work: Workings, recipe: Recipe, unknown: number): boolean {
  if (recipe.no === undefined || unknown === 0) return false;
  const { table, rows } = scopeOf(work, recipe, 'all', null);
  return evaluate(table, rows, recipe.no, work.context.settings) === 0;
}

/** The holders that a share of the largest ones is about, the largest first; nothing for any other figure. */
function largestHolders(table: Table, rows: Rows, { numerator }: Recipe): Pick<Measure, 'names'> {
  if (numerator.kind !== 'sum' || !numerator.where.some(({ column }) => column.startsWith('supplierRank'))) return {};
  const [names, amounts] = [table.column('supplier'), table.column('amount')];
  const [ranks] = numerator.where.map(({ column }) => table.column(column));
  const held = new Map<string, { readonly rank: number; readonly name: string; readonly amount: number }>();
  for (const row of matching(table, rows, numerator.where)) {
    const [rank, name, amount] = [Number(ranks?.[row]), names[row], amounts[row]];
    // A holder is spelled as on its largest contract.
    if (typeof name !== 'string' || typeof amount !== 'number') continue;
    const known = held.get(String(rank));
    if (known === undefined || amount > known.amount) held.set(String(rank), { rank, name, amount });
  }
  return { names: [...held.values()].sort((a, b) => a.rank - b.rank).map(({ name }) => name) };
}

/** The rows a part is computed over: a theme splits the numerator only. */
function rowsForPart({ rows, whole }: Scope, group: Group | null, part: keyof Recipe): Rows {
  return group?.by === 'theme' && part !== 'numerator' ? whole : rows;
}

function measureRecipe(
  work: Workings,
  indicator: Indicator,
  recipe: Recipe,
  period: PeriodKey,
  group: Group | null,
): Measure {
  const scope = scopeOf(work, recipe, period, group);
  const { table } = scope;
  const { settings } = work.context;
  const part = (name: 'numerator' | 'denominator' | 'no' | 'unknown' | 'notConcerned' | 'excluded'): number => {
    const term = recipe[name];
    return term === undefined ? 0 : (evaluate(table, rowsForPart(scope, group, name), term, settings) ?? 0);
  };
  const numerator = part('numerator');
  const denominator = part('denominator');
  const no = part('no');
  const unknown = part('unknown');
  const figure =
    recipe.value === 'term' && recipe.figure !== undefined
      ? evaluate(table, scope.rows, recipe.figure, settings)
      : null;
  const rate = denominator === 0 ? null : numerator / denominator;
  const isRate = recipe.value !== 'numerator';
  // With no « no » term there is nothing to tell informed from not informed.
  const threeStates = recipe.no !== undefined && group?.by !== 'theme';
  const informed = numerator + no;
  const filling = { informed, denominator, unknown, threeStates };
  const fillRate = fillRateOf(recipe, filling);
  const given = recipe.value === 'term' ? figure : rate === null ? null : isRate ? rate : numerator;
  // Zero out of nothing said is not zero.
  const isSilent = threeStates && informed === 0;
  const onInformed = threeStates && isRate && informed > 0 && !(no === 0 && saysOnlyYes(work, recipe, unknown));
  return {
    id: indicator.id,
    period,
    group,
    basis: recipe.basis,
    numerator,
    denominator,
    no,
    unknown,
    notConcerned: part('notConcerned'),
    excluded: part('excluded') + scope.filteredOut().length,
    value: isSilent ? null : given,
    valueOnInformed: onInformed ? numerator / informed : null,
    fillRate,
    target: targetOf(indicator, recipe, parsed(work, period), group, settings),
    unit: recipe.unit,
    small: isSmall(table, rowsForPart(scope, group, 'denominator'), recipe),
    fragile: fillRate !== null && fillRate < settings.fillFloor,
    ...largestHolders(table, scope.rows, recipe),
  };
}

/** The groups that a recipe is split by. */
function groupsOf(indicator: Indicator, recipe: Recipe): readonly GroupBy[] {
  return recipe.groups ?? indicator.groups;
}

/** Whether a recipe answers for a kind of period. */
function answers(recipe: Recipe, period: Period | null): boolean {
  return period !== null && (recipe.periods === undefined || recipe.periods.includes(period.kind));
}

/** The measures (one a basis) of an indicator for a period and a group. */
export function measure(indicator: Indicator, period: PeriodKey, group: Group | null, work: Workings): Measure[] {
  const kind = parsed(work, period);
  return indicator.recipes
    .filter(
      (recipe) =>
        answers(recipe, kind) &&
        (group === null ? recipe.groupedOnly !== true : groupsOf(indicator, recipe).includes(group.by)),
    )
    .map((recipe) => measureRecipe(work, indicator, recipe, period, group));
}

/** The four lists behind a measure: contracts by key, journal entries by their own. */
export function rowsOf(one: Measure, work: Workings): MeasureRows {
  const indicator = CATALOGUE.find(({ id }) => id === one.id);
  const period = parsed(work, one.period);
  const recipe = indicator?.recipes.find((candidate) => candidate.basis === one.basis && answers(candidate, period));
  if (recipe === undefined) return { numerator: [], no: [], unknown: [], excluded: [] };
  const scope = scopeOf(work, recipe, one.period, one.group);
  const { table } = scope;
  const keys = (rows: Rows): string[] => rows.flatMap((row) => table.keys[row] ?? []);
  const list = (name: 'numerator' | 'no' | 'unknown' | 'excluded'): Rows => {
    const term = recipe[name];
    if (term === undefined || term.kind === 'setting') return [];
    return matching(table, rowsForPart(scope, one.group, name), term.where);
  };
  const left = [...list('excluded'), ...scope.filteredOut()];
  return {
    numerator: keys(list('numerator')),
    no: keys(list('no')),
    unknown: keys(list('unknown')),
    excluded: keys([...new Set(left)]),
  };
}

function keysByGroup(work: Workings): (by: GroupBy) => readonly string[] {
  const known = new Map<GroupBy, readonly string[]>();
  return (by) => {
    const found = known.get(by) ?? (by === 'detail' ? detailKeys(work.context.journal) : groupKeys(work, by));
    known.set(by, found);
    return found;
  };
}

/** Beyond this many groups of an axis, only the most numerous are measured: a table of hundreds of lines is read by no one. */
const MOST_GROUPS = 40;

/** L. 2111-3 wants every buyer, however many (DOMAIN 2.1): the legal and national rates leave none out. */
function isCapped(indicator: Indicator, by: GroupBy): boolean {
  return by !== 'buyer' || (indicator.axis !== 'legal' && indicator.axis !== 'national');
}

/** A theme belongs to one side: it is asked only of the indicators of that side. */
function suits(indicator: Indicator, group: Group): boolean {
  return group.by !== 'theme' || themeSide(group.key) === (indicator.id.endsWith('S') ? 'social' : 'environmental');
}

/** The groups of an axis that an indicator is measured by. */
function groupsAlong(by: GroupBy, indicator: Indicator, keys: (by: GroupBy) => readonly string[]): Group[] {
  return keys(by)
    .slice(0, isCapped(indicator, by) ? MOST_GROUPS : undefined)
    .map((key): Group => ({ by, key }))
    .filter((group) => suits(indicator, group));
}

/** Nothing to count: no recipe over contracts or entries has a denominator there. */
function isEmpty(work: Workings, indicator: Indicator, period: PeriodKey, group: Group): boolean {
  return (
    group.by !== 'theme' &&
    indicator.recipes.every(
      (recipe) => recipe.denominator.kind !== 'setting' && scopeOf(work, recipe, period, group).rows.length === 0,
    )
  );
}

/**
 * Every measure of the catalogue: each indicator and basis by period, then by
 * group over years, windows and the whole register. Groups without a single
 * row in a period are left out, and so are those past the forty largest (but
 * never a buyer, for the legal and national rates). A step is an indicator's
 * period, or one of its groups.
 */
export function* measureAllSteps(work: Workings): Steps<Measure[]> {
  const { context, tagged } = work;
  const periods = periodsOf(tagged, context.settings, context.today, context.journal);
  // Quarters by group would drown the rest.
  const groupedPeriods = periods.filter((key) => parsed(work, key)?.kind !== 'quarter');
  const keys = keysByGroup(work);
  const plain: Measure[] = [];
  const grouped: Measure[] = [];
  for (const [place, indicator] of CATALOGUE.entries()) {
    const done = place / CATALOGUE.length;
    for (const period of periods) {
      plain.push(...measure(indicator, period, null, work));
      yield done;
    }
    for (const by of new Set(indicator.recipes.flatMap((recipe) => groupsOf(indicator, recipe)))) {
      for (const group of groupsAlong(by, indicator, keys)) {
        yield done;
        for (const period of groupedPeriods) {
          if (isEmpty(work, indicator, period, group)) continue;
          grouped.push(...measure(indicator, period, group, work).filter((one) => one.denominator > 0));
        }
      }
    }
  }
  return [...plain, ...grouped];
}

/** `measureAllSteps` in one go, over contracts and a journal. */
export function measureAll(tagged: readonly TaggedContract[], context: MeasureContext): Measure[] {
  return atOnce(measureAllSteps(workings(tagged, context)));
}
