import {
  detailKeys,
  indicatorById,
  journalKind,
  measure,
  recipeFormula,
  type JournalEntry,
  type Recipe,
} from '../../indicators';
import { AGEC_CATEGORIES } from '../../settings';
import { cellAddress, type PlanCell } from '../../workbook';
import { computed, headings, quoteText, styled } from '../cells';
import { EMPTY } from '../status';
import { valuesOf, type DataTable } from '../table';
import type { Ready } from '../types';
import { YEAR_CELL } from './layout';

/** Columns of the table. */
export const AGEC_COLUMNS = 11;

/** The sum of a kind of AGEC line over a category and a year. */
function spent(journal: readonly JournalEntry[], kind: JournalEntry['kind'], category: string, year: string): number {
  return journal
    .filter((entry) => entry.kind === kind && entry.detail === category && entry.date.startsWith(year))
    .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

/** Categories of the journal, and those that a contract's CPV points at. */
function categoriesOf(input: Ready, table: DataTable): readonly string[] {
  const told = new Set([...detailKeys(input.journal), ...valuesOf(table, 'agecCategory').map(({ value }) => value)]);
  return AGEC_CATEGORIES.filter((category) => told.has(category));
}

/** AGEC by category for the chosen year, as the declaration asks: amounts, shares, targets and gaps; and the contracts that a CPV points at, so that none is forgotten. */
export function agecRows(input: Ready, table: DataTable, row: number, year: string): PlanCell[][] {
  const { language, settings, journal } = input;
  const french = language === 'fr';
  const categories = categoriesOf(input, table);
  const [reused, recycled] = ['AGEC-01', 'AGEC-02'].map(indicatorById);
  const recipe = reused?.recipes[0];
  if (categories.length === 0 || reused === null || reused === undefined || recipe === undefined) return [];
  const heads = french
    ? 'Catégorie AGEC|Marchés par CPV|Total HT (€)|Réemploi HT (€)|dont dons HT (€)|Recyclé HT (€)|Part réemploi|Part recyclé|Cible réemploi|Cible recyclé|Écart réemploi'
    : 'AGEC category|Contracts by CPV|Total excl. VAT (€)|Reused (€)|of which gifts (€)|Recycled (€)|Reused share|Recycled share|Reused target|Recycled target|Reused gap';
  return [
    headings(heads.split('|'), (index) => index > 0),
    ...categories.map((category, index): PlanCell[] => {
      const at = row + 1 + index;
      const cell = (column: number): string => cellAddress(at, column);
      const scope = {
        period: { kind: 'year' as const, cell: YEAR_CELL },
        group: { by: 'detail' as const, cell: `$${cell(0)}` },
        settings,
      };
      const sumOf = (kind: 'agecTotal' | 'agecReused' | 'agecGift' | 'agecRecycled'): PlanCell => {
        const own: Recipe = {
          ...recipe,
          numerator: {
            kind: 'sum',
            column: 'amount',
            where: [{ column: 'kind', op: '=', value: journalKind(kind).label }],
          },
        };
        return computed(
          recipeFormula(own, scope, language, 'numerator') ?? '=0',
          spent(journal, kind, category, year),
          'integer',
        );
      };
      const total = spent(journal, 'agecTotal', category, year);
      const share = (column: number, kind: 'agecReused' | 'agecRecycled'): PlanCell =>
        computed(
          `=IF(${cell(2)}=0,${quoteText(EMPTY)},${cell(column)}/${cell(2)})`,
          total === 0 ? EMPTY : spent(journal, kind, category, year) / total,
          'rate',
        );
      // A step of the decree holds for its years: another year chosen shows none rather than a wrong one.
      const group = { by: 'detail' as const, key: category };
      const target = (of: typeof recycled): number | null => of?.target?.(settings, Number(year), group) ?? null;
      const aim = (of: typeof recycled): PlanCell => {
        const value = target(of);
        return value === null ? EMPTY_CELL : computed(`=IF(${YEAR_CELL}=${year},${value},"")`, value, 'rate');
      };
      const [aimed, part] = [target(reused), total === 0 ? null : spent(journal, 'agecReused', category, year) / total];
      const contracts = measure({ ...reused, recipes: [countOf(category)], groups: [] }, year, null, input.workings)[0];
      return [
        styled(category, 'wrapped'),
        computed(
          `=COUNTIFS(${table.reference('agecCategory')},$${cell(0)},${table.reference('year')},${YEAR_CELL})`,
          contracts?.numerator ?? 0,
          'integer',
        ),
        sumOf('agecTotal'),
        sumOf('agecReused'),
        sumOf('agecGift'),
        sumOf('agecRecycled'),
        share(3, 'agecReused'),
        share(5, 'agecRecycled'),
        aim(reused),
        aim(recycled),
        aimed === null
          ? EMPTY_CELL
          : computed(
              `=IF(AND(ISNUMBER(${cell(6)}),ISNUMBER(${cell(8)})),ROUND(100*(${cell(6)}-${cell(8)}),1),"")`,
              part === null ? '' : Math.round(1000 * (part - aimed)) / 10,
              'gapPoints',
            ),
      ];
    }),
  ];
}

const EMPTY_CELL: PlanCell = styled(EMPTY, 'textRight');

function countOf(category: string): Recipe {
  return {
    table: 'tSpaser',
    basis: 'count',
    unit: 'count',
    value: 'numerator',
    numerator: { kind: 'count', where: [{ column: 'agecCategory', op: '=', value: category }] },
    denominator: { kind: 'count', where: [] },
    targeted: false,
  };
}
