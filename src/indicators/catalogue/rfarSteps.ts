import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { linesOf } from './journalRecipes';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';

/** RFA-01: rFAR: charter, review, label. */
export const rfarSteps: Indicator = {
  id: 'RFA-01',
  axis: 'governance',
  wording: 'Veiller au respect de la Charte RFAR',
  label: bilingual('Démarche RFAR : charte, diagnostic, label', 'RFAR: charter, review, label'),
  definition: bilingual(
    'Nombre de lignes du journal « Démarche RFAR » datées de la période, par précision.',
    'Number of “Responsible purchasing charter (RFAR)” lines of the journal dated in the period, by detail.',
  ),
  source: 'Stratégie RSE d’une centrale d’achat',
  direction: 'up',
  recipes: [linesOf('rfar')],
  groups: ['detail'],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
