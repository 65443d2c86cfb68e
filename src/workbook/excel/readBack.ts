import type { PlanCell, PlanCellContent, SheetPlan } from '../plan';
import type { CellValue } from '../cellValue';
import { LONGEST_FORMULA, literal } from './literal';
import { blockReader, readInBlocks } from './blocks';
import { contentOf } from './cells';
import type { Piece } from './cells';
import type { Translate } from './references';
import { readColumns } from './registerTarget';
import type { RegisterTarget } from './registerTarget';
import type { OwnSheet } from './sheets';
import type { Session } from './session';

/** A cell that does not hold what the plan gave it; 0-based. */
export type Strayed = { readonly row: number; readonly column: number; readonly cell: PlanCellContent };

/** Rows of a long block whose computed values are looked at, at each of its ends. */
const SAMPLE_ROWS = 100;

/**
 * A formula without the marks that Excel adds or drops when it gives one back:
 * spaces, capitals outside texts, quotes around plain sheet names, `@`.
 */
export function plainFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part
            .replace(/'((?:[^']|'')+)'!/g, '$1!')
            .replace(/[\s@$]/g, '')
            .toLowerCase(),
    )
    .join('');
}

/** True when a cell that gave `found` holds what the plan says. */
function holds(found: CellValue, cell: PlanCellContent, translate: Translate): boolean {
  const { formula, value } = cell;
  if (formula !== undefined && formula.length <= LONGEST_FORMULA) {
    return (
      typeof found === 'string' && found.startsWith('=') && plainFormula(found) === plainFormula(translate(formula))
    );
  }
  return sameValue(found, value);
}

function sameValue(found: CellValue, value: CellValue): boolean {
  const given = literal(value);
  const wanted = typeof given === 'string' ? given.replace(/^'/, '') : given;
  if (wanted === '') return found === null;
  if (typeof wanted === 'number' && typeof found === 'number') return near(found, wanted);
  return found === wanted;
}

const near = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

/** Compares rows of a sheet as Excel gives their formulas with its plan; gives the cells that strayed. */
export function comparer(plan: SheetPlan, translate: Translate) {
  const strayed: Strayed[] = [];
  return {
    strayed,
    /** `cells` stand in `row`, from `column` on. */
    look: (row: number, column: number, cells: readonly CellValue[]): void => {
      for (const block of plan.blocks) {
        const planned = block.rows[row - block.row];
        planned?.forEach((each: PlanCell, at) => {
          const cell = contentOf(each);
          const place = block.column + at;
          if (!holds(cells[place - column] ?? null, cell, translate)) strayed.push({ row, column: place, cell });
        });
      }
    },
  };
}

/** What puts cells right again, one piece each. */
export function mendingPieces(strayed: readonly Strayed[], translate: Translate): Piece[] {
  return strayed.map(({ row, column, cell: { formula, value } }) =>
    formula === undefined || formula.length > LONGEST_FORMULA
      ? { kind: 'values', row, column, cells: [[literal(value)]] }
      : { kind: 'formulas', row, column, cells: [[translate(formula)]] },
  );
}

/** Formula cells of a sheet that show another value than the plan's: all of short blocks, both ends of long ones. */
export async function strayedValues(
  session: Session,
  sheet: OwnSheet,
  plan: SheetPlan,
  limit: number,
): Promise<Strayed[]> {
  const strayed: Strayed[] = [];
  for (const block of plan.blocks) {
    const columns = block.rows.reduce((width, row) => Math.max(width, row.length), 0);
    const live = block.rows.some((row) => row.some((cell) => contentOf(cell).formula !== undefined));
    if (!live || columns === 0) continue;
    for (const [from, to] of sampled(block.rows.length)) {
      const area = { row: block.row + from, column: block.column, columns };
      let row = from;
      const look = (rows: CellValue[][]): void => {
        for (const cells of rows) {
          block.rows[row]?.forEach((each, at) => {
            const cell = contentOf(each);
            if (cell.formula === undefined || sameValue(cells[at] ?? null, cell.value)) return;
            strayed.push({ row: block.row + row, column: block.column + at, cell });
          });
          row++;
        }
      };
      await readInBlocks(to - from, columns, limit, blockReader(session, sheet.id, area, 'values'), look, () =>
        session.breathe(),
      );
    }
  }
  return strayed;
}

/** Written cells of our columns in a register that do not hold what was written. */
export async function strayedColumns(
  session: Session,
  { plan, sheet, columns }: RegisterTarget,
  limit: number,
): Promise<Strayed[]> {
  if (columns.every(({ changed }) => changed.size === 0)) return [];
  const offset = plan.firstRow - plan.headerRow;
  const cells = await readColumns(session, plan, sheet, limit, undefined);
  return columns.flatMap(({ column, planned, changed }, at) =>
    [...changed].flatMap((row) => {
      const value = planned[row] ?? null;
      const strays = !sameValue(cells[at]?.[offset + row] ?? null, value);
      return strays ? [{ row: plan.firstRow + row, column: column.column, cell: { value } }] : [];
    }),
  );
}

function sampled(rows: number): (readonly [number, number])[] {
  if (rows <= 4 * SAMPLE_ROWS) return [[0, rows]];
  return [
    [0, SAMPLE_ROWS],
    [rows - SAMPLE_ROWS, rows],
  ];
}
