import type { PeriodCells } from '../indicators';

/**
 * Workbook names of the period shown and of the ranks it covers: formulas of
 * other sheets use them, so that a sheet renamed by the buyer breaks nothing.
 */
export const PERIOD_NAME = 'SPASER_periode';
export const RANK_FROM_NAME = 'SPASER_rang_debut';
export const RANK_TO_NAME = 'SPASER_rang_fin';

/** The period shown, as formulas of indicators take it. */
export const SHOWN_PERIOD: PeriodCells = spanOf(RANK_FROM_NAME, RANK_TO_NAME);

/** A run of quarters held by two cells of ranks (year × 10 + quarter), with its first and last day. */
export function spanOf(from: string, to: string): PeriodCells {
  return {
    kind: 'span',
    fromRank: from,
    toRank: to,
    fromDate: `DATE(INT(${from}/10),MAX(1,MOD(${from},10)*3-2),1)`,
    toDate: `DATE(INT(${to}/10),MOD(${to},10)*3+1,0)`,
  };
}
