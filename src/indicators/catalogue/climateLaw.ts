import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** CLI-01: contracts that comply with the climate law. */
export const climateLaw: Indicator = {
  id: 'CLI-01',
  axis: 'legal',
  wording: 'prennent en compte des considérations relatives à l’environnement',
  label: bilingual('Conformité à la loi Climat et résilience', 'Compliance with the climate law'),
  definition: bilingual(
    'Parmi les marchés concernés notifiés dans la période, ceux qui ont à la fois une clause et un critère environnementaux et, quand la consultation atteint le seuil européen, une clause sociale ou un motif de dérogation.',
    'Among the contracts concerned notified in the period, those with both an environmental clause and criterion and, when the consultation reaches the EU threshold, a social clause or an exemption reason.',
  ),
  source: 'Loi n° 2021-1104 du 22 août 2021, art. 35 ; CCP L. 2112-2, L. 2112-2-1, L. 2152-7',
  direction: 'up',
  recipes: byCountAndValue('climate', { among: [{ column: 'climate', op: '<>', value: 'NC' }] }),
  groups: ['department', 'category', 'buyer', 'contractType'],
  exclusions: [
    UNDATED,
    UNUSABLE_AMOUNT,
    bilingual(
      'Marchés dont la consultation a été lancée avant cette date : hors du dénominateur.',
      'Contracts whose consultation was launched before that date: outside the denominator.',
    ),
  ],
  assumptions: [
    LOT_IS_CONTRACT,
    PROPOSALS,
    bilingual(
      'Le seuil européen se compare au besoin de toute la consultation : ses lots sont additionnés et le total est marqué « estimé ».',
      'The EU threshold is compared with the need of the whole consultation: its lots are summed and the total is marked “estimated”.',
    ),
    bilingual(
      'Concernés : les consultations lancées à compter de la date des paramètres (21 août 2026 par défaut, à vérifier).',
      'Concerned: consultations launched from the date in the settings on (21 August 2026 by default, to be checked).',
    ),
  ],
};
