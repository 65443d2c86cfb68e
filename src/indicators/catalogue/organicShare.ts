import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';
import { is, sum } from './recipes';
import { journalKind } from '../journal';

const FOOD = is('kind', journalKind('food').label);

/** ENV-02: organic share of food purchases. */
export const organicShare: Indicator = {
  id: 'ENV-02',
  axis: 'environmental',
  wording: '% de produits bio et la consommation en restauration.',
  label: bilingual('Part de produits biologiques dans les achats alimentaires', 'Organic share of food purchases'),
  definition: bilingual(
    'Montant HT des produits biologiques ou en conversion, rapporté au montant HT de tous les achats alimentaires de la période, d’après le journal.',
    'Amount of organic or in-conversion products over the amount of all food purchases of the period, from the journal.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 3, fiche 1 ; CRPM L. 230-5-1 (EGAlim)',
  direction: 'up',
  recipes: [
    {
      table: 'tJournal',
      basis: 'value',
      unit: 'rate',
      value: 'rate',
      numerator: sum(
        'amount',
        FOOD,
        is('detail', bilingual('Produits biologiques ou en conversion', 'Organic or in-conversion products')),
      ),
      denominator: sum('amount', FOOD),
      targeted: true,
    },
  ],
  groups: [],
  exclusions: [JOURNAL_ONLY],
  assumptions: [
    NOTHING_WRITTEN,
    bilingual(
      'L’obligation s’apprécie sur l’année civile ; chaque euro est saisi dans une seule précision.',
      'The duty is assessed over the civil year; each euro is written under one kind only.',
    ),
  ],
};
