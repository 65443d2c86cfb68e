import { pick } from '../../language';
import { PAYMENT_INDICATORS, type PaymentIndicatorId } from '../../payments';
import { cellAddress, type PlanCell } from '../../workbook';
import { daysStyle } from '../cells';
import { FIRST_FIGURE, bodyRow, tableBlocks, type FigureTable } from '../dashboard/figureTable';
import { either, joined, live, liveCell, text, type Live, type LiveNumber } from '../live';
import { EMPTY } from '../status';
import { columnReference, countRows } from '../table';
import { PAID, daysText, type Frame } from './frame';

/** The days columns of `tFactures`, by the indicator that reads each. */
const ROWS: readonly (readonly [PaymentIndicatorId, string])[] = [
  ['FIN-01', 'fromDeposit'],
  ['FIN-02', 'fromAvailable'],
  ['FIN-03', 'fromStart'],
  ['FIN-11', 'ordering'],
  ['FIN-12', 'accounting'],
];

/** The labels are long: they run over one column more than in the other tables. */
const COUNT = FIRST_FIGURE + 1;

/** The cells that the tiles read. */
export type DelayRow = Readonly<Record<'count' | 'mean' | 'weighted' | 'median' | 'p90' | 'unknown', Live>>;

export type DelaysTable = FigureTable & { readonly row: (id: 'FIN-01' | 'FIN-02') => DelayRow };

/** Every clock: how many invoices it is known for, means, median and P90. */
export function delaysTable(frame: Frame, firstRow: number): DelaysTable {
  const { table, words } = frame;
  const { say } = words;
  const first = bodyRow(firstRow);
  const made = ROWS.map(([id, column], index) => {
    const days = columnReference(table, column);
    const amounts = columnReference(table, 'amount');
    const measure = (basis: 'mean' | 'weightedMean' | 'median' | 'p90'): number | null =>
      frame.measure(id, basis)?.value ?? null;
    const counted = frame.measure(id, 'mean')?.denominator ?? 0;
    const count = cellAddress(first + index, COUNT, true);
    const known = (formula: string, value: number | null): Live =>
      live(`IF(${count}=0,"${EMPTY}",${formula})`, value ?? EMPTY);
    // Each amount where the days are known: a blank amount weighs nothing.
    const weight = `SUMPRODUCT(ISNUMBER(${days})*1,${amounts})`;
    const paid = countRows(table, [PAID]);
    const cells = {
      count: live(`COUNT(${days})`, counted),
      mean: known(`AVERAGE(${days})`, measure('mean')),
      weighted: live(
        `IF(${weight}=0,"${EMPTY}",SUMPRODUCT(${days},${amounts})/${weight})`,
        measure('weightedMean') ?? EMPTY,
      ),
      median: known(`MEDIAN(${days})`, measure('median')),
      p90: known(`PERCENTILE.INC(${days},0.9)`, measure('p90')),
      unknown: live(`${paid.formula}-${count}`, paid.value - counted),
    };
    return { id, cells };
  });
  const rows = made.map(({ id, cells }): PlanCell[] => [
    pick(PAYMENT_INDICATORS[id], table.language),
    null,
    liveCell(cells.count, 'integer'),
    liveCell(cells.mean, daysStyle(words.language)),
    liveCell(cells.weighted, daysStyle(words.language)),
    liveCell(cells.median, daysStyle(words.language)),
    liveCell(cells.p90, daysStyle(words.language)),
    liveCell(cells.unknown, 'integer'),
  ]);
  const row = (id: 'FIN-01' | 'FIN-02'): DelayRow => {
    const index = made.findIndex((one) => one.id === id);
    const cells = made[index]?.cells;
    const at = (place: number, cell: Live | undefined): Live =>
      live(cellAddress(first + index, COUNT + place, true), cell?.value ?? EMPTY);
    return {
      count: at(0, cells?.count),
      mean: at(1, cells?.mean),
      weighted: at(2, cells?.weighted),
      median: at(3, cells?.median),
      p90: at(4, cells?.p90),
      unknown: at(5, cells?.unknown),
    };
  };
  const { mean } = row('FIN-01');
  const sentence = either(
    isNumber(mean),
    joined(
      daysText(asNumber(mean), words),
      say(' jours en moyenne du dépôt sur Chorus au règlement', ' days on average from Chorus deposit to payment'),
    ),
    text(say('Délais de paiement', 'Payment delays')),
  );
  return {
    key: 'delays',
    sentence,
    blocks: tableBlocks(
      firstRow,
      sentence,
      [
        say('Délai en jours civils', 'Delay in calendar days'),
        '',
        say('Factures', 'Invoices'),
        say('Moyenne', 'Mean'),
        say('Moyenne pondérée par montant', 'Mean weighted by amount'),
        say('Médiane', 'Median'),
        say('P90 (90e centile)', 'P90 (90th percentile)'),
        say('Dates absentes', 'Dates missing'),
      ],
      rows,
    ),
    rows: rows.length + 2,
    chart: null,
    row,
  };
}

/** Whether a cell that may hold « – » holds a figure. */
export function isNumber(cell: Live): Live<boolean> {
  return live(`ISNUMBER(${cell.formula})`, typeof cell.value === 'number');
}

/** The figure of a cell; read only behind `isNumber`. */
export function asNumber(cell: Live): LiveNumber {
  return live(cell.formula, typeof cell.value === 'number' ? cell.value : 0);
}
