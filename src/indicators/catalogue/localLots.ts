import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { is, numberAmountShare } from './recipes';

/** ALI-02: food contracts with local or short supply. */
export const localLots: Indicator = {
  id: 'ALI-02',
  axis: 'environmental',
  wording: 'un lot de produits issus des circuits courts d’approvisionnement',
  label: bilingual('Lots alimentaires locaux ou en circuit court', 'Local or short-circuit food lots'),
  definition: bilingual(
    'Parmi les marchés alimentaires notifiés dans la période, nombre de ceux que la colonne « Local » ou « Circuit court » déclare, montant HT et part.',
    'Among food contracts notified in the period, number of those that the local or short-circuit column declares, amount and share.',
  ),
  source: 'Pratique d’un département',
  direction: 'up',
  recipes: numberAmountShare('localFood', { among: [is('food', 1)] }),
  groups: ['department', 'buyer'],
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    bilingual(
      'Marché alimentaire : CPV 03, 15 ou 553 à 555 ; sans CPV, les mots de la famille ou de l’objet.',
      'Food contract: CPV 03, 15 or 553 to 555; without a CPV, the words of the family or title.',
    ),
    bilingual(
      '« Local » n’est pas un label qualifiant au sens d’EGAlim.',
      '“Local” is not a qualifying label in the sense of EGAlim.',
    ),
  ],
};
