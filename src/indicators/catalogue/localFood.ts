import { bilingual } from '../../language';
import { journalKind } from '../journal';
import type { Indicator } from '../types';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';
import { is, sum } from './recipes';

/** ALI-03: local share of food purchases. */
export const localFood: Indicator = {
  id: 'ALI-03',
  axis: 'environmental',
  wording: 'développer la part de ces produits dans les achats',
  label: bilingual('Part locale des achats alimentaires', 'Local share of food purchases'),
  definition: bilingual(
    'Montant HT des achats locaux ou en circuit court, rapporté au montant HT de tous les achats alimentaires de la période, d’après le journal.',
    'Amount of local or short-circuit purchases over the amount of all food purchases of the period, from the journal.',
  ),
  source: 'Pratique d’un département',
  direction: 'up',
  recipes: [
    {
      table: 'tJournal',
      basis: 'value',
      unit: 'rate',
      value: 'rate',
      numerator: sum('amount', is('kind', journalKind('localFood').label)),
      denominator: sum('amount', is('kind', journalKind('food').label)),
      targeted: true,
    },
  ],
  groups: [],
  exclusions: [JOURNAL_ONLY],
  assumptions: [
    NOTHING_WRITTEN,
    bilingual(
      '« Local » n’est pas un signe de qualité au sens d’EGAlim : cette part est une information, à côté de ENV-02 et EGA-01.',
      '“Local” is no quality sign in the sense of EGAlim: this share is for information, beside ENV-02 and EGA-01.',
    ),
  ],
};
