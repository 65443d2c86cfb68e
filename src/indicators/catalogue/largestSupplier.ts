import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { concentration } from './concentration';

/** ECO-05: share of the largest supplier. */
export const largestSupplier: Indicator = {
  id: 'ECO-05',
  axis: 'economic',
  wording: 'Entretenir une relation constructive avec les fournisseurs.',
  label: bilingual('Part du premier titulaire', 'Share of the largest supplier'),
  definition: bilingual(
    'Montant HT des marchés du premier titulaire de l’exercice (ou de tout le registre), rapporté au montant des marchés dont le titulaire et le montant sont connus.',
    'Amount of the contracts of the year’s (or the whole register’s) largest holder, over the amount of contracts whose holder and amount are known.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 2, fiche 1',
  direction: 'down',
  recipes: [
    { ...concentration('supplierRankInYear', 1), periods: ['year'] },
    { ...concentration('supplierRankOverall', 1), periods: ['all'] },
  ],
  groups: [],
  exclusions: [
    UNDATED,
    UNUSABLE_AMOUNT,
    bilingual('Marchés sans titulaire connu.', 'Contracts without a known holder.'),
  ],
  assumptions: [
    bilingual(
      'Une part élevée alerte sur une dépendance ; le seuil d’alerte est un réglage, vide par défaut.',
      'A high share warns of dependence; its threshold is a setting, empty by default.',
    ),
    bilingual(
      'Le montant d’un accord-cadre est un plafond pluriannuel, non une dépense.',
      'A framework’s amount is a ceiling over several years, not a spend.',
    ),
  ],
  target: (settings) => settings.dependenceShare,
};
