import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { is, numberAmountShare } from './recipes';

/** ALI-01: organic and sustainable food contracts. */
export const organicLots: Indicator = {
  id: 'ALI-01',
  axis: 'environmental',
  wording: 'un lot de produits bio',
  label: bilingual('Lots alimentaires biologiques ou durables', 'Organic or sustainable food lots'),
  definition: bilingual(
    'Parmi les marchés alimentaires notifiés dans la période, nombre de ceux dont une considération environnementale porte sur une alimentation biologique ou durable, montant HT et part.',
    'Among food contracts notified in the period, number of those with an environmental consideration on organic or sustainable food, amount and share.',
  ),
  source: 'Pratique d’un département',
  direction: 'up',
  recipes: numberAmountShare('organicFood', { among: [is('food', 1)] }),
  groups: ['department', 'buyer'],
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    PROPOSALS,
    bilingual(
      'Marché alimentaire : CPV 03, 15 ou 553 à 555 ; sans CPV, les mots de la famille ou de l’objet.',
      'Food contract: CPV 03, 15 or 553 to 555; without a CPV, the words of the family or title.',
    ),
  ],
};
