import { bilingual } from '../../language';
import type { Condition, Indicator } from '../types';
import { UNDATED } from './phrases';
import { count, sum } from './recipes';

const KNOWN: Condition = { column: 'advanceRate', op: '>=', value: 0 };

/** AVA-03: mean advance rate, by type of contract. */
export const advanceRate: Indicator = {
  id: 'AVA-03',
  axis: 'economic',
  wording: 'adapter le taux de l’avance selon la nature du marché',
  label: bilingual('Taux moyen de l’avance', 'Mean advance rate'),
  definition: bilingual(
    'Moyenne du taux d’avance, en pour cent, des marchés notifiés dans la période qui le donnent ; par type de marché.',
    'Mean advance rate, in percent, of the contracts notified in the period that give it; by type of contract.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 2, fiche 1',
  direction: 'up',
  recipes: [
    {
      table: 'tSpaser',
      basis: 'mean',
      unit: 'percent',
      value: 'rate',
      numerator: sum('advanceRate', KNOWN),
      denominator: count(KNOWN),
      unknown: count({ column: 'advanceRateKnown', op: '=', value: 'NR' }),
      targeted: true,
    },
  ],
  groups: ['contractType', 'department', 'category'],
  exclusions: [UNDATED],
  assumptions: [
    bilingual(
      'Un taux de 0 saisi compte ; une case vide ne compte pas.',
      'A typed rate of 0 counts; an empty cell does not.',
    ),
  ],
};
