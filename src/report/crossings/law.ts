import {
  CATALOGUE,
  groupKeys,
  groupLabel,
  isWithheld,
  measure,
  recipeFormula,
  type Group,
  type Indicator,
} from '../../indicators';
import { bilingual, pick, type Bilingual } from '../../language';
import { cellAddress, type PlanCell } from '../../workbook';
import { computed, headings, quoteText, styled } from '../cells';
import { EMPTY, SMALL } from '../status';
import type { DataTable } from '../table';
import type { Ready } from '../types';
import { LEAST_SHARE, MOST_LINES, SIGNIFICANT } from './layout';

/** Windows of two years told, the latest first. */
const WINDOWS = 2;
/** Who, which two years, contracts, amount: then the figures. */
const FIGURES = 4;

/** A word for each, its code beside: the whole wording is in `SPASER Indicateurs`. */
const SHORT: Readonly<Record<string, Bilingual>> = {
  'LEG-S1': bilingual('Sociaux', 'Social'),
  'LEG-S2': bilingual('ESUS', 'ESUS'),
  'LEG-S3': bilingual('Employeurs inclusifs', 'Inclusive employers'),
  'LEG-S4': bilingual('ESS', 'Social economy'),
  'LEG-E1': bilingual('Écologiques', 'Ecological'),
  'LEG-E2': bilingual('Circulaires', 'Circular'),
  'LEG-E3': bilingual('Sobriété', 'Sobriety'),
};

/** The seven figures of article L. 2111-3. */
function legal(): readonly Indicator[] {
  return CATALOGUE.filter(({ id }) => id.startsWith('LEG-'));
}

/** Two years at a time, back from the last one. */
function windowsOf(table: DataTable, last: number): string[] {
  const place = table.index('year');
  const years = new Set(table.rows.flatMap((row) => (typeof row[place] === 'number' ? [row[place]] : [])));
  return Array.from({ length: WINDOWS }, (_, index) => last - 2 * index)
    .filter((to, index) => index === 0 || years.has(to) || years.has(to - 1))
    .map((to) => `${to - 1}-${to}`);
}

function buyersOf(input: Ready): readonly (Group | null)[] {
  const keys = groupKeys(input.workings, 'buyer').filter((key) => key !== '');
  return keys.length < 2 ? [null] : [null, ...keys.slice(0, MOST_LINES).map((key): Group => ({ by: 'buyer', key }))];
}

function rateCells(input: Ready, indicator: Indicator, window: string, group: Group | null, at: number): PlanCell[] {
  const { language, settings } = input;
  const span = `$${cellAddress(at, 1)}`;
  const [contracts, amount] = [`$${cellAddress(at, 2)}`, `$${cellAddress(at, 3)}`];
  const from = `(10*LEFT(${span},4))`;
  const to = `(10*RIGHT(${span},4)+4)`;
  const scope = {
    period: { kind: 'span' as const, fromRank: from, toRank: to, fromDate: from, toDate: to },
    group: group === null ? null : { by: group.by, cell: `$${cellAddress(at, 0)}` },
    settings,
  };
  const floor = Math.max(settings.fillFloor, LEAST_SHARE);
  const empty = quoteText(EMPTY);
  const found = measure(indicator, window, group, input.workings);
  return (['count', 'value'] as const).map((basis): PlanCell => {
    const recipe = indicator.recipes.find((one) => one.basis === basis && one.value === 'rate');
    const own = found.find((one) => one.basis === basis);
    if (recipe === undefined) return null;
    const part = (name: 'numerator' | 'no'): string => (recipeFormula(recipe, scope, language, name) ?? '=0').slice(1);
    const all = basis === 'count' ? contracts : amount;
    const told = `IF(${contracts}<${SIGNIFICANT},${quoteText(SMALL)},${part('numerator')}/${all})`;
    const isSilent = own === undefined || own.value === null || isWithheld(own);
    const few = (found.find((one) => one.basis === 'count')?.denominator ?? 0) < SIGNIFICANT;
    const value = isSilent ? EMPTY : few ? SMALL : own.value;
    return computed(
      `=IF(${all}=0,${empty},IF((${part('numerator')}+${part('no')})/${all}<${floor},${empty},${told}))`,
      value,
      'rate',
    );
  });
}

/** The law's figures by buyer and by window of two years, in number and in value, from a row on. */
export function lawRows(input: Ready, table: DataTable, row: number, last: number): PlanCell[][] {
  const { language, settings } = input;
  const french = language === 'fr';
  const [first] = legal();
  if (first === undefined) return [];
  const every = settings.buyerName ?? (french ? 'Tous les marchés' : 'Every contract');
  const heads = [
    french ? 'Acheteur' : 'Buyer',
    french ? 'Deux ans' : 'Two years',
    french ? 'Marchés' : 'Contracts',
    french ? 'Montant HT (€)' : 'Amount excl. VAT (€)',
    ...legal().flatMap(({ id }) => {
      const name = `${pick(SHORT[id] ?? { fr: id, en: id }, language)} (${id})`;
      return [name, french ? `${name}, en valeur` : `${name}, in value`];
    }),
  ];
  const lines = buyersOf(input).flatMap((group) => windowsOf(table, last).map((window) => ({ group, window })));
  const count = first.recipes.find(({ basis }) => basis === 'count');
  const value = first.recipes.find(({ basis }) => basis === 'value');
  return [
    headings(heads, (index) => index > 0),
    ...lines.map(({ group, window }, index): PlanCell[] => {
      const at = row + 1 + index;
      const span = `$${cellAddress(at, 1)}`;
      const scope = {
        period: {
          kind: 'span' as const,
          fromRank: `(10*LEFT(${span},4))`,
          toRank: `(10*RIGHT(${span},4)+4)`,
          fromDate: '0',
          toDate: '0',
        },
        group: group === null ? null : { by: group.by, cell: `$${cellAddress(at, 0)}` },
        settings,
      };
      const whole = measure(first, window, group, input.workings);
      const total = (basis: 'count' | 'value', recipe: typeof count): PlanCell =>
        computed(
          recipe === undefined ? '=0' : (recipeFormula(recipe, scope, language, 'denominator') ?? '=0'),
          whole.find((one) => one.basis === basis)?.denominator ?? 0,
          'integer',
        );
      return [
        styled(group === null ? every : pick(groupLabel(group), language), group === null ? 'strong' : 'label'),
        styled(window, 'textRight'),
        total('count', count),
        total('value', value),
        ...legal().flatMap((indicator) => rateCells(input, indicator, window, group, at)),
      ];
    }),
  ];
}

/** How many columns the law's table has. */
export function lawColumns(): number {
  return FIGURES + 2 * legal().length;
}
