import { bilingual, type Bilingual } from '../language';
import { kindOfField } from './corrections';
import type { FieldId } from './fields';
import type { ValueKind } from './recognition/vocabulary';

const YES_NO = bilingual('oui · non', 'yes · no');
const DAYS = bilingual('12/03/2026 · 02/04/2026', '12/03/2026 · 02/04/2026');
const EUROS = bilingual('45000 · 128500', '45000 · 128500');

/** What the cells of a kind look like, parted by « · ». */
const OF_KIND: Readonly<Partial<Record<ValueKind, Bilingual>>> = {
  date: DAYS,
  amount: EUROS,
  percent: bilingual('10 % · 15 %', '10% · 15%'),
  siret: bilingual('21350238800019', '21350238800019'),
};

/** Where the kind says too little. */
const OF_FIELD: Readonly<Partial<Record<FieldId, Bilingual>>> = {
  contractId: bilingual('2026-014 · 2026-015', '2026-014 · 2026-015'),
  procedureId: bilingual('C2026-07 · C2026-08', 'C2026-07 · C2026-08'),
  lotNumber: bilingual('1 · 2', '1 · 2'),
  title: bilingual('Nettoyage des locaux · Réfection de la toiture', 'Cleaning of premises · Roof repair'),
  lotTitle: bilingual('Gros œuvre · Menuiseries', 'Structural works · Joinery'),
  department: bilingual('Voirie · Moyens généraux', 'Roads · General services'),
  category: bilingual('Restauration · Nettoyage', 'Catering · Cleaning'),
  cpv: bilingual('45233140 · 90910000', '45233140 · 90910000'),
  durationMonths: bilingual('12 mois · 48 mois', '12 months · 48 months'),
  supplier: bilingual('Jardins de Loire SARL · Net Plus SAS', 'Jardins de Loire SARL · Net Plus SAS'),
  supplierSize: bilingual('PME · ETI · GE', 'PME · ETI · GE'),
  supplierKind: bilingual('ESUS · ESAT · EA', 'ESUS · ESAT · EA'),
  offersCount: bilingual('3 · 5 · 1', '3 · 5 · 1'),
  reservedKind: bilingual('ESAT · SIAE', 'ESAT · SIAE'),
  insertionHoursPlanned: bilingual('350 · 0', '350 · 0'),
  insertionHoursDone: bilingual('120 · 0', '120 · 0'),
  clauseText: bilingual('Clause d’insertion : 350 heures', 'Clause d’insertion : 350 heures'),
};

/** Values that a person may write under a field's heading, in the words of a register, parted by « · ». */
export function exampleOf(field: FieldId): Bilingual {
  return OF_FIELD[field] ?? OF_KIND[kindOfField(field)] ?? YES_NO;
}
