import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { linesOf, quantitySum } from './journalRecipes';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';

/** DON-01: gifts and reuse of equipment. */
export const donations: Indicator = {
  id: 'DON-01',
  axis: 'governance',
  wording: 'don/recyclage/réparation',
  label: bilingual('Dons et réemploi de matériel', 'Gifts and reuse of equipment'),
  definition: bilingual(
    'Nombre de lignes du journal « Don ou réemploi de matériel » datées de la période, par précision ; la somme des quantités est donnée à côté.',
    'Number of “Gift or reuse of equipment” lines of the journal dated in the period, by detail; the sum of quantities stands beside.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 3',
  direction: 'up',
  recipes: [linesOf('donation'), quantitySum('donation')],
  groups: ['detail'],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
