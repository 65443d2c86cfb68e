import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { legalShare } from './legalShare';

/** LEG-S1: socially responsible purchases. */
export const legalSocial: Indicator = {
  id: 'LEG-S1',
  wording: 'achats socialement responsables',
  label: bilingual('Achats socialement responsables', 'Socially responsible purchases'),
  definition: bilingual(
    'Marchés notifiés dans la période avec au moins une clause, un critère ou une réservation à caractère social, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period with at least one social clause, criterion or reservation, over all contracts notified.',
  ),
  ...legalShare(
    'socialPurchase',
    bilingual('Une spécification sociale seule ne suffit pas.', 'A social specification alone is not enough.'),
  ),
};
