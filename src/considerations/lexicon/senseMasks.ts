import { SHELTERED_PLACES } from './reserved';
import type { Mask } from './types';

/** Words with two senses, told apart by what else the text is about. */
export const SENSE_MASKS: readonly Mask[] = [
  {
    id: 'sense-sheltered-place',
    side: 'social',
    phrases: SHELTERED_PLACES,
    why: 'the establishment is the place of the work',
    examples: { masked: ['Nettoyage des locaux de l’ESAT', 'Entretien des espaces verts d’un ESAT'] },
  },
  {
    id: 'sense-school-works',
    side: 'social',
    phrases: [
      'chantier école (primaire|maternelle|élémentaire|publique|communale|privée|supérieure|jules|jean|saint|marie|victor|pasteur|curie|jacques|georges|paul|pierre|louis|charles)',
      '(clôture|sécurité|nettoyage|installation|suivi|coordination|garde) ..2 chantier école',
    ],
    why: 'works at a school',
    examples: { masked: ['Nettoyage du chantier de l’école', 'Chantier école maternelle Jean-Moulin'] },
  },
  {
    id: 'sense-refresher',
    side: 'environmental',
    among: 'training',
    unless: 'material',
    phrases: ['(recyclage|recyclé(e)|recyclable)'],
    why: '« recyclage » is refresher training',
    examples: {
      masked: ['CACES R 490 RECYCLAGE', 'HAB ELEC B1V recyclage', 'Recyclage SSIAP 2', 'recyclage des agents'],
    },
  },
  {
    id: 'sense-air',
    side: 'environmental',
    phrases: ['(hotte|sorbonne|enceinte|poste) ..3 recyclage', 'recyclage [de] air', 'air recyclé'],
    why: 'air that a machine sends back',
    examples: { masked: ['Hottes à recyclage du laboratoire', 'poste de sécurité à recyclage d’air'] },
  },
  {
    id: 'sense-energy-contract',
    side: 'environmental',
    among: 'schooling',
    unless: 'energy',
    phrases: ['CPE'],
    why: '« CPE » is a school counsellor or a nursery',
    examples: { masked: ['Logiciel des CPE du collège', 'Remplacement d’un CPE', 'CPE : vie scolaire'] },
  },
  {
    id: 'sense-validation',
    side: 'environmental',
    among: 'diploma',
    phrases: ['(VAE|VTTAE)'],
    why: '« VAE » is the validation of experience',
    examples: { masked: ['Accompagnement à la VAE', 'Jury VAE'] },
  },
  {
    id: 'sense-siding',
    side: 'environmental',
    among: 'rail',
    phrases: ['ITE'],
    why: '« ITE » is a railway siding',
    examples: { masked: ['Remise en état de l’ITE (voie ferrée du port)'] },
  },
  {
    id: 'sense-turbine',
    side: 'environmental',
    among: 'smoke',
    phrases: ['(éolien|éolienne)'],
    why: 'wind-driven ventilators',
    examples: { masked: ['Tourelles éoliennes de ventilation'] },
  },
  {
    id: 'sense-handrail',
    side: 'environmental',
    phrases: ['(seconde|deuxième|2 nde) main courante'],
    why: 'a second handrail',
    examples: { masked: ['Pose d’une seconde main courante'] },
  },
  {
    id: 'sense-bonus',
    side: 'environmental',
    phrases: [
      '(prime|régime|épargne|accord) ..2 intéressement',
      'intéressement ..3 (collectif|agent|personnel|salarié)',
    ],
    why: 'a bonus paid to staff',
    examples: { masked: ['Régime d’intéressement des salariés', 'intéressement collectif'] },
  },
  {
    id: 'sense-screen',
    side: 'environmental',
    phrases: ['(télévision|téléviseur|TV|vidéoprojecteur|moniteur|gyrophare|frontale|torche) ..4 LED'],
    why: 'screens and lamps that are LED today anyway',
    examples: { masked: ['Téléviseurs LED 50 pouces', 'vidéoprojecteur laser LED'] },
  },
  {
    id: 'sense-street',
    side: 'environmental',
    phrases: [
      '(rue|avenue|boulevard|allée|impasse|square) [de|des] (biodiversité|solaire|éolienne|recyclage|géothermie|biomasse|compost|vélo|économie circulaire)',
    ],
    why: 'names of streets',
    examples: { masked: ['Réfection de l’avenue de la Biodiversité', 'rue des Éoliennes : trottoirs'] },
  },
  {
    id: 'sense-exercise',
    side: 'environmental',
    phrases: ['vélo (appartement|spinning|ergométrique|ergomètre|musculation)', '(ergomètre|cardio) ..2 vélo'],
    why: 'exercise machines',
    examples: { masked: ['Vélos d’appartement du gymnase'] },
  },
  {
    id: 'sense-insured',
    side: 'environmental',
    phrases: ['assurance ..3 {vehicle} ..4 (électrique|hybride)'],
    why: 'the fleet insured, not bought',
    examples: { masked: ['Assurance de la flotte automobile électrique'] },
  },
  {
    id: 'sense-public',
    side: 'social',
    phrases: [
      'réservé(e) [seul(e)|exclusivement|uniquement|prioritairement|spécialement] {user} ..6 {frail}',
      '(atelier|accueil|séjour|créneau|activité) ..3 réservé(e) [seul(e)|exclusivement|uniquement|prioritairement] {user} ..6 {frail}',
      '(prestation|concession) ..2 réservé(e) [seul(e)|exclusivement|uniquement|prioritairement] {user} ..6 {frail}',
    ],
    why: 'reserved to those who use the service, not to those who may answer',
    examples: {
      masked: [
        'Navette réservée aux usagers en situation de handicap',
        'Prestation réservée aux enfants handicapés',
        'séjours réservés aux jeunes en insertion',
      ],
    },
  },
  {
    id: 'sense-upkeep',
    side: 'social',
    phrases: [
      '(entretien|maintenance|dépannage|vérification|contrôle) ..9 (ascenseur|élévateur) ..4 (PMR|mobilité réduite|handicapé(e))',
    ],
    why: 'lifts looked after, not access made',
    examples: { masked: ['Maintenance des ascenseurs et élévateurs PMR'] },
  },
  {
    id: 'sense-premises',
    side: 'social',
    phrases: [
      '(construction|réhabilitation|extension|restructuration|rénovation|aménagement|local|locaux|bâtiment|siège|travaux) ..4 (PLIE|chantier insertion|entreprise insertion|structure insertion|atelier insertion|régie quartier)',
      'maison [de l] emploi',
      '(accompagnement|prestation|dispositif) ..3 gestion prévisionnelle ..4 emploi',
      '(accompagnement|atelier|prestation|action|dispositif|formation) ..4 (agence|forum|salon|bourse|maison|direction) [pour|de] [l] emploi',
      '(agence|forum|salon|bourse|offre|mode|bassin|zone|direction) [pour|de] [l] emploi',
      'accompagnement ..3 plan sauvegarde ..3 emploi',
    ],
    why: 'premises, fairs and staff planning',
    examples: {
      masked: [
        'Travaux à la maison de l’emploi',
        'Aménagement des locaux du PLIE',
        'Accompagnement au forum de l’emploi',
      ],
    },
  },
];
