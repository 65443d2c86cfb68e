import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** LEG-S3: purchases from employers of disadvantaged people. */
export const legalInclusive: Indicator = {
  id: 'LEG-S3',
  axis: 'legal',
  wording: 'enterprises employing disadvantaged people or belonging to vulnerable groups',
  label: bilingual(
    'Achats auprès d’employeurs de personnes défavorisées ou vulnérables',
    'Purchases from employers of disadvantaged or vulnerable people',
  ),
  definition: bilingual(
    'Marchés notifiés dans la période dont le titulaire est une SIAE, une EA, une EATT, un ESAT ou une structure pénitentiaire, ou qui leur sont réservés, rapportés à tous les marchés notifiés.',
    'Contracts notified in the period whose holder is a SIAE, EA, EATT, ESAT or prison structure, or reserved for them, over all contracts notified.',
  ),
  source: 'CCP L. 2111-3',
  direction: 'up',
  recipes: byCountAndValue('inclusiveEmployer'),
  groups: ['buyer'],
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    PROPOSALS,
    bilingual(
      'Établi pour chaque acheteur, par année et par période de deux ans.',
      'Drawn up for each buyer, by year and by window of two years.',
    ),
  ],
};
