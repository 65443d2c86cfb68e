import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { CEILING_IS_NO_SPEND, concentration } from './concentration';

/** ECO-06: share of the five largest suppliers. */
export const largestSuppliers: Indicator = {
  id: 'ECO-06',
  label: bilingual('Part des cinq premiers titulaires', 'Share of the five largest suppliers'),
  definition: bilingual(
    'Montant HT des marchés des cinq premiers titulaires de l’exercice (ou de tout le registre), rapporté au montant des marchés dont le titulaire et le montant sont connus.',
    'Amount of the contracts of the year’s (or the whole register’s) five largest holders, over the amount of contracts whose holder and amount are known.',
  ),
  direction: 'information',
  ...concentration(5),
  assumptions: [CEILING_IS_NO_SPEND],
};
