import { bilingual, pick } from '../../language';
import { cellAddress, type ChartSeriesPlan, type PlanCell } from '../../workbook';
import { compared, either, joined, live, liveCell, number, text, type LiveNumber } from '../live';
import { countRows, type DataTable } from '../table';
import { percentAxis } from '../inLanguage';
import { COLOURS } from './colours';
import { bodyRow, columnArea, FIRST_FIGURE, sentenceCell, tableBlocks, type FigureTable } from './figureTable';
import { flag, inPeriod, type Bounds } from './period';
import type { Wording } from './wording';

const SUBJECTS = [
  { column: 'social', label: bilingual('Social', 'Social') },
  { column: 'environmental', label: bilingual('Environnement', 'Environment') },
  { column: 'insertionClause', label: bilingual('Clause d’insertion', 'Work-integration clause') },
  { column: 'envCriterion', label: bilingual('Critère environnemental', 'Environmental criterion') },
  { column: 'reserved', label: bilingual('Marché réservé', 'Reserved contract') },
] as const;

const STATES = ['yes', 'no', 'unknown', 'notConcerned'] as const;
const FLAGS = { yes: 1, no: 0, unknown: 'NR', notConcerned: 'NC' } as const;

/** Yes, no, not informed (and not applicable where there is any), as shares of the contracts of the period. */
export function statesTable(table: DataTable, bounds: Bounds, firstRow: number, words: Wording): FigureTable {
  const { say } = words;
  const first = bodyRow(firstRow);
  const period = inPeriod(bounds);
  const counts = SUBJECTS.map((subject) =>
    STATES.map((state) => countRows(table, [...period, flag(subject.column, FLAGS[state])])),
  );
  const rows = SUBJECTS.map((subject, index): PlanCell[] => {
    const own = counts[index] ?? [];
    const sum = own.reduce((total, count) => total + count.value, 0);
    const from = cellAddress(first + index, FIRST_FIGURE);
    const to = cellAddress(first + index, FIRST_FIGURE + 3);
    return [
      pick(subject.label, words.language),
      ...own.map((count) => liveCell(count, 'integer')),
      liveCell(live(`SUM(${from}:${to})`, sum), 'integer'),
    ];
  });
  const unknown = (column: string): readonly [LiveNumber, LiveNumber] => {
    const at = SUBJECTS.findIndex((subject) => subject.column === column);
    const values = counts[at]?.map((count) => count.value) ?? [];
    return [
      live(cellAddress(first + at, FIRST_FIGURE + 2, true), values[2] ?? 0),
      live(
        cellAddress(first + at, FIRST_FIGURE + 4, true),
        values.reduce((sum, value) => sum + value, 0),
      ),
    ];
  };
  const [socialUnknown, all] = unknown('social');
  const [environmentalUnknown] = unknown('environmental');
  const sentence = either(
    compared(all, '=', number(0)),
    text(say('Aucun marché notifié sur la période', 'No contract notified in the period')),
    either(
      live(
        `${socialUnknown.formula}+${environmentalUnknown.formula}=0`,
        socialUnknown.value + environmentalUnknown.value === 0,
      ),
      text(
        say(
          'Tous les marchés sont renseignés, en social et en environnement',
          'Every contract is informed, on social and on environmental considerations',
        ),
      ),
      joined(
        say('Le registre ne dit rien pour ', 'The register says nothing for '),
        words.rate(socialUnknown, all),
        say(' des marchés en social et ', ' of contracts on social and '),
        words.rate(environmentalUnknown, all),
        say(' en environnement', ' on environmental considerations'),
      ),
    ),
  );
  const anyNotConcerned = SUBJECTS.some(({ column }) =>
    table.rows.some((row) => row[table.index(column)] === FLAGS.notConcerned),
  );
  const area = (column: number) => columnArea(firstRow, FIRST_FIGURE + column, SUBJECTS.length);
  const series: ChartSeriesPlan[] = [
    { name: say('Oui', 'Yes'), values: area(0), colour: COLOURS.yes, dataLabels: true },
    { name: say('Non', 'No'), values: area(1), colour: COLOURS.no, dataLabels: true },
    { name: say('Non renseigné', 'Not informed'), values: area(2), colour: COLOURS.notInformed, dataLabels: true },
  ];
  if (anyNotConcerned) {
    series.push({ name: say('Sans objet', 'Not applicable'), values: area(3), colour: COLOURS.notConcerned });
  }
  return {
    key: 'states',
    sentence,
    blocks: tableBlocks(
      firstRow,
      sentence,
      [
        say('Sujet', 'Subject'),
        say('Oui', 'Yes'),
        say('Non', 'No'),
        say('Non renseigné', 'Not informed'),
        say('Sans objet', 'Not applicable'),
        say('Marchés', 'Contracts'),
      ],
      rows,
    ),
    rows: SUBJECTS.length + 2,
    chart: {
      key: 'states',
      type: 'barStacked100',
      title: sentence.value,
      titleFrom: sentenceCell(firstRow),
      categories: columnArea(firstRow, 0, SUBJECTS.length),
      series,
      valueAxis: { minimum: 0, numberFormat: percentAxis(words.language) },
      legend: 'bottom',
      altText: `${sentence.value}. ${say(
        'Barres\u202f: parts de oui, de non et de non renseigné pour chaque sujet.',
        'Bars: shares of yes, no and not informed for each subject.',
      )}`,
    },
  };
}
