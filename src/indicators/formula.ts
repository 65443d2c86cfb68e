import type { Language } from '../language';
import type { BuyerSettings } from '../settings';
import { DATA_COLUMNS } from './data/columns';
import { wantedValue } from './data/table';
import { JOURNAL_COLUMNS } from './journal';
import { parsePeriod, periodBounds } from './periods';
import { toSerial } from '../calendar';
import { filterConditions, groupCondition, periodConditions } from './scope';
import type { Condition, Group, GroupBy, Operator, PeriodKey, Recipe, TableName, Term } from './types';

/**
 * Cells that hold a period instead of literals: a year, a quarter key
 * (`2024-T3`), or the bounds of any run of quarters (rank = year × 10 +
 * quarter) with its first and last day for the journal.
 */
export type PeriodCells =
  | { readonly kind: 'year'; readonly cell: string }
  | { readonly kind: 'quarter'; readonly cell: string }
  | {
      readonly kind: 'span';
      readonly fromRank: string;
      readonly toRank: string;
      readonly fromDate: string;
      readonly toDate: string;
    };

/** What a formula is written for: a period and a group, each as a literal or as the cell that holds it. */
export type FormulaScope = {
  readonly period: PeriodKey | PeriodCells;
  readonly group?: Group | { readonly by: GroupBy; readonly cell: string } | null;
  readonly settings: BuyerSettings;
};

/** Which figure of a recipe a formula gives. */
export type RecipePart = 'numerator' | 'denominator' | 'no' | 'unknown' | 'notConcerned' | 'excluded' | 'value';

/** One COUNTIFS criterion: a column and the expression it is compared with. */
type Criterion = { readonly column: string; readonly op: Operator; readonly operand: string };

function headingOf(table: TableName, key: string, language: Language): string {
  const columns: readonly { readonly key: string; readonly heading: Readonly<Record<Language, string>> }[] =
    table === 'tSpaser' ? DATA_COLUMNS : JOURNAL_COLUMNS;
  return columns.find((column) => column.key === key)?.heading[language] ?? key;
}

/** A structured reference to a column: `tSpaser[Montant HT]`. */
export function columnReference(table: TableName, key: string, language: Language): string {
  return `${table}[${headingOf(table, key, language)}]`;
}

function literal(value: string | number): string {
  return typeof value === 'number' ? String(value) : `"${value.replace(/"/g, '""')}"`;
}

function toCriterion(condition: Condition, language: Language): Criterion {
  return { column: condition.column, op: condition.op, operand: literal(wantedValue(condition, language)) };
}

/** The second argument of a criterion. Joined with `&`, a number takes the reader's own decimal sign. */
function argument({ op, operand }: Criterion): string {
  if (op === 'contains') {
    return operand.startsWith('"') ? `"*${operand.slice(1, -1)}*"` : `"*"&${operand}&"*"`;
  }
  if (op === '=') return operand;
  return /^\d+$/.test(operand) ? `"${op}${operand}"` : `"${op}"&${operand}`;
}

const SPAN_COLUMNS = { notification: 'rank', launch: 'launchRank', cumulative: 'rank' } as const;

function periodCriteria(recipe: Recipe, period: PeriodKey | PeriodCells, language: Language): readonly Criterion[] {
  if (typeof period === 'string') return periodConditions(recipe, period).map((one) => toCriterion(one, language));
  const clock = recipe.clock ?? 'notification';
  if (recipe.table === 'tSpaser') {
    const launch = clock === 'launch';
    if (period.kind === 'year') return [{ column: launch ? 'launchYear' : 'year', op: '=', operand: period.cell }];
    if (period.kind === 'quarter') {
      return [{ column: launch ? 'launchQuarter' : 'quarter', op: '=', operand: period.cell }];
    }
    const column = SPAN_COLUMNS[clock];
    return [
      { column, op: '>=', operand: period.fromRank },
      { column, op: '<=', operand: period.toRank },
    ];
  }
  const bounds = journalBounds(period);
  const until: Criterion = { column: 'date', op: '<=', operand: bounds.to };
  return clock === 'cumulative' ? [until] : [{ column: 'date', op: '>=', operand: bounds.from }, until];
}

function journalBounds(period: PeriodCells): { readonly from: string; readonly to: string } {
  switch (period.kind) {
    case 'year':
      return { from: `DATE(${period.cell},1,1)`, to: `DATE(${period.cell},12,31)` };
    case 'quarter': {
      const year = `LEFT(${period.cell},4)`;
      const quarter = `RIGHT(${period.cell},1)`;
      return { from: `DATE(${year},${quarter}*3-2,1)`, to: `DATE(${year},${quarter}*3+1,0)` };
    }
    case 'span':
      return { from: period.fromDate, to: period.toDate };
  }
}

