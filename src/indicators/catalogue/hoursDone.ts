import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { count, is, sum } from './recipes';

/** SOC-03: sum of work-integration hours done. */
export const hoursDone: Indicator = {
  id: 'SOC-03',
  axis: 'social',
  wording: 'Nombre d’heures d’insertion réalisées.',
  label: bilingual('Heures d’insertion réalisées', 'Work-integration hours done'),
  definition: bilingual(
    'Somme des heures d’insertion réalisées de tous les marchés qui en donnent, quelle que soit leur date de notification ; par période de notification, pour information.',
    'Sum of the work-integration hours done of every contract that gives them, whatever its notification date; by notification period for information.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 1, fiche 1',
  direction: 'up',
  recipes: [
    {
      table: 'tSpaser',
      basis: 'sum',
      unit: 'hours',
      value: 'numerator',
      numerator: sum('hoursDone'),
      denominator: count(is('hoursFollowed', 1)),
      unknown: count(is('hoursFollowed', 'NR')),
      notConcerned: count(is('hoursFollowed', 'NC')),
      undatedInAll: true,
      targeted: true,
    },
  ],
  groups: ['department', 'category', 'buyer', 'trade'],
  exclusions: [
    bilingual('Les lignes de total d’heures ne sont pas des marchés.', 'Total lines of hours are no contracts.'),
  ],
  assumptions: [
    bilingual(
      'Zéro heure saisie est une réponse ; une case vide en face d’heures prévues est « Non renseigné ».',
      'Zero hours typed is an answer; an empty cell beside planned hours is not informed.',
    ),
    bilingual(
      '« Dénominateur » est le nombre de marchés dont les heures réalisées sont renseignées.',
      'The denominator is the number of contracts whose hours done are informed.',
    ),
  ],
};
