import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { linesOf } from './journalRecipes';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';

/** RES-01: networks and working groups. */
export const networks: Indicator = {
  id: 'RES-01',
  axis: 'governance',
  wording: 'réseaux d’acheteurs',
  label: bilingual('Participations à des réseaux et groupes de travail', 'Networks and working groups'),
  definition: bilingual(
    'Nombre de lignes du journal « Réseau ou groupe de travail » datées de la période, par précision.',
    'Number of “Network or working group” lines of the journal dated in the period, by detail.',
  ),
  source: 'Stratégie RSE d’une centrale d’achat',
  direction: 'up',
  recipes: [linesOf('network')],
  groups: ['detail'],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
