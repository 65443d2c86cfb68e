import { daysBetween, yearOf } from '../../calendar';
import { indicatorById, recipeFormula } from '../../indicators';
import { pick } from '../../language';
import { roadOf, type Road, type Schedule } from '../../opportunities';
import { cellAddress, type CellBlock, type PlanCell } from '../../workbook';
import { computed, headings, quoteText, styled } from '../cells';
import { either, compared, joined, live, liveCell, number, text, type LiveNumber, type LiveText } from '../live';
import { EMPTY } from '../status';
import { liveTarget } from '../targets';
import type { Ready } from '../types';
import { countRecipe, lastYear, roadBasesOf } from './road';

/** First column of the road: the list below begins one column before. */
const FIRST = 1;
const AT = {
  code: 1,
  sentence: 2,
  target: 3,
  yes: 4,
  notified: 5,
  expected: 6,
  missing: 7,
  taken: 8,
  projected: 9,
} as const;

const HEADINGS = {
  fr: [
    'Code',
    'Ce qu’il vous manque',
    'Cible',
    'Avec',
    'Notifiés',
    'Attendus dans l’année',
    'Manquent',
    'Pris ci-dessous',
    'Taux projeté',
  ],
  en: [
    'Code',
    'What you still need',
    'Target',
    'With',
    'Notified',
    'Expected in the year',
    'Missing',
    'Taken below',
    'Projected rate',
  ],
} as const;

/** How the list below is counted: null when it has no line. */
export type Taken = {
  /** Column of the decisions, of the years and of an indicator’s flags, as formulas name them. */
  readonly decision: string;
  readonly year: string;
  readonly flag: (id: string) => string;
  readonly word: string;
} | null;

export type RoadTable = {
  readonly blocks: readonly CellBlock[];
  readonly roads: readonly Road[];
  readonly rows: number;
};

/** The targets and what each still needs, above the list: a decision typed below moves the projected rate. */
export function roadTable(input: Ready, schedule: Schedule, first: number, taken: Taken): RoadTable {
  const { language } = input;
  const roads = roadBasesOf(input.workings).map((base) => roadOf(base, schedule));
  if (roads.length === 0) return { blocks: [], roads, rows: 0 };
  const head: CellBlock = {
    row: first,
    column: FIRST,
    rows: [headings(HEADINGS[language], (index) => index >= AT.target - FIRST)],
  };
  const rows = roads.map((road, index) => roadCells(input, road, first + 1 + index, taken));
  return { blocks: [head, { row: first + 1, column: FIRST, rows }], roads, rows: rows.length + 1 };
}

function at(row: number, column: number, value: number): LiveNumber {
  return live(cellAddress(row, column), value);
}

function roadCells(input: Ready, road: Road, row: number, taken: Taken): PlanCell[] {
  const { language, settings } = input;
  const recipe = countRecipe(road.id);
  const part = (name: 'numerator' | 'denominator', period: string): string | null =>
    recipe === null ? null : recipeFormula(recipe, { period, settings }, language, name);
  const counted = (name: 'numerator' | 'denominator', value: number): PlanCell => {
    const formula = part(name, String(road.year));
    // Nothing is notified yet in a year to come: no formula is needed to say so.
    return formula === null || road.year > yearOf(input.run.date)
      ? styled(value, 'integer')
      : computed(formula, value, 'integer');
  };
  const [target, yes, notified, expected, missing, count] = (
    ['target', 'yes', 'notified', 'expected', 'missing', 'taken'] as const
  ).map((key) => at(row, AT[key], road[key])) as [
    LiveNumber,
    LiveNumber,
    LiveNumber,
    LiveNumber,
    LiveNumber,
    LiveNumber,
  ];
  const projected = `IF(MAX(${expected.formula},${notified.formula}+${count.formula})=0,${quoteText(EMPTY)},(${yes.formula}+${count.formula})/MAX(${expected.formula},${notified.formula}+${count.formula}))`;
  return [
    styled(road.id, 'code'),
    liveCell(sentenceOf(road, missing, notified, expected, language), 'wrapped'),
    liveCell(liveTarget(settings, road.id, number(road.year), road.target), 'rate'),
    counted('numerator', road.yes),
    counted('denominator', road.notified),
    computed(
      `=${expectedFormula(input, road, notified, part('denominator', lastYear(input.run.date)))}`,
      road.expected,
      'integer',
    ),
    computed(
      `=MAX(0,ROUNDUP(ROUND(${target.formula}*${expected.formula},6),0)-${yes.formula})`,
      road.missing,
      'integer',
    ),
    taken === null
      ? styled(0, 'integer')
      : computed(
          `=COUNTIFS(${taken.decision},${quoteText(taken.word)},${taken.year},${road.year},${taken.flag(road.id)},1)`,
          road.taken,
          'integer',
        ),
    computed(`=${projected}`, road.projected ?? EMPTY, 'rate'),
  ];
}

/** A year under way goes on at its own pace; the next one is as long as the twelve months behind. */
function expectedFormula(
  { run }: Ready,
  { year, expected }: Road,
  notified: LiveNumber,
  before: string | null,
): string {
  if (year > yearOf(run.date)) return before === null ? String(expected) : before.slice(1);
  const days = daysBetween(`${year}-01-01`, `${year}-12-31`) + 1;
  const gone = daysBetween(`${year}-01-01`, run.date) + 1;
  return `MAX(${notified.formula},INT(${notified.formula}*${days}/${gone}+0.5))`;
}

/** « Il vous manque 7 marchés d’ici le 31/12/2026, sur 12 encore attendus. », as a formula. */
function sentenceOf(
  road: Road,
  missing: LiveNumber,
  notified: LiveNumber,
  expected: LiveNumber,
  language: 'fr' | 'en',
): LiveText {
  const left = live(`(${expected.formula}-${notified.formula})`, road.expected - road.notified);
  const label = pick(indicatorById(road.id)?.label ?? { fr: road.id, en: road.id }, language);
  const french = language === 'fr';
  const day = `31/12/${road.year}`;
  const none = text(
    french ? `${label}\u202f: rien ne manque pour ${road.year}` : `${label}: nothing is missing for ${road.year}`,
  );
  const noun = (count: LiveNumber): LiveText =>
    either(
      french ? compared(count, '<', number(2)) : compared(count, '=', number(1)),
      text(french ? ' marché' : ' contract'),
      text(french ? ' marchés' : ' contracts'),
    );
  const some = french
    ? joined(
        `${label}\u202f: il vous manque `,
        missing,
        noun(missing),
        ` d’ici le ${day}, sur `,
        left,
        ' encore attendus',
      )
    : joined(`${label}: you still need `, missing, noun(missing), ` by ${day}, of `, left, ' still expected');
  const many = french
    ? joined(
        `${label}\u202f: il manque `,
        missing,
        noun(missing),
        ', plus que les ',
        left,
        ` encore attendus d’ici le ${day}`,
      )
    : joined(`${label}: `, missing, noun(missing), ' missing, more than the ', left, ` still expected by ${day}`);
  return either(compared(missing, '=', number(0)), none, either(compared(missing, '>', left), many, some));
}
