import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { legalShare, OTHER_THEME_SAYS_NOTHING } from './legalShare';

/** LEG-E3: purchases that reduce emissions and use of resources. */
export const legalSobriety: Indicator = {
  id: 'LEG-E3',
  wording: 'réduire les émissions de gaz à effet de serre et la consommation d’énergie, d’eau et de matériaux',
  label: bilingual(
    'Achats réduisant émissions, énergie, eau et matériaux',
    'Purchases reducing emissions, energy, water and materials',
  ),
  definition: bilingual(
    'Marchés notifiés dans la période dont une considération environnementale porte sur l’énergie et les gaz à effet de serre, l’eau, les matériaux, la durabilité ou la sobriété numérique, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period with an environmental consideration on energy and greenhouse gases, water, materials, durability or digital sobriety, over all contracts notified.',
  ),
  ...legalShare('sobriety', OTHER_THEME_SAYS_NOTHING),
};
