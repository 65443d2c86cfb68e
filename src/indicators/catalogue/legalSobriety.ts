import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** LEG-E3: purchases that reduce emissions and use of resources. */
export const legalSobriety: Indicator = {
  id: 'LEG-E3',
  axis: 'legal',
  wording: 'réduire les émissions de gaz à effet de serre et la consommation d’énergie, d’eau et de matériaux',
  label: bilingual(
    'Achats réduisant émissions, énergie, eau et matériaux',
    'Purchases reducing emissions, energy, water and materials',
  ),
  definition: bilingual(
    'Marchés notifiés dans la période dont une considération environnementale porte sur l’énergie et les gaz à effet de serre, l’eau, les matériaux, la durabilité ou la sobriété numérique, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period with an environmental consideration on energy and greenhouse gases, water, materials, durability or digital sobriety, over all contracts notified.',
  ),
  source: 'CCP L. 2111-3',
  direction: 'up',
  recipes: byCountAndValue('sobriety'),
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
