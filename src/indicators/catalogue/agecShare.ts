import { bilingual } from '../../language';
import { journalKind } from '../journal';
import type { Indicator } from '../types';
import { agecTarget } from './agecTarget';
import { JOURNAL_ONLY, NOTHING_WRITTEN } from './phrases';
import { is, sum } from './recipes';

const KINDS = { reused: 'agecReused', recycled: 'agecRecycled' } as const;

/** What the two AGEC shares have in common: spend of one kind over all spend of the category, from the journal. */
export function agecShare(kind: keyof typeof KINDS): Omit<Indicator, 'id' | 'label' | 'definition'> {
  return {
    axis: 'environmental',
    wording: 'reporting AGEC',
    source: 'Loi AGEC, art. 58 ; décret n° 2024-134 du 21 février 2024 ; Stratégie RSE d’une centrale d’achat',
    direction: 'up',
    recipes: [
      {
        table: 'tJournal',
        basis: 'value',
        unit: 'rate',
        value: 'rate',
        numerator: sum('amount', is('kind', journalKind(KINDS[kind]).label)),
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
    target: agecTarget(kind),
  };
}
