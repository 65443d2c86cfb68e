import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** LEG-E2: circular-economy purchases. */
export const legalCircular: Indicator = {
  id: 'LEG-E2',
  axis: 'legal',
  wording: 'une économie circulaire',
  label: bilingual('Achats de l’économie circulaire', 'Circular-economy purchases'),
  definition: bilingual(
    'Marchés notifiés dans la période dont une considération environnementale porte sur le recyclé ou le réemploi, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period with an environmental consideration on recycling or reuse, over all contracts notified.',
  ),
  source: 'CCP L. 2111-3',
  direction: 'up',
  recipes: byCountAndValue('circular'),
  groups: ['buyer'],
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    PROPOSALS,
    bilingual(
      'Un marché à considération environnementale sans ce thème est « Non renseigné ».',
      'A contract with an environmental consideration without this theme is not informed.',
    ),
    bilingual(
      'Établi pour chaque acheteur, par année et par période de deux ans.',
      'Drawn up for each buyer, by year and by window of two years.',
    ),
  ],
};
