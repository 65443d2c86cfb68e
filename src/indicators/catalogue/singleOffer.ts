import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** ECO-03: contracts with a single offer. */
export const singleOffer: Indicator = {
  id: 'ECO-03',
  axis: 'economic',
  wording: 'Nombre de réponses par consultation.',
  label: bilingual('Marchés à offre unique', 'Contracts with a single offer'),
  definition: bilingual(
    'Marchés notifiés dans la période pour lesquels une seule offre a été reçue, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period for which a single offer was received, over all contracts notified.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 2, fiche 1',
  direction: 'down',
  recipes: byCountAndValue('singleOffer'),
  groups: ['department', 'category', 'contractType', 'procedure'],
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    bilingual('Une case vide n’est pas 0 : elle est « Non renseigné ».', 'An empty cell is not 0: it is not informed.'),
  ],
};
