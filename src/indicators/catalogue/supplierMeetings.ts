import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';
import { is, journalCount } from './recipes';
import { journalKind } from '../journal';

/** FRS-03: meetings with suppliers. */
export const supplierMeetings: Indicator = {
  id: 'FRS-03',
  axis: 'governance',
  wording: 'rencontres acheteurs-prescripteurs/fournisseurs une fois par an',
  label: bilingual('Rencontres avec les fournisseurs', 'Meetings with suppliers'),
  definition: bilingual(
    'Nombre de lignes du journal « Rencontre avec les fournisseurs » datées de la période.',
    'Number of “Meeting with suppliers” lines of the journal dated in the period.',
  ),
  source: 'Pratique d’une agglomération',
  direction: 'up',
  recipes: [journalCount([is('kind', journalKind('supplierMeeting').label)])],
  groups: [],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
