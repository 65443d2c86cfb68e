import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { linesOf } from './journalRecipes';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';

/** PRA-01: good practices noted. */
export const goodPractices: Indicator = {
  id: 'PRA-01',
  axis: 'governance',
  wording: 'faire émerger des bonnes pratiques',
  label: bilingual('Bonnes pratiques relevées', 'Good practices noted'),
  definition: bilingual(
    'Nombre de lignes du journal « Bonne pratique » datées de la période.',
    'Number of “Good practice” lines of the journal dated in the period.',
  ),
  source: 'Stratégie RSE d’une centrale d’achat',
  direction: 'up',
  recipes: [linesOf('goodPractice')],
  groups: [],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
