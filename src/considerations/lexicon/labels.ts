import type { Rule } from './types';

/** Ecolabels, certifications, wood from managed forests. */
export const LABEL_RULES: readonly Rule[] = [
  {
    id: 'ecolabel',
    side: 'environmental',
    level: 'specification',
    theme: 'label',
    weight: 90,
    phrases: [
      'écolabel*',
      'éco label*',
      'label (écologique|environnemental|vert|européen écologique)',
      'NF environnement',
      'ange bleu',
      'nordic (swan|ecolabel)',
      'cygne (nordique|blanc)',
      '(ecocert|ecodétergent|écodétergent|nature et progrès|cosmébio|EPEAT|energy star|TCO certified|oeko tex|oekotex|GOTS|bluesign|imprim vert|imprimvert)',
      '(EMAS|ISO 14001|ISO 14 001|ISO 50001|ISO 50 001|ISO 20121|ISO 14024)',
      '(breeam|leed|BBCA|effinergie)',
      'cit ergie',
      'label (biosourcé|bas carbone|numérique responsable|BDM|E C|énergie)',
    ],
    source: 'DOMAIN 6.2 E_LABEL',
    examples: {
      yes: [
        'Fourniture de produits d’entretien écolabellisés',
        'papier NF Environnement',
        'certification ISO 14001 exigée',
        'Oeko-Tex',
      ],
      no: ['gamme classique et labellisée', 'label commercial', 'ISO 9001'],
    },
  },
  {
    id: 'certified-wood',
    side: 'environmental',
    level: 'specification',
    theme: 'bois',
    weight: 88,
    phrases: [
      '(FSC|PEFC)',
      'forêt [gérée] durablement',
      'forêt (gérée|durable)',
      'gestion [durable] [des] forêt durable',
      'gestion durable [des] forêt',
      'bois (certifié|écocertifié|local|locaux|issu forêt|français)',
      'zéro déforestation',
      'déforestation [importée]',
    ],
    source: 'DOMAIN 6.2 E_LABEL-03, E_ECOCONCEPTION-03',
    examples: {
      yes: ['FSC/PEFC exigé', 'mobilier en bois issu de forêts gérées durablement'],
      no: ['charpente bois', 'bois de chauffage', 'volets bois'],
    },
  },
];
