import type { TaggedContract } from '../considerations';
import { atOnce, type Steps } from '../pace';
import type { BuyerSettings } from '../settings';
import { CATALOGUE } from './catalogue';
import type { Table } from './data/table';
import { cubeOver, type Along, type Cube, type Figure } from './cube';
import { evaluate, matching, type Rows } from './evaluate';
import { detailKeys, groupKeys, themeSide } from './groups';
import { lastYearOf, periodsOf, type Period } from './periods';
import { groupCondition } from './scope';
import type {
  Condition,
  Group,
  GroupBy,
  Indicator,
  Measure,
  MeasureContext,
  MeasureRows,
  PeriodKey,
  Recipe,
  Term,
} from './types';
import { parsed, scopeOf, workings, type Scope, type Workings } from './workings';

/** Under this many contracts a rate says nothing: « n.s. » (DOMAIN 1.1). */
const SMALL_UNDER = 5;

/** What a rate is small or not over: its contracts; null where it is over none (hours, food or AGEC euros, a number of agents). */
function countedTerm({ denominator, value, table }: Recipe): Term | null {
  if (value === 'numerator' || table === 'tJournal' || denominator.kind === 'setting') return null;
  if (denominator.kind === 'sum' && denominator.column !== 'amount') return null;
  return { kind: 'count', where: denominator.where };
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

/** Whether a figure is a share of the largest holders. */
function namesHolders({ numerator }: Recipe): boolean {
  return numerator.kind === 'sum' && numerator.where.some(({ column }) => column.startsWith('supplierRank'));
}

/** The holders that a share of the largest ones is about, the largest first; nothing for any other figure. */
function largestHolders(table: Table, rows: Rows, recipe: Recipe): Pick<Measure, 'names'> {
  const { numerator } = recipe;
  if (!namesHolders(recipe) || numerator.kind === 'setting') return {};
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

/** What a measure is put together from: the figures of a recipe in one period and group. */
type Figures = {
  readonly numerator: number;
  readonly denominator: number;
  readonly no: number;
  readonly unknown: number;
  readonly notConcerned: number;
  readonly excluded: number;
  readonly figure: () => number | null;
  /** Contracts behind the denominator. */
  readonly counted: (term: Term) => number;
  /** What the whole register says no to: a column that some rows leave empty and that never says no answers nothing. */
  readonly noInAll: () => number;
  readonly names: () => Pick<Measure, 'names'>;
};

function composed(
  work: Workings,
  indicator: Indicator,
  recipe: Recipe,
  period: PeriodKey,
  group: Group | null,
  figures: Figures,
): Measure {
  const { settings } = work.context;
  const { numerator, denominator, no, unknown } = figures;
  const rate = denominator === 0 ? null : numerator / denominator;
  const isRate = recipe.value !== 'numerator';
  // With no « no » term there is nothing to tell informed from not informed.
  const threeStates = recipe.no !== undefined && group?.by !== 'theme';
  const informed = numerator + no;
  const filling = { informed, denominator, unknown, threeStates };
  const fillRate = fillRateOf(recipe, filling);
  const given = recipe.value === 'term' ? figures.figure() : rate === null ? null : isRate ? rate : numerator;
  // Zero out of nothing said is not zero.
  const isSilent = threeStates && informed === 0;
  const saysOnlyYes = no === 0 && recipe.no !== undefined && unknown > 0 && figures.noInAll() === 0;
  const counted = countedTerm(recipe);
  return {
    id: indicator.id,
    period,
    group,
    basis: recipe.basis,
    numerator,
    denominator,
    no,
    unknown,
    notConcerned: figures.notConcerned,
    excluded: figures.excluded,
    value: isSilent ? null : given,
    valueOnInformed: threeStates && isRate && informed > 0 && !saysOnlyYes ? numerator / informed : null,
    fillRate,
    target: targetOf(indicator, recipe, parsed(work, period), group, settings),
    unit: recipe.unit,
    small: counted !== null && figures.counted(counted) < SMALL_UNDER,
    fragile: fillRate !== null && fillRate < settings.fillFloor,
    ...figures.names(),
  };
}

/** The figures of one period and group, from the rows themselves. */
function figuresOf(work: Workings, recipe: Recipe, period: PeriodKey, group: Group | null): Figures {
  const scope = scopeOf(work, recipe, period, group);
  const { table } = scope;
  const { settings } = work.context;
  const of = (term: Term | undefined, part: keyof Recipe): number =>
    term === undefined ? 0 : (evaluate(table, rowsForPart(scope, group, part), term, settings) ?? 0);
  return {
    numerator: of(recipe.numerator, 'numerator'),
    denominator: of(recipe.denominator, 'denominator'),
    no: of(recipe.no, 'no'),
    unknown: of(recipe.unknown, 'unknown'),
    notConcerned: of(recipe.notConcerned, 'notConcerned'),
    excluded: of(recipe.excluded, 'excluded') + scope.filteredOut().length,
    figure: () => (recipe.figure === undefined ? null : evaluate(table, scope.rows, recipe.figure, settings)),
    counted: (term) => of(term, 'denominator'),
    noInAll: () => {
      const all = scopeOf(work, recipe, 'all', null);
      return recipe.no === undefined ? 0 : (evaluate(all.table, all.rows, recipe.no, settings) ?? 0);
    },
    names: () => largestHolders(table, scope.rows, recipe),
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
    .map((recipe) => composed(work, indicator, recipe, period, group, figuresOf(work, recipe, period, group)));
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

/** Figures of one recipe along an axis (one theme, where the axis is themes), by place of period and group. */
type Found = (period: number, group: number) => Figures;

function foundBy(cube: Cube, recipe: Recipe, along: Along, theme: Group | null, all: number): Found {
  const only = theme === null ? [] : [groupCondition(theme)];
  const figure = (term: Term | undefined, also: readonly Condition[] = []): Figure =>
    term === undefined ? () => 0 : cube.figure(recipe, along, term, also);
  const parts = {
    numerator: figure(recipe.numerator, only),
    denominator: figure(recipe.denominator),
    no: figure(recipe.no),
    unknown: figure(recipe.unknown),
    notConcerned: figure(recipe.notConcerned),
    excluded: figure(recipe.excluded),
    leftOut: cube.leftOut(recipe, along),
  };
  const own = recipe.value === 'term' && recipe.figure !== undefined ? figure(recipe.figure, only) : null;
  const term = countedTerm(recipe);
  const counted = term === null ? null : figure(term);
  const noInAll = recipe.no === undefined || all < 0 ? null : cube.figure(recipe, null, recipe.no);
  return (period, group) => {
    const at = (of: Figure): number => of(period, group) ?? 0;
    return {
      numerator: at(parts.numerator),
      denominator: at(parts.denominator),
      no: at(parts.no),
      unknown: at(parts.unknown),
      notConcerned: at(parts.notConcerned),
      excluded: at(parts.excluded) + at(parts.leftOut),
      figure: () => own?.(period, group) ?? null,
      counted: () => (counted === null ? 0 : at(counted)),
      noInAll: () => noInAll?.(all, 0) ?? 0,
      names: () => ({}),
    };
  };
}

/** A share of the largest holders says who they are: that is asked of the rows. */
function withNames(work: Workings, recipe: Recipe, period: PeriodKey, figures: Figures): Figures {
  if (!namesHolders(recipe)) return figures;
  const { table, rows } = scopeOf(work, recipe, period, null);
  return { ...figures, names: () => largestHolders(table, rows, recipe) };
}

/** An axis of more groups than this is that of one buyer among thousands: its passes are not kept. */
const WIDE_AXIS = 200;

/**
 * Every measure of the catalogue: each indicator and basis by period, then by
 * group over years, windows and the whole register. Groups without a single
 * row in a period are left out, and so are those past the forty largest (but
 * never a buyer, for the legal and national rates). Rows are counted into all
 * periods and groups at once; a step is one recipe along one axis.
 */
export function* measureAllSteps(work: Workings): Steps<Measure[]> {
  const { context, tagged } = work;
  const periods = periodsOf(tagged, context.settings, context.today, context.journal);
  const kinds = periods.map((key) => parsed(work, key));
  const cube = cubeOver(work, periods);
  const all = periods.indexOf('all');
  const keys = keysByGroup(work);
  const plain: Measure[] = [];
  const grouped: Measure[] = [];
  for (const [place, indicator] of CATALOGUE.entries()) {
    const done = place / CATALOGUE.length;
    const found = function* (recipes: readonly Recipe[], along: Along, theme: Group | null) {
      const figures: { readonly recipe: Recipe; readonly of: Found }[] = [];
      for (const recipe of recipes) {
        figures.push({ recipe, of: foundBy(cube, recipe, along, theme, all) });
        yield done;
      }
      return figures;
    };
    const whole = yield* found(
      indicator.recipes.filter(({ groupedOnly }) => groupedOnly !== true),
      null,
      null,
    );
    periods.forEach((period, at) => {
      for (const { recipe, of } of whole) {
        if (!answers(recipe, kinds[at] ?? null)) continue;
        plain.push(composed(work, indicator, recipe, period, null, withNames(work, recipe, period, of(at, 0))));
      }
    });
    yield done;
    for (const by of new Set(indicator.recipes.flatMap((recipe) => groupsOf(indicator, recipe)))) {
      const recipes = indicator.recipes.filter((recipe) => groupsOf(indicator, recipe).includes(by));
      const groups = groupsAlong(by, indicator, keys);
      const along = by === 'theme' ? null : { by, keys: groups.map(({ key }) => key) };
      const split = along === null ? null : yield* found(recipes, along, null);
      for (const [place, group] of groups.entries()) {
        const figures = split ?? (yield* found(recipes, null, group));
        for (const [at, period] of periods.entries()) {
          // Quarters by group would drown the rest.
          if (kinds[at]?.kind === 'quarter') continue;
          for (const { recipe, of } of figures) {
            const figure = answers(recipe, kinds[at] ?? null) ? of(at, along === null ? 0 : place) : null;
            if (figure === null || figure.denominator <= 0) continue;
            grouped.push(composed(work, indicator, recipe, period, group, figure));
          }
        }
        yield done;
      }
      if (groups.length > WIDE_AXIS) cube.forget();
    }
  }
  return [...plain, ...grouped];
}

/** `measureAllSteps` in one go, over contracts and a journal. */
export function measureAll(tagged: readonly TaggedContract[], context: MeasureContext): Measure[] {
  return atOnce(measureAllSteps(workings(tagged, context)));
}
