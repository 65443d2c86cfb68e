import { pick } from '../../language';
import { areaAddress, cellAddress, type PlanCell } from '../../workbook';
import { compared, either, joined, live, liveCell, number, text, type Live, type LiveNumber } from '../live';
import { EMPTY, SMALL } from '../status';
import { countRows, valuesOf, type DataTable, type RowTest } from '../table';
import { percentAxis } from '../inLanguage';
import { COLOURS } from './colours';
import { bodyRow, columnArea, FIRST_FIGURE, sentenceCell, tableBlocks, type FigureTable } from './figureTable';
import { flag, inPeriod, type Bounds } from './period';
import { ORDER_HEADING } from './ranking';
import { informedRate, SIGNIFICANT } from './rates';
import type { Wording } from './wording';

/** Groups listed however small; beyond, those that can have a rate in some period. */
const SHOWN = 7;
/** More rows than this would make the sheet slow; « Autres » gathers the rest. */
const MOST_LISTED = 100;
/** Bars of the chart, the highest rates first. */
const DRAWN = 9;

/** A group column with at least two values that say something, the most useful first. */
export function groupColumn(
  table: DataTable,
  notGiven: string,
): 'department' | 'category' | 'buyer' | 'contractType' | null {
  for (const column of ['department', 'category', 'buyer', 'contractType'] as const) {
    const informed = valuesOf(table, column).filter(({ value }) => value !== notGiven);
    if (informed.length >= 2) return column;
  }
  return null;
}

/** The test of one value of a group column held in a cell. */
export function inGroup(column: string, cell: Live<string>): RowTest {
  return { column, op: '=', value: cell };
}

/** A name longer than this would be cut at the left of the chart. */
const LABEL_LENGTH = 40;

/** « Voirie (12) », « Culture (3, n.s.) »: a group without a bar is not a group at zero. */
function chartLabel(group: Live<string>, contracts: LiveNumber, words: Wording): Live<string> {
  const small = either(compared(contracts, '<', number(SIGNIFICANT)), text(`, ${SMALL})`), text(')'));
  const long = live(`LEN(${group.formula})>${LABEL_LENGTH}`, group.value.length > LABEL_LENGTH);
  const cut = joined(live(`LEFT(${group.formula},${LABEL_LENGTH - 1})`, group.value.slice(0, LABEL_LENGTH - 1)), '…');
  return joined(either(long, cut, group), ' (', words.integer(contracts), small);
}

/** Contracts, those that say yes then no (social, environment), and the two rates as shown. */
type GroupLine = { readonly label: string; readonly counts: readonly LiveNumber[]; readonly rates: readonly Live[] };

/** Columns of the table, from the first figure: five counts, then the rates. */
const SOCIAL = 5;
const RANK = 7;
const CHART_RATES = 8;
/** Last, where a long name runs on. */
const CHART_LABEL = 10;

/**
 * The groups as the chart draws them, row by row: the highest social rate first,
 * then « Non renseigné » and « Autres », and last the groups too small for a
 * rate, whose bars would be empty. The first cell orders the row's own group, the
 * greatest first; the other three are those of the group that the chart shows there.
 */
function inOrder(
  lines: readonly GroupLine[],
  first: number,
  named: number,
  words: Wording,
): readonly (readonly PlanCell[])[] {
  const rateOf = ({ rates }: GroupLine, place: 0 | 1): number | string => {
    const rate = rates[place]?.value;
    return typeof rate === 'number' || typeof rate === 'string' ? rate : EMPTY;
  };
  // Two groups of one rate keep their own order, and so do the small ones.
  const keys = lines.map((line, index): LiveNumber => {
    const rate = rateOf(line, 0);
    const [above, own] = [index < named ? 2 : 1, (lines.length - index) / 1e6];
    const cell = cellAddress(first + index, FIRST_FIGURE + SOCIAL, true);
    return live(
      `IF(ISNUMBER(${cell}),${above}+${cell},0)+${lines.length - index}/1000000`,
      (typeof rate === 'number' ? above + rate : 0) + own,
    );
  });
  const order = [...keys.keys()].sort((a, b) => (keys[b]?.value ?? 0) - (keys[a]?.value ?? 0));
  const areaOf = (column: number): string => areaAddress({ row: first, column, rows: lines.length, columns: 1 }, true);
  const ranks = areaOf(FIRST_FIGURE + RANK);
  return lines.map((own, index): PlanCell[] => {
    const shown = lines[order[index] ?? index] ?? own;
    const place = `MATCH(LARGE(${ranks},${index + 1}),${ranks},0)`;
    const there = <V extends number | string>(column: number, value: V): Live<V> =>
      live(`INDEX(${areaOf(column)},${place})`, value);
    return [
      liveCell(keys[index] ?? number(0), 'decimal2'),
      liveCell(there(FIRST_FIGURE + SOCIAL, rateOf(shown, 0)), 'rate'),
      liveCell(there(FIRST_FIGURE + SOCIAL + 1, rateOf(shown, 1)), 'rate'),
      liveCell(chartLabel(there(0, shown.label), there(FIRST_FIGURE, shown.counts[0]?.value ?? 0), words), 'label'),
    ];
  });
}

