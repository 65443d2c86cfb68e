import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** ENV-05: contracts with an environmental performance condition. */
export const environmentalClause: Indicator = {
  id: 'ENV-05',
  axis: 'environmental',
  wording: 'clauses d’exécution durable',
  label: bilingual('Marchés avec une clause environnementale', 'Contracts with an environmental clause'),
  definition: bilingual(
    'Marchés notifiés dans la période dont une condition d’exécution est environnementale, rapportés à tous les marchés notifiés ; par famille d’achats.',
    'Contracts notified in the period with an environmental performance condition, over all contracts notified; by purchase family.',
  ),
  source: 'Stratégie RSE d’une centrale d’achat',
  direction: 'up',
  recipes: byCountAndValue('envClause'),
  groups: RESPONSIBLE_GROUPS,
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [LOT_IS_CONTRACT, PROPOSALS],
};
