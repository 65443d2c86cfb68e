import { foldKey } from '../../language';
import type { State } from '../../considerations';
import { readPercent, readYesNo, type Contract, type FieldId } from '../../register';

/**
 * What a yes/no column says for a contract: an empty cell is not informed, and
 * so is a text that begins neither with « oui » nor with « non ».
 */
export function stateOfField(contract: Contract, field: FieldId): State {
  const cell = contract.texts[field]?.text;
  if (cell === undefined) return 'unknown';
  const words = foldKey(cell);
  return readYesNo(cell) ?? (/^oui /.test(words) ? 'yes' : /^(non|pas de) /.test(words) ? 'no' : 'unknown');
}

/** A percentage in a column, 0 to 100; null when it gives none. */
export function percentOfField(contract: Contract, field: FieldId): number | null {
  const cell = contract.texts[field]?.text;
  return cell === undefined ? null : readPercent(cell).value;
}
