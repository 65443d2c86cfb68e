import type { TaggedContract } from '../considerations';
import { atOnce, within, type Steps } from '../pace';
import { DATA_COLUMNS } from './data/columns';
import { contractTable, dataContextSteps, journalTable, type Table } from './data/table';
import { allRows, matching, type Rows } from './evaluate';
import { parsePeriod, type Period } from './periods';
import { filterConditions, groupCondition, periodConditions } from './scope';
import type { DataContext, Group, MeasureContext, PeriodKey, Recipe } from './types';

/** The rows of a period and group, for the recipes of one table and clock. */
export type Scope = {
  readonly table: Table;
  /** Rows of the period and of the group that pass the size filter. */
  readonly rows: Rows;
  /** The same without the group. */
  readonly whole: Rows;
  /** Rows of the period (and group, but for a theme) that the size filter left out. */
  readonly filteredOut: () => Rows;
};

type PeriodScope = {
  readonly table: Table;
  readonly inPeriod: Rows;
  readonly whole: Rows;
  readonly groups: Map<string, Rows>;
};

/** The tables of one register and journal, with the row lists of periods already found. */
export type Workings = {
  readonly context: MeasureContext;
  readonly tagged: readonly TaggedContract[];
  readonly data: DataContext;
  readonly contracts: Table;
  readonly journal: Table;
  /** What was already looked for: periods read, and row lists by kind of recipe then period. */
  readonly periods: Map<PeriodKey, Period | null>;
  readonly scopes: Map<string, Map<PeriodKey, PeriodScope>>;
};

/** Prepares the tables that measures are taken from, in steps. */
export function* workingsSteps(tagged: readonly TaggedContract[], context: MeasureContext): Steps<Workings> {
  const data = yield* within(dataContextSteps(tagged, context.settings), 0, 0.5);
  const contracts = contractTable(tagged, data);
  // Each is asked for sooner or later; the first measure would otherwise fill a dozen in one step.
  for (const [place, { key }] of DATA_COLUMNS.entries()) {
    contracts.column(key);
    yield 0.5 + (0.5 * place) / DATA_COLUMNS.length;
  }
  return {
    context,
    tagged,
    data,
    contracts,
    journal: journalTable(context.journal, context.settings.workbookLanguage),
    periods: new Map(),
    scopes: new Map(),
  };
}

/** Prepares the tables that measures are taken from. */
export function workings(tagged: readonly TaggedContract[], context: MeasureContext): Workings {
  return atOnce(workingsSteps(tagged, context));
}

/** A period key read once for all; null when it is none. */
export function parsed(work: Workings, key: PeriodKey): Period | null {
  const known = work.periods.get(key);
  if (known !== undefined) return known;
  const period = parsePeriod(key);
  work.periods.set(key, period);
  return period;
}

function periodScope(work: Workings, recipe: Recipe, period: PeriodKey): PeriodScope {
  const kind = `${recipe.table} ${recipe.clock ?? ''} ${String(recipe.undatedInAll)}`;
  let periods = work.scopes.get(kind);
  if (periods === undefined) work.scopes.set(kind, (periods = new Map<PeriodKey, PeriodScope>()));
  const known = periods.get(period);
  if (known !== undefined) return known;
  const table = recipe.table === 'tSpaser' ? work.contracts : work.journal;
  const inPeriod = matching(table, allRows(table), periodConditions(recipe, period));
  const whole = matching(table, inPeriod, filterConditions(recipe, work.context.settings));
  const found = { table, inPeriod, whole, groups: new Map<string, Rows>() };
  periods.set(period, found);
  return found;
}

function groupRows({ table, whole, groups }: PeriodScope, group: Group): Rows {
  const name = `${group.by} ${group.key}`;
  const known = groups.get(name);
  if (known !== undefined) return known;
  const rows = whole.length === 0 ? whole : matching(table, whole, [groupCondition(group)]);
  groups.set(name, rows);
  return rows;
}

/** The rows that a recipe is computed over in a period, for a group or for all. */
export function scopeOf(work: Workings, recipe: Recipe, period: PeriodKey, group: Group | null): Scope {
  const found = periodScope(work, recipe, period);
  const { table, inPeriod, whole } = found;
  return {
    table,
    whole,
    rows: group === null ? whole : groupRows(found, group),
    filteredOut: () => {
      if (filterConditions(recipe, work.context.settings).length === 0) return [];
      const where = group === null || group.by === 'theme' ? [] : [groupCondition(group)];
      return matching(table, inPeriod, [{ column: 'kept', op: '=', value: 0 }, ...where]);
    },
  };
}
