import { bilingual, type Bilingual } from '../language';

/** The counting rules as `SPASER Méthode` prints them (domain/COUNTING.md): subject, rule. */
export const COUNTING_TEXTS: readonly (readonly [Bilingual, Bilingual])[] = [
  [
    bilingual('Un marché', 'A contract'),
    bilingual(
      'Une ligne du registre, donc un lot attribué, est un marché. Un accord-cadre compte une fois, à sa notification.',
      'One row of the register, hence one awarded lot, is one contract. A framework agreement counts once, when notified.',
    ),
  ],
  [
    bilingual('Une période', 'A period'),
    bilingual(
      'L’année civile ou le trimestre de la date de notification. Le nom de la feuille ne décide de rien. Un marché sans date lisible reste au registre, hors de toute période, et figure dans les contrôles.',
      'The calendar year or quarter of the notification date. The name of the sheet decides nothing. A contract without a readable date stays in the register, outside every period, and is listed in the checks.',
    ),
  ],
  [
    bilingual('Lignes exclues', 'Rows excluded'),
    bilingual(
      'Avenants, marchés subséquents, bons de commande, procédures sans suite ou infructueuses, doublons, titres, totaux, notes et lignes vides. Un marché résilié ou clos reste compté.',
      'Amendments, subsequent contracts, purchase orders, abandoned or unsuccessful procedures, duplicates, headings, totals, notes and blank rows. A terminated or closed contract still counts.',
    ),
  ],
  [
    bilingual('Trois états', 'Three states'),
    bilingual(
      'Oui, non, non renseigné. Une cellule vide n’est jamais un «\u202fNon\u202f». «\u202fSans objet\u202f» n’est ni oui ni non et se compte à part.',
      'Yes, no, not informed. An empty cell is never “No”. “Not applicable” is neither yes nor no and is counted apart.',
    ),
  ],
  [
    bilingual('Trois taux', 'Three rates'),
    bilingual(
      'Taux sur l’ensemble = oui / marchés. Taux sur les renseignés = oui / (oui + non). Taux de renseignement = (oui + non) / marchés. Une décimale, arrondie au plus proche.',
      'Rate on all = yes / contracts. Rate on informed = yes / (yes + no). Fill rate = (yes + no) / contracts. One decimal, rounded half up.',
    ),
  ],
  [
    bilingual('Petits nombres', 'Small numbers'),
    bilingual(
      '«\u202fn.s.\u202f»\u202f: moins de 5 marchés, le taux n’est pas significatif. «\u202f–\u202f»\u202f: aucun marché.',
      '“n.s.”: fewer than 5 contracts, the rate is not significant. “–”: no contract.',
    ),
  ],
  [
    bilingual('Montants', 'Amounts'),
    bilingual(
      'Hors taxes. Entre un minimum et un maximum, le maximum (réglage). Un montant vide, nul, égal à 1, négatif, illisible, seulement TTC ou d’au moins 999 999 999 € compte en nombre mais pas en valeur, et figure dans les contrôles.',
      'Excluding VAT. Between a minimum and a maximum, the maximum (a setting). An amount that is empty, zero, 1, negative, unreadable, VAT-inclusive only or at least €999,999,999 counts in number but not in value, and is listed in the checks.',
    ),
  ],
  [
    bilingual('D’où vient un «\u202fOui\u202f»', 'Where a “Yes” comes from'),
    bilingual(
      'D’une colonne qui le dit, ou d’une mention sans équivoque dans une colonne de clauses. Les mots de l’objet ne font que proposer\u202f: rien n’est compté avant qu’une personne confirme, sauf réglage contraire, alors imprimé.',
      'From a column that says it, or from an unmistakable statement in a clauses column. Words of the title only propose: nothing is counted before a person confirms, unless set otherwise, which is then printed.',
    ),
  ],
  [
    bilingual('D’où vient un «\u202fNon\u202f»', 'Where a “No” comes from'),
    bilingual(
      'De chaque colonne que le registre tient pour ce sujet, quand toutes disent non. S’il en manque une réponse, c’est «\u202fNon renseigné\u202f».',
      'From every column that the register keeps on the subject, when all say no. If one answer is missing, it is “Not informed”.',
    ),
  ],
  [
    bilingual('Heures d’insertion', 'Work-integration hours'),
    bilingual(
      'Somme des heures prévues et réalisées de tous les marchés qui en portent, quelle que soit leur date\u202f; par période de notification, pour information. Zéro heure est une information, une cellule vide n’en est pas une.',
      'Sum of planned and done hours over every contract that has some, whatever its date; by period of notification, for information. Zero hours is information; an empty cell is not.',
    ),
  ],
  [
    bilingual('Taille des titulaires', 'Size of suppliers'),
    bilingual(
      'TPE et PME d’une part, ETI et grandes entreprises d’autre part, d’après la colonne du registre. Un titulaire compte une fois, par SIREN, sinon par son nom.',
      'Micro, small and medium on one side, mid-cap and large on the other, from the register’s column. A supplier counts once, by SIREN, else by name.',
    ),
  ],
  [
    bilingual('Lignes et colonnes masquées', 'Hidden rows and columns'),
    bilingual('Elles comptent comme les autres.', 'They count like any other.'),
  ],
];

/** What the recogniser noticed about a column. */
export const FLAG_WORDS: Readonly<Record<string, Bilingual>> = {
  corrected: bilingual('choisie par une personne', 'chosen by a person'),
  headingContradicted: bilingual('le contenu contredit le titre', 'the content contradicts the heading'),
  duplicateHeading: bilingual('titre en double', 'duplicate heading'),
  blankHeading: bilingual('sans titre', 'no heading'),
  unitThousands: bilingual('en milliers d’euros', 'in thousands of euros'),
};
