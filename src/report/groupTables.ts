import {
  indicatorById,
  isWithheld,
  groupKeys,
  groupLabel,
  recipeFormula,
  type GroupBy,
  type Recipe,
} from '../indicators';
import { pick } from '../language';
import { stepping, within, type Steps } from '../pace';
import { cellAddress, type CellBlock, type PlanCell } from '../workbook';
import { SHOWN_PERIOD, PERIOD_NAME } from './bounds';
import { computed, headings, quoteText, styled } from './cells';
import { EMPTY, SMALL } from './status';
import type { DataTable } from './table';
import { figuresOf } from './figures';
import type { Ready } from './types';
import { GROUP_WORDS, periodLabel } from './words';

/** Groups shown in each table; a register with more keeps them in `tSpaser`, a pivot away. */
const MOST_GROUPS = 30;
const GROUPINGS: readonly GroupBy[] = ['department', 'category', 'buyer', 'contractType', 'procedure', 'supplierSize'];
/** Label, its empty neighbours under the table above, then three columns an indicator. */
const FIRST = 4;

export type GroupTables = {
  /** First row below them. */
  readonly lastRow: number;
  readonly blocks: readonly CellBlock[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
};

/** Rates in number of contracts: what committees compare between services. */
const COMPARED = ['PNAD-S', 'PNAD-E', 'SOC-01', 'ENV-04'] as const;

function comparedRates(): readonly { readonly id: string; readonly recipe: Recipe }[] {
  return COMPARED.flatMap((id) => {
    const recipe = indicatorById(id)?.recipes.find(({ basis, value }) => basis === 'count' && value === 'rate');
    return recipe === undefined ? [] : [{ id, recipe }];
  });
}

/** For the period of the dashboard, one table a grouping: contracts, yes and rate of the main indicators; in steps. */
export function* groupTablesSteps(input: Ready, table: DataTable, firstRow: number): Steps<GroupTables> {
  const { language, settings } = input;
  const french = language === 'fr';
  const rates = comparedRates();
  const found = figuresOf(input);
  const blocks: CellBlock[] = [];
  const rowHeights: { row: number; points: number }[] = [];
  let row = firstRow;
  for (const [done, by] of GROUPINGS.entries()) {
    const keys = groupKeys(input.workings, by).slice(0, MOST_GROUPS);
    yield done / GROUPINGS.length;
    if (keys.filter((key) => key !== '').length < 2) continue;
    const at = (index: number): number => row + 2 + index;
    const printed = stepping(keys, 1, (key, index): PlanCell[] => {
      const label = cellAddress(at(index), 0, true);
      const scope = { period: SHOWN_PERIOD, group: { by, cell: label }, settings };
      const cells = rates.flatMap(({ id, recipe }, place): PlanCell[] => {
        const measure = found(id, { by, key });
        const [yes, all] = [cellAddress(at(index), FIRST + place * 2 + 1), cellAddress(at(index), FIRST)];
        const no = (recipeFormula(recipe, scope, language, 'no') ?? '=0').slice(1);
        const isEmpty = `IF(${all}=0,1=1,(${yes}+${no})/${all}<${Math.max(settings.fillFloor, 1e-9)})`;
        const isSilent = measure === null || measure.value === null || isWithheld(measure);
        const value = isSilent ? EMPTY : measure.small ? SMALL : measure.value;
        return [
          computed(recipeFormula(recipe, scope, language, 'numerator') ?? '=0', measure?.numerator ?? 0, 'integer'),
          computed(`=IF(${isEmpty},${quoteText(EMPTY)},IF(${all}<5,${quoteText(SMALL)},${yes}/${all}))`, value, 'rate'),
        ];
      });
      const first = rates[0];
      const denominator = first === undefined ? null : recipeFormula(first.recipe, scope, language, 'denominator');
      const all = first === undefined ? 0 : (found(first.id, { by, key })?.denominator ?? 0);
      return [
        pick(groupLabel({ by, key }), language),
        null,
        null,
        null,
        computed(denominator ?? '=0', all, 'integer'),
        ...cells,
      ];
    });
    const rows = yield* within(printed, done / GROUPINGS.length, (done + 1) / GROUPINGS.length);
    const heads = [
      table.heading(by),
      '',
      '',
      '',
      french ? 'Marchés' : 'Contracts',
      ...rates.flatMap(({ id }) => [
        french ? `${id}\u202f: oui` : `${id}: yes`,
        french ? `${id}\u202f: taux` : `${id}: rate`,
      ]),
    ];
    const width = heads.length;
    const shown = french ? 'période du tableau de bord\u202f: ' : 'period of the dashboard: ';
    const title = `${pick(GROUP_WORDS[by], language)}, ${shown}`;
    blocks.push(
      {
        row,
        column: 0,
        rows: [
          [
            computed(`=${quoteText(title)}&${PERIOD_NAME}`, title + periodLabel(input.period, language), 'section'),
            ...Array.from({ length: width - 1 }, (): PlanCell => styled(null, 'section')),
          ],
          headings(heads, (index) => index >= FIRST),
        ],
      },
      { row: row + 2, column: 0, rows },
    );
    rowHeights.push({ row: row + 1, points: 32 });
    row += rows.length + 3;
  }
  return { lastRow: row, blocks, rowHeights };
}
