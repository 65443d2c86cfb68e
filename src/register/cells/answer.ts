import type { CellValue } from '../../workbook';
import { cellText } from './text';
import { textKey } from './textKey';
import { readYesNo } from './yesNo';
import type { YesNo } from './yesNo';

/** What a cell answers; `unclear` when its words say that nobody knows yet (« à vérifier »). */
export type Answer = YesNo | 'unclear';

const UNCLEAR =
  /\ba (?:verifier|confirmer|demander|preciser|definir|determiner|revoir|completer|renseigner|etudier|controler|valider|voir)\b|^(?:en attente|en cours|ne sais? pas|ne sait pas|nsp|inconnue?|peut etre|possible|eventuel(?:le)?|voir|cf|pas sur|incertain|douteux|(?:non|pas) (?:definie?|precisee?|connue?|su|encore|renseignee?|communiquee?))\b/;
/** « ? », « Oui ? »: a doubt; « label ? non » is an answer. */
const QUESTION = /\?\s*$/;
/** « 0 % », « 0 h », « 0,0 »: a quantity of nothing. */
const NOTHING = /^0+(?:[.,]0+)?\s*(?:%|h|hrs?|heures?(?:\s+d.?\s?insertion)?|€|points?|pts?|mois|jours?)?\.?$/i;
const NOT_CONCERNED = /^(?:sans objet|(?:non|pas) (?:concernee?s?|applicable)|hors champ)\b/;
const DENIED =
  /^(?:sans|pas|aucune?s?|non|neant|absence|inexistante?|jamais|ni|exempte?e?s?|dispensee?s?)\b(?! (?:seulement|uniquement|moins|discrimination|limite|limitation|minimum|maximum|delai|reserve|prejudice|doute|respect)\b)/;
const DROPPED =
  /\b(?:abandonnee?s?|supprimee?s?|retiree?s?|annulee?s?|refusee?s?|(?:non|pas) (?:retenue?s?|prevue?s?|applicable|exigee?s?|demandee?s?|requise?s?|soumise?s?|imposee?s?|obligatoire|labellisee?s?|reservee?s?))\b/;
/** « PME : Non », « Label = oui », « Clause – néant »: the subject named again before its answer. */
const LABELLED = /^[^:=–—]{1,40}(?:\s*[:=–—]\s*|\s+-\s+)(.+)$/s;

/** True when a text says that its fact is still to be found out: « à vérifier », « ? », « en attente ». */
export function isUnclear(text: string): boolean {
  return QUESTION.test(text) || UNCLEAR.test(textKey(text));
}

function plainAnswer(cell: CellValue): Answer | null {
  const exact = readYesNo(cell);
  if (exact !== null || typeof cell !== 'string') return exact;
  const text = cell.trim();
  if (text === '') return null;
  if (isUnclear(text)) return 'unclear';
  if (NOTHING.test(text)) return 'no';
  const key = textKey(text);
  if (NOT_CONCERNED.test(key)) return 'notConcerned';
  if (DENIED.test(key) || DROPPED.test(key)) return 'no';
  return /^(?:oui|yes)\b/.test(key) ? 'yes' : null;
}

/**
 * Reads an answer written as people write it: « non exigé », « sans label »,
 * « 0 % » are no; « PME : Non » is the answer after its subject; « Oui, au lot
 * 2 » is yes; « à vérifier », « ? » are `unclear`. Null when the words are none
 * of these: what they say is for a reader that knows the field.
 */
export function readAnswer(cell: CellValue): Answer | null {
  const answer = plainAnswer(cell);
  if (answer !== null) return answer;
  const labelled = LABELLED.exec(cellText(cell))?.[1];
  return labelled === undefined ? null : plainAnswer(labelled);
}
