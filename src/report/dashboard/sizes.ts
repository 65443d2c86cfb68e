import { pick } from '../../language';
import { groupLabel } from '../../indicators';
import { cellAddress, type PlanCell } from '../../workbook';
import { compared, either, joined, live, liveCell, number, text, type LiveNumber } from '../live';
import { countRows, sumRows, type DataTable } from '../table';
import { COLOURS } from './colours';
import { bodyRow, columnArea, FIRST_FIGURE, sentenceCell, tableBlocks, type FigureTable } from './figureTable';
import { inGroup } from './groups';
import { inPeriod, type Bounds } from './period';
import type { Wording } from './wording';

const SIZES = ['micro', 'sme', 'midCap', 'large', ''] as const;

/** True when the register tells the size of at least one supplier. */
export function hasSizes(table: DataTable, notGiven: string): boolean {
  const place = table.index('supplierSize');
  return table.rows.some((row) => typeof row[place] === 'string' && row[place] !== notGiven);
}

/** Contracts of the period and their value by size of the holder. */
export function sizesTable(table: DataTable, bounds: Bounds, firstRow: number, words: Wording): FigureTable {
  const { say } = words;
  const first = bodyRow(firstRow);
  const period = inPeriod(bounds);
  const labels = SIZES.map((key) => pick(groupLabel({ by: 'supplierSize', key }), words.language));
  const figures = labels.map((label, index) => {
    const group = inGroup('supplierSize', live(cellAddress(first + index, 0, true), label));
    return [countRows(table, [...period, group]), sumRows(table, 'amount', [...period, group])] as const;
  });
  const rows = labels.map((label, index): PlanCell[] => {
    const [count, amount] = figures[index] ?? [];
    return [
      label,
      ...(count === undefined ? [] : [liveCell(count, 'integer')]),
      ...(amount === undefined ? [] : [liveCell(amount, 'euro')]),
    ];
  });
  const sum = (from: number, to: number): LiveNumber =>
    live(
      `SUM(${cellAddress(first + from, FIRST_FIGURE, true)}:${cellAddress(first + to, FIRST_FIGURE, true)})`,
      figures.slice(from, to + 1).reduce((total, [count]) => total + count.value, 0),
    );
  const known = sum(0, 3);
  const sentence = either(
    compared(known, '=', number(0)),
    text(
      say(
        'La taille des titulaires n’est pas renseignée sur la période',
        'Supplier size is not informed in the period',
      ),
    ),
    joined(
      words.rate(sum(0, 1), known),
      say(
        ' des marchés dont la taille du titulaire est connue vont à des TPE ou PME',
        ' of contracts whose supplier size is known go to micro firms or SMEs',
      ),
    ),
  );
  const area = (index: number) => columnArea(firstRow, FIRST_FIGURE + index, SIZES.length);
  return {
    key: 'sizes',
    sentence,
    blocks: tableBlocks(
      firstRow,
      sentence,
      [say('Taille du titulaire', 'Supplier size'), say('Marchés', 'Contracts'), say('Montant HT', 'Amount excl. VAT')],
      rows,
    ),
    rows: SIZES.length + 2,
    chart: {
      key: 'sizes',
      type: 'column',
      title: sentence.value,
      titleFrom: sentenceCell(firstRow),
      categories: columnArea(firstRow, 0, SIZES.length),
      series: [{ name: say('Marchés', 'Contracts'), values: area(0), colour: COLOURS.economic, dataLabels: true }],
      valueAxis: { minimum: 0, numberFormat: '#,##0', title: say('marchés', 'contracts') },
      legend: 'none',
      altText: `${sentence.value}. ${say(
        'Colonnes\u202f: nombre de marchés de la période par taille du titulaire.',
        'Columns: contracts of the period by supplier size.',
      )}`,
    },
  };
}
