import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { legalShare } from './legalShare';

/** LEG-S2: purchases from ESUS enterprises. */
export const legalEsus: Indicator = {
  id: 'LEG-S2',
  wording:
    'purchases from socially responsible enterprises approved within the meaning of article L. 3332-17-1 of the Labour Code',
  label: bilingual('Achats auprès d’entreprises ESUS', 'Purchases from ESUS enterprises'),
  definition: bilingual(
    'Marchés notifiés dans la période dont le titulaire est agréé ESUS (article L. 3332-17-1 du code du travail), rapportés à tous les marchés notifiés.',
    'Contracts notified in the period whose holder is an approved ESUS, over all contracts notified.',
  ),
  ...legalShare(
    'esus',
    bilingual(
      'Le statut vient des colonnes sur le titulaire ; il ne vaut jamais clause.',
      'The status comes from the supplier columns; it never stands for a clause.',
    ),
  ),
};
