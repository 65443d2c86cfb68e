import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { legalShare } from './legalShare';

/** LEG-E1: ecologically responsible purchases. */
export const legalEnvironmental: Indicator = {
  id: 'LEG-E1',
  wording: 'achats écologiquement responsables',
  label: bilingual('Achats écologiquement responsables', 'Ecologically responsible purchases'),
  definition: bilingual(
    'Marchés notifiés dans la période avec au moins une considération environnementale, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period with at least one environmental consideration, over all contracts notified.',
  ),
  ...legalShare('environmental'),
};
