import type { CellValue } from '../../workbook';
import { textKey } from './textKey';

/** DECP's marks for « no data » (conditional, missing, not exploitable, not communicated). */
const CODES = new Set(['CDL', 'MQ', 'INX', 'NC', 'N/C', 'N.C.', 'NR', 'N/R']);
/** What programs and people leave where nothing is known. */
const WORDS = new Set([
  'non renseigne',
  'non renseignee',
  'non communique',
  'non communiquee',
  'inconnu',
  'a completer',
  'a renseigner',
  'null',
  'none',
  'nan',
  'n d',
]);

const ERRORS = new Set([
  '#N/A',
  '#N/D',
  '#VALUE!',
  '#VALEUR!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NOMBRE!',
  '#NAME?',
  '#NOM?',
  '#NULL!',
  '#NUL!',
  '#SPILL!',
  '#PROPAGATION!',
  '#EPARS!',
  '#CALC!',
  '#CALCUL!',
  '#FIELD!',
  '#CHAMP!',
  '#BLOCKED!',
  '#BLOQUE!',
  '#CONNECT!',
  '#CONNEXION!',
  '#UNKNOWN!',
  '#INCONNU!',
  '#BUSY!',
  '#OCCUPE!',
  '#GETTING_DATA',
]);

/** True for an error literal of Excel, in English or French (`#N/A`, `#VALEUR!`, `########`). */
export function isExcelError(cell: CellValue): boolean {
  if (typeof cell !== 'string' || !cell.includes('#')) return false;
  const text = cell.trim().toUpperCase();
  return text.startsWith('#') && (ERRORS.has(text) || /^#{3,}$/.test(text));
}

/** True for a mark that stands for no data: `CDL`, `MQ`, `INX`, `NC`, « non renseigné », `null`. */
export function isSentinel(cell: CellValue): boolean {
  if (typeof cell !== 'string' || cell.length > 24) return false;
  const text = cell.trim();
  if (text.length <= 4 && CODES.has(text.toUpperCase())) return true;
  // The words above begin with a, i or n: most cells need no folding.
  return /^[aàinÀ]/i.test(text) && WORDS.has(textKey(text));
}

/** True for an empty cell or one of white space only. */
export function isBlank(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && (cell === '' || cell.trim() === ''));
}

/**
 * The text without a sentinel in front (`INX 202424 3 001` → `202424 3 001`);
 * empty when the sentinel is all there is. Only codes in capitals are taken off.
 */
export function withoutSentinel(text: string): string {
  const trimmed = text.trim();
  if (isSentinel(trimmed)) return '';
  if (!/^(?:INX|CDL|MQ)\s/.test(trimmed)) return trimmed;
  const prefix = /^(?:INX|CDL|MQ)\s+(?=\S)/.exec(trimmed);
  return prefix === null ? trimmed : trimmed.slice(prefix[0].length).trim();
}
