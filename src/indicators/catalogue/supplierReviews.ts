import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';
import { is, journalCount } from './recipes';
import { journalKind } from '../journal';

/** FRS-01: reviews of strategic suppliers. */
export const supplierReviews: Indicator = {
  id: 'FRS-01',
  axis: 'governance',
  wording: 'Nombre de revues de fournisseurs (stratégiques).',
  label: bilingual('Revues de fournisseurs', 'Supplier reviews'),
  definition: bilingual(
    'Nombre de lignes du journal « Revue de fournisseur » datées de la période.',
    'Number of “Supplier review” lines of the journal dated in the period.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 1, fiche 3',
  direction: 'up',
  recipes: [journalCount([is('kind', journalKind('supplierReview').label)])],
  groups: ['detail'],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
