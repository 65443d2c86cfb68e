import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** SOC-06: contracts with a social performance condition. */
export const socialExecution: Indicator = {
  id: 'SOC-06',
  axis: 'social',
  wording: 'un seuil minimum de marchés avec conditions d’exécution sociales',
  label: bilingual('Marchés avec une clause sociale d’exécution', 'Contracts with a social performance condition'),
  definition: bilingual(
    'Marchés notifiés dans la période dont une condition d’exécution est sociale, rapportés à tous les marchés notifiés ; ni critère, ni réservation seule.',
    'Contracts notified in the period with a social performance condition, over all contracts notified; neither a criterion nor a reservation alone.',
  ),
  source: 'Proposition d’un réseau de l’insertion',
  direction: 'up',
  recipes: byCountAndValue('socialClause'),
  groups: RESPONSIBLE_GROUPS,
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [LOT_IS_CONTRACT, PROPOSALS],
};
