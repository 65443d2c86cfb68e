import { bilingual, type Bilingual } from '../../language';
import type { Indicator } from '../types';
import { LOT_IS_CONTRACT, PROPOSALS, UNDATED, UNUSABLE_AMOUNT } from './phrases';
import { byCountAndValue } from './recipes';

/** A consideration that names another theme says nothing of this one. */
export const OTHER_THEME_SAYS_NOTHING = bilingual(
  'Un marché à considération environnementale sans ce thème est « Non renseigné ».',
  'A contract with an environmental consideration without this theme is not informed.',
);

/** What the figures that article L. 2111-3 asks for have in common: a flag, in number and value, for each buyer. */
export function legalShare(
  flag: string,
  ...assumptions: readonly Bilingual[]
): Pick<Indicator, 'axis' | 'source' | 'direction' | 'recipes' | 'groups' | 'exclusions' | 'assumptions'> {
  return {
    axis: 'legal',
    source: 'CCP L. 2111-3',
    direction: 'up',
    recipes: byCountAndValue(flag),
    groups: ['buyer'],
    exclusions: [UNDATED, UNUSABLE_AMOUNT],
    assumptions: [
      LOT_IS_CONTRACT,
      PROPOSALS,
      ...assumptions,
      bilingual(
        'Établi pour chaque acheteur, par année et par période de deux ans.',
        'Drawn up for each buyer, by year and by window of two years.',
      ),
    ],
  };
}
