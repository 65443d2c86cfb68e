import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { byCountAndValue } from './recipes';
import { PROPOSALS, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';

/** PNAD-E: share of contracts with at least one environmental consideration. */
export const pnadEnvironmental: Indicator = {
  id: 'PNAD-E',
  axis: 'national',
  wording:
    'd’ici 2025, 100% des contrats de la commande publique notifiés au cours de l’année comprennent au moins une considération environnementale.',
  label: bilingual(
    'Marchés avec au moins une considération environnementale',
    'Contracts with at least one environmental consideration',
  ),
  definition: bilingual(
    'Marchés notifiés dans la période qui portent une clause, un critère, une spécification ou un écolabel à caractère environnemental, rapportés à tous les marchés notifiés dans la période.',
    'Contracts notified in the period with an environmental clause, criterion, specification or ecolabel, over all contracts notified in the period.',
  ),
  source: 'PNAD 2022-2025',
  direction: 'up',
  recipes: byCountAndValue('environmental'),
  groups: [...RESPONSIBLE_GROUPS, 'theme'],
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    PROPOSALS,
    bilingual(
      'Un écolabel à « Non » n’est pas un argument pour répondre « Non » : les autres leviers décident.',
      'An ecolabel answered no is no argument for no: the other levers decide.',
    ),
    bilingual(
      'Le PNAD 2022-2025 est échu et aucun successeur n’a été trouvé : la cible de 100 % reste un réglage modifiable.',
      'The 2022–2025 plan has ended and no successor was found: the 100% target remains an editable setting.',
    ),
  ],
};
