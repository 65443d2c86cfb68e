import type { FieldId } from '../register';
import { CATALOGUE } from './catalogue';
import { CLOCK_SOURCES, SOURCES } from './data/sources';
import type { Indicator, Recipe, Term } from './types';

/** One thing that an indicator takes from the register: any of these columns gives it. */
export type Feed = {
  /** `answer`: what is counted; `period`: when; `value`: how much, for the figures in euros beside those in number. */
  readonly part: 'answer' | 'period' | 'value';
  /** The plainest first. */
  readonly anyOf: readonly FieldId[];
};

/** True for an indicator that the register says nothing of: it is counted from the journal. */
export function isFromJournal(indicator: Indicator): boolean {
  return indicator.recipes.every(({ table }) => table === 'tJournal');
}

function termsOf(recipe: Recipe): readonly Term[] {
  const { figure, numerator, denominator, no, unknown } = recipe;
  return [figure, numerator, denominator, no, unknown].flatMap((term) => term ?? []);
}

function columnsOf(term: Term): readonly string[] {
  if (term.kind === 'setting') return [];
  const tested = term.where.map(({ column }) => column);
  const holders = term.kind === 'distinct' ? ['supplierKnown'] : [];
  return term.kind === 'sum' || term.kind === 'median' ? [...tested, term.column] : [...tested, ...holders];
}

/** The columns that only turn a figure in number into one in euros. */
const VALUE_COLUMNS: ReadonlySet<string> = new Set(['amount', 'amountUsable']);

/** What an indicator takes from the register, from its own recipes: what answers, what dates, what gives its value. */
export function feedsOf(indicator: Indicator): readonly Feed[] {
  const feeds = new Map<string, Feed>();
  const add = (part: Feed['part'], anyOf: readonly FieldId[]): void => {
    feeds.set(`${part} ${anyOf.join(' ')}`, { part, anyOf });
  };
  const recipes = indicator.recipes.filter(({ table }) => table === 'tSpaser');
  const inNumber = recipes.some((recipe) =>
    termsOf(recipe)
      .flatMap(columnsOf)
      .every((column) => !VALUE_COLUMNS.has(column)),
  );
  for (const recipe of recipes) {
    const clock = CLOCK_SOURCES[recipe.clock ?? 'notification'];
    for (const column of termsOf(recipe).flatMap(columnsOf)) {
      const isValue = VALUE_COLUMNS.has(column) && inNumber;
      for (const anyOf of SOURCES[column] ?? []) if (anyOf !== clock) add(isValue ? 'value' : 'answer', anyOf);
    }
    add('period', clock);
  }
  const rank = { answer: 0, period: 1, value: 2 } as const;
  return [...feeds.values()].sort((left, right) => rank[left.part] - rank[right.part]);
}

const FED = new Map<FieldId, readonly string[]>();

/** The ids of the indicators whose figures a field of the register moves, in the catalogue's order; empty for one that moves none. */
export function indicatorsFedBy(field: FieldId): readonly string[] {
  const known = FED.get(field);
  if (known !== undefined) return known;
  const fed = CATALOGUE.filter((indicator) => feedsOf(indicator).some(({ anyOf }) => anyOf.includes(field))).map(
    ({ id }) => id,
  );
  FED.set(field, fed);
  return fed;
}
