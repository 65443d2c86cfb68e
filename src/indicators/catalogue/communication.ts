import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';
import { is, journalCount } from './recipes';
import { journalKind } from '../journal';

/** COM-01: communication actions, internal and external. */
export const communication: Indicator = {
  id: 'COM-01',
  axis: 'governance',
  wording: 'Nombre d’actions de communication réalisées en interne et en externe.',
  label: bilingual('Actions de communication', 'Communication actions'),
  definition: bilingual(
    'Nombre de lignes du journal « Action de communication » datées de la période, par précision interne ou externe.',
    'Number of “Communication action” lines of the journal dated in the period, internal or external.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 1, fiche 1',
  direction: 'up',
  recipes: [journalCount([is('kind', journalKind('communication').label)])],
  groups: ['detail'],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
