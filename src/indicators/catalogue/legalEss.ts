import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { legalShare } from './legalShare';

/** LEG-S4: purchases from the social economy. */
export const legalEss: Indicator = {
  id: 'LEG-S4',
  wording: 'ESS',
  label: bilingual('Achats auprès de l’économie sociale et solidaire', 'Purchases from the social economy'),
  definition: bilingual(
    'Marchés notifiés dans la période dont le titulaire relève de l’économie sociale et solidaire, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period whose holder belongs to the social economy, over all contracts notified.',
  ),
  ...legalShare('ess'),
};
