import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';
import { count, is, journalCount, sum } from './recipes';
import { journalKind } from '../journal';

/** FOR-01: buyers’ training sessions and participants. */
export const training: Indicator = {
  id: 'FOR-01',
  axis: 'governance',
  wording: 'Nombre de formations acheteurs internes.',
  label: bilingual('Formations des acheteurs', 'Buyers’ training sessions'),
  definition: bilingual(
    'Nombre de lignes du journal « Formation des acheteurs » datées de la période ; la somme des participants est donnée à côté.',
    'Number of “Buyers’ training” lines of the journal dated in the period; the sum of participants stands beside.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 2, fiche 2',
  direction: 'up',
  recipes: [
    journalCount([is('kind', journalKind('training').label)]),
    {
      table: 'tJournal',
      basis: 'sum',
      unit: 'quantity',
      value: 'numerator',
      numerator: sum('quantity', is('kind', journalKind('training').label)),
      denominator: count(is('kind', journalKind('training').label), { column: 'quantity', op: '>=', value: 0 }),
      targeted: false,
    },
  ],
  groups: [],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
