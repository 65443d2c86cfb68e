import { bilingual, type Bilingual } from '../language';
import { byCountAndValue } from './catalogue/recipes';
import type { GroupBy, Indicator } from './types';

/** A way of carrying a consideration, crossed with who buys what. */
export type Lever = {
  readonly key: string;
  /** Whose colour it takes; `both`: a lever of either side. */
  readonly side: 'social' | 'environmental' | 'both';
  readonly label: Bilingual;
  /** Measured as the catalogue's own: its share of contracts, and of their value. */
  readonly indicator: Indicator;
};

/** What levers are crossed with. */
export const CROSSED: readonly GroupBy[] = ['department', 'category', 'buyer', 'buyerAgent'];

function lever(key: string, side: Lever['side'], label: Bilingual): Lever {
  return {
    key,
    side,
    label,
    indicator: {
      id: `levier:${key}`,
      axis: side === 'environmental' ? 'environmental' : 'social',
      wording: label.fr,
      label,
      definition: label,
      source: '',
      direction: 'up',
      recipes: byCountAndValue(key, { targeted: false }),
      groups: CROSSED,
      exclusions: [],
      assumptions: [],
    },
  };
}

/** The levers of the crossings, those of a side together. */
export const LEVERS: readonly Lever[] = [
  lever('social', 'social', bilingual('Social, tout levier', 'Social, any lever')),
  lever('insertionClause', 'social', bilingual('Clause d’insertion', 'Work-integration clause')),
  lever('reserved', 'social', bilingual('Réservé', 'Reserved')),
  lever('environmental', 'environmental', bilingual('Environnement, tout levier', 'Environment, any lever')),
  lever('ecolabel', 'environmental', bilingual('Écolabel', 'Ecolabel')),
  lever('anyClause', 'both', bilingual('Clause', 'Clause')),
  lever('anyCriterion', 'both', bilingual('Critère', 'Criterion')),
  lever('anySpecification', 'both', bilingual('Spécification', 'Specification')),
];
