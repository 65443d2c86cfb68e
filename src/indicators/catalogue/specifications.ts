import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** SPE-01: contracts with a social or environmental specification. */
export const specifications: Indicator = {
  id: 'SPE-01',
  axis: 'environmental',
  wording: 'objectifs de développement durable dans les spécifications techniques',
  label: bilingual(
    'Marchés avec une spécification sociale ou environnementale',
    'Contracts with a social or environmental specification',
  ),
  definition: bilingual(
    'Marchés notifiés dans la période dont une spécification technique est sociale ou environnementale, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period with a social or environmental technical specification, over all contracts notified.',
  ),
  source: 'Loi Climat et résilience, art. 35 ; SPASER 2024-2027 d’un organisme national',
  direction: 'up',
  recipes: byCountAndValue('anySpecification'),
  groups: RESPONSIBLE_GROUPS,
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [LOT_IS_CONTRACT, PROPOSALS],
};
