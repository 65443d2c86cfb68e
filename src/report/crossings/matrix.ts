import {
  groupKeys,
  groupLabel,
  isWithheld,
  LEVERS,
  measure,
  recipeFormula,
  type FormulaScope,
  type Group,
  type GroupBy,
  type Lever,
  type Measure,
  type Recipe,
} from '../../indicators';
import { formatInteger, pick } from '../../language';
import { stepping, type Steps } from '../../pace';
import { cellAddress, type PlanCell } from '../../workbook';
import { computed, headings, quoteText, styled } from '../cells';
import { EMPTY } from '../status';
import type { Ready } from '../types';
import { sheetName } from '../words';
import { AMOUNT, CONTRACTS, IN_NUMBER, IN_VALUE, LEAST_SHARE, MOST_LINES, SIGNIFICANT, YEAR_CELL } from './layout';

type Basis = 'count' | 'value';

function recipeOf({ indicator }: Lever, basis: Basis): Recipe {
  const found = indicator.recipes.find((recipe) => recipe.basis === basis);
  if (found === undefined) throw new Error(`No recipe of ${indicator.id} by ${basis}`);
  return found;
}

/** What a line is about: every contract, or those of a group whose name stands in its first cell. */
export type Line = { readonly label: string; readonly group: Group | null };

/** The lines of a table, those with most contracts first, and how many are left out. */
export function linesOf(input: Ready, by: GroupBy): { readonly lines: readonly Line[]; readonly left: number } {
  const keys = groupKeys(input.workings, by);
  const lines = keys
    .slice(0, MOST_LINES)
    .map((key): Line => ({ label: pick(groupLabel({ by, key }), input.language), group: { by, key } }));
  return { lines, left: keys.length - lines.length };
}

/** A share says something when enough rows answer; the engine judges the same way. */
function isTold(found: Measure | undefined): found is Measure & { readonly value: number } {
  return found !== undefined && found.value !== null && !isWithheld(found);
}

/** A share of contracts; « 2 / 3 » under five, « – » where too few answer. */
function countCell(yes: string, no: string, all: string, floor: number, found: Measure | undefined): PlanCell {
  const few = `${yes}&" / "&${all}`;
  const told = `IF(${all}<${SIGNIFICANT},${few},${yes}/${all})`;
  const value = !isTold(found)
    ? EMPTY
    : found.denominator < SIGNIFICANT
      ? `${found.numerator} / ${found.denominator}`
      : found.value;
  const empty = quoteText(EMPTY);
  return computed(`=IF(${all}=0,${empty},IF((${yes}+${no})/${all}<${floor},${empty},${told}))`, value, 'rate');
}

/** The same share of their value. */
function valueCell(yes: string, no: string, all: string, floor: number, found: Measure | undefined): PlanCell {
  const empty = quoteText(EMPTY);
  const value = isTold(found) ? found.value : EMPTY;
  return computed(`=IF(${all}=0,${empty},IF((${yes}+${no})/${all}<${floor},${empty},${yes}/${all}))`, value, 'rate');
}

/** The cells of a line: contracts, levers in number, amount, levers in value. */
function lineCells({ label, group }: Line, row: number, input: Ready, year: string): PlanCell[] {
  const { language, settings, workings } = input;
  const scope: FormulaScope = {
    period: { kind: 'year', cell: YEAR_CELL },
    group: group === null ? null : { by: group.by, cell: `$${cellAddress(row, 0)}` },
    settings,
  };
  const floor = Math.max(settings.fillFloor, LEAST_SHARE);
  const [contracts, amount] = [CONTRACTS, AMOUNT].map((column) => `$${cellAddress(row, column)}`) as [string, string];
  const formula = (lever: Lever, basis: Basis, part: 'numerator' | 'no' | 'denominator'): string =>
    (recipeFormula(recipeOf(lever, basis), scope, language, part) ?? '=0').slice(1);
  const measured = LEVERS.map(({ indicator }) => measure(indicator, year, group, workings));
  const of = (lever: number, basis: Basis): Measure | undefined => measured[lever]?.find((one) => one.basis === basis);
  const [first] = LEVERS;
  if (first === undefined) return [];
  return [
    styled(label, group === null ? 'strong' : 'label'),
    computed(`=${formula(first, 'count', 'denominator')}`, of(0, 'count')?.denominator ?? 0, 'integer'),
    ...LEVERS.map((lever, index) =>
      countCell(
        formula(lever, 'count', 'numerator'),
        formula(lever, 'count', 'no'),
        contracts,
        floor,
        of(index, 'count'),
      ),
    ),
    computed(`=${formula(first, 'value', 'denominator')}`, of(0, 'value')?.denominator ?? 0, 'integer'),
    ...LEVERS.map((lever, index) =>
      valueCell(formula(lever, 'value', 'numerator'), formula(lever, 'value', 'no'), amount, floor, of(index, 'value')),
    ),
  ];
}

/** Headings of a table, each once: a column in value says so. */
export function matrixHeadings(first: string, input: Ready): PlanCell[] {
  const french = input.language === 'fr';
  const labels = LEVERS.map(({ label }) => pick(label, input.language));
  return headings(
    [
      first,
      french ? 'Marchés' : 'Contracts',
      ...labels,
      french ? 'Montant HT (€)' : 'Amount excl. VAT (€)',
      ...labels.map((label) => (french ? `${label}, en valeur` : `${label}, in value`)),
    ],
    (index) => index > 0,
  );
}

/** The lines of a table from a row on, each a step. */
export function* matrixSteps(
  lines: readonly Line[],
  row: number,
  input: Ready,
  year: string,
): Steps<readonly (readonly PlanCell[])[]> {
  return yield* stepping(lines, 1, (line, index) => lineCells(line, row + index, input, year));
}

/** What is said of lines left out. */
export function leftOut(left: number, input: Ready): string {
  const count = formatInteger(left, input.language);
  return input.language === 'fr'
    ? `et ${count} ${left < 2 ? 'autre' : 'autres'}, dans ${sheetName('data', 'fr')}`
    : `and ${count} ${left === 1 ? 'other' : 'others'}, in ${sheetName('data', 'en')}`;
}

/** Areas of shares in a table, by the side of their levers. */
export function leverAreas(): readonly {
  readonly side: Lever['side'];
  readonly column: number;
  readonly columns: number;
}[] {
  return [IN_NUMBER, IN_VALUE].flatMap((start) =>
    (['social', 'environmental', 'both'] as const).map((side) => ({
      side,
      column: start + LEVERS.findIndex((lever) => lever.side === side),
      columns: LEVERS.filter((lever) => lever.side === side).length,
    })),
  );
}
