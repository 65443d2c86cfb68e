import type { Rule } from './types';

/** Contracts whose very object is social: leading people to work, adapting to disability. */
export const SOCIAL_SERVICES: readonly Rule[] = [
  {
    id: 'employment-service',
    side: 'social',
    level: 'specification',
    theme: 'insertion',
    weight: 82,
    only: 'title',
    phrases: [
      '(accompagnement|parcours|orientation|mobilisation|remobilisation|retour|coaching|atelier|action|dispositif|prestation|passerelle|tremplin) ..3 vers [l] emploi',
      'accompagnement ..2 (emploi|BRSA|socioprofessionnel)',
      'accompagnement socio professionnel',
      '(accompagnement|formation|parcours|mobilisation|remobilisation|coaching|bilan) ..3 (demandeur emploi|chercheur emploi|BRSA|{person} {apart})',
      'recherche [d] emploi',
      'maintien [dans] [l] emploi',
      '(référent|coach) ..2 (parcours|emploi|insertion)',
      'plan local [pluriannuel] [pour] insertion [et] [emploi]',
      '(animation|référent|participant|accompagnement|parcours|action|dispositif|ingénierie|évaluation|marché|prestation|adhérent|bénéficiaire|public) ..3 PLIE',
      'PLIE ..3 (référent|accompagnement|parcours|emploi|insertion|prestation|animation|participant)',
      'insertion (pro|prof|profess)',
      'insertion ..2 (jeune|public|BRSA|allocataire)',
      'chantier éducatif',
      'ACI ..3 (entretien|espace vert|nettoyage|berge|maraîchage|environnement|sentier)',
      'par [un] (ACI|SIAE|ETTI|entreprise insertion|structure insertion|association insertion|régie quartier)',
    ],
    source: 'GUIDELINES: the purchase itself is an insertion service',
    examples: {
      yes: [
        'ACCOMPAGNEMENT VERS L EMPLOI',
        'Référents de parcours du PLIE',
        'Plan local pour l’insertion et l’emploi : ateliers',
        'ACCOMP. VERS EMPLOI',
        'Nettoyage des vitres par une entreprise d’insertion',
      ],
      no: [
        'Travaux à la maison de l’emploi',
        'Papier plié en quatre',
        'Emploi saisonnier',
        'Mode d’emploi',
        'Accompagnement à la gestion prévisionnelle des emplois',
      ],
    },
  },
  {
    id: 'disability-adaptation',
    side: 'social',
    level: 'specification',
    theme: 'handicap',
    weight: 72,
    only: 'title',
    phrases: [
      '(aménagement|adaptation|équipement|mise norme|mise aux norme|mise conformité|mise accessibilité|accessibilité|accès) ..4 (handicap|handicapé(e)|PMR|mobilité réduite|RQTH)',
      '(élévateur|élévatrice|rampe|plateforme|sanitaire|cheminement) [élévatrice] [pour] (handicapé(e)|PMR|personne mobilité réduite|personne [en] situation handicap)',
      'mission handicap',
    ],
    source: 'Works and services whose purpose is access for disabled persons',
    examples: {
      yes: ['AMENAGT HANDICAPES MAIRIE', 'Mise en accessibilité PMR de la salle', 'Rampe PMR'],
      no: [
        'Transport scolaire des élèves handicapés',
        'Construction d’un foyer pour personnes handicapées',
        'Accessibilité des données',
        'Mise en accessibilité des ERP',
      ],
    },
  },
];
