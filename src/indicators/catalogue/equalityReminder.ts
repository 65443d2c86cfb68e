import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** SOC-04: contracts whose documents recall the equality duties. */
export const equalityReminder: Indicator = {
  id: 'SOC-04',
  axis: 'social',
  wording:
    'Publier 100% des marchés avec un rappel des obligations légales en matière de non-discrimination et d’égalité femmes-hommes.',
  label: bilingual(
    'Marchés avec le rappel égalité et non-discrimination',
    'Contracts with the equality and non-discrimination reminder',
  ),
  definition: bilingual(
    'Marchés dont la consultation a été lancée dans la période et contient le rappel, rapportés à tous les marchés lancés dans la période.',
    'Contracts whose consultation was launched in the period and contains the reminder, over all contracts launched in the period.',
  ),
  source: 'SPASER 2024-2027 d’un organisme national, axe 1, fiche 2',
  direction: 'up',
  recipes: byCountAndValue('equalityReminder', { clock: 'launch' }),
  groups: RESPONSIBLE_GROUPS,
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    PROPOSALS,
    bilingual(
      'La période est celle du lancement ; la date de notification la remplace quand le registre ne la donne pas.',
      'The period is that of the launch; the notification date stands in where the register does not give it.',
    ),
  ],
};
