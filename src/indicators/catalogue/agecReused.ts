import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { agecShare } from './agecShare';

/** AGEC-01: AGEC: share of spend on reused goods, by category. */
export const agecReused: Indicator = {
  id: 'AGEC-01',
  label: bilingual('AGEC : part issue du réemploi ou de la réutilisation', 'AGEC: share from reuse'),
  definition: bilingual(
    'Dépense HT de biens issus du réemploi ou de la réutilisation, rapportée à la dépense HT de la catégorie dans l’année, d’après le journal.',
    'Spend on reused goods over the year’s spend of the category, from the journal.',
  ),
  ...agecShare('reused'),
};
