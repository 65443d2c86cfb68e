import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** SOC-01: share of contracts with a work-integration clause. */
export const insertionClause: Indicator = {
  id: 'SOC-01',
  axis: 'social',
  wording: '% de marchés intégrant une clause sociale liée aux dispositifs d’insertion.',
  label: bilingual('Marchés avec une clause d’insertion', 'Contracts with a work-integration clause'),
  definition: bilingual(
    'Marchés notifiés dans la période qui prévoient des heures d’insertion ou portent une clause sociale d’insertion, rapportés à tous les marchés notifiés dans la période.',
    'Contracts notified in the period that plan work-integration hours or carry a work-integration clause, over all contracts notified in the period.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 1, fiche 1',
  direction: 'up',
  recipes: byCountAndValue('insertionClause'),
  groups: RESPONSIBLE_GROUPS,
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    PROPOSALS,
    bilingual(
      'Une « Clause sociale » au sens des données essentielles compte : le taux est alors un majorant.',
      'A “Clause sociale” in the sense of the essential data counts: the rate is then an upper bound.',
    ),
    bilingual(
      'Un marché réservé n’est pas, à ce seul titre, un marché à clause d’insertion.',
      'A reserved contract is not, by that alone, a contract with a work-integration clause.',
    ),
  ],
};
