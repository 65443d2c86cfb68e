import { areaAddress, cellAddress, type PlanCell } from '../../workbook';
import { compared, either, joined, live, liveCell, number, type LiveNumber } from '../live';
import { sumRows, type DataTable } from '../table';
import { COLOURS } from './colours';
import { bodyRow, columnArea, FIRST_FIGURE, sentenceCell, tableBlocks, type FigureTable } from './figureTable';
import { KEPT } from './period';
import type { Wording } from './wording';

const YEARS = 6;

/** True when some contract has hours to show. */
export function hasHours(table: DataTable): boolean {
  const [planned, done] = [table.index('hoursPlanned'), table.index('hoursDone')];
  return table.rows.some((row) => Number(row[planned] ?? 0) > 0 || Number(row[done] ?? 0) > 0);
}

/**
 * Hours planned and done by year of notification, and those of no date or of
 * older years together: they follow performance, so the period cell leaves
 * them alone.
 */
export function hoursTable(table: DataTable, firstRow: number, words: Wording): FigureTable {
  const { say } = words;
  const place = table.index('year');
  const first = bodyRow(firstRow);
  const years = [...new Set(table.rows.flatMap((row) => (typeof row[place] === 'number' ? [row[place]] : [])))]
    .sort((a, b) => a - b)
    .slice(-YEARS);
  const columns = ['hoursPlanned', 'hoursDone'] as const;
  const byYear = years.map((year, index) => {
    const test = { column: 'year', op: '=' as const, value: live(cellAddress(first + index, 0, true), year) };
    return columns.map((column) => sumRows(table, column, [test, KEPT]));
  });
  const rest = columns.map((column, index): LiveNumber => {
    const whole = sumRows(table, column, [KEPT]);
    const dated = areaAddress(
      { row: first, column: FIRST_FIGURE + index, rows: Math.max(1, years.length), columns: 1 },
      true,
    );
    const sum = byYear.reduce((total, sums) => total + (sums[index]?.value ?? 0), 0);
    return years.length === 0 ? whole : live(`${whole.formula}-SUM(${dated})`, whole.value - sum);
  });
  const hasRest = rest.some(({ value }) => value > 0);
  const count = years.length + (hasRest ? 1 : 0);
  const sums = hasRest ? [...byYear, rest] : byYear;
  const rows = sums.map((own, index): PlanCell[] => {
    const year = years[index];
    return [
      year === undefined ? say('Sans date ou avant', 'Undated or before') : { value: year, style: 'year' },
      ...own.map((sum) => liveCell(sum, 'hours')),
    ];
  });
  const total = (column: 0 | 1): LiveNumber => {
    const address = areaAddress({ row: first, column: FIRST_FIGURE + column, rows: count, columns: 1 }, true);
    const value = sums.reduce((sum, own) => sum + (own[column]?.value ?? 0), 0);
    return live(`ROUND(SUM(${address}),0)`, Math.round(value));
  };
  const [planned, done] = [total(0), total(1)];
  const hours = (count: LiveNumber) => words.integer(count);
  const sentence = either(
    compared(planned, '=', number(0)),
    joined(hours(done), say(' heures d’insertion réalisées', ' work-integration hours done')),
    joined(
      hours(done),
      say(' heures d’insertion réalisées pour ', ' work-integration hours done for '),
      hours(planned),
      say(' prévues, soit ', ' planned: '),
      words.rate(done, planned),
    ),
  );
  const area = (index: number) => columnArea(firstRow, FIRST_FIGURE + index, count);
  return {
    key: 'hours',
    sentence,
    blocks: tableBlocks(
      firstRow,
      sentence,
      [
        say('Année de notification', 'Year of notification'),
        say('Heures prévues', 'Hours planned'),
        say('Heures réalisées', 'Hours done'),
      ],
      rows,
    ),
    rows: count + 2,
    chart: {
      key: 'hours',
      type: 'column',
      title: sentence.value,
      titleFrom: sentenceCell(firstRow),
      categories: columnArea(firstRow, 0, count),
      series: [
        { name: say('Prévues', 'Planned'), values: area(0), colour: COLOURS.notInformed },
        { name: say('Réalisées', 'Done'), values: area(1), colour: COLOURS.social },
      ],
      valueAxis: { minimum: 0, numberFormat: '#,##0', title: say('heures', 'hours') },
      legend: 'bottom',
      altText: `${sentence.value}. ${say(
        'Colonnes\u202f: heures prévues et réalisées par année de notification.',
        'Columns: hours planned and done by year of notification.',
      )}`,
    },
  };
}
