import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { numberAmountShare } from './recipes';

/** SOC-02: number of reserved contracts, their amount and share. */
export const reservedContracts: Indicator = {
  id: 'SOC-02',
  axis: 'social',
  wording: 'Nombre de marchés réservés au handicap, insertion, ESS.',
  label: bilingual('Marchés réservés', 'Reserved contracts'),
  definition: bilingual(
    'Nombre de marchés notifiés dans la période et réservés (handicap, insertion, pénitentiaire, ESS), montant HT correspondant et part dans les marchés notifiés.',
    'Number of contracts notified in the period and reserved (disability, work integration, prison, social economy), their amount excluding VAT and their share of notified contracts.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 1, fiche 1 ; CCP L. 2113-12 à L. 2113-16',
  direction: 'up',
  recipes: numberAmountShare('reserved'),
  groups: [...RESPONSIBLE_GROUPS, 'reservedKind'],
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    bilingual(
      'Un type de réservation (EA/ESAT, SIAE, ESS) vaut « Oui » ; un marché doublement réservé compte une fois.',
      'A kind of reservation (EA/ESAT, SIAE, ESS) means yes; a contract reserved twice counts once.',
    ),
  ],
};
