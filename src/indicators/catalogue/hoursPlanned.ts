import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { count, sum } from './recipes';

/** HRS-01: sum of work-integration hours planned. */
export const hoursPlanned: Indicator = {
  id: 'HRS-01',
  axis: 'social',
  wording: '600 heures d’insertion sur 2 lots, calibrées à la base par le facilitateur',
  label: bilingual('Heures d’insertion prévues', 'Work-integration hours planned'),
  definition: bilingual(
    'Somme des heures d’insertion prévues de tous les marchés qui en donnent, quelle que soit leur date de notification ; par période de notification, pour information.',
    'Sum of the work-integration hours planned of every contract that gives them, whatever its notification date; by notification period for information.',
  ),
  source: 'Pratique d’une agglomération',
  direction: 'up',
  recipes: [
    {
      table: 'tSpaser',
      basis: 'sum',
      unit: 'hours',
      value: 'numerator',
      numerator: sum('hoursPlanned'),
      denominator: count({ column: 'hoursPlanned', op: '>=', value: 0 }),
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
      '« Dénominateur » est le nombre de marchés dont les heures prévues sont renseignées.',
      'The denominator is the number of contracts whose planned hours are informed.',
    ),
  ],
};
