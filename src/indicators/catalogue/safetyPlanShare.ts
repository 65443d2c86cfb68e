import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** SST-02: contracts with a health and safety improvement plan. */
export const safetyPlanShare: Indicator = {
  id: 'SST-02',
  axis: 'social',
  wording:
    'Suivi des plans de progrès demandés aux entreprises dans l’exécution des marchés sur la santé et la sécurité au travail.',
  label: bilingual(
    'Marchés avec un plan de progrès santé-sécurité',
    'Contracts with a health and safety improvement plan',
  ),
  definition: bilingual(
    'Marchés notifiés dans la période dont la colonne « Plan de progrès » dit oui, rapportés à tous les marchés notifiés dans la période.',
    'Contracts notified in the period whose improvement-plan column says yes, over all contracts notified in the period.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 1, fiche 3',
  direction: 'up',
  recipes: byCountAndValue('safetyPlan'),
  groups: RESPONSIBLE_GROUPS,
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [LOT_IS_CONTRACT],
};