/** The bound that the previous contract of a holder must precede for a row to be the first of the period. */
function previousCriterion(previous: 'supplier' | 'supplierOfSize', period: PeriodKey | PeriodCells): Criterion {
  const suffix = previous === 'supplier' ? '' : 'OfSize';
  const byRank = (operand: string): Criterion => ({ column: `previousRank${suffix}`, op: '<', operand });
  if (typeof period !== 'string') {
    if (period.kind === 'year') return byRank(`${period.cell}*10`);
    if (period.kind === 'span') return byRank(period.fromRank);
    return byRank(`(LEFT(${period.cell},4)*10+RIGHT(${period.cell},1))`);
  }
  const parsed = parsePeriod(period);
  switch (parsed?.kind) {
    case 'year':
      return byRank(String(parsed.year * 10));
    case 'quarter':
      return byRank(String(parsed.year * 10 + parsed.quarter));
    case 'window':
      return byRank(String(parsed.from * 10));
    case 'range': {
      const from = periodBounds(parsed)?.from ?? parsed.from;
      return { column: `previousDate${suffix}`, op: '<', operand: String(toSerial(from)) };
    }
    default:
      return byRank('1');
  }
}

function groupCriteria(scope: FormulaScope, language: Language): readonly Criterion[] {
  const { group } = scope;
  if (group === undefined || group === null) return [];
  if ('cell' in group) {
    return group.by === 'theme'
      ? [{ column: 'themes', op: 'contains', operand: group.cell }]
      : [{ column: group.by, op: '=', operand: group.cell }];
  }
  return [toCriterion(groupCondition(group), language)];
}

function criteriaList(table: TableName, criteria: readonly Criterion[], language: Language): string {
  return criteria.map((one) => `${columnReference(table, one.column, language)},${argument(one)}`).join(',');
}

/** The same criteria as a product of 1s and 0s, for figures that COUNTIFS cannot give. */
function product(table: TableName, criteria: readonly Criterion[], language: Language): string {
  return criteria
    .map((one) => {
      const reference = columnReference(table, one.column, language);
      return one.op === 'contains'
        ? `ISNUMBER(SEARCH(${one.operand},${reference}))`
        : `(${reference}${one.op}${one.operand})`;
    })
    .join('*');
}

/** Larger than any number of offers: it pushes the rows that do not count past the middle. */
const BEYOND = 999_999_999;

function medianFormula(table: TableName, column: string, criteria: readonly Criterion[], language: Language): string {
  const values = columnReference(table, column, language);
  const count = `COUNTIFS(${criteriaList(table, criteria, language)},${values},">=0")`;
  const kept = `(${product(table, criteria, language)}*ISNUMBER(${values}))`;
  const nth = (place: string): string => `SUMPRODUCT(SMALL(${kept}*${values}+(1-${kept})*${BEYOND},${place}))`;
  return `IF(${count}=0,"",(${nth(`INT((${count}+1)/2)`)}+${nth(`INT((${count}+2)/2)`)})/2)`;
}

function termExpression(term: Term, recipe: Recipe, scope: FormulaScope, language: Language, grouped: boolean): string {
  if (term.kind === 'setting') return String(scope.settings[term.setting] ?? 0);
  const table = recipe.table;
  const criteria = [
    ...periodCriteria(recipe, scope.period, language),
    ...filterConditions(recipe, scope.settings).map((one) => toCriterion(one, language)),
    ...(grouped ? groupCriteria(scope, language) : []),
    ...term.where.map((one) => toCriterion(one, language)),
  ];
  // COUNTIFS and SUMIFS want at least one criterion.
  const some = criteria.length > 0 ? criteria : [{ column: 'kept', op: '>=' as const, operand: '0' }];
  switch (term.kind) {
    case 'count':
      return `COUNTIFS(${criteriaList(table, some, language)})`;
    case 'sum':
      return `SUMIFS(${columnReference(table, term.column, language)},${criteriaList(table, some, language)})`;
    case 'median':
      return medianFormula(table, term.column, some, language);
    case 'distinct': {
      const who: Criterion = { column: 'supplierKnown', op: '=', operand: '1' };
      const first = previousCriterion(term.previous, scope.period);
      return `COUNTIFS(${criteriaList(table, [...some, who, first], language)})`;
    }
  }
}

/** A theme splits the numerator only: what it is compared with stays the whole period. */
function isGrouped(scope: FormulaScope, part: RecipePart): boolean {
  return scope.group?.by !== 'theme' || part === 'numerator';
}

/**
 * The en-US formula, with its leading `=`, that gives a part of a recipe in
 * the workbook; null when the recipe has no such part. It computes exactly
 * what `measure` computes.
 */
export function recipeFormula(
  recipe: Recipe,
  scope: FormulaScope,
  language: Language,
  part: RecipePart = 'value',
): string | null {
  const expression = (of: Exclude<RecipePart, 'value'>): string | null => {
    const term = recipe[of];
    return term === undefined ? null : termExpression(term, recipe, scope, language, isGrouped(scope, of));
  };
  if (part !== 'value') {
    const written = expression(part);
    return written === null ? null : `=${written}`;
  }
  const figure = recipe.value === 'term' && recipe.figure !== undefined ? recipe.figure : null;
  if (figure !== null) return `=${termExpression(figure, recipe, scope, language, true)}`;
  const numerator = expression('numerator');
  const denominator = expression('denominator');
  if (numerator === null || denominator === null) return null;
  const no = scope.group?.by === 'theme' ? null : expression('no');
  // Nothing said is no zero.
  const isSilent = no === null ? `${denominator}=0` : `OR(${denominator}=0,${numerator}+${no}=0)`;
  return recipe.value === 'numerator'
    ? `=IF(${isSilent},"",${numerator})`
    : `=IF(${isSilent},"",${numerator}/${denominator})`;
}
