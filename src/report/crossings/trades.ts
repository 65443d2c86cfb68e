import { groupKeys, groupLabel, indicatorById, measure, recipeFormula, type Group } from '../../indicators';
import { pick } from '../../language';
import { cellAddress, type PlanCell } from '../../workbook';
import { computed, headings, quoteText, styled } from '../cells';
import { EMPTY } from '../status';
import type { Ready } from '../types';

/** Hours planned, hours done, done over planned: those of every contract, whatever its date (COUNTING, SOC-03). */
const FIGURES = ['HRS-01', 'SOC-03', 'HRS-02'] as const;

/** Columns of the table. */
export const TRADE_COLUMNS = 6;

function tradesOf(input: Ready): readonly Group[] {
  return groupKeys(input.workings, 'trade')
    .map((key): Group => ({ by: 'trade', key }))
    .filter((group) =>
      ['HRS-01', 'SOC-03'].some((id) => {
        const indicator = indicatorById(id);
        return indicator !== null && (measure(indicator, 'all', group, input.workings)[0]?.numerator ?? 0) > 0;
      }),
    );
}

/** Work-integration hours by trade, from a row on; nothing where the register has no hours. */
export function tradeRows(input: Ready, row: number): PlanCell[][] {
  const { language, settings } = input;
  const french = language === 'fr';
  const trades = tradesOf(input);
  if (trades.length === 0) return [];
  const heads = french
    ? [
        'Métier',
        'Marchés avec heures prévues',
        'Heures prévues',
        'Heures réalisées',
        'Prévues des marchés suivis',
        'Réalisé / prévu des marchés suivis',
      ]
    : [
        'Trade',
        'Contracts with planned hours',
        'Hours planned',
        'Hours done',
        'Planned by contracts followed',
        'Done / planned of contracts followed',
      ];
  return [
    headings(heads, (index) => index > 0),
    ...trades.map((group, index): PlanCell[] => {
      const cell = `$${cellAddress(row + 1 + index, 0)}`;
      const scope = { period: 'all', group: { by: group.by, cell }, settings };
      const figures = FIGURES.map((id) => {
        const indicator = indicatorById(id);
        const recipe = indicator?.recipes[0];
        if (indicator === null || recipe === undefined) throw new Error(`No indicator ${id}`);
        const found = measure(indicator, 'all', group, input.workings)[0];
        const part = (name: 'numerator' | 'denominator'): string =>
          (recipeFormula(recipe, scope, language, name) ?? '=0').slice(1);
        return { found, part };
      });
      const [planned, done, ratio] = figures;
      if (planned === undefined || done === undefined || ratio === undefined) return [];
      const empty = quoteText(EMPTY);
      const isKnown = (done.found?.denominator ?? 0) > 0;
      return [
        styled(pick(groupLabel(group), language), 'label'),
        computed(`=${planned.part('denominator')}`, planned.found?.denominator ?? 0, 'integer'),
        computed(`=${planned.part('numerator')}`, planned.found?.numerator ?? 0, 'hours'),
        computed(
          `=IF(${done.part('denominator')}=0,${empty},${done.part('numerator')})`,
          isKnown ? (done.found?.numerator ?? 0) : EMPTY,
          'hours',
        ),
        computed(`=${ratio.part('denominator')}`, ratio.found?.denominator ?? 0, 'hours'),
        computed(
          `=IF(${ratio.part('denominator')}=0,${empty},${ratio.part('numerator')}/${ratio.part('denominator')})`,
          ratio.found?.value ?? EMPTY,
          'rate',
        ),
      ];
    }),
  ];
}
