import { foldKey } from '../../language';
import type { State } from '../../considerations';
import type { Contract, FieldId } from '../../register';

const YES = new Set(['oui', 'o', 'x', '1', 'vrai', 'true', 'yes', 'y', 'ok']);
const NO = new Set(['non', 'n', '0', 'faux', 'false', 'no', 'neant', 'aucun', 'aucune', 'sans']);
const NOT_CONCERNED = new Set(['so', 's o', 'na', 'n a', 'sans objet', 'non concerne', 'non concernee']);

/**
 * What a yes/no column says for a contract (DOMAIN 5, value parsing): an empty
 * cell is not informed, « - » and « néant » are no, « sans objet » stands apart.
 * A text that is none of these names what was done, so it says yes.
 */
export function stateOfField(contract: Contract, field: FieldId): State {
  const cell = contract.texts[field]?.text;
  if (cell === undefined || cell.trim() === '') return 'unknown';
  const words = foldKey(cell);
  // Dashes and check marks vanish when folded.
  if (words === '') return /[✓✔☑]/.test(cell) ? 'yes' : /^[\s\-–—_]+$/.test(cell) ? 'no' : 'unknown';
  if (NOT_CONCERNED.has(words)) return 'notConcerned';
  if (NO.has(words) || /^(non|pas de|aucune?|sans) /.test(words)) return 'no';
  if (YES.has(words) || /^oui /.test(words)) return 'yes';
  return /^(nr|nc|non renseigne|a completer|inconnu|\?)$/.test(words) ? 'unknown' : 'yes';
}
