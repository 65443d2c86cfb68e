import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue, is } from './recipes';

/** AVA-02: contracts where the advance is mandatory and granted. */
export const mandatoryAdvances: Indicator = {
  id: 'AVA-02',
  axis: 'economic',
  wording: 'avance obligatoire',
  label: bilingual('Avances accordées quand elles sont obligatoires', 'Advances granted where mandatory'),
  definition: bilingual(
    'Parmi les marchés notifiés dans la période de plus de 50 000 € HT et de plus de deux mois, ceux qui prévoient une avance.',
    'Among contracts notified in the period above €50,000 excluding VAT and longer than two months, those that provide for an advance.',
  ),
  source: 'CCP R. 2191-3',
  direction: 'up',
  recipes: byCountAndValue('advance', { among: [is('advanceDue', 1)] }),
  groups: ['department', 'contractType', 'supplierSize'],
  exclusions: [
    UNDATED,
    UNUSABLE_AMOUNT,
    bilingual(
      'Marchés dont le montant ou la durée manque : l’obligation ne peut pas être établie.',
      'Contracts whose amount or duration is missing: the duty cannot be told.',
    ),
  ],
  assumptions: [LOT_IS_CONTRACT],
};
