import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** INN-01: innovative contracts. */
export const innovativeContracts: Indicator = {
  id: 'INN-01',
  axis: 'economic',
  wording: 'faire émerger l’innovation',
  label: bilingual('Marchés innovants', 'Innovative contracts'),
  definition: bilingual(
    'Marchés notifiés dans la période dont la colonne « Marché innovant » dit oui, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period whose “Innovative” column says yes, over all contracts notified.',
  ),
  source: 'Pratique d’une agglomération ; art. R. 2122-9-1',
  direction: 'up',
  recipes: byCountAndValue('innovative'),
  groups: RESPONSIBLE_GROUPS,
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [LOT_IS_CONTRACT],
};
