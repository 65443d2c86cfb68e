import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { linesOf, quantitySum } from './journalRecipes';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';

/** SRC-02: market soundings. */
export const sourcingActions: Indicator = {
  id: 'SRC-02',
  axis: 'governance',
  wording: 'actions de sourcing',
  label: bilingual('Actions de sourçage', 'Market soundings'),
  definition: bilingual(
    'Nombre de lignes du journal « Sourçage » datées de la période, par précision ; la somme des quantités est donnée à côté.',
    'Number of “Market sounding” lines of the journal dated in the period, by detail; the sum of quantities stands beside.',
  ),
  source: 'Pratique d’un département',
  direction: 'up',
  recipes: [linesOf('sourcing'), quantitySum('sourcing')],
  groups: ['detail'],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
