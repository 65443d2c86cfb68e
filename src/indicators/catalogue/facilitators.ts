import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { linesOf } from './journalRecipes';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';

/** FAC-01: contracts prepared with a facilitator. */
export const facilitators: Indicator = {
  id: 'FAC-01',
  axis: 'governance',
  wording: 'identifier un facilitateur',
  label: bilingual('Marchés préparés avec un facilitateur', 'Contracts prepared with a facilitator'),
  definition: bilingual(
    'Nombre de lignes du journal « Recours à un facilitateur » datées de la période.',
    'Number of “Help of a clause facilitator” lines of the journal dated in the period.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 1, fiche 1',
  direction: 'up',
  recipes: [linesOf('facilitator')],
  groups: [],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
