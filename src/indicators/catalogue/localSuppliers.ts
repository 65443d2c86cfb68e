import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** LOC-01: contracts awarded to suppliers of the chosen départements. */
export const localSuppliers: Indicator = {
  id: 'LOC-01',
  axis: 'economic',
  wording: 'favoriser l’accès à nos marchés aux opérateurs du territoire',
  label: bilingual(
    'Marchés attribués à un titulaire des départements choisis',
    'Contracts awarded to suppliers of the chosen départements',
  ),
  definition: bilingual(
    'Marchés notifiés dans la période dont le code postal du titulaire est dans un des départements des paramètres, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period whose supplier’s postcode is in one of the départements of the settings, over all contracts notified.',
  ),
  source: 'Pratique d’une agglomération',
  direction: 'up',
  recipes: byCountAndValue('localSupplier'),
  groups: RESPONSIBLE_GROUPS,
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    bilingual(
      'Le département est celui du siège ou de l’établissement que donne le code postal ; sans département dans les paramètres, rien n’est calculé.',
      'The département is that of the postcode given; without a département in the settings, nothing is computed.',
    ),
    bilingual(
      'Un constat, jamais un critère : choisir un titulaire pour sa situation géographique est interdit.',
      'A finding, never a criterion: choosing a supplier for its location is forbidden.',
    ),
  ],
};
