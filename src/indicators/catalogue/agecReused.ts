import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';
import { is, sum } from './recipes';
import { journalKind } from '../journal';
import { agecTarget } from './agecTarget';

/** AGEC-01: AGEC: share of spend on reused goods, by category. */
export const agecReused: Indicator = {
  id: 'AGEC-01',
  axis: 'environmental',
  wording: 'reporting AGEC',
  label: bilingual('AGEC : part issue du réemploi ou de la réutilisation', 'AGEC: share from reuse'),
  definition: bilingual(
    'Dépense HT de biens issus du réemploi ou de la réutilisation, rapportée à la dépense HT de la catégorie dans l’année, d’après le journal.',
    'Spend on reused goods over the year’s spend of the category, from the journal.',
  ),
  source: 'Loi AGEC, art. 58 ; décret n° 2024-134 du 21 février 2024 ; Stratégie RSE d’une centrale d’achat',
  direction: 'up',
  recipes: [
    {
      table: 'tJournal',
      basis: 'value',
      unit: 'rate',
      value: 'rate',
      numerator: sum('amount', is('kind', journalKind('agecReused').label)),
      denominator: sum('amount', is('kind', journalKind('agecTotal').label)),
      targeted: true,
    },
  ],
  groups: ['detail'],
  exclusions: [JOURNAL_ONLY],
  assumptions: [
    NOTHING_WRITTEN,
    bilingual(
      'Le taux s’apprécie sur l’année civile et par catégorie de produits ; le taux toutes catégories est une information, sans cible.',
      'The rate is assessed over the civil year by category of products; the rate over all categories is for information, without a target.',
    ),
    bilingual(
      'Les taux dont aucune source n’a été trouvée restent vides dans les paramètres.',
      'Rates for which no source was found stay empty in the settings.',
    ),
    bilingual(
      'L’obligation vise l’État, les collectivités territoriales et leurs groupements.',
      'The duty concerns the State, local authorities and their groupings.',
    ),
  ],
  target: agecTarget('reused'),
};