/** Contracts and rates of the largest groups, and of all the others together, so that the table adds up. */
export function groupsTable(
  table: DataTable,
  column: NonNullable<ReturnType<typeof groupColumn>>,
  notGiven: string,
  bounds: Bounds,
  firstRow: number,
  floor: number,
  words: Wording,
): FigureTable {
  const { say } = words;
  const first = bodyRow(firstRow);
  const period = inPeriod(bounds);
  const values = valuesOf(table, column);
  // The title names the best of all groups: each that has enough contracts for a rate is listed, drawn or not.
  const named = values
    .filter(({ value }) => value !== notGiven)
    .filter((group, index) => index < SHOWN || group.count >= SIGNIFICANT)
    .slice(0, MOST_LISTED);
  const shown = [...named, ...values.filter(({ value }) => value === notGiven)];
  const hasOthers = values.length > shown.length;
  const count = shown.length + (hasOthers ? 1 : 0);
  const flags = [null, flag('social', 1), flag('environmental', 1), flag('social', 0), flag('environmental', 0)];
  const tests = (test: RowTest | null): RowTest[] => (test === null ? [...period] : [...period, test]);

  const own = shown.map(({ value }, index) => {
    const label = live(cellAddress(first + index, 0, true), value);
    return flags.map((test) => countRows(table, [...tests(test), inGroup(column, label)]));
  });
  const others = flags.map((test, index): LiveNumber => {
    const total = countRows(table, tests(test));
    const area = areaAddress({ row: first, column: FIRST_FIGURE + index, rows: shown.length, columns: 1 }, true);
    const rest = own.reduce((sum, counts) => sum + (counts[index]?.value ?? 0), 0);
    return live(`${total.formula}-SUM(${area})`, total.value - rest);
  });
  const lineOf = (label: string, counts: readonly LiveNumber[], at: number): GroupLine => {
    const ref = (place: number): LiveNumber =>
      live(cellAddress(at, FIRST_FIGURE + place, true), counts[place]?.value ?? 0);
    const rates = [1, 2].map((place) => informedRate(ref(place), ref(place + 2), ref(0), floor));
    return { label, counts, rates };
  };
  const lines = [
    ...shown.map(({ value }, index) => lineOf(value, own[index] ?? [], first + index)),
    ...(hasOthers ? [lineOf(say('Autres', 'Others'), others, first + shown.length)] : []),
  ];
  const ranked = inOrder(lines, first, named.length, words);
  const rows = lines.map((one, index): PlanCell[] => [
    one.label,
    ...one.counts.map((value) => liveCell(value, 'integer')),
    ...one.rates.map((rate) => liveCell(rate, 'rate')),
    ...(ranked[index] ?? []),
  ]);
  const rated = lines.filter((one) => typeof one.rates[0]?.value === 'number').length;
  const drawn = Math.min(DRAWN, rated || count);

  // « Non renseigné » and « Autres » lead nothing.
  const rateArea = areaAddress({ row: first, column: FIRST_FIGURE + SOCIAL, rows: named.length, columns: 1 }, true);
  const labelArea = areaAddress({ row: first, column: 0, rows: named.length, columns: 1 }, true);
  const rates = lines.slice(0, named.length).map((one) => one.rates[0]?.value);
  const numbers = rates.filter((rate): rate is number => typeof rate === 'number');
  const best = numbers.length === 0 ? 0 : Math.max(...numbers);
  const bestAt = rates.indexOf(best);
  const bestLabel = rows[bestAt]?.[0];
  const sentence = either(
    live(`MAX(${rateArea})=0`, best === 0),
    either(
      live(`COUNT(${rateArea})=0`, numbers.length === 0),
      text(
        say(
          'Sans donnée\u202f: aucun groupe n’a assez de marchés renseignés pour un taux social',
          'No data: no group has enough informed contracts for a social rate',
        ),
      ),
      text(
        say(
          'Aucun groupe d’au moins 5 marchés renseignés ne porte de considération sociale',
          'No group of at least 5 informed contracts carries a social consideration',
        ),
      ),
    ),
    joined(
      live(`INDEX(${labelArea},MATCH(MAX(${rateArea}),${rateArea},0))`, typeof bestLabel === 'string' ? bestLabel : ''),
      say(' est en tête pour le social\u202f: ', ' leads on social considerations: '),
      words.rate(live(`MAX(${rateArea})`, best), number(1)),
      say(' de ses marchés', ' of its contracts'),
    ),
  );
  const area = (index: number) => columnArea(firstRow, FIRST_FIGURE + index, drawn);
  return {
    key: 'groups',
    sentence,
    blocks: tableBlocks(
      firstRow,
      sentence,
      [
        table.heading(column),
        say('Marchés', 'Contracts'),
        say('Social\u202f: oui', 'Social: yes'),
        say('Environnement\u202f: oui', 'Environment: yes'),
        say('Social\u202f: non', 'Social: no'),
        say('Environnement\u202f: non', 'Environment: no'),
        say('Taux social', 'Social rate'),
        say('Taux environnement', 'Environmental rate'),
        pick(ORDER_HEADING, words.language),
        say('Graphique\u202f: social', 'Chart: social'),
        say('Graphique\u202f: environnement', 'Chart: environment'),
        say('Dans le graphique', 'In the chart'),
      ],
      rows,
    ),
    rows: count + 2,
    chart: {
      key: 'groups',
      type: 'bar',
      title: sentence.value,
      titleFrom: sentenceCell(firstRow),
      categories: area(CHART_LABEL),
      series: [
        { name: say('Social', 'Social'), values: area(CHART_RATES), colour: COLOURS.social },
        { name: say('Environnement', 'Environment'), values: area(CHART_RATES + 1), colour: COLOURS.environmental },
      ],
      valueAxis: { minimum: 0, maximum: 1, numberFormat: percentAxis(words.language) },
      legend: 'bottom',
      altText: `${sentence.value}. ${say(
        'Barres\u202f: taux social et taux environnement des groupes d’au moins 5 marchés, le taux social le plus haut d’abord.',
        'Bars: social and environmental rates of the groups of at least 5 contracts, the highest social rate first.',
      )}`,
    },
  };
}
