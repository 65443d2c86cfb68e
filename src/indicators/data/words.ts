import { bilingual, type Bilingual } from '../../language';
import type { ReservedKind, Status, Theme } from '../../considerations';
import type { Contract, SupplierSize } from '../../register';

/** The words that `tSpaser` shows for coded values; conditions compare with the same words. */
export const CONTRACT_TYPES: Readonly<Record<NonNullable<Contract['contractType']>, Bilingual>> = {
  works: bilingual('Travaux', 'Works'),
  supplies: bilingual('Fournitures', 'Supplies'),
  services: bilingual('Services', 'Services'),
};

export const SUPPLIER_SIZES: Readonly<Record<SupplierSize, Bilingual>> = {
  micro: bilingual('TPE', 'Micro'),
  sme: bilingual('PME', 'SME'),
  midCap: bilingual('ETI', 'Mid-cap'),
  large: bilingual('GE', 'Large'),
};

export const RESERVED_KINDS: Readonly<Record<ReservedKind, Bilingual>> = {
  handicap: bilingual('Handicap (EA, ESAT)', 'Disability (EA, ESAT)'),
  insertion: bilingual('Insertion (SIAE)', 'Work integration (SIAE)'),
  handicapAndInsertion: bilingual('Handicap et insertion', 'Disability and work integration'),
  prison: bilingual('Pénitentiaire', 'Prison'),
  ess: bilingual('ESS', 'Social economy (ESS)'),
  other: bilingual('Autre réservation', 'Other reservation'),
};

export const STATUSES: Readonly<Record<Status, Bilingual>> = {
  declared: bilingual('Déclaré', 'Declared'),
  proposed: bilingual('Proposé', 'Proposed'),
  confirmed: bilingual('Confirmé', 'Confirmed'),
  rejected: bilingual('Rejeté', 'Rejected'),
};

/** No label contains another: the column « Thèmes » is searched by `contains`. `autre` is worded by side. */
export const THEME_LABELS: Readonly<Record<Exclude<Theme, 'autre'>, Bilingual>> = {
  insertion: bilingual('Insertion', 'Work integration'),
  handicap: bilingual('Handicap', 'Disability'),
  ess: bilingual('Économie sociale et solidaire', 'Social economy'),
  egalite: bilingual('Égalité et non-discrimination', 'Equality and non-discrimination'),
  sante_securite: bilingual('Santé et sécurité au travail', 'Health and safety at work'),
  equitable: bilingual('Commerce équitable', 'Fair trade'),
  formation: bilingual('Formation', 'Training'),
  label: bilingual('Labels et écolabels', 'Labels and ecolabels'),
  recycle_reemploi: bilingual('Réemploi et recyclage', 'Reuse and recycling'),
  energie_ges: bilingual('Énergie et gaz à effet de serre', 'Energy and greenhouse gases'),
  renouvelable: bilingual('Énergies renouvelables', 'Renewable energy'),
  dechets: bilingual('Déchets', 'Waste'),
  bio_alimentation: bilingual('Alimentation biologique et durable', 'Organic and sustainable food'),
  biodiversite: bilingual('Biodiversité', 'Biodiversity'),
  mobilite: bilingual('Mobilité', 'Mobility'),
  emballage: bilingual('Emballages', 'Packaging'),
  eau: bilingual('Eau', 'Water'),
  toxicite: bilingual('Toxicité', 'Toxicity'),
  numerique: bilingual('Numérique responsable', 'Responsible digital'),
  bois: bilingual('Bois', 'Timber'),
  construction_durable: bilingual('Construction durable', 'Sustainable building'),
};

export const OTHER_SOCIAL = bilingual('Autre thème social', 'Other social theme');
export const OTHER_ENVIRONMENTAL = bilingual('Autre thème environnemental', 'Other environmental theme');

/** What a group column shows where the register says nothing. */
export const NOT_GIVEN = bilingual('Non renseigné', 'Not given');
