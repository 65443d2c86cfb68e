import { pick } from '../../language';
import { groupKeys, groupLabel, themeSide } from '../../indicators';
import { areaAddress, cellAddress, type PlanCell } from '../../workbook';
import { styled } from '../cells';
import { either, joined, live, liveCell, text, type LiveText } from '../live';
import { countRows, valuesOf, type DataTable, type RowTest } from '../table';
import type { Ready } from '../types';
import { COLOURS } from './colours';
import {
  bodyRow,
  columnArea,
  FIRST_FIGURE,
  LAST_COLUMN,
  sentenceCell,
  tableBlocks,
  type FigureTable,
} from './figureTable';
import { inGroup, type groupColumn } from './groups';
import { inPeriod, type Bounds } from './period';
import { ORDER_HEADING, ranking, tableCell } from './ranking';
import type { Wording } from './wording';

const SHOWN = 10;
/** Columns of the table, from the first figure: two sides, their sum, the order, then the bars as drawn. */
const TOTAL = 2;
const RANK = 3;
const BARS = 4;
const BAR_LABEL = 6;

type ThemeLine = { readonly label: string; readonly side: 'social' | 'environmental' };

/** The themes met most in the register, on both sides, the most frequent first. */
export function themesShown(input: Ready): readonly ThemeLine[] {
  return groupKeys(input.workings, 'theme')
    .slice(0, SHOWN)
    .map((key) => ({ label: pick(groupLabel({ by: 'theme', key }), input.language), side: themeSide(key) }));
}

function carries(theme: RowTest['value']): RowTest {
  return { column: 'themes', op: 'contains', value: theme };
}

/** Contracts of the period by theme: one contract may carry several. */
export function themesTable(
  table: DataTable,
  themes: readonly ThemeLine[],
  bounds: Bounds,
  firstRow: number,
  words: Wording,
): FigureTable {
  const { say } = words;
  const first = bodyRow(firstRow);
  const counts = themes.map(({ label }, index) =>
    countRows(table, [...inPeriod(bounds), carries(live(cellAddress(first + index, 0, true), label))]),
  );
  const totalOf = (index: number): number => counts[index]?.value ?? 0;
  const order = ranking(
    themes.map((_, index) => tableCell(first + index, FIRST_FIGURE + TOTAL, totalOf(index))),
    first,
    FIRST_FIGURE + RANK,
  );
  const rows = themes.map(({ label, side }, index): PlanCell[] => {
    const count = counts[index] ?? live('0', 0);
    const [own, other] = [liveCell(count, 'integer'), styled(0, 'integer')];
    const both = [0, 1].map((place) => cellAddress(first + index, FIRST_FIGURE + place)).join('+');
    const there = order.at(index);
    const shown = themes[there.index];
    const sideOf = (one: ThemeLine['side']): number => (shown?.side === one ? totalOf(there.index) : 0);
    return [
      label,
      ...(side === 'social' ? [own, other] : [other, own]),
      liveCell(live(both, count.value), 'integer'),
      liveCell(order.keys[index] ?? live('0', 0), 'decimal2'),
      liveCell(there.of(FIRST_FIGURE, sideOf('social')), 'integer'),
      liveCell(there.of(FIRST_FIGURE + 1, sideOf('environmental')), 'integer'),
      liveCell(there.of(0, shown?.label ?? ''), 'label'),
    ];
  });
  const areaOf = (column: number): string => areaAddress({ row: first, column, rows: themes.length, columns: 1 }, true);
  const totals = areaOf(FIRST_FIGURE + TOTAL);
  const values = counts.map((count) => count.value);
  const most = values.length === 0 ? 0 : Math.max(...values);
  const top = live(`MAX(${totals})`, most);
  const label = live(
    `INDEX(${areaOf(0)},MATCH(${top.formula},${totals},0))`,
    themes[values.indexOf(most)]?.label ?? '',
  );
  const sentence: LiveText = either(
    live(`${top.formula}=0`, most === 0),
    text(say('Aucun thème n’est renseigné sur la période', 'No theme is informed in the period')),
    joined(
      label,
      say(' est le thème le plus fréquent\u202f: ', ' is the most frequent theme: '),
      words.counted(top, say('marché', 'contract'), say('marchés', 'contracts')),
    ),
  );
  const area = (index: number) => columnArea(firstRow, FIRST_FIGURE + index, themes.length);
  return {
    key: 'themes',
    sentence,
    blocks: tableBlocks(
      firstRow,
      sentence,
      [
        say('Thème', 'Theme'),
        'Social',
        say('Environnement', 'Environment'),
        say('Marchés', 'Contracts'),
        pick(ORDER_HEADING, words.language),
        say('Graphique\u202f: social', 'Chart: social'),
        say('Graphique\u202f: environnement', 'Chart: environment'),
        say('Dans le graphique', 'In the chart'),
      ],
      rows,
    ),
    rows: themes.length + 2,
    chart: {
      key: 'themes',
      type: 'barStacked',
      title: sentence.value,
      titleFrom: sentenceCell(firstRow),
      categories: area(BAR_LABEL),
      series: [
        { name: 'Social', values: area(BARS), colour: COLOURS.social },
        { name: say('Environnement', 'Environment'), values: area(BARS + 1), colour: COLOURS.environmental },
      ],
      valueAxis: { minimum: 0, numberFormat: '0', title: say('marchés', 'contracts') },
      legend: 'bottom',
      altText: `${sentence.value}. ${say(
        'Barres\u202f: nombre de marchés de la période par thème.',
        'Bars: contracts of the period by theme.',
      )}`,
    },
  };
}

const COLUMNS_SHOWN = LAST_COLUMN - FIRST_FIGURE + 1;

/** Themes in rows, services (or the next best grouping) in columns. */
export function themesByGroupTable(
  table: DataTable,
  themes: readonly ThemeLine[],
  column: NonNullable<ReturnType<typeof groupColumn>>,
  bounds: Bounds,
  firstRow: number,
  words: Wording,
): FigureTable {
  const groups = valuesOf(table, column)
    .slice(0, COLUMNS_SHOWN)
    .map(({ value }) => value);
  const first = bodyRow(firstRow);
  const sentence = text(
    words.say(
      `Thèmes et ${table.heading(column).toLowerCase()}\u202f: nombre de marchés de la période`,
      `Themes and ${table.heading(column).toLowerCase()}: contracts of the period`,
    ),
  );
  const rows = themes.map(({ label }, index): PlanCell[] => [
    label,
    ...groups.map((group, place) =>
      liveCell(
        countRows(table, [
          ...inPeriod(bounds),
          carries(live(cellAddress(first + index, 0, true), label)),
          inGroup(column, live(cellAddress(first - 1, FIRST_FIGURE + place, true), group)),
        ]),
        'integer',
      ),
    ),
  ]);
  return {
    key: 'themesByGroup',
    sentence,
    blocks: tableBlocks(firstRow, sentence, [words.say('Thème', 'Theme'), ...groups], rows),
    rows: rows.length + 2,
    chart: null,
  };
}
