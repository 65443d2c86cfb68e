import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { numberAmountShare } from './recipes';

/** SOC-05: contracts with a work-integration clause or reserved. */
export const insertionOrReserved: Indicator = {
  id: 'SOC-05',
  axis: 'social',
  wording: 'Le nombre de marchés à clauses d’insertion ou réservés est en augmentation.',
  label: bilingual('Marchés à clause d’insertion ou réservés', 'Contracts with a work-integration clause or reserved'),
  definition: bilingual(
    'Nombre de marchés notifiés dans la période qui portent une clause d’insertion ou qui sont réservés, montant HT correspondant et part ; un marché qui a les deux compte une fois.',
    'Number of contracts notified in the period with a work-integration clause or reserved, their amount and share; a contract with both counts once.',
  ),
  source: 'Pratique d’un département',
  direction: 'up',
  recipes: numberAmountShare('insertionOrReserved'),
  groups: RESPONSIBLE_GROUPS,
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    PROPOSALS,
    bilingual('« Non » seulement quand les deux réponses sont « Non ».', 'No only when both answers are no.'),
  ],
};
