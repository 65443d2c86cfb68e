import type { Rule } from './types';

const WEEDKILLERS = '(phytosanitaire|pesticide|glyphosate|désherbant|herbicide|phyto|insecticide|biocide)';
const PLASTICS = '(plastique|usage unique|suremballage|polystyrène)';
const SUBSTANCES = '(solvant|perturbateur endocrinien|substance dangereuse|bois exotique|CMR|phtalate|javel)';
const FORBIDDEN = '(interdit(e)|proscrit(e)|prohibé(e)|banni(e)|exclu(e))';
const FORBIDDING = '(interdit(e)|interdiction|interdire|proscrit(e)|proscription|prohibé(e)|prohibition|bannir)';

/** What the holder may not use: an execution clause by its very grammar. */
export const PROHIBITIONS: readonly Rule[] = [
  {
    id: 'forbidden-weedkillers',
    side: 'environmental',
    level: 'clause',
    theme: 'biodiversite',
    weight: 90,
    explicit: true,
    only: 'clauses',
    phrases: [`${WEEDKILLERS} ..3 ${FORBIDDEN}`, `${FORBIDDING} ..4 ${WEEDKILLERS}`],
    source: 'L. 2112-2: what execution conditions forbid',
    examples: {
      yes: ['Les produits phytosanitaires sont interdits', 'Interdiction d’employer du glyphosate'],
      no: ['Accès interdit au public', 'entretien sans pesticide'],
    },
  },
  {
    id: 'forbidden-plastics',
    side: 'environmental',
    level: 'clause',
    theme: 'emballage',
    weight: 88,
    explicit: true,
    only: 'clauses',
    phrases: [`${PLASTICS} ..3 ${FORBIDDEN}`, `${FORBIDDING} ..3 ${PLASTICS}`],
    source: 'L. 2112-2: what execution conditions forbid',
    examples: {
      yes: ['Sont interdits les plastiques à usage unique', 'le suremballage est proscrit'],
      no: ['sacs plastiques fournis', 'stationnement interdit'],
    },
  },
  {
    id: 'forbidden-substances',
    side: 'environmental',
    level: 'clause',
    theme: 'toxicite',
    weight: 88,
    explicit: true,
    only: 'clauses',
    phrases: [`${SUBSTANCES} ..3 ${FORBIDDEN}`, `${FORBIDDING} ..3 ${SUBSTANCES}`],
    source: 'L. 2112-2: what execution conditions forbid',
    examples: {
      yes: ['Les solvants sont proscrits', 'interdiction des perturbateurs endocriniens'],
      no: ['la sous-traitance totale est interdite'],
    },
  },
  {
    id: 'forbidden-engines',
    side: 'environmental',
    level: 'clause',
    theme: 'mobilite',
    weight: 85,
    explicit: true,
    only: 'clauses',
    phrases: [
      `(engin|véhicule|matériel|outil|moteur|souffleur) (thermique|diesel) ..3 ${FORBIDDEN}`,
      `${FORBIDDING} ..3 (engin|véhicule|matériel|outil|moteur|souffleur) (thermique|diesel)`,
    ],
    source: 'L. 2112-2: what execution conditions forbid',
    examples: {
      yes: ['Les engins thermiques sont interdits'],
      no: ['véhicules interdits dans la cour'],
    },
  },
];
