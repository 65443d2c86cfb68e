import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';
import { count, is, sum } from './recipes';
import { journalKind } from '../journal';

const CONSUMED = is('kind', journalKind('consumption').label);

/** ENV-01: own consumption of paper and energy. */
export const consumption: Indicator = {
  id: 'ENV-01',
  axis: 'environmental',
  wording: 'Evolution et suivi de nos consommations : achat de papier – énergie.',
  label: bilingual('Consommations de papier et d’énergie', 'Paper and energy consumption'),
  definition: bilingual(
    'Quantités relevées au journal dans la période, par nature de consommation, et montant HT correspondant.',
    'Quantities read in the journal in the period, by kind of consumption, and their amount excluding VAT.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 3, fiche 1',
  direction: 'down',
  recipes: [
    {
      table: 'tJournal',
      basis: 'sum',
      unit: 'quantity',
      value: 'numerator',
      numerator: sum('quantity', CONSUMED),
      denominator: count(CONSUMED),
      groupedOnly: true,
      targeted: true,
    },
    {
      table: 'tJournal',
      basis: 'value',
      unit: 'euro',
      value: 'numerator',
      numerator: sum('amount', CONSUMED),
      denominator: count(CONSUMED, { column: 'amount', op: '>=', value: 0 }),
      targeted: false,
    },
  ],
  groups: ['detail'],
  exclusions: [JOURNAL_ONLY],
  assumptions: [
    NOTHING_WRITTEN,
    bilingual(
      'Des unités différentes ne s’additionnent pas : les quantités ne sont données que par précision.',
      'Different units do not add up: quantities are given by kind only.',
    ),
  ],
};
