import { columnIndex, columnLetter } from '../../workbook';
import { LIMITS } from './limits';

/** A reference of one cell within a formula, not part of a longer word nor followed by a call. */
const REFERENCE =
  /("(?:[^"]|"")*"|'(?:[^']|'')*')|(^|[^\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** A formula shared by several cells, as it reads `rows` lower and `columns` further right. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    REFERENCE,
    (
      all,
      literal: string | undefined,
      before: string,
      fixedColumn: string,
      letters: string,
      fixedRow: string,
      digits: string,
    ) => {
      if (literal !== undefined) return all;
      const column = columnIndex(letters) + (fixedColumn === '' ? columns : 0);
      const row = Number(digits) + (fixedRow === '' ? rows : 0);
      if (column < 0 || row < 1 || column >= LIMITS.columns || row > LIMITS.rows) return `${before}#REF!`;
      return `${before}${fixedColumn}${columnLetter(column)}${fixedRow}${row}`;
    },
  );
}
