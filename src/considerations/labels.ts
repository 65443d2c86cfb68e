import { bilingual } from '../language';
import type { Bilingual } from '../language';
import type { DecpValue, Lever, Side, State, Status, Theme } from './types';

export const SIDE_LABELS: Readonly<Record<Side, Bilingual>> = {
  social: bilingual('Social', 'Social'),
  environmental: bilingual('Environnement', 'Environment'),
};

export const THEME_LABELS: Readonly<Record<Theme, Bilingual>> = {
  insertion: bilingual('Insertion', 'Work integration'),
  handicap: bilingual('Handicap', 'Disability'),
  ess: bilingual('Économie sociale et solidaire', 'Social economy'),
  egalite: bilingual('Égalité et non-discrimination', 'Equality and non-discrimination'),
  sante_securite: bilingual('Santé et sécurité au travail', 'Health and safety at work'),
  equitable: bilingual('Commerce équitable et éthique', 'Fair trade and ethics'),
  formation: bilingual('Formation et apprentissage', 'Training and apprenticeship'),
  label: bilingual('Labels et certifications', 'Labels and certifications'),
  recycle_reemploi: bilingual('Recyclé et réemploi', 'Recycled and reused'),
  energie_ges: bilingual('Énergie et gaz à effet de serre', 'Energy and greenhouse gases'),
  renouvelable: bilingual('Énergies renouvelables', 'Renewable energy'),
  dechets: bilingual('Déchets', 'Waste'),
  bio_alimentation: bilingual('Alimentation durable', 'Sustainable food'),
  biodiversite: bilingual('Biodiversité', 'Biodiversity'),
  mobilite: bilingual('Mobilité durable', 'Sustainable mobility'),
  emballage: bilingual('Emballages', 'Packaging'),
  eau: bilingual('Eau', 'Water'),
  toxicite: bilingual('Substances et santé environnementale', 'Substances and environmental health'),
  numerique: bilingual('Numérique responsable', 'Responsible digital'),
  bois: bilingual('Bois et forêts', 'Wood and forests'),
  construction_durable: bilingual('Construction durable', 'Sustainable building'),
  autre: bilingual('Autre', 'Other'),
};

export const LEVER_LABELS: Readonly<Record<Lever, Bilingual>> = {
  clause: bilingual('Clause', 'Clause'),
  criterion: bilingual('Critère', 'Award criterion'),
  reserved: bilingual('Marché réservé', 'Reserved contract'),
  specification: bilingual('Spécification', 'Specification'),
};

export const STATUS_LABELS: Readonly<Record<Status, Bilingual>> = {
  declared: bilingual('déclaré', 'declared'),
  proposed: bilingual('proposé', 'proposed'),
  confirmed: bilingual('confirmé', 'confirmed'),
  rejected: bilingual('rejeté', 'rejected'),
};

export const STATE_LABELS: Readonly<Record<State, Bilingual>> = {
  yes: bilingual('Oui', 'Yes'),
  no: bilingual('Non', 'No'),
  unknown: bilingual('Non renseigné', 'Not informed'),
  notConcerned: bilingual('Non concerné', 'Not concerned'),
};

/** DECP's words of each side, in the order of the schema (DOMAIN 3.1); the last one stands alone. */
export const DECP_VALUES: Readonly<Record<Side, readonly DecpValue[]>> = {
  social: ['Clause sociale', 'Critère social', 'Marché réservé', 'Pas de considération sociale'],
  environmental: ['Clause environnementale', 'Critère environnemental', 'Pas de considération environnementale'],
};
