import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { linesOf } from './journalRecipes';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';

/** GRP-01: contracts let by group purchasing. */
export const groupPurchases: Indicator = {
  id: 'GRP-01',
  axis: 'governance',
  wording: 'groupement de commande',
  label: bilingual('Marchés passés en groupement de commandes', 'Contracts let by group purchasing'),
  definition: bilingual(
    'Nombre de lignes du journal « Groupement de commandes » datées de la période.',
    'Number of “Group purchasing” lines of the journal dated in the period.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 3',
  direction: 'up',
  recipes: [linesOf('groupPurchase')],
  groups: [],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
