import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, RESPONSIBLE_GROUPS, UNDATED } from './phrases';
import { count, is, sum } from './recipes';

/** ENV-06: mean weighting of the environmental criterion. */
export const environmentalWeighting: Indicator = {
  id: 'ENV-06',
  axis: 'environmental',
  wording: 'La prise en compte du développement durable dans la pondération des analyses des offres se généralise.',
  label: bilingual('Pondération moyenne du critère environnemental', 'Mean weighting of the environmental criterion'),
  definition: bilingual(
    'Moyenne des pondérations environnementales renseignées (sur 100) des marchés notifiés dans la période.',
    'Mean of the informed environmental weightings (out of 100) of the contracts notified in the period.',
  ),
  source: 'Pratique d’un département',
  direction: 'up',
  recipes: [
    {
      table: 'tSpaser',
      basis: 'mean',
      unit: 'percent',
      value: 'rate',
      numerator: sum('envWeight', is('envWeightKnown', 1)),
      denominator: count(is('envWeightKnown', 1)),
      unknown: count(is('envWeightKnown', 'NR')),
      targeted: true,
    },
  ],
  groups: RESPONSIBLE_GROUPS,
  exclusions: [UNDATED],
  assumptions: [
    LOT_IS_CONTRACT,
    bilingual(
      'Une pondération de 0 saisie compte dans la moyenne ; une case vide n’y compte pas.',
      'A typed weighting of 0 counts in the mean; an empty cell does not.',
    ),
  ],
};
