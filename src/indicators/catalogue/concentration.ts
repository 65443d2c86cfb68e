import type { Recipe } from '../types';
import { count, is, sum } from './recipes';

/** Share of the `largest` first holders in the amount of contracts whose holder and amount are known. */
export function concentration(rankColumn: string, largest: number): Recipe {
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
