import { journalKind } from '../journal';
import type { JournalKind, Recipe } from '../types';
import { count, is, journalCount, sum } from './recipes';

/** How many lines of a kind the journal holds. */
export function linesOf(kind: JournalKind): Recipe {
  return journalCount([is('kind', journalKind(kind).label)]);
}

/** The sum of the quantities of a kind, over the lines that give one. */
export function quantitySum(kind: JournalKind): Recipe {
  const own = is('kind', journalKind(kind).label);
  return {
    table: 'tJournal',
    basis: 'sum',
    unit: 'quantity',
    value: 'numerator',
    numerator: sum('quantity', own),
    denominator: count(own, { column: 'quantity', op: '>=', value: 0 }),
    targeted: false,
  };
}
