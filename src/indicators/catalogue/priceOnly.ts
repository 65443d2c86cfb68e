import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** PRX-01: contracts awarded on price alone. */
export const priceOnly: Indicator = {
  id: 'PRX-01',
  axis: 'economic',
  wording: 'pluralité de critères',
  label: bilingual('Marchés attribués sur le seul prix', 'Contracts awarded on price alone'),
  definition: bilingual(
    'Marchés notifiés dans la période dont les textes disent que le prix est le seul critère, rapportés à tous les marchés notifiés ; un critère social ou environnemental, ou une pondération, dit non.',
    'Contracts notified in the period whose words say that price is the only criterion, over all contracts notified; a social or environmental criterion, or a weighting, says no.',
  ),
  source: 'Loi industrie verte, art. L. 2152-7 ; SPASER 2024-2027 d’un organisme national',
  direction: 'down',
  recipes: byCountAndValue('priceOnly'),
  groups: RESPONSIBLE_GROUPS,
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    bilingual(
      'Aucune colonne usuelle ne le dit : sans mots ni critère au registre, le marché est « Non renseigné ».',
      'No usual column says it: without words or a criterion in the register, the contract is not informed.',
    ),
  ],
};
