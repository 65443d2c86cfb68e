import { bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, RESPONSIBLE_GROUPS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { numberAmountShare } from './recipes';

/** EQT-01: fair-trade contracts. */
export const fairTrade: Indicator = {
  id: 'EQT-01',
  axis: 'social',
  wording: 'labellisation « Territoire de Commerce Equitable »',
  label: bilingual('Marchés du commerce équitable', 'Fair-trade contracts'),
  definition: bilingual(
    'Nombre de marchés notifiés dans la période dont une considération sociale porte sur le commerce équitable ou éthique, montant HT et part.',
    'Number of contracts notified in the period with a social consideration on fair or ethical trade, amount and share.',
  ),
  source: 'Pratique d’une agglomération',
  direction: 'up',
  recipes: numberAmountShare('fairTrade'),
  groups: RESPONSIBLE_GROUPS,
  exclusions: [UNDATED, UNUSABLE_AMOUNT],
  assumptions: [
    LOT_IS_CONTRACT,
    PROPOSALS,
    bilingual(
      'Une considération sociale sans ce thème est « Non renseigné » : le registre ne dit pas que le thème est absent.',
      'A social consideration without this theme is not informed: the register does not say that the theme is absent.',
    ),
  ],
};
