import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';
import { is, sum } from './recipes';
import { journalKind } from '../journal';
import { agecTarget } from './agecTarget';

/** AGEC-02: AGEC: share of spend on goods with recycled matter, by category. */
export const agecRecycled: Indicator = {
  id: 'AGEC-02',
  axis: 'environmental',
  wording: 'reporting AGEC',
  label: bilingual('AGEC : part intégrant des matières recyclées', 'AGEC: share with recycled matter'),
  definition: bilingual(
    'Dépense HT de biens intégrant des matières recyclées, rapportée à la dépense HT de la catégorie dans l’année, d’après le journal.',
    'Spend on goods with recycled matter over the year’s spend of the category, from the journal.',
  ),
  source: 'Loi AGEC, art. 58 ; décret n° 2024-134 du 21 février 2024 ; Stratégie RSE d’une centrale d’achat',
  direction: 'up',
  recipes: [
    {
      table: 'tJournal',
      basis: 'value',
      unit: 'rate',
      value: 'rate',
      numerator: sum('amount', is('kind', journalKind('agecRecycled').label)),
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
  target: agecTarget('recycled'),
};
