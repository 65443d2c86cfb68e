import { quarterOf, yearOf, type CivilDate } from '../../calendar';
import { cellAddress, type PlanCell } from '../../workbook';
import { live, liveCell, type LiveNumber, type LiveText } from '../live';
import type { Figures } from '../figures';
import { columnReference, countRows, type DataTable } from '../table';
import { liveTarget } from '../targets';
import type { ReportInput } from '../types';
import { QUARTER_LETTER } from '../words';
import { percentAxis } from '../inLanguage';
import { COLOURS } from './colours';
import { bodyRow, columnArea, FIRST_FIGURE, sentenceCell, tableBlocks, type FigureTable } from './figureTable';
import { informedRate, SIGNIFICANT } from './rates';
import { flag, inPeriod, type Bounds } from './period';
import type { Wording } from './wording';

const QUARTERS = 8;
const YEARS = 5;

/** Columns of the table. */
const FROM = FIRST_FIGURE;
const TO = FROM + 1;
const ALL = FROM + 2;
const SOCIAL = FROM + 3;
const ENVIRONMENTAL = FROM + 4;
const SOCIAL_RATE = FROM + 5;
const ENVIRONMENTAL_RATE = FROM + 6;
const SOCIAL_TARGET = FROM + 7;

/** The last quarter of the register; that of the run where no contract has a date. */
function latestRank(table: DataTable, today: CivilDate): LiveNumber {
  const place = table.index('rank');
  const value = table.rows.reduce((latest, row) => {
    const rank = row[place];
    return typeof rank === 'number' && rank > latest ? rank : latest;
  }, 0);
  const now = yearOf(today) * 10 + quarterOf(today);
  const latest = `MAX(${columnReference(table, 'rank')})`;
  return live(`IF(${latest}=0,${now},${latest})`, value === 0 ? now : value);
}

/** By quarter when most quarters hold enough contracts to say something, else by year. */
function byQuarter(table: DataTable): boolean {
  const place = table.index('quarter');
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const quarter = row[place];
    if (typeof quarter === 'string') counts.set(quarter, (counts.get(quarter) ?? 0) + 1);
  }
  const large = [...counts.values()].filter((count) => count >= SIGNIFICANT).length;
  return large * 2 >= counts.size;
}

type Span = { readonly label: LiveText | LiveNumber; readonly from: LiveNumber; readonly to: LiveNumber };

/** The span `back` steps before the last one of the period shown. */
function spanAt(last: LiveNumber, back: number, quarterly: boolean, letter: string): Span {
  const l = last.formula;
  if (!quarterly) {
    const year = Math.floor(last.value / 10) - back;
    return {
      label: live(`INT(${l}/10)-${back}`, year),
      from: live(`(INT(${l}/10)-${back})*10`, year * 10),
      to: live(`(INT(${l}/10)-${back})*10+4`, year * 10 + 4),
    };
  }
  // A date known to the year alone has rank year × 10: read as its first quarter.
  const step = `(INT(${l}/10)*4+MAX(1,MOD(${l},10))-1-${back})`;
  const value = Math.floor(last.value / 10) * 4 + Math.max(1, last.value % 10) - 1 - back;
  const [year, quarter] = [Math.floor(value / 4), (((value % 4) + 4) % 4) + 1];
  const rank = live(`INT(${step}/4)*10+MOD(${step},4)+1`, year * 10 + quarter);
  return {
    label: live(`"${letter}"&(MOD(${step},4)+1)&" "&INT(${step}/4)`, `${letter}${quarter} ${year}`),
    from: rank,
    to: rank,
  };
}

