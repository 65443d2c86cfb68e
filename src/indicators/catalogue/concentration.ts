import { bilingual } from '../../language';
import type { Indicator, Recipe } from '../types';
import { UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { count, is, sum } from './recipes';

/** Share of the `largest` first holders in the amount of contracts whose holder and amount are known. */
function shareOf(rankColumn: string, largest: number): Recipe {
  return {
    table: 'tSpaser',
    basis: 'share',
    unit: 'rate',
    value: 'rate',
    numerator: sum(
      'amount',
      { column: rankColumn, op: '>', value: 0 },
      { column: rankColumn, op: '<=', value: largest },
    ),
    denominator: sum('amount', { column: rankColumn, op: '>', value: 0 }),
    unknown: sum('amount', is('supplierKnown', 0)),
    excluded: count(is('amountUsable', 0)),
    targeted: true,
  };
}

/** A framework’s amount says nothing of what is spent. */
export const CEILING_IS_NO_SPEND = bilingual(
  'Le montant d’un accord-cadre est un plafond pluriannuel, non une dépense.',
  'A framework’s amount is a ceiling over several years, not a spend.',
);

/** What the shares of the largest holders have in common: holders ranked in the year, or in the whole register. */
export function concentration(
  largest: number,
): Pick<Indicator, 'axis' | 'wording' | 'source' | 'recipes' | 'groups' | 'exclusions'> {
  return {
    axis: 'economic',
    wording: 'Entretenir une relation constructive avec les fournisseurs.',
    source: 'SPASER 2024-2027 d’un organisme national, axe 2, fiche 1',
    recipes: [
      { ...shareOf('supplierRankInYear', largest), periods: ['year'] },
      { ...shareOf('supplierRankOverall', largest), periods: ['all'] },
    ],
    groups: [],
    exclusions: [
      UNDATED,
      UNUSABLE_AMOUNT,
      bilingual('Marchés sans titulaire connu.', 'Contracts without a known holder.'),
    ],
  };
}
