import type { Cue } from './types';

/** What a whole text is about, where a word of the lexicon has a second sense. */
export const SETTINGS: readonly Cue[] = [
  {
    id: 'training',
    kind: 'training',
    phrases: [
      'CACES',
      '(SST|SSIAP|PSE|PSC|BNSSA|AFGSU|AIPR|FCO|FIMO|ATEX|HACCP|PEMP|MAC|TST|BP|BR|BC|BS)',
      'habilitation',
      '(hab|habil|habilit)',
      'formation',
      '(form|formateur|moniteur|stage|stagiaire|session)',
      '(secourisme|secouriste|sauveteur|équipier)',
      '(permis|brevet|certiphyto|cariste|pontier|conducteur|échafaudage)',
      '(agent|personnel|salarié|élu)',
      '(B|H|R) #',
      '(cat|catégorie)',
    ],
  },
  {
    id: 'material',
    kind: 'material',
    phrases: [
      '(papier|carton|verre|plastique|métal|métaux|ferraille|bois|textile|vêtement|mobilier|matelas|pneu|pile|batterie|huile|bitume|béton|granulat|enrobé|gravat|terre|sédiment|matériau|matériaux|matière|emballage|déchet|DEEE|DIB|cartouche|toner|encre|livre|ordinateur|téléphone|électronique|fraisat|agrégat|inerte|mégot|capsule|bouchon|bouteille|flacon|câble)',
    ],
  },
  {
    id: 'diploma',
    kind: 'diploma',
    phrases: [
      '(jury|diplôme|diplômant|certification|candidat|livret|CAP|DEAES|DEAS|DEES|BTS)',
      'validation [des] acquis',
      '(accompagnement|parcours|dossier|bilan|formation|congé) ..3 VAE',
      'titre professionnel',
    ],
  },
  {
    id: 'schooling',
    kind: 'schooling',
    phrases: [
      '(collège|lycée|collégien|lycéen|élève|surveillant|éducateur)',
      'vie scolaire',
      'conseiller [principal] éducation',
      '(recrutement|remplacement|vacation)',
      'petite enfance',
    ],
  },
  {
    id: 'energy',
    kind: 'energy',
    phrases: [
      '(énergie|énergétique|chauffage|thermique|chaufferie|CVC|exploitation|AMO|patrimoine)',
      '(marché|contrat|travaux|avenant) CPE',
      '(performance|bâtiment)',
      'P (1|2|3)',
    ],
  },
  {
    id: 'rail',
    kind: 'rail',
    phrases: ['(ferroviaire|embranché(e)|ferré(e)|rail|SNCF|aiguillage|wagon)'],
  },
  {
    id: 'smoke',
    kind: 'smoke',
    phrases: ['(désenfumage|tourelle|extracteur|ventilation|aération|VMC)'],
  },
];
