import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { CEILING_IS_NO_SPEND, concentration } from './concentration';

/** ECO-05: share of the largest supplier. */
export const largestSupplier: Indicator = {
  id: 'ECO-05',
  label: bilingual('Part du premier titulaire', 'Share of the largest supplier'),
  definition: bilingual(
    'Montant HT des marchés du premier titulaire de l’exercice (ou de tout le registre), rapporté au montant des marchés dont le titulaire et le montant sont connus.',
    'Amount of the contracts of the year’s (or the whole register’s) largest holder, over the amount of contracts whose holder and amount are known.',
  ),
  direction: 'down',
  ...concentration(1),
  assumptions: [
    bilingual(
      'Une part élevée alerte sur une dépendance ; le seuil d’alerte est un réglage, vide par défaut.',
      'A high share warns of dependence; its threshold is a setting, empty by default.',
    ),
    CEILING_IS_NO_SPEND,
  ],
  target: (settings) => settings.dependenceShare,
};
