import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { UNDATED } from './phrases';
import { count, is, sum } from './recipes';

const KNOWN = is('offersKnown', 1);

/** ECO-02: offers received per consultation. */
export const offers: Indicator = {
  id: 'ECO-02',
  axis: 'economic',
  wording: 'Nombre de réponses par consultation.',
  label: bilingual('Offres reçues par consultation', 'Offers received per consultation'),
  definition: bilingual(
    'Moyenne et médiane du nombre d’offres reçues des marchés notifiés dans la période qui le donnent.',
    'Mean and median number of offers received of the contracts notified in the period that give it.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 2, fiche 1',
  direction: 'up',
  recipes: [
    {
      table: 'tSpaser',
      basis: 'mean',
      unit: 'quantity',
      value: 'rate',
      numerator: sum('offers', KNOWN),
      denominator: count(KNOWN),
      unknown: count(is('offersKnown', 'NR')),
      targeted: true,
    },
    {
      table: 'tSpaser',
      basis: 'median',
      unit: 'quantity',
      value: 'term',
      figure: { kind: 'median', column: 'offers', where: [] },
      numerator: count(KNOWN),
      denominator: count(KNOWN),
      unknown: count(is('offersKnown', 'NR')),
      groups: [],
      targeted: false,
    },
  ],
  groups: ['department', 'category', 'contractType', 'procedure'],
  exclusions: [UNDATED],
  assumptions: [
    bilingual(
      'Le nombre d’offres est pris ligne à ligne : si le registre le donne par consultation, chaque lot le répète.',
      'The number of offers is taken row by row: where the register gives it by consultation, each lot repeats it.',
    ),
    bilingual('Une case vide n’est pas 0 ; un 0 saisi compte.', 'An empty cell is not 0; a typed 0 counts.'),
  ],
};
