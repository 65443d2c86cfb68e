import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { legalShare } from './legalShare';

/** LEG-S3: purchases from employers of disadvantaged people. */
export const legalInclusive: Indicator = {
  id: 'LEG-S3',
  wording: 'enterprises employing disadvantaged people or belonging to vulnerable groups',
  label: bilingual(
    'Achats auprès d’employeurs de personnes défavorisées ou vulnérables',
    'Purchases from employers of disadvantaged or vulnerable people',
  ),
  definition: bilingual(
    'Marchés notifiés dans la période dont le titulaire est une SIAE, une EA, une EATT, un ESAT ou une structure pénitentiaire, ou qui leur sont réservés, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period whose holder is a SIAE, EA, EATT, ESAT or prison structure, or reserved for them, over all contracts notified.',
  ),
  ...legalShare('inclusiveEmployer'),
};
