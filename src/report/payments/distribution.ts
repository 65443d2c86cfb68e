import { areaAddress, cellAddress, type PlanCell } from '../../workbook';
import { styled } from '../cells';
import { COLOURS } from '../dashboard/colours';
import { FIRST_FIGURE, bodyRow, tableBlocks, type FigureTable } from '../dashboard/figureTable';
import { divided, either, joined, live, liveCell, number, text, type LiveNumber } from '../live';
import { EMPTY } from '../status';
import { countRows } from '../table';
import { clockWords, figureArea, figureSentence, type Frame } from './frame';

const BANDS = 9;
const WIDTH = 10;
const BAND_FROM = FIRST_FIGURE;
const BAND_TO = FIRST_FIGURE + 1;
const BAND_COUNT = FIRST_FIGURE + 2;
/** Above every delay. */
const NO_END = 99_999;

/** Paid invoices by bands of ten days. */
export function distributionTable(frame: Frame, firstRow: number): FigureTable {
  const { table, words, clock, regulatory } = frame;
  const { say } = words;
  const first = bodyRow(firstRow);
  const bands = Array.from({ length: BANDS + 1 }, (_, index) => ({
    // A payment may come before the legal start: the first band takes it.
    from: index === 0 ? -NO_END : index * WIDTH + 1,
    to: index === BANDS ? NO_END : (index + 1) * WIDTH,
    label:
      index === BANDS
        ? say(`plus de ${BANDS * WIDTH} jours`, `over ${BANDS * WIDTH} days`)
        : `${index === 0 ? 0 : index * WIDTH + 1}–${(index + 1) * WIDTH} ${say('jours', 'days')}`,
  }));
  const counts = bands.map(({ from, to }, index) => {
    const cell = (column: number, value: number): LiveNumber =>
      Math.abs(value) === NO_END ? number(value) : live(cellAddress(first + index, column, true), value);
    return countRows(table, [
      { column: clock, op: '>=', value: cell(BAND_FROM, from) },
      { column: clock, op: '<=', value: cell(BAND_TO, to) },
    ]);
  });
  const all = areaAddress({ row: first, column: BAND_COUNT, rows: bands.length, columns: 1 }, true);
  const total = live(
    `SUM(${all})`,
    counts.reduce((sum, { value }) => sum + value, 0),
  );
  const rows = bands.map(({ label, from, to }, index): PlanCell[] => {
    const count = counts[index] ?? live('0', 0);
    const own = live(cellAddress(first + index, BAND_COUNT, true), count.value);
    return [
      label,
      styled(index === 0 ? null : from, 'integer'),
      styled(index === BANDS ? null : to, 'integer'),
      liveCell(count, 'integer'),
      liveCell(divided(own, total, text(EMPTY)), 'rate'),
    ];
  });
  const within = countRows(table, [
    { column: clock, op: '>=', value: number(-NO_END) },
    { column: clock, op: '<=', value: number(regulatory) },
  ]);
  const sentence = either(
    live(`${total.formula}=0`, total.value === 0),
    text(say('Aucun délai de paiement connu', 'No payment delay known')),
    joined(
      words.rate(within, total),
      say(' des factures payées en ', ' of invoices paid in '),
      `${regulatory} ${say('jours ou moins', 'days or less')}, ${clockWords(clock, words)}`,
    ),
  );
  return {
    key: 'paymentDays',
    sentence,
    blocks: tableBlocks(
      firstRow,
      sentence,
      [
        say('Délai', 'Delay'),
        say('De (jours)', 'From (days)'),
        say('À (jours)', 'To (days)'),
        say('Factures', 'Invoices'),
        say('Part', 'Share'),
      ],
      rows,
    ),
    rows: rows.length + 2,
    chart: {
      key: 'paymentDays',
      type: 'column',
      title: sentence.value,
      titleFrom: figureSentence(firstRow),
      categories: figureArea(firstRow, 0, bands.length),
      series: [
        {
          name: say('Factures', 'Invoices'),
          values: figureArea(firstRow, BAND_COUNT, bands.length),
          colour: COLOURS.economic,
          dataLabels: true,
        },
      ],
      valueAxis: { minimum: 0, numberFormat: '#,##0' },
      legend: 'none',
      altText: sentence.value,
    },
  };
}
