import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { concentration } from './concentration';

/** ECO-06: share of the five largest suppliers. */
export const largestSuppliers: Indicator = {
  id: 'ECO-06',
  axis: 'economic',
  wording: 'Entretenir une relation constructive avec les fournisseurs.',
  label: bilingual('Part des cinq premiers titulaires', 'Share of the five largest suppliers'),
  definition: bilingual(
    'Montant HT des marchés des cinq premiers titulaires de l’exercice (ou de tout le registre), rapporté au montant des marchés dont le titulaire et le montant sont connus.',
    'Amount of the contracts of the year’s (or the whole register’s) five largest holders, over the amount of contracts whose holder and amount are known.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 2, fiche 1',
  direction: 'information',
  recipes: [
    { ...concentration('supplierRankInYear', 5), periods: ['year'] },
    { ...concentration('supplierRankOverall', 5), periods: ['all'] },
  ],
  groups: [],
  exclusions: [
    UNDATED,
    UNUSABLE_AMOUNT,
    bilingual('Marchés sans titulaire connu.', 'Contracts without a known holder.'),
  ],
  assumptions: [
    bilingual(
      'Le montant d’un accord-cadre est un plafond pluriannuel, non une dépense.',
      'A framework’s amount is a ceiling over several years, not a spend.',
    ),
  ],
};
