import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** AVA-01: contracts with an advance. */
export const advances: Indicator = {
  id: 'AVA-01',
  axis: 'economic',
  wording: 'avance',
  label: bilingual('Marchés avec une avance', 'Contracts with an advance'),
  definition: bilingual(
    'Marchés notifiés dans la période qui prévoient une avance, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period that provide for an advance, over all contracts notified.',
  ),
  source: 'CCP R. 2191-3',
  direction: 'up',
  recipes: byCountAndValue('advance'),
  groups: ['department', 'contractType', 'supplierSize'],
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    bilingual(
      'Un taux d’avance supérieur à 0 vaut « Oui », un taux de 0 vaut « Non ».',
      'An advance rate above 0 means yes, a rate of 0 means no.',
    ),
  ],
};
