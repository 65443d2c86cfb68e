import { bilingual, type Bilingual } from '../../language';
import type { ReservedKind } from '../../considerations';
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
  notSme: bilingual('Autre que TPE et PME', 'Other than micro and SME'),
};

export const RESERVED_KINDS: Readonly<Record<ReservedKind, Bilingual>> = {
  handicap: bilingual('Handicap (EA, ESAT)', 'Disability (EA, ESAT)'),
  insertion: bilingual('Insertion (SIAE)', 'Work integration (SIAE)'),
  handicapAndInsertion: bilingual('Handicap et insertion', 'Disability and work integration'),
  prison: bilingual('Pénitentiaire', 'Prison'),
  ess: bilingual('ESS', 'Social economy (ESS)'),
  other: bilingual('Autre réservation', 'Other reservation'),
};

/** « Autre » exists on both sides: in a column of both, it says which. */
export const OTHER_SOCIAL = bilingual('Autre thème social', 'Other social theme');
export const OTHER_ENVIRONMENTAL = bilingual('Autre thème environnemental', 'Other environmental theme');

/** What a group column shows where the register says nothing. */
export const NOT_GIVEN = bilingual('Non renseigné', 'Not given');
