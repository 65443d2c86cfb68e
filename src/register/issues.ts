import { bilingual } from '../language';
import type { Bilingual } from '../language';
import type { Issue } from './types';

type Wording = {
  readonly severity: Issue['severity'];
  /** What is wrong, as one would say it of one row. */
  readonly message: Bilingual;
  /** What to do. */
  readonly advice: Bilingual;
};

function wording(severity: Issue['severity'], fr: string, en: string, adviceFr: string, adviceEn: string): Wording {
  return { severity, message: bilingual(fr, en), advice: bilingual(adviceFr, adviceEn) };
}

const DATE_FR = 'Le marché reste au registre, hors de toute période. Saisissez la date de notification.';
const DATE_EN = 'The contract stays in the register, outside every period. Enter the notification date.';
const VALUE_FR = 'Le marché compte en nombre, pas en valeur. Saisissez le montant HT.';
const VALUE_EN = 'The contract counts in number, not in value. Enter the amount excluding tax.';

/** Every issue that reading a register can raise, by code. */
export const ISSUES = {
  notificationDateMissing: wording(
    'warning',
    'Date de notification absente',
    'Notification date missing',
    DATE_FR,
    DATE_EN,
  ),
  notificationDateImpossible: wording(
    'error',
    'Date de notification impossible',
    'Impossible notification date',
    DATE_FR,
    DATE_EN,
  ),
  notificationDateOutOfRange: wording(
    'error',
    'Date de notification hors des années possibles',
    'Notification date in an impossible year',
    DATE_FR,
    DATE_EN,
  ),
  notificationDateUnreadable: wording(
    'error',
    'Date de notification illisible',
    'Unreadable notification date',
    DATE_FR,
    DATE_EN,
  ),
  notificationDateError: wording(
    'error',
    'Erreur Excel à la place de la date de notification',
    'Excel error instead of the notification date',
    DATE_FR,
    DATE_EN,
  ),
  notificationDateAmbiguous: wording(
    'error',
    'Date de notification ambiguë',
    'Ambiguous notification date',
    DATE_FR,
    DATE_EN,
  ),
  notificationDateYearOnly: wording(
    'warning',
    'Date de notification réduite à l’année',
    'Notification date known to the year only',
    'Le marché compte dans l’année, dans aucun trimestre. Précisez le jour ou le mois.',
    'The contract counts in the year, in no quarter. Enter the day or the month.',
  ),
  notificationDateFuture: wording(
    'warning',
    'Date de notification dans le futur',
    'Notification date in the future',
    'Vérifiez l’année de la date de notification.',
    'Check the year of the notification date.',
  ),
  notificationColumnMissing: wording(
    'error',
    'Aucune colonne ne contient la date de notification',
    'No column holds the notification date',
    'Indiquez la colonne qui en tient lieu : sans elle, aucun marché n’entre dans une période.',
    'Say which column stands for it: without it no contract falls in a period.',
  ),
  dateInvalid: wording(
    'warning',
    'Date illisible ou impossible',
    'Unreadable or impossible date',
    'Corrigez la date ; elle est ignorée en attendant.',
    'Correct the date; it is ignored meanwhile.',
  ),
  endBeforeNotification: wording(
    'warning',
    'Date de fin antérieure à la notification',
    'End date before the notification',
    'Vérifiez les deux dates.',
    'Check both dates.',
  ),
  datesOutOfOrder: wording(
    'warning',
    'Date de notification antérieure à une étape qui la précède',
    'Notification date before a step that comes first',
    'Le marché reste dans la période que dit sa date. Vérifiez la notification, le lancement et l’attribution.',
    'The contract stays in the period that its date says. Check the notification, the launch and the award.',
  ),
  notificationYearFar: wording(
    'warning',
    'Année de notification loin des autres dates ou du numéro du marché',
    'Notification year far from the other dates or from the contract’s number',
    'Le marché reste dans la période que dit sa date. Vérifiez l’année.',
    'The contract stays in the period that its date says. Check the year.',
  ),
  supplierSiretOfBuyer: wording(
    'warning',
    'Même SIRET pour tous les titulaires\u202f: c’est celui de l’acheteur',
    'Same SIRET for every holder: it is the buyer’s',
    'Il n’est pas pris pour celui des titulaires, comptés par leur nom. Ajoutez une colonne «\u202fSIRET du titulaire\u202f».',
    'It is not taken for the holders’, who are counted by name. Add a column for the holder’s SIRET.',
  ),
  rowsOfAnotherSheet: wording(
    'info',
    'Cette feuille répète des marchés d’une autre, avec moins de colonnes',
    'This sheet repeats contracts of another one, with fewer columns',
    'Ils sont comptés une seule fois, dans l’autre feuille.',
    'They are counted once, in the other sheet.',
  ),
  amountMissing: wording('warning', 'Montant absent', 'Amount missing', VALUE_FR, VALUE_EN),
  amountZero: wording('warning', 'Montant nul', 'Amount is zero', VALUE_FR, VALUE_EN),
  amountSymbolic: wording(
    'warning',
    'Montant symbolique (1 € ou moins)',
    'Symbolic amount (€1 or less)',
    VALUE_FR,
    VALUE_EN,
  ),
  amountNegative: wording('error', 'Montant négatif', 'Negative amount', VALUE_FR, VALUE_EN),
  amountTooLarge: wording(
    'error',
    'Montant invraisemblable (999 999 999 € ou plus)',
    'Implausible amount (€999,999,999 or more)',
    VALUE_FR,
    VALUE_EN,
  ),
  amountImplausible: wording(
    'warning',
    'Montant très éloigné de ceux du registre',
    'Amount far out of the register’s own',
    'Il est compté tel quel. Vérifiez les zéros, la virgule et l’unité (€ ou k€).',
    'It is counted as it is. Check the zeros, the decimal mark and the unit (€ or k€).',
  ),
  amountRepeatedOnLots: wording(
    'warning',
    'Le même montant total est répété sur plusieurs lots',
    'The same total amount is repeated on several lots',
    'Il est compté une seule fois, sur la première ligne. Donnez à chaque lot son montant.',
    'It is counted once, on the first row. Give each lot its amount.',
  ),
  amountUnreadable: wording('error', 'Montant illisible', 'Unreadable amount', VALUE_FR, VALUE_EN),
  amountError: wording(
    'error',
    'Erreur Excel à la place du montant',
    'Excel error instead of the amount',
    VALUE_FR,
    VALUE_EN,
  ),
  amountTaxIncluded: wording(
    'warning',
    'Seul un montant TTC est donné',
    'Only an amount including tax is given',
    `${VALUE_FR} Aucun taux de TVA n’est supposé.`,
    `${VALUE_EN} No VAT rate is assumed.`,
  ),
  amountBracket: wording(
    'info',
    'Montant donné par une fourchette',
    'Amount given as a range',
    'Le haut de la fourchette est retenu. Saisissez le montant exact si vous l’avez.',
    'The top of the range is used. Enter the exact amount if you have it.',
  ),
  amountSeveralLots: wording(
    'warning',
    'Plusieurs lots dans une seule cellule de montant',
    'Several lots in one amount cell',
    'La somme est retenue et la ligne compte pour un marché. Donnez une ligne à chaque lot.',
    'The sum is used and the row counts as one contract. Give each lot its own row.',
  ),
  amountYearly: wording(
    'warning',
    'Montant annuel',
    'Yearly amount',
    'Le montant est retenu tel quel. Saisissez le montant sur la durée totale du marché.',
    'The amount is used as it is. Enter the amount over the whole duration.',
  ),
  amountAmbiguous: wording(
    'info',
    'Montant lisible de deux façons',
    'Amount that can be read in two ways',
    'Vérifiez la lecture qui en est faite.',
    'Check how it was read.',
  ),
  lotsInOneRow: wording(
    'warning',
    'Plusieurs lots sur une seule ligne',
    'Several lots in one row',
    'La ligne compte pour un marché. Donnez une ligne à chaque lot attribué.',
    'The row counts as one contract. Give each awarded lot its own row.',
  ),
  amountShared: wording(
    'warning',
    'Montant commun à plusieurs lignes (cellule fusionnée)',
    'Amount shared by several rows (merged cell)',
    'Il est compté une seule fois, sur la première ligne. Donnez à chaque lot son montant.',
    'It is counted once, on the first row. Give each lot its amount.',
  ),
  supplierMissing: wording(
    'warning',
    'Titulaire absent',
    'Supplier missing',
    'Saisissez le titulaire du marché.',
    'Enter the supplier of the contract.',
  ),
  titleMissing: wording(
    'warning',
    'Objet absent',
    'Object missing',
    'Saisissez l’objet du marché.',
    'Enter the object of the contract.',
  ),
  contractIdRepeated: wording(
    'warning',
    'Numéro de marché déjà utilisé par une autre ligne',
    'Contract number already used by another row',
    'Les deux lignes comptent comme deux marchés. Vérifiez le numéro, ou ajoutez le numéro de lot.',
    'Both rows count as two contracts. Check the number, or add the lot number.',
  ),
  contractIdOfLots: wording(
    'info',
    'Numéro de marché commun à plusieurs lots',
    'Contract number shared by several lots',
    'Rien à faire : chaque lot attribué compte pour un marché.',
    'Nothing to do: each awarded lot counts as one contract.',
  ),
  uidRepeated: wording(
    'info',
    'Même identifiant unique et mêmes titulaires qu’une ligne précédente',
    'Same unique identifier and same suppliers as an earlier row',
    'La ligne est tenue pour une nouvelle publication du même marché ; la première compte.',
    'The row is taken for the same contract published again; the first one counts.',
  ),
  supplierSiretInvalid: wording(
    'warning',
    'SIRET ou SIREN du titulaire invalide',
    'Invalid SIRET or SIREN of the supplier',
    'Vérifiez le numéro : sa clé ou sa longueur est fausse.',
    'Check the number: its key or its length is wrong.',
  ),
  supplierSizeUnknown: wording(
    'warning',
    'Taille du titulaire non comprise',
    'Supplier size not understood',
    'Écrivez TPE, PME, ETI ou GE ; la taille est comptée comme non renseignée en attendant.',
    'Write TPE, PME, ETI or GE; the size counts as not informed meanwhile.',
  ),
  supplierSiretScientific: wording(
    'warning',
    'SIRET abîmé par Excel (notation scientifique)',
    'SIRET damaged by Excel (scientific notation)',
    'Ressaisissez les 14 chiffres dans une cellule au format Texte.',
    'Enter the 14 digits again in a cell formatted as text.',
  ),
  buyerSiretInvalid: wording(
    'warning',
    'SIRET de l’acheteur invalide',
    'Invalid SIRET of the buyer',
    'Vérifiez le numéro : sa clé ou sa longueur est fausse.',
    'Check the number: its key or its length is wrong.',
  ),
  cpvInvalid: wording(
    'warning',
    'Code CPV invalide',
    'Invalid CPV code',
    'Saisissez les 8 chiffres du code CPV.',
    'Enter the 8 digits of the CPV code.',
  ),
  offersCountInvalid: wording(
    'warning',
    'Nombre d’offres inexploitable',
    'Unusable number of tenders',
    'Saisissez un nombre entier d’au moins 1, ou laissez vide si vous ne le connaissez pas.',
    'Enter a whole number of at least 1, or leave it empty when it is not known.',
  ),
  durationInvalid: wording(
    'warning',
    'Durée illisible',
    'Unreadable duration',
    'Saisissez un nombre de mois.',
    'Enter a number of months.',
  ),
  statusWordInTitle: wording(
    'warning',
    'L’objet parle de relance, d’abandon ou d’infructuosité',
    'The object speaks of a relaunch, an abandonment or a failure',
    'La ligne a un titulaire, une date et un montant : elle compte. Vérifiez son statut.',
    'The row has a supplier, a date and an amount: it counts. Check its status.',
  ),
  frameworkIsItself: wording(
    'info',
    'Le numéro d’accord-cadre est celui du marché lui-même',
    'The framework number is the contract’s own',
    'La ligne compte comme l’accord-cadre, non comme un marché subséquent.',
    'The row counts as the framework agreement, not as a subsequent contract.',
  ),
  cellError: wording(
    'warning',
    'Erreur Excel dans une cellule',
    'Excel error in a cell',
    'Corrigez la formule ; la cellule est lue comme vide.',
    'Correct the formula; the cell is read as empty.',
  ),
  lostCharacters: wording(
    'info',
    'Caractères perdus dans le texte',
    'Lost characters in the text',
    'Le fichier a été enregistré avec un mauvais encodage ; ressaisissez le texte ou refaites l’export en UTF-8.',
    'The file was saved with a wrong encoding; type the text again or export it in UTF-8.',
  ),
  carriedDown: wording(
    'info',
    'Ligne de lot complétée par la ligne au-dessus',
    'Lot row completed from the row above',
    'Le numéro, l’objet et les dates sont repris de la ligne du marché. Répétez-les si ce n’est pas le cas.',
    'Number, object and dates are taken from the contract’s row. Repeat them if this is wrong.',
  ),
  headingContradicted: wording(
    'warning',
    'L’intitulé et le contenu de la colonne ne s’accordent pas',
    'The heading and the content of the column do not agree',
    'Vérifiez la colonne et corrigez son rôle si besoin.',
    'Check the column and correct its role if needed.',
  ),
  filteredRead: wording(
    'info',
    'La feuille est filtrée',
    'The sheet is filtered',
    'Toutes les lignes sont lues, même celles que le filtre masque.',
    'All rows are read, even those that the filter hides.',
  ),
  hiddenRead: wording(
    'info',
    'La feuille a des lignes ou des colonnes masquées',
    'The sheet has hidden rows or columns',
    'Elles sont lues comme les autres.',
    'They are read like the others.',
  ),
  quotesMended: wording(
    'warning',
    'Un guillemet ouvre une valeur sans la fermer',
    'A quotation mark opens a value and does not close it',
    'La ligne est lue telle qu’elle est écrite. Vérifiez ses valeurs dans le fichier.',
    'The row is read as it is written. Check its values in the file.',
  ),
  strayBelow: wording(
    'warning',
    'Une valeur isolée se trouve loin sous le tableau',
    'A lone value stands far below the table',
    'Elle n’est pas lue. Effacez-la si elle est là par erreur, ou rapprochez la ligne du tableau.',
    'It is not read. Clear it if it is there by mistake, or move the row next to the table.',
  ),
  monthFirstDates: wording(
    'info',
    'Dates écrites à l’américaine (mois avant jour)',
    'Dates written the American way (month before day)',
    'Elles sont lues ainsi dans toute la colonne. Vérifiez.',
    'They are read so in the whole column. Check them.',
  ),
} as const satisfies Readonly<Record<string, Wording>>;

export type IssueCode = keyof typeof ISSUES;

/** Makes an issue; `row` is 1-based, `column` a letter. */
export function makeIssue(
  code: IssueCode,
  place: { readonly sheet: string; readonly row: number | null; readonly column: string | null },
  value: string,
): Issue {
  const { severity, message, advice } = ISSUES[code];
  return { ...place, code, severity, value: value.slice(0, 200), message, advice };
}
