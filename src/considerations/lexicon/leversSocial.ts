import type { Rule } from './types';

/** Words that name a social lever by its own name. */
export const SOCIAL_LEVERS: readonly Rule[] = [
  {
    id: 'social-clause',
    side: 'social',
    level: 'clause',
    theme: 'autre',
    weight: 95,
    explicit: true,
    phrases: [
      'clause [exécution] {soc}',
      'clause socio environnementale',
      'clause sociale et environnementale',
      'clausier social',
      '(condition|disposition|considération|exigence|obligation) [exécution] [à caractère] {soc}',
    ],
    source: 'DOMAIN 6.2 S_CLAUSE',
    examples: {
      yes: ['Clause sociale prévue au CCAP', "conditions d'exécution à caractère social détaillées dans le CCAP"],
      no: ['Clause de révision des prix', 'centre social'],
    },
  },
];
