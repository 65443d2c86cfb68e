import { cellAt, dropIfBare, ensureCell, formatAt, putCell } from '../cells';
import { checkArea, intersection } from '../areas';
import type { CellFormat } from '../data';
import { invalidArgument } from '../errors';
import { shiftedFormula } from '../shiftedFormula';
import { flag, oneOf } from './arguments';
import type { RangeTarget } from './context';
import { checkProven, checkWritable } from './context';
import { contentChanged } from './rangeContent';
import { followTableHabits } from './tableHabits';

const KINDS = ['All', 'Formulas', 'Values', 'Formats'] as const;

/**
 * Copies another range over this one, from its first cell on: contents, looks
 * and merged areas (formulas follow the distance). A range smaller than the
 * source takes the source's size.
 */
export function copyFrom(target: RangeTarget, source: RangeTarget, options: readonly unknown[]): void {
  checkWritable(target);
  checkProven(source);
  const [asked, skipBlanks, transpose] = options;
  const kind = oneOf(asked ?? 'All', KINDS);
  if (flag(skipBlanks ?? false) || flag(transpose ?? false)) {
    throw invalidArgument('This host copies neither around blanks nor across.');
  }
  const rows = source.area.rows;
  const columns = source.area.columns;
  const area = checkArea({ ...target.area, rows, columns });
  target.sheet.autoHeights = null;
  const down = area.row - source.area.row;
  const right = area.column - source.area.column;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = [area.row + row, area.column + column] as const;
      const from = [source.area.row + row, source.area.column + column] as const;
      const cell = cellAt(source.sheet, ...from);
      if (kind === 'All' || kind === 'Formats') copyFormat(target, at, formatAt(source.sheet, ...from));
      if (kind !== 'Formats') {
        const formula = kind === 'Values' ? undefined : cell?.formula;
        // The sign that shields a text is a look of the cell: it does not come with values.
        const quoted = cell?.quoted === true && !(kind === 'Values' && target.model.profile().dropsQuoteOfValues);
        putCell(target.sheet, ...at, {
          value: cell?.value ?? null,
          ...(formula === undefined ? {} : { formula: shiftedFormula(formula, down, right) }),
          ...(quoted ? { quoted: true } : {}),
        });
      }
      dropIfBare(target.sheet, ...at);
    }
  }
  if (kind === 'All' || kind === 'Formats') copyMerges(target, source, down, right);
  if (kind !== 'Formats') followTableHabits({ ...target, area });
  contentChanged({ ...target, area });
}

function copyFormat({ sheet }: RangeTarget, [row, column]: readonly [number, number], format: CellFormat): void {
  const bare = Object.keys(format).length === 0;
  if (bare && cellAt(sheet, row, column) === undefined) return;
  const cell = ensureCell(sheet, row, column);
  if (bare) delete cell.format;
  else cell.format = format;
}

function copyMerges({ sheet }: RangeTarget, source: RangeTarget, down: number, right: number): void {
  const copied = source.sheet.merges
    .filter((merge) => intersection(merge, source.area) !== null)
    .map((merge) => ({ ...merge, row: merge.row + down, column: merge.column + right }));
  sheet.merges = [
    ...sheet.merges.filter((merge) => copied.every((other) => intersection(merge, other) === null)),
    ...copied,
  ];
}