/** Social and environmental rates over the last quarters (or years) up to the period shown, against their targets. */
export function trendTable(
  table: DataTable,
  input: ReportInput,
  figures: Figures,
  bounds: Bounds,
  firstRow: number,
  sentence: LiveText,
  words: Wording,
): FigureTable {
  const { say } = words;
  const floor = input.settings.fillFloor;
  const quarterly = byQuarter(table);
  const count = quarterly ? QUARTERS : YEARS;
  const latest = latestRank(table, input.run.date);
  const lastAddress = cellAddress(bodyRow(firstRow) + count - 1, TO, true);
  const last = live(`MIN(${bounds.to.formula},${latest.formula})`, Math.min(bounds.to.value, latest.value));
  const rows = Array.from({ length: count }, (_, index): PlanCell[] => {
    const at = bodyRow(firstRow) + index;
    const back = count - 1 - index;
    const isLast = back === 0;
    const span = spanAt(
      isLast ? last : live(lastAddress, lastValue(last, quarterly)),
      back,
      quarterly,
      QUARTER_LETTER[words.language],
    );
    const ref = (column: number, value: number): LiveNumber => live(cellAddress(at, column, true), value);
    const own: Bounds = { from: ref(FROM, span.from.value), to: ref(TO, span.to.value) };
    const all = countRows(table, inPeriod(own));
    const social = countRows(table, [...inPeriod(own), flag('social', 1)]);
    const environmental = countRows(table, [...inPeriod(own), flag('environmental', 1)]);
    const no = (column: string): LiveNumber => countRows(table, [...inPeriod(own), flag(column, 0)]);
    const year = live(`INT(${own.to.formula}/10)`, Math.floor(own.to.value / 10));
    const target = (id: string): PlanCell => {
      const stored = figures(id, null, String(year.value))?.target ?? null;
      return liveCell(liveTarget(input.settings, id, year, stored), 'rate');
    };
    return [
      liveCell(span.label, 'label'),
      liveCell(span.from, 'year'),
      liveCell(span.to, 'year'),
      liveCell(all, 'integer'),
      liveCell(social, 'integer'),
      liveCell(environmental, 'integer'),
      liveCell(informedRate(ref(SOCIAL, social.value), no('social'), ref(ALL, all.value), floor), 'rate'),
      liveCell(
        informedRate(ref(ENVIRONMENTAL, environmental.value), no('environmental'), ref(ALL, all.value), floor),
        'rate',
      ),
      target('PNAD-S'),
      target('PNAD-E'),
    ];
  });
  const area = (column: number) => columnArea(firstRow, column, count);
  const [socialName, environmentalName] = [say('Social', 'Social'), say('Environnement', 'Environment')];
  return {
    key: 'trend',
    sentence,
    blocks: tableBlocks(
      firstRow,
      sentence,
      [
        quarterly ? say('Trimestre', 'Quarter') : say('Année', 'Year'),
        say('Du rang', 'From rank'),
        say('Au rang', 'To rank'),
        say('Marchés', 'Contracts'),
        say('Social\u202f: oui', 'Social: yes'),
        say('Environnement\u202f: oui', 'Environment: yes'),
        say('Taux social', 'Social rate'),
        say('Taux environnement', 'Environmental rate'),
        say('Cible sociale', 'Social target'),
        say('Cible environnement', 'Environmental target'),
      ],
      rows,
    ),
    rows: count + 2,
    chart: {
      key: 'trend',
      type: 'column',
      title: sentence.value,
      titleFrom: sentenceCell(firstRow),
      categories: area(0),
      series: [
        { name: socialName, values: area(SOCIAL_RATE), colour: COLOURS.social },
        { name: environmentalName, values: area(ENVIRONMENTAL_RATE), colour: COLOURS.environmental },
        {
          name: say('Cible sociale', 'Social target'),
          values: area(SOCIAL_TARGET),
          colour: COLOURS.target,
          as: 'line',
          dashed: true,
        },
      ],
      valueAxis: {
        minimum: 0,
        maximum: 1,
        numberFormat: percentAxis(words.language),
        title: say('part des marchés', 'share of contracts'),
      },
      legend: 'bottom',
      altText: `${sentence.value}. ${say(
        'Colonnes\u202f: part des marchés à considération sociale et environnementale, de la plus ancienne période à la plus récente\u202f; ligne tiretée\u202f: cible sociale.',
        'Columns: share of contracts with a social and with an environmental consideration, oldest period first; dashed line: social target.',
      )}`,
    },
  };
}

function lastValue(last: LiveNumber, quarterly: boolean): number {
  if (!quarterly) return Math.floor(last.value / 10) * 10 + 4;
  return Math.floor(last.value / 10) * 10 + Math.max(1, last.value % 10);
}
