import { indicatorById } from './catalogue';
import { periodKind } from './periods';
import type { Measure, Recipe, Term } from './types';

/** What a part of a measure is counted in: a sum of euros is no number of contracts. */
export type Counted = 'contracts' | 'euros' | 'hours' | 'suppliers' | 'entries' | 'agents' | 'other';

/** The recipe that gave a measure; null for an indicator or a basis that the catalogue no longer has. */
export function recipeOf({ id, basis, period }: Pick<Measure, 'id' | 'basis' | 'period'>): Recipe | null {
  const kind = periodKind(period);
  const found = indicatorById(id)?.recipes.find(
    (recipe) =>
      recipe.basis === basis && (recipe.periods === undefined || (kind !== null && recipe.periods.includes(kind))),
  );
  return found ?? null;
}

function ofTerm(term: Term, { table, unit, denominator }: Recipe): Counted {
  switch (term.kind) {
    case 'setting':
      return 'agents';
    case 'distinct':
      return 'suppliers';
    case 'count':
    case 'median':
      return table === 'tJournal' ? 'entries' : 'contracts';
    case 'sum':
      if (term.column === 'amount') return 'euros';
      if (term.column === 'hoursDone' || term.column === 'hoursPlanned') return 'hours';
      // Signatures of the charter, against the agents concerned.
      return denominator.kind === 'setting' || unit === 'count' ? 'agents' : 'other';
  }
}

/** What the numerator, the denominator and what is unknown of a measure are counted in, and whether its rows can say no. */
export type CountedIn = {
  readonly numerator: Counted;
  readonly denominator: Counted;
  readonly unknown: Counted;
  readonly hasNo: boolean;
  /** From the lines of the journal, not from contracts. */
  readonly ofJournal: boolean;
};

/** What the parts of a measure are counted in. */
export function countedIn(measure: Pick<Measure, 'id' | 'basis' | 'period'>): CountedIn {
  const recipe = recipeOf(measure);
  if (recipe === null) {
    return { numerator: 'other', denominator: 'other', unknown: 'other', hasNo: false, ofJournal: false };
  }
  const denominator = ofTerm(recipe.denominator, recipe);
  return {
    numerator: ofTerm(recipe.numerator, recipe),
    denominator,
    unknown: recipe.unknown === undefined ? denominator : ofTerm(recipe.unknown, recipe),
    hasNo: recipe.no !== undefined,
    ofJournal: recipe.table === 'tJournal',
  };
}
