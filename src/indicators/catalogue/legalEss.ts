import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** LEG-S4: purchases from the social economy. */
export const legalEss: Indicator = {
  id: 'LEG-S4',
  axis: 'legal',
  wording: 'ESS',
  label: bilingual('Achats auprès de l’économie sociale et solidaire', 'Purchases from the social economy'),
  definition: bilingual(
    'Marchés notifiés dans la période dont le titulaire relève de l’économie sociale et solidaire, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period whose holder belongs to the social economy, over all contracts notified.',
  ),
  source: 'CCP L. 2111-3',
  direction: 'up',
  recipes: byCountAndValue('ess'),
  groups: ['buyer'],
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    PROPOSALS,
    bilingual(
      'Établi pour chaque acheteur, par année et par période de deux ans.',
      'Drawn up for each buyer, by year and by window of two years.',
    ),
  ],
};
