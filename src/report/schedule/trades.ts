import type { TaggedContract } from '../../considerations';
import type { CellBlock, PlanCell } from '../../workbook';
import { headings, styled } from '../cells';
import { EMPTY } from '../status';
import type { ReportInput } from '../types';

/** The column of the hours planned in the list above (0-based); those done stand at its right. */
export type HoursList = {
  readonly planned: number;
};

const FIRST = 2;

/** Hours planned and done by purchase family, as plain sums of the list: a contract’s own ratio is no formula either. */
export function tradesBlocks(
  { language }: ReportInput,
  contracts: readonly TaggedContract[],
  list: HoursList,
  first: number,
): { readonly blocks: readonly CellBlock[]; readonly last: number } {
  const trades = [...new Set(contracts.flatMap(({ contract }) => contract.category ?? []))].sort();
  if (trades.length < 2) return { blocks: [], last: first };
  const french = language === 'fr';
  const sum = (trade: string, of: 'planned' | 'done'): number =>
    contracts
      .filter(({ contract }) => contract.category?.toLowerCase() === trade.toLowerCase())
      .reduce((total, { insertionHours }) => total + (insertionHours[of] ?? 0), 0);
  const rows = trades.map((trade): PlanCell[] => {
    const [planned, done] = [sum(trade, 'planned'), sum(trade, 'done')];
    return [
      styled(trade, 'text'),
      ...Array.from({ length: list.planned - FIRST - 1 }, () => null),
      styled(planned, 'hours'),
      styled(done, 'hours'),
      styled(planned === 0 ? EMPTY : done / planned, 'rate'),
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
