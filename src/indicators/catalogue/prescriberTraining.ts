import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { linesOf, quantitySum } from './journalRecipes';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';

/** FOR-02: prescribers’ training sessions. */
export const prescriberTraining: Indicator = {
  id: 'FOR-02',
  axis: 'governance',
  wording: 'formation des acheteurs et des prescripteurs',
  label: bilingual('Formations des prescripteurs', 'Prescribers’ training sessions'),
  definition: bilingual(
    'Nombre de lignes du journal « Formation des prescripteurs » datées de la période ; la somme des quantités est donnée à côté.',
    'Number of “Prescribers’ training” lines of the journal dated in the period; the sum of quantities stands beside.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national',
  direction: 'up',
  recipes: [linesOf('prescriberTraining'), quantitySum('prescriberTraining')],
  groups: [],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
