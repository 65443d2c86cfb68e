import { recipeFormula, type Measure, type Recipe } from '../../indicators';
import type { Language } from '../../language';
import type { BuyerSettings } from '../../settings';
import { cellAddress, type PlanCell, type StyleName } from '../../workbook';
import { live, liveCell, type LiveNumber } from '../live';
import { isInValue } from './choices';
import type { ShownPeriod } from './periods';

/** Counts and euros have no decimals; sums of weightings may. */
function styleOf({ value }: LiveNumber): StyleName {
  return Number.isInteger(value) ? 'integer' : 'decimal';
}

/** The parts of a figure that are counted. */
export type Part = 'numerator' | 'denominator' | 'no' | 'unknown';

/** One row of counts, shared by every line that needs the same ones. */
type Term = { readonly row: number; readonly label: string; readonly cells: readonly (LiveNumber | null)[] };

/**
 * The counts behind the page, a row a different count and a column a period:
 * what many indicators share (the contracts of a quarter) is counted once.
 */
export class TermTable {
  private readonly terms = new Map<string, Term>();

  constructor(
    /** Where the first count stands; its label stands one column before. */
    private readonly first: { readonly row: number; readonly column: number },
    private readonly periods: readonly ShownPeriod[],
    /** The cell that services are compared with. */
    private readonly criterion: string,
    private readonly settings: BuyerSettings,
    private readonly language: Language,
  ) {}

  /** A part of a figure as the cells that hold it, a period each; null where it has no such part. */
  part(
    part: Part,
    label: string,
    recipe: Recipe,
    inValue: Recipe | null,
    byService: boolean,
    measures: readonly (Measure | null)[],
  ): readonly (LiveNumber | null)[] | null {
    if (recipe[part] === undefined) return null;
    const cells = this.periods.map((period, index): LiveNumber | null => {
      const measure = measures[index];
      if (measure === null || measure === undefined) return null;
      const count = this.formula(recipe, part, period, byService);
      const value = inValue === null ? count : this.formula(inValue, part, period, byService);
      const formula = value === count ? count : `IF(${isInValue(this.language).formula},${value},${count})`;
      return live(formula, measure[part]);
    });
    return this.row(label, cells);
  }

  /** How many contracts a rate is over, whatever is summed. */
  contracts(
    label: string,
    recipe: Recipe,
    inValue: Recipe | null,
    byService: boolean,
    measures: readonly (Measure | null)[],
  ): readonly (LiveNumber | null)[] | null {
    const counted = (one: Recipe): Recipe => ({
      ...one,
      denominator: { kind: 'count', where: one.denominator.kind === 'setting' ? [] : one.denominator.where },
    });
    return recipe.denominator.kind === 'count'
      ? this.part('denominator', label, recipe, inValue === null ? null : counted(inValue), byService, measures)
      : null;
  }

  /** Rows of cells to write from the first row. */
  rows(): PlanCell[][] {
    return [...this.terms.values()].map(({ label, cells }): PlanCell[] => [
      label,
      ...cells.map((cell): PlanCell => (cell === null ? null : liveCell(cell, styleOf(cell)))),
    ]);
  }

  private formula(recipe: Recipe, part: Part, period: ShownPeriod, byService: boolean): string {
    const group = byService ? ({ by: 'department', cell: this.criterion } as const) : null;
    const scope = { period: period.cells, group, settings: this.settings };
    return (recipeFormula(recipe, scope, this.language, part) ?? '=0').slice(1);
  }

  private row(label: string, cells: readonly (LiveNumber | null)[]): readonly (LiveNumber | null)[] {
    const name = cells.map((cell) => cell?.formula ?? '').join('|');
    let term = this.terms.get(name);
    if (term === undefined) {
      term = { row: this.first.row + this.terms.size, label, cells };
      this.terms.set(name, term);
    }
    const { row } = term;
    return cells.map((cell, index) =>
      cell === null ? null : live(cellAddress(row, this.first.column + index, true), cell.value),
    );
  }
}
