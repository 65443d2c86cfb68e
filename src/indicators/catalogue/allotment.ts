import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** ECO-04: contracts from consultations divided into lots. */
export const allotment: Indicator = {
  id: 'ECO-04',
  axis: 'economic',
  wording:
    'Favoriser l’allotissement des consultations pour permettre l’accès aux structures du champ du handicap, de l’insertion ou de l’ESS.',
  label: bilingual('Marchés allotis', 'Contracts divided into lots'),
  definition: bilingual(
    'Marchés notifiés dans la période issus d’une consultation allotie, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period from a consultation divided into lots, over all contracts notified.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 1, fiche 1',
  direction: 'up',
  recipes: byCountAndValue('allotted'),
  groups: ['department', 'category', 'buyer', 'contractType', 'procedure'],
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    bilingual(
      '« Oui » : un numéro de lot, ou un numéro de consultation partagé par plusieurs marchés ; « Non » : « lot unique », ou un numéro de consultation seul de son espèce et sans lot ; sinon « Non renseigné ».',
      'Yes: a lot number, or a consultation number shared by several contracts; no: “lot unique”, or a consultation number met once without a lot; not informed otherwise.',
    ),
  ],
};
