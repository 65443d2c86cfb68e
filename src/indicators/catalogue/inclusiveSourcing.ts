import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** SRC-01: contracts sourced on the Marché de l’inclusion. */
export const inclusiveSourcing: Indicator = {
  id: 'SRC-01',
  axis: 'social',
  wording: 'Systématiser le recours à la plateforme le Marché de l’inclusion',
  label: bilingual('Marchés sourcés sur le Marché de l’inclusion', 'Contracts sourced on the Marché de l’inclusion'),
  definition: bilingual(
    'Marchés notifiés dans la période pour lesquels la plateforme a été consultée (colonne dédiée), rapportés à tous les marchés notifiés.',
    'Contracts notified in the period for which the platform was used (dedicated column), over all contracts notified.',
  ),
  source: 'Stratégie RSE d’une centrale d’achat',
  direction: 'up',
  recipes: byCountAndValue('inclusiveSourcing'),
  groups: RESPONSIBLE_GROUPS,
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [LOT_IS_CONTRACT],
};
