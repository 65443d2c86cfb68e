import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';
import { is, journalCount } from './recipes';
import { journalKind } from '../journal';

/** COM-02: external communication actions. */
export const externalCommunication: Indicator = {
  id: 'COM-02',
  axis: 'governance',
  wording: 'Actions de communication externe.',
  label: bilingual('Actions de communication externe', 'External communication actions'),
  definition: bilingual(
    'Nombre de lignes du journal « Action de communication » de précision externe, datées de la période.',
    'Number of external “Communication action” lines of the journal dated in the period.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 2, fiche 1',
  direction: 'up',
  recipes: [
    journalCount([is('kind', journalKind('communication').label), is('detail', bilingual('Externe', 'External'))]),
  ],
  groups: [],
  exclusions: [JOURNAL_ONLY],
  assumptions: [NOTHING_WRITTEN],
};
