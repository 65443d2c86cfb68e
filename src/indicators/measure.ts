import type { TaggedContract } from '../considerations';
import type { BuyerSettings } from '../settings';
import { CATALOGUE } from './catalogue';
import { contractTable, dataContext, journalTable, type Table } from './data/table';
import { evaluate, matching, allRows, type Rows } from './evaluate';
import { detailKeys, groupKeys, themeSide } from './groups';
import { lastYearOf, parsePeriod, periodKind, periodsOf } from './periods';
import { filterConditions, groupCondition, periodConditions } from './scope';
import type {
  DataContext,
  Group,
  GroupBy,
  Indicator,
  Measure,
  MeasureContext,
  MeasureRows,
  PeriodKey,
  Recipe,
} from './types';

/** Under this many contracts a rate says nothing: « n.s. » (DOMAIN 1.1). */
const SMALL_UNDER = 5;

/** The tables of one register and journal, with the row lists of periods already found. */
export type Workings = {
  readonly context: MeasureContext;
  readonly tagged: readonly TaggedContract[];
  readonly data: DataContext;
  readonly contracts: Table;
  readonly journal: Table;
  readonly scopes: Map<string, Rows>;
};

/** Prepares the tables that measures are taken from. */
export function workings(tagged: readonly TaggedContract[], context: MeasureContext): Workings {
  const data = dataContext(tagged, context.settings);
  return {
    context,
    tagged,
    data,
    contracts: contractTable(tagged, data),
    journal: journalTable(context.journal, context.settings.workbookLanguage),
    scopes: new Map(),
  };
}

function tableOf(work: Workings, recipe: Recipe): Table {
  return recipe.table === 'tSpaser' ? work.contracts : work.journal;
}

function remembered(work: Workings, name: string, find: () => Rows): Rows {
  const known = work.scopes.get(name);
  if (known !== undefined) return known;
  const rows = find();
  work.scopes.set(name, rows);
  return rows;
}

/** Rows of the period before the size filter. */
function periodRows(work: Workings, recipe: Recipe, period: PeriodKey): Rows {
  const table = tableOf(work, recipe);
  const name = `${table.name} ${recipe.clock ?? ''} ${String(recipe.undatedInAll)} ${period}`;
  return remembered(work, name, () => matching(table, allRows(table), periodConditions(recipe, period)));
}

function scopeRows(work: Workings, recipe: Recipe, period: PeriodKey, group: Group | null): Rows {
  const table = tableOf(work, recipe);
  const inPeriod = periodRows(work, recipe, period);
  const filters = [
    ...filterConditions(recipe, work.context.settings),
    ...(group === null ? [] : [groupCondition(group)]),
  ];
  if (filters.length === 0) return inPeriod;
  const name = `${table.name} ${recipe.clock ?? ''} ${String(recipe.undatedInAll)} ${period} ${group?.by ?? ''} ${group?.key ?? ''} kept`;
  return remembered(work, name, () => matching(table, inPeriod, filters));
}

/** Rows of the period that the size filter left out. */
function filteredOut(work: Workings, recipe: Recipe, period: PeriodKey, group: Group | null): Rows {
  if (filterConditions(recipe, work.context.settings).length === 0) return [];
  const table = tableOf(work, recipe);
  const where = group === null || group.by === 'theme' ? [] : [groupCondition(group)];
  return matching(table, periodRows(work, recipe, period), [{ column: 'kept', op: '=', value: 0 }, ...where]);
}

/** The rows a part is computed over: a theme splits the numerator only. */
function rowsForPart(work: Workings, recipe: Recipe, period: PeriodKey, group: Group | null, part: string): Rows {
  const whole = group?.by === 'theme' && part !== 'numerator';
  return scopeRows(work, recipe, period, whole ? null : group);
}

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
  period: PeriodKey,
  group: Group | null,
  settings: BuyerSettings,
): number | null {
  const parsed = parsePeriod(period);
  if (!recipe.targeted || parsed === null) return null;
  // A yearly number is no target for a quarter or a window of years.
  if (recipe.value === 'numerator' && parsed.kind !== 'year') return null;
  const year = lastYearOf(parsed);
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

function measureRecipe(
  work: Workings,
  indicator: Indicator,
  recipe: Recipe,
  period: PeriodKey,
  group: Group | null,
): Measure {
  const table = tableOf(work, recipe);
  const { settings } = work.context;
  const part = (name: 'numerator' | 'denominator' | 'no' | 'unknown' | 'notConcerned' | 'excluded'): number => {
    const term = recipe[name];
    return term === undefined
      ? 0
      : (evaluate(table, rowsForPart(work, recipe, period, group, name), term, settings) ?? 0);
  };
  const numerator = part('numerator');
  const denominator = part('denominator');
  const no = part('no');
  const unknown = part('unknown');
  const figure =
    recipe.value === 'term' && recipe.figure !== undefined
      ? evaluate(table, scopeRows(work, recipe, period, group), recipe.figure, settings)
      : null;
  const rate = denominator === 0 ? null : numerator / denominator;
  const isRate = recipe.value !== 'numerator';
  // With no « no » term there is nothing to tell informed from not informed.
  const threeStates = recipe.no !== undefined && group?.by !== 'theme';
  const informed = numerator + no;
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
    excluded: part('excluded') + filteredOut(work, recipe, period, group).length,
    value: recipe.value === 'term' ? figure : rate === null ? null : isRate ? rate : numerator,
    valueOnInformed: threeStates && isRate && informed > 0 ? numerator / informed : null,
    fillRate: fillRateOf(recipe, { informed, denominator, unknown, threeStates }),
    target: targetOf(indicator, recipe, period, group, settings),
    unit: recipe.unit,
    small: isSmall(table, rowsForPart(work, recipe, period, group, 'denominator'), recipe),
  };
}

