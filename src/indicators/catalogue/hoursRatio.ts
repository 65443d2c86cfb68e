import { bilingual } from '../../language';
import type { Condition, Indicator } from '../types';
import { count, is, sum } from './recipes';

const PLANNED: Condition = { column: 'hoursPlanned', op: '>', value: 0 };

/** HRS-02: hours done over hours planned. */
export const hoursRatio: Indicator = {
  id: 'HRS-02',
  axis: 'social',
  wording: 'En réalité ce sont près de 900 heures qui ont été réalisées',
  label: bilingual('Heures réalisées sur heures prévues', 'Hours done over hours planned'),
  definition: bilingual(
    'Heures réalisées rapportées aux heures prévues des seuls marchés qui donnent les deux ; peut dépasser 100 %.',
    'Hours done over hours planned, of the contracts that give both only; may exceed 100%.',
  ),
  source: 'Pratique d’une agglomération',
  direction: 'up',
  recipes: [
    {
      table: 'tSpaser',
      basis: 'share',
      unit: 'rate',
      value: 'rate',
      numerator: sum('hoursDone', is('hoursFollowed', 1), PLANNED),
      denominator: sum('hoursPlanned', is('hoursFollowed', 1), PLANNED),
      unknown: sum('hoursPlanned', is('hoursFollowed', 'NR')),
      excluded: count(is('hoursFollowed', 'NR')),
      undatedInAll: true,
      targeted: true,
    },
  ],
  groups: ['department', 'category', 'buyer', 'trade'],
  exclusions: [
    bilingual(
      'Marchés sans heures réalisées renseignées : leurs heures prévues ne comptent pas.',
      'Contracts without informed hours done: their planned hours do not count.',
    ),
  ],
  assumptions: [
    bilingual(
      '« Non renseigné » donne les heures prévues des marchés dont les heures réalisées manquent.',
      'Not informed gives the planned hours of contracts whose hours done are missing.',
    ),
  ],
};
