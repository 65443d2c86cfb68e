import { bilingual } from '../../language';
import type { Condition, Indicator } from '../types';
import { UNDATED } from './phrases';
import { sum } from './recipes';

const COMPARED: Condition = { column: 'shareOfEstimate', op: '>', value: 0 };

/** EST-01: what was awarded over what was estimated. */
export const awardOverEstimate: Indicator = {
  id: 'EST-01',
  axis: 'economic',
  wording: 'Repérer les offres anormalement basses',
  label: bilingual('Montant attribué sur estimation', 'Award over estimate'),
  definition: bilingual(
    'Total des montants attribués rapporté au total des estimations des mêmes marchés, notifiés dans la période.',
    'Total awarded over the total estimated of the same contracts, notified in the period.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 2, fiche 1',
  direction: 'information',
  recipes: [
    {
      table: 'tSpaser',
      basis: 'share',
      unit: 'rate',
      value: 'rate',
      numerator: sum('amount', COMPARED),
      denominator: sum('estimate', COMPARED),
      targeted: false,
    },
  ],
  groups: ['department', 'category', 'contractType', 'procedure'],
  exclusions: [
    UNDATED,
    bilingual(
      'Marchés dont le montant attribué ou l’estimation manque, et accords-cadres.',
      'Contracts whose awarded amount or estimate is missing, and framework agreements.',
    ),
  ],
  assumptions: [
    bilingual('Plus de 100 % : attribué au-dessus de l’estimation.', 'Above 100%: awarded over the estimate.'),
  ],
};
