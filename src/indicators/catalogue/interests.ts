import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { quantitySum } from './journalRecipes';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';

/** DEO-02: declarations of interests. */
export const interests: Indicator = {
  id: 'DEO-02',
  axis: 'governance',
  wording: 'conflits d’intérêts',
  label: bilingual('Déclarations d’intérêts', 'Declarations of interests'),
  definition: bilingual(
    'Somme des quantités des lignes du journal « Déclaration d’intérêts » datées de la période.',
    'Sum of the quantities of the “Declaration of interests” lines of the journal dated in the period.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 2, fiche 2',
  direction: 'up',
  recipes: [quantitySum('interests')],
  groups: [],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
