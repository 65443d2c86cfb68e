import { bilingual } from '../language';
import type { Bilingual } from '../language';
import type { CellText, Contract, Issue } from '../register';
import { columnLetter } from '../workbook';
import { SIDE_LABELS } from './labels';
import type { Side } from './types';

type Wording = { readonly message: Bilingual; readonly advice: Bilingual };

const REVIEW = bilingual(
  'Vérifier le marché, puis corriger la colonne ou décider dans l’onglet Considérations.',
  'Check the contract, then correct the column or decide in the Considerations tab.',
);

/** An issue at a cell of a contract's row. */
export function issueAt(
  contract: Contract,
  code: string,
  severity: Issue['severity'],
  cell: CellText | null,
  wording: Wording,
): Issue {
  return {
    sheet: contract.sheet,
    row: contract.row,
    column: cell === null ? null : columnLetter(cell.column),
    code,
    severity,
    value: cell?.text ?? '',
    ...wording,
  };
}

/** A cell whose words the reader does not understand: nothing is concluded. */
export function notUnderstood(contract: Contract, cell: CellText): Issue {
  return issueAt(contract, 'considerationNotUnderstood', 'warning', cell, {
    message: bilingual(
      `« ${cell.text} » ne dit ni oui, ni non, ni une considération connue\u202f: la cellule est comptée comme non renseignée.`,
      `“${cell.text}” says neither yes, nor no, nor a known consideration: the cell counts as not informed.`,
    ),
    advice: bilingual(
      'Écrire Oui, Non, ou les mots des DECP (« Clause sociale »…).',
      'Write Yes, No, or the DECP words (« Clause sociale »…).',
    ),
  });
}

/** A quantity that is no total: « 210 h/an » without a duration, « 5 % du temps de travail ». */
export function toConvert(contract: Contract, cell: CellText): Issue {
  return issueAt(contract, 'hoursToConvert', 'warning', cell, {
    message: bilingual(
      `« ${cell.text} » est une quantité annuelle ou en %, à convertir en heures\u202f: la clause compte, ses heures sont comptées comme non renseignées.`,
      `“${cell.text}” is a yearly quantity or a percentage, to be converted into hours: the clause counts, its hours count as not informed.`,
    ),
    advice: bilingual(
      'Écrire le nombre total d’heures prévues sur la durée du marché.',
      'Write the total number of hours planned over the duration of the contract.',
    ),
  });
}

/** A label or report of the company that holds the contract. */
export function ofSupplier(contract: Contract, cell: CellText): Issue {
  return issueAt(contract, 'labelOfSupplier', 'info', cell, {
    message: bilingual(
      `« ${cell.text} » parle du titulaire, non de ce que le marché demande\u202f: la cellule n’est pas comptée.`,
      `“${cell.text}” speaks of the supplier, not of what the contract asks for: the cell is not counted.`,
    ),
    advice: bilingual(
      'Écrire Oui si le marché lui-même exige un label, Non sinon.',
      'Write Yes when the contract itself asks for a label, No otherwise.',
    ),
  });
}

/** A whole column about the company that holds the contract. */
export function columnOfSupplier(sheet: string, column: string, heading: string): Issue {
  return {
    sheet,
    row: null,
    column,
    code: 'columnOfSupplier',
    severity: 'info',
    value: heading,
    message: bilingual(
      `La colonne «\u202f${heading}\u202f» parle du titulaire, non de ce que le marché demande\u202f: elle n’est pas comptée.`,
      `The column “${heading}” speaks of the supplier, not of what the contract asks for: it is not counted.`,
    ),
    advice: bilingual(
      'Dire dans une autre colonne si le marché lui-même exige un label ou un bilan carbone.',
      'Say in another column whether the contract itself asks for a label or a carbon report.',
    ),
  };
}

/** DECP's « Pas de considération… » beside another value (DOMAIN 3.1). */
export function noneWithOthers(contract: Contract, cell: CellText): Issue {
  return issueAt(contract, 'decpNoneWithOthers', 'warning', cell, {
    message: bilingual(
      '« Pas de considération… » accompagne une autre valeur, alors qu’il doit être seul\u202f: les autres valeurs sont retenues.',
      '“Pas de considération…” stands beside another value although it must stand alone: the other values are kept.',
    ),
    advice: bilingual('Garder l’une ou l’autre.', 'Keep one or the other.'),
  });
}

