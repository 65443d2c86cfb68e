import { bilingual } from '../../language';
import type { GroupBy } from '../types';

/** Sentences that several indicators share, worded once. */
export const UNDATED = bilingual(
  'Marchés sans date de notification exploitable : hors de toute période, listés dans les contrôles.',
  'Contracts without a usable notification date: outside every period, listed among the issues.',
);
export const UNUSABLE_AMOUNT = bilingual(
  'En valeur, marchés sans montant HT exploitable (vide, 0, 1, négatif, TTC seul, 999 999 999 et plus) : comptés comme exclus.',
  'In value, contracts without a usable amount excluding VAT (empty, 0, 1, negative, incl. VAT only, 999,999,999 and above): counted as excluded.',
);
export const PROPOSALS = bilingual(
  'Une proposition tirée d’un texte ne compte qu’une fois confirmée, sauf réglage contraire, alors imprimé.',
  'A proposal drawn from words counts only once confirmed, unless a setting says otherwise, which is then printed.',
);
export const LOT_IS_CONTRACT = bilingual(
  'Un lot attribué compte pour un marché ; un accord-cadre compte une fois, à sa notification.',
  'An awarded lot counts as one contract; a framework agreement counts once, at its notification.',
);
export const JOURNAL_ONLY = bilingual(
  'Lignes du journal sans date ou dont la nature n’est pas reconnue : signalées avec leur adresse.',
  'Journal lines without a date or of an unknown kind: reported with their address.',
);
export const NOTHING_WRITTEN = bilingual(
  'Aucune ligne dans la période s’affiche « – » : le journal ne dit pas qu’il n’y a rien eu.',
  'No line in the period shows as “–”: the journal does not say that nothing happened.',
);

/** The groups of indicators on considerations. */
export const RESPONSIBLE_GROUPS: readonly GroupBy[] = [
  'department',
  'category',
  'buyer',
  'contractType',
  'procedure',
  'supplierSize',
];
