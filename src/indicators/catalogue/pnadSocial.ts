import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { byCountAndValue } from './recipes';
import { RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT, PROPOSALS } from './phrases';

/** PNAD-S: share of contracts with at least one social consideration. */
export const pnadSocial: Indicator = {
  id: 'PNAD-S',
  axis: 'national',
  wording:
    'd’ici 2025, 30% des contrats de la commande publique notifiés au cours de l’année comprennent au moins une considération sociale.',
  label: bilingual(
    'Marchés avec au moins une considération sociale',
    'Contracts with at least one social consideration',
  ),
  definition: bilingual(
    'Marchés notifiés dans la période qui portent une clause, un critère, une réservation ou une spécification à caractère social, ou des heures d’insertion prévues, rapportés à tous les marchés notifiés dans la période.',
    'Contracts notified in the period with a social clause, criterion, reservation or specification, or planned work-integration hours, over all contracts notified in the period.',
  ),
  source: 'PNAD 2022-2025 ; SPASER 2024-2027 d’un organisme national, axe 1',
  direction: 'up',
  recipes: byCountAndValue('social'),
  groups: [...RESPONSIBLE_GROUPS, 'theme'],
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    PROPOSALS,
    bilingual(
      '« Non » seulement quand tous les leviers que le fichier suit sont explicitement à « Non » ; sinon « Non renseigné ».',
      'No only when every lever that the file tracks is explicitly no; not informed otherwise.',
    ),
    bilingual(
      'Le PNAD 2022-2025 est échu et aucun successeur n’a été trouvé : la cible de 30 % reste un réglage modifiable.',
      'The 2022–2025 plan has ended and no successor was found: the 30% target remains an editable setting.',
    ),
  ],
};
