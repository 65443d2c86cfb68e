import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { legalShare, OTHER_THEME_SAYS_NOTHING } from './legalShare';

/** LEG-E2: circular-economy purchases. */
export const legalCircular: Indicator = {
  id: 'LEG-E2',
  wording: 'une économie circulaire',
  label: bilingual('Achats de l’économie circulaire', 'Circular-economy purchases'),
  definition: bilingual(
    'Marchés notifiés dans la période dont une considération environnementale porte sur le recyclé ou le réemploi, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period with an environmental consideration on recycling or reuse, over all contracts notified.',
  ),
  ...legalShare('circular', OTHER_THEME_SAYS_NOTHING),
};
