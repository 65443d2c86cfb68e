import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';
import { is, journalCount } from './recipes';
import { journalKind } from '../journal';

/** FRS-02: opening and closing meetings of contracts. */
export const contractMeetings: Indicator = {
  id: 'FRS-02',
  axis: 'governance',
  wording:
    'Nombre de réunions d’ouverture de marché et réunions de clôture : passer en revue les objectifs du SPASER... acculturer.',
  label: bilingual('Réunions d’ouverture et de clôture', 'Opening and closing meetings'),
  definition: bilingual(
    'Nombre de lignes du journal « Réunion de marché » datées de la période, par précision ouverture ou clôture.',
    'Number of “Contract meeting” lines of the journal dated in the period, opening or closing.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 1, fiche 3',
  direction: 'up',
  recipes: [journalCount([is('kind', journalKind('contractMeeting').label)])],
  groups: ['detail'],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
