import type { TaggedContract } from '../../considerations';
import { cellAddress, type CellBlock, type PlanCell } from '../../workbook';
import { computed, headings, quoteText, styled } from '../cells';
import { EMPTY } from '../status';
import type { ReportInput } from '../types';

/** Where the list of hours stands in the sheet (0-based). */
export type HoursList = {
  readonly first: number;
  readonly last: number;
  readonly trade: number;
  readonly planned: number;
  readonly done: number;
};

const FIRST = 2;

/** Hours planned and done by purchase family, as sums of the list. */
export function tradesBlocks(
  { language }: ReportInput,
  contracts: readonly TaggedContract[],
  list: HoursList,
  first: number,
): { readonly blocks: readonly CellBlock[]; readonly last: number } {
  const trades = [...new Set(contracts.flatMap(({ contract }) => contract.category ?? []))].sort();
  if (trades.length < 2) return { blocks: [], last: first };
  const french = language === 'fr';
  const area = (column: number): string =>
    `${cellAddress(list.first, column, true)}:${cellAddress(list.last, column, true)}`;
  const sum = (trade: string, of: 'planned' | 'done'): number =>
    contracts
      .filter(({ contract }) => contract.category?.toLowerCase() === trade.toLowerCase())
      .reduce((total, { insertionHours }) => total + (insertionHours[of] ?? 0), 0);
  const rows = trades.map((trade, index): PlanCell[] => {
    const row = first + 1 + index;
    const [name, p, d] = [cellAddress(row, FIRST), cellAddress(row, list.planned), cellAddress(row, list.done)];
    const [planned, done] = [sum(trade, 'planned'), sum(trade, 'done')];
    const sumIf = (column: number): string => `=SUMIFS(${area(column)},${area(list.trade)},${name})`;
    return [
      styled(trade, 'text'),
      ...Array.from({ length: list.planned - FIRST - 1 }, () => null),
      computed(sumIf(list.planned), planned, 'hours'),
      computed(sumIf(list.done), done, 'hours'),
      computed(`=IF(${p}=0,${quoteText(EMPTY)},${d}/${p})`, planned === 0 ? EMPTY : done / planned, 'rate'),
    ];
  });
  const heads = french
    ? ['Par famille', 'Heures prévues', 'Heures réalisées', 'Réalisé / prévu']
    : ['By family', 'Hours planned', 'Hours done', 'Done / planned'];
  const [label = '', ...figures] = heads;
  return {
    blocks: [
      {
        row: first,
        column: FIRST,
        rows: [
          [
            ...headings([label], () => false),
            ...Array.from({ length: list.planned - FIRST - 1 }, () => null),
            ...headings(figures, () => true),
          ],
        ],
      },
      { row: first + 1, column: FIRST, rows },
    ],
    last: first + rows.length,
  };
}
