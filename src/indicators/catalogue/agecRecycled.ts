import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { agecShare } from './agecShare';

/** AGEC-02: AGEC: share of spend on goods with recycled matter, by category. */
export const agecRecycled: Indicator = {
  id: 'AGEC-02',
  label: bilingual('AGEC : part intégrant des matières recyclées', 'AGEC: share with recycled matter'),
  definition: bilingual(
    'Dépense HT de biens intégrant des matières recyclées, rapportée à la dépense HT de la catégorie dans l’année, d’après le journal.',
    'Spend on goods with recycled matter over the year’s spend of the category, from the journal.',
  ),
  ...agecShare('recycled'),
};
