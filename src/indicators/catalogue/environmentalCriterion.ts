import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** ENV-04: share of contracts with an environmental award criterion. */
export const environmentalCriterion: Indicator = {
  id: 'ENV-04',
  axis: 'environmental',
  wording: '% de marchés intégrant un critère environnemental de jugement des offres.',
  label: bilingual('Marchés avec un critère environnemental', 'Contracts with an environmental award criterion'),
  definition: bilingual(
    'Marchés notifiés dans la période dont un critère d’attribution est environnemental (colonne à « Oui » ou pondération supérieure à 0), rapportés à tous les marchés notifiés dans la période.',
    'Contracts notified in the period with an environmental award criterion (column answered yes or weighting above 0), over all contracts notified in the period.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 3, fiche 2',
  direction: 'up',
  recipes: byCountAndValue('envCriterion'),
  groups: RESPONSIBLE_GROUPS,
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    PROPOSALS,
    bilingual(
      'Une pondération de 0 vaut « Non » ; une case vide vaut « Non renseigné ».',
      'A weighting of 0 means no; an empty cell means not informed.',
    ),
  ],
};
