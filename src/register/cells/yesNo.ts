import type { CellValue } from '../../workbook';
import { isBlank, isExcelError, isSentinel } from './absence';
import { textKey } from './textKey';

export type YesNo = 'yes' | 'no' | 'notConcerned';

const YES = new Set(['oui', 'o', 'yes', 'y', 'vrai', 'true', 'x', 'xx', 'ok', '1', 'ouii', 'ouis']);
const NO = new Set(['non', 'n', 'no', 'faux', 'false', '0', 'neant', 'aucun', 'aucune', 'pas', 'ko', 'rien']);
const NOT_CONCERNED = new Set([
  'sans objet',
  'so',
  's o',
  'na',
  'n a',
  'non concerne',
  'non concernee',
  'non applicable',
  'pas concerne',
  'hors champ',
]);
const TICKS = /^[✓✔☑✅●■⬛☒🗹]$/u;
const CROSSES = /^[✗✘❌☐□]$/u;

/**
 * Reads a yes/no cell in three states (COUNTING): `x`, `✓`, `O`, `1` are yes;
 * `-`, « néant », « aucune » are no; « sans objet », `SO`, `N/A` are not
 * concerned. Null for an empty cell, a sentinel or any other words: an empty
 * cell is never « Non ».
 */
export function readYesNo(cell: CellValue): YesNo | null {
  if (isBlank(cell) || isExcelError(cell)) return null;
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'number') return cell === 1 ? 'yes' : cell === 0 ? 'no' : null;
  if (typeof cell !== 'string' || cell.length > 40) return null;
  const text = cell.trim();
  // « Oui ? » doubts; it does not answer.
  if (text.endsWith('?')) return null;
  if (TICKS.test(text)) return 'yes';
  if (CROSSES.test(text) || /^[-–—_/\\]+$/.test(text)) return 'no';
  const folded = textKey(text);
  if (NOT_CONCERNED.has(folded)) return 'notConcerned';
  if (isSentinel(cell)) return null;
  if (YES.has(folded)) return 'yes';
  return NO.has(folded) ? 'no' : null;
}