/** Words of a text that a dedicated column contradicts; the column wins. */
export function columnAgainstWords(contract: Contract, side: Side, cell: CellText, words: string): Issue {
  return issueAt(contract, 'considerationConflict', 'warning', cell, {
    message: bilingual(
      `${SIDE_LABELS[side].fr}\u202f: une colonne dit non, mais le texte dit « ${words} »\u202f; la colonne est retenue.`,
      `${SIDE_LABELS[side].en}: a column says no, but the text says “${words}”; the column is kept.`,
    ),
    advice: REVIEW,
  });
}

/** Two dedicated columns that disagree. */
export function columnsDisagree(contract: Contract, side: Side, cell: CellText): Issue {
  return issueAt(contract, 'considerationColumnsDisagree', 'warning', cell, {
    message: bilingual(
      `${SIDE_LABELS[side].fr}\u202f: deux colonnes du registre se contredisent\u202f; la colonne propre à la clause, au critère ou à la réservation est retenue.`,
      `${SIDE_LABELS[side].en}: two columns of the register contradict each other; the column of the clause, the criterion or the reservation is kept.`,
    ),
    advice: REVIEW,
  });
}

/** Planned hours although the clause column says no. */
export function hoursAgainstClause(contract: Contract, cell: CellText): Issue {
  return issueAt(contract, 'hoursWithoutClause', 'warning', cell, {
    message: bilingual(
      'Des heures d’insertion sont prévues alors que la colonne de clause sociale dit non\u202f: les heures sont retenues.',
      'Insertion hours are planned although the social clause column says no: the hours are kept.',
    ),
    advice: REVIEW,
  });
}

/** A criterion without weighting, or with a weighting of zero. */
export function criterionWithoutWeight(contract: Contract, cell: CellText): Issue {
  return issueAt(contract, 'criterionWithoutWeight', 'info', cell, {
    message: bilingual(
      'Le critère est déclaré sans pondération, ou avec une pondération nulle\u202f: il est compté, hors de la pondération moyenne.',
      'The criterion is declared without a weighting, or with a weighting of zero: it counts, outside the mean weighting.',
    ),
    advice: bilingual('Compléter la pondération.', 'Fill in the weighting.'),
  });
}

/** A person's decision that a dedicated column contradicts; the decision wins. */
export function decisionAgainstColumn(contract: Contract, side: Side, cell: CellText): Issue {
  return issueAt(contract, 'decisionAgainstColumn', 'warning', cell, {
    message: bilingual(
      `${SIDE_LABELS[side].fr}\u202f: la décision notée dans le registre contredit cette colonne\u202f; la décision est retenue.`,
      `${SIDE_LABELS[side].en}: the decision noted in the register contradicts this column; the decision is kept.`,
    ),
    advice: bilingual('Mettre la colonne et la décision d’accord.', 'Make the column and the decision agree.'),
  });
}

/** Once a sheet: DECP's « Clause sociale » is more than an insertion clause. */
export function insertionUpperBound(sheet: string, contracts: number): Issue {
  return {
    sheet,
    row: null,
    column: null,
    code: 'insertionUpperBound',
    severity: 'info',
    value: '',
    message: bilingual(
      `SOC-01 est un majorant\u202f: pour ${contracts} marché(s), la seule source est « Clause sociale » des DECP, qui ne distingue pas l’insertion.`,
      `SOC-01 is an upper bound: for ${contracts} contract(s) the only source is DECP's “Clause sociale”, which does not tell insertion apart.`,
    ),
    advice: bilingual(
      'Renseigner les heures d’insertion prévues pour distinguer les clauses d’insertion.',
      'Fill in the planned insertion hours to tell insertion clauses apart.',
    ),
  };
}

/** Words declared from a clauses column alone, for the reader's eye. */
export function declaredFromWords(contract: Contract, side: Side, cell: CellText, words: string): Issue {
  return issueAt(contract, 'declaredFromWords', 'info', cell, {
    message: bilingual(
      `${SIDE_LABELS[side].fr}\u202f: déclaré d’après les seuls mots « ${words} » de la colonne des clauses.`,
      `${SIDE_LABELS[side].en}: declared from the words “${words}” of the clauses column alone.`,
    ),
    advice: bilingual('Relire la cellule.', 'Read the cell again.'),
  });
}