/** The groups that a recipe is split by. */
function groupsOf(indicator: Indicator, recipe: Recipe): readonly GroupBy[] {
  return recipe.groups ?? indicator.groups;
}

/** Whether a recipe answers for a kind of period. */
function answers(recipe: Recipe, period: PeriodKey): boolean {
  const kind = periodKind(period);
  return kind !== null && (recipe.periods === undefined || recipe.periods.includes(kind));
}

/** The measures (one a basis) of an indicator for a period and a group. */
export function measure(indicator: Indicator, period: PeriodKey, group: Group | null, work: Workings): Measure[] {
  return indicator.recipes
    .filter(
      (recipe) =>
        answers(recipe, period) &&
        (group === null ? recipe.groupedOnly !== true : groupsOf(indicator, recipe).includes(group.by)),
    )
    .map((recipe) => measureRecipe(work, indicator, recipe, period, group));
}

/** The four lists behind a measure: contracts by key, journal entries by their own. */
export function rowsOf(one: Measure, work: Workings): MeasureRows {
  const indicator = CATALOGUE.find(({ id }) => id === one.id);
  const recipe = indicator?.recipes.find(
    (candidate) => candidate.basis === one.basis && answers(candidate, one.period),
  );
  if (recipe === undefined) return { numerator: [], no: [], unknown: [], excluded: [] };
  const table = tableOf(work, recipe);
  const keys = (rows: Rows): string[] => rows.flatMap((row) => table.keys[row] ?? []);
  const list = (name: 'numerator' | 'no' | 'unknown' | 'excluded'): Rows => {
    const term = recipe[name];
    if (term === undefined || term.kind === 'setting') return [];
    return matching(table, rowsForPart(work, recipe, one.period, one.group, name), term.where);
  };
  const left = [...list('excluded'), ...filteredOut(work, recipe, one.period, one.group)];
  return {
    numerator: keys(list('numerator')),
    no: keys(list('no')),
    unknown: keys(list('unknown')),
    excluded: keys([...new Set(left)]),
  };
}

/** Groups are measured by year, window and whole period; quarters by group would drown the rest. */
function groupedPeriods(periods: readonly PeriodKey[]): readonly PeriodKey[] {
  return periods.filter((key) => periodKind(key) !== 'quarter');
}

function keysByGroup(work: Workings): (by: GroupBy) => readonly string[] {
  const known = new Map<GroupBy, readonly string[]>();
  return (by) => {
    const found =
      known.get(by) ??
      (by === 'detail'
        ? detailKeys(work.context.journal)
        : groupKeys(work.tagged, by, work.context.settings, work.data.facts));
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

/**
 * Every measure of the catalogue: each indicator and basis by period, then by
 * group over years, windows and the whole register. Groups without a single
 * row in a period are left out, and so are those past the forty largest (but
 * never a buyer, for the legal and national rates).
 */
export function measureAll(tagged: readonly TaggedContract[], context: MeasureContext): Measure[] {
  const work = workings(tagged, context);
  const periods = periodsOf(tagged, context.settings, context.today, context.journal);
  const keys = keysByGroup(work);
  const plain = CATALOGUE.flatMap((indicator) => periods.flatMap((period) => measure(indicator, period, null, work)));
  const grouped = CATALOGUE.flatMap((indicator) => {
    const axes = [...new Set(indicator.recipes.flatMap((recipe) => groupsOf(indicator, recipe)))];
    return axes.flatMap((by) =>
      keys(by)
        .slice(0, isCapped(indicator, by) ? MOST_GROUPS : undefined)
        .flatMap((key) => {
          const group: Group = { by, key };
          if (!suits(indicator, group)) return [];
          return groupedPeriods(periods).flatMap((period) =>
            measure(indicator, period, group, work).filter((one) => one.denominator > 0),
          );
        }),
    );
  });
  return [...plain, ...grouped];
}
