import { areaAddress, cellAddress, type PlanCell } from '../../workbook';
import { joined, live, liveCell, text } from '../live';
import { countRows, sumRows, type DataTable } from '../table';
import { COLOURS } from './colours';
import { bodyRow, columnArea, FIRST_FIGURE, sentenceCell, tableBlocks, type FigureTable } from './figureTable';
import { KEPT } from './period';
import type { Wording } from './wording';

const YEARS = 6;

/** Contracts and amounts by year: what every register can show, where it lacks the columns of the other charts. */
export function volumesTable(
  table: DataTable,
  measure: 'contracts' | 'amounts',
  firstRow: number,
  words: Wording,
): FigureTable {
  const { say } = words;
  const place = table.index('year');
  const first = bodyRow(firstRow);
  const years = [...new Set(table.rows.flatMap((row) => (typeof row[place] === 'number' ? [row[place]] : [])))]
    .sort((a, b) => a - b)
    .slice(-YEARS);
  const contracts = measure === 'contracts';
  const figures = years.map((year, index) => {
    const test = { column: 'year', op: '=' as const, value: live(cellAddress(first + index, 0, true), year) };
    return contracts ? countRows(table, [test, KEPT]) : sumRows(table, 'amount', [test, KEPT]);
  });
  const rows = years.map((year, index): PlanCell[] => [
    { value: year, style: 'year' },
    liveCell(figures[index] ?? live('0', 0), contracts ? 'integer' : 'euro'),
  ]);
  const area = areaAddress({ row: first, column: FIRST_FIGURE, rows: Math.max(1, years.length), columns: 1 }, true);
  const sum = figures.reduce((total, figure) => total + figure.value, 0);
  const total = live(`ROUND(SUM(${area}),0)`, Math.round(sum));
  const span =
    years.length === 0 ? '' : years.length === 1 ? String(years[0]) : `${years[0]}-${years[years.length - 1]}`;
  const undated = text(say('Aucun marché daté', 'No dated contract'));
  const dated = contracts
    ? joined(
        words.counted(total, say('marché notifié', 'contract notified'), say('marchés notifiés', 'contracts notified')),
        `, ${span}`,
      )
    : joined(words.integer(total), say(' € HT de marchés notifiés, ', ' € excl. VAT of contracts notified, '), span);
  const sentence = years.length === 0 ? undated : dated;
  return {
    key: measure,
    sentence,
    blocks: tableBlocks(
      firstRow,
      sentence,
      [say('Année', 'Year'), contracts ? say('Marchés', 'Contracts') : say('Montant HT', 'Amount excl. VAT')],
      rows,
    ),
    rows: years.length + 2,
    chart: {
      key: measure,
      type: 'column',
      title: sentence.value,
      titleFrom: sentenceCell(firstRow),
      categories: columnArea(firstRow, 0, Math.max(1, years.length)),
      series: [
        {
          name: contracts ? say('Marchés', 'Contracts') : say('Montant HT', 'Amount excl. VAT'),
          values: columnArea(firstRow, FIRST_FIGURE, Math.max(1, years.length)),
          colour: COLOURS.economic,
          dataLabels: contracts,
        },
      ],
      valueAxis: {
        minimum: 0,
        numberFormat: contracts ? '#,##0' : '#,##0 "€"',
        ...(contracts ? { title: say('marchés', 'contracts') } : { title: say('euros HT', 'euros excl. VAT') }),
      },
      legend: 'none',
      altText: `${sentence.value}. ${
        contracts
          ? say('Colonnes\u202f: nombre de marchés par année.', 'Columns: contracts by year.')
          : say('Colonnes\u202f: montants HT par année.', 'Columns: amounts excluding VAT by year.')
      }`,
    },
  };
}
