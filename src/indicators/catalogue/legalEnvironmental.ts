import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** LEG-E1: ecologically responsible purchases. */
export const legalEnvironmental: Indicator = {
  id: 'LEG-E1',
  axis: 'legal',
  wording: 'achats écologiquement responsables',
  label: bilingual('Achats écologiquement responsables', 'Ecologically responsible purchases'),
  definition: bilingual(
    'Marchés notifiés dans la période avec au moins une considération environnementale, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period with at least one environmental consideration, over all contracts notified.',
  ),
  source: 'CCP L. 2111-3',
  direction: 'up',
  recipes: byCountAndValue('environmental'),
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
