import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';
import { is, sum } from './recipes';
import { journalKind } from '../journal';

const FOOD = is('kind', journalKind('food').label);

/** EGA-01: share of sustainable and quality food purchases. */
export const qualityShare: Indicator = {
  id: 'EGA-01',
  axis: 'environmental',
  wording: 'produits durables et de qualité',
  label: bilingual('Part de produits durables et de qualité', 'Share of sustainable and quality products'),
  definition: bilingual(
    'Montant HT des produits durables et de qualité, biologiques compris, rapporté au montant HT de tous les achats alimentaires de la période, d’après le journal.',
    'Amount of sustainable and quality products, organic included, over the amount of all food purchases of the period, from the journal.',
  ),
  source: 'CRPM L. 230-5-1 (EGAlim)',
  direction: 'up',
  recipes: [
    {
      table: 'tJournal',
      basis: 'value',
      unit: 'rate',
      value: 'rate',
      numerator: sum('amount', FOOD, {
        column: 'detail',
        op: '<>',
        value: bilingual('Sans qualification', 'Without qualification'),
      }),
      denominator: sum('amount', FOOD),
      targeted: true,
    },
  ],
  groups: [],
  exclusions: [JOURNAL_ONLY],
  assumptions: [
    NOTHING_WRITTEN,
    bilingual('« Local » n’est pas un label qualifiant.', '“Local” is not a qualifying label.'),
    bilingual(
      'L’obligation s’apprécie sur l’année civile ; chaque euro est saisi dans une seule précision.',
      'The duty is assessed over the civil year; each euro is written under one kind only.',
    ),
  ],
};
