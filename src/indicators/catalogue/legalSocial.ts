import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** LEG-S1: socially responsible purchases. */
export const legalSocial: Indicator = {
  id: 'LEG-S1',
  axis: 'legal',
  wording: 'achats socialement responsables',
  label: bilingual('Achats socialement responsables', 'Socially responsible purchases'),
  definition: bilingual(
    'Marchés notifiés dans la période avec au moins une clause, un critère ou une réservation à caractère social, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period with at least one social clause, criterion or reservation, over all contracts notified.',
  ),
  source: 'CCP L. 2111-3',
  direction: 'up',
  recipes: byCountAndValue('socialPurchase'),
  groups: ['buyer'],
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    PROPOSALS,
    bilingual('Une spécification sociale seule ne suffit pas.', 'A social specification alone is not enough.'),
    bilingual(
      'Établi pour chaque acheteur, par année et par période de deux ans.',
      'Drawn up for each buyer, by year and by window of two years.',
    ),
  ],
};
