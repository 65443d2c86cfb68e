import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCount, byValue, is } from './recipes';

/** ECO-01: micro, small and medium holders. */
export const smallSuppliers: Indicator = {
  id: 'ECO-01',
  axis: 'economic',
  wording: 'Nombre de TPE/PME titulaires de marché.',
  label: bilingual('TPE et PME titulaires', 'Micro, small and medium suppliers'),
  definition: bilingual(
    'Nombre de titulaires TPE ou PME différents parmi les marchés notifiés dans la période ; part des marchés, en nombre et en valeur, qu’ils détiennent.',
    'Number of different micro, small or medium holders among contracts notified in the period; share of contracts that they hold, in number and value.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 2, fiche 1',
  direction: 'up',
  recipes: [
    {
      table: 'tSpaser',
      basis: 'distinct',
      unit: 'count',
      value: 'numerator',
      numerator: { kind: 'distinct', previous: 'supplierOfSize', where: [is('sme', 1)] },
      denominator: { kind: 'distinct', previous: 'supplier', where: [] },
      no: { kind: 'distinct', previous: 'supplierOfSize', where: [is('sme', 0)] },
      unknown: { kind: 'distinct', previous: 'supplierOfSize', where: [is('sme', 'NR')] },
      groups: [],
      targeted: true,
    },
    byCount('sme', { targeted: false }),
    byValue('sme'),
  ],
  groups: ['department', 'category', 'buyer', 'contractType', 'supplierSize'],
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    bilingual(
      'Titulaires distingués par SIREN, sinon par nom normalisé ; un groupement compte pour son mandataire.',
      'Holders are told apart by SIREN, else by normalised name; a consortium counts as its lead.',
    ),
    bilingual(
      'TPE et PME valent « Oui », ETI et GE « Non » ; sans catégorie, « Non renseigné » : rien n’est déduit du nom.',
      'Micro and SME mean yes, mid-cap and large no; no category means not informed: nothing is guessed from the name.',
    ),
    bilingual(
      'Un titulaire dont la catégorie change d’une ligne à l’autre compte dans chacune.',
      'A holder whose category differs between rows counts in each.',
    ),
  ],
};
