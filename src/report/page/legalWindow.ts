import { CATALOGUE, isWithheld, measure, recipeFormula, type Indicator, type Measure } from '../../indicators';
import { pick } from '../../language';
import type { CellBlock, PlanCell } from '../../workbook';
import { computed, quoteText, styled } from '../cells';
import { EMPTY, SMALL } from '../status';
import type { Ready } from '../types';
import type { ShownPeriods } from './periods';

/** Title, headings and a blank row around the lines. */
const AROUND = 3;
const LEAST_SHARE = 1e-9;

/** The two years that end with the last one shown: the law's figures are published over them (L. 2111-3). */
function windowOf({ year }: ShownPeriods): string {
  const last = Number(year.key);
  return `${last - 1}-${last}`;
}

/** The seven figures of the article; the climate law's own conformity is no purchase to publish. */
function legal(): readonly Indicator[] {
  return CATALOGUE.filter(({ id }) => id.startsWith('LEG-'));
}

function shown(found: Measure): number | string {
  if (found.value === null || isWithheld(found)) return EMPTY;
  return found.small ? SMALL : found.value;
}

/** The rate over the window, in number or in value; silent as on the page above. */
function rateCell(input: Ready, indicator: Indicator, window: string, basis: 'count' | 'value'): PlanCell {
  const recipe = indicator.recipes.find((one) => one.basis === basis && one.value === 'rate');
  const found = measure(indicator, window, null, input.workings).find((one) => one.basis === basis);
  if (recipe === undefined || found === undefined) return null;
  const { language, settings } = input;
  const scope = { period: window, settings };
  const part = (name: 'numerator' | 'denominator' | 'no', of = recipe): string =>
    (recipeFormula(of, scope, language, name) ?? '=0').slice(1);
  const [yes, all, no] = [part('numerator'), part('denominator'), part('no')];
  const where = recipe.denominator.kind === 'setting' ? [] : recipe.denominator.where;
  const contracts = part('denominator', { ...recipe, denominator: { kind: 'count', where } });
  const floor = Math.max(settings.fillFloor, LEAST_SHARE);
  const empty = quoteText(EMPTY);
  const told = `IF(${contracts}<5,${quoteText(SMALL)},${yes}/${all})`;
  return computed(`=IF(${all}=0,${empty},IF((${yes}+${no})/${all}<${floor},${empty},${told}))`, shown(found), 'rate');
}

/** How many rows the block takes. */
export function legalWindowRows(): number {
  return legal().length + AROUND;
}

/** The law's figures over two years, in number and in value, from a row on. */
export function legalWindowBlock(input: Ready, periods: ShownPeriods, row: number): CellBlock {
  const french = input.language === 'fr';
  const window = windowOf(periods);
  const title = french
    ? `Article L. 2111-3 sur deux ans, ${window} (tous services)`
    : `Article L. 2111-3 over two years, ${window} (every department)`;
  const heads = french
    ? ['Code', 'Indicateur', 'En nombre', 'En valeur']
    : ['Code', 'Indicator', 'In number', 'In value'];
  return {
    row,
    column: 0,
    rows: [
      heads.map((_, column) => styled(column === 0 ? title : null, 'section')),
      heads.map((heading, column) => styled(heading, column < 2 ? 'strong' : 'strongRight')),
      ...legal().map((indicator): PlanCell[] => [
        styled(indicator.id, 'code'),
        styled(pick(indicator.label, input.language), 'label'),
        rateCell(input, indicator, window, 'count'),
        rateCell(input, indicator, window, 'value'),
      ]),
    ],
  };
}
