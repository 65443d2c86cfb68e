import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** ENV-03: contracts whose documents mention an ecolabel. */
export const ecolabels: Indicator = {
  id: 'ENV-03',
  axis: 'environmental',
  wording: 'Mention des écolabels dans le DCE.',
  label: bilingual('Marchés mentionnant un écolabel', 'Contracts that mention an ecolabel'),
  definition: bilingual(
    'Marchés notifiés dans la période dont les documents de consultation mentionnent un écolabel (colonne dédiée, ou clause confirmée), rapportés à tous les marchés notifiés.',
    'Contracts notified in the period whose tender documents mention an ecolabel (dedicated column, or confirmed clause), over all contracts notified.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 3, fiche 1',
  direction: 'up',
  recipes: byCountAndValue('ecolabel'),
  groups: RESPONSIBLE_GROUPS,
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [LOT_IS_CONTRACT, PROPOSALS],
};
