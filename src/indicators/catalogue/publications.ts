import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { linesOf } from './journalRecipes';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';

/** PUB-01: responsibility publications. */
export const publications: Indicator = {
  id: 'PUB-01',
  axis: 'governance',
  wording: 'index égalité femmes-hommes',
  label: bilingual('Publications RSE', 'Responsibility publications'),
  definition: bilingual(
    'Nombre de lignes du journal « Publication RSE » datées de la période, par précision.',
    'Number of “Responsibility publication” lines of the journal dated in the period, by detail.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 1, fiche 2',
  direction: 'up',
  recipes: [linesOf('publication')],
  groups: ['detail'],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
