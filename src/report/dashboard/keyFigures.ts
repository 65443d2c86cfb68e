import { indicatorById, recipeFormula } from '../../indicators';
import { bilingual, pick, type Bilingual } from '../../language';
import { stepping, type Steps } from '../../pace';
import { cellAddress, type CellBlock, type PlanCell } from '../../workbook';
import { spanOf } from '../bounds';
import { headings } from '../cells';
import type { Figures } from '../figures';
import { compared, divided, either, live, liveCell, number, text, type Live, type LiveNumber } from '../live';
import { EMPTY } from '../status';
import { countRows, sumRows, type DataTable } from '../table';
import { liveTarget, targetYear } from '../targets';
import type { ReportInput } from '../types';
import { FIRST_FIGURE } from './figureTable';
import { KEPT, type Bounds } from './period';
import { informedRate, isSilent, significantRate } from './rates';
import type { Wording } from './wording';

/** Columns where the figures of the table stand. */
const YES = FIRST_FIGURE;
const ALL = YES + 1;
const NO = YES + 2;
const UNKNOWN = YES + 3;
const NOT_CONCERNED = YES + 4;
const RATE = YES + 5;
const TARGET = YES + 8;

export type KeyFigure = {
  readonly id: string;
  readonly label: Bilingual;
  readonly kind: 'rate' | 'count' | 'hours';
};

/** The six figures that open the dashboard. */
export const KEY_FIGURES: readonly KeyFigure[] = [
  { id: 'PNAD-S', label: bilingual('Considération sociale', 'Social consideration'), kind: 'rate' },
  { id: 'PNAD-E', label: bilingual('Considération environnementale', 'Environmental consideration'), kind: 'rate' },
  { id: 'SOC-01', label: bilingual('Clause d’insertion', 'Work-integration clause'), kind: 'rate' },
  { id: 'ENV-04', label: bilingual('Critère environnemental', 'Environmental criterion'), kind: 'rate' },
  { id: 'SOC-02', label: bilingual('Marchés réservés', 'Reserved contracts'), kind: 'count' },
  { id: 'SOC-03', label: bilingual('Heures d’insertion', 'Work-integration hours'), kind: 'hours' },
];

type Parts = Readonly<Record<'yes' | 'all' | 'no' | 'unknown' | 'notConcerned', LiveNumber>>;

/** A key figure with the cells that hold its parts. */
export type KeyRow = Parts & {
  readonly figure: KeyFigure;
  /** Contracts there are, and too few say yes or no (`fillFloor`), or none for a count; hours planned, and none informed of those done. */
  readonly silent: Live<boolean>;
  /** The rate, « n.s. » or « – »; the number itself, or « – », for a count or hours. */
  readonly main: Live;
  /** A number, or nothing where no target is set for the year. */
  readonly target: Live<number | string>;
};

export type KeyFigures = { readonly block: CellBlock; readonly rows: readonly KeyRow[] };

/** Hours happen during performance: every contract counts, whatever its date (COUNTING, SOC-03). */
function hoursOf(table: DataTable): Parts {
  const none = number(0);
  const [yes, all] = [sumRows(table, 'hoursDone', [KEPT]), sumRows(table, 'hoursPlanned', [KEPT])];
  return { yes, all, no: none, unknown: none, notConcerned: none };
}

/** Hours are planned, and not one contract says how many were done. */
function hoursSilent(table: DataTable): Live<boolean> {
  const told = countRows(table, [{ column: 'hoursDone', op: '>=', value: number(0) }, KEPT]);
  return compared(told, '=', number(0));
}

/** Where the register never says no, « all those informed are yes » is no figure: asked only where no is 0 and some are unknown. */
function onInformed(
  figure: KeyFigure,
  placed: Parts,
  informed: LiveNumber,
  input: ReportInput,
  figures: Figures,
): Live {
  const recipe = indicatorById(figure.id)?.recipes.find(({ basis }) => basis === 'count');
  const rate = significantRate(placed.yes, informed);
  const nowhere = recipe && recipeFormula(recipe, { period: 'all', settings: input.settings }, input.language, 'no');
  if (nowhere === undefined || nowhere === null) return rate;
  const everywhere = live(nowhere.slice(1), figures(figure.id, null, 'all')?.no ?? 0);
  const oneSided = live(
    `AND(${placed.no.formula}=0,${placed.unknown.formula}>0,${everywhere.formula}=0)`,
    placed.no.value === 0 && placed.unknown.value > 0 && everywhere.value === 0,
  );
  return either<Live['value']>(oneSided, text(EMPTY), rate);
}

/** The parts of an indicator, by its own recipe. */
function partsOf(figure: KeyFigure, bounds: Bounds, input: ReportInput, figures: Figures): Parts {
  const recipe = indicatorById(figure.id)?.recipes.find(({ basis }) => basis === 'count');
  const measure = figures(figure.id);
  const scope = { period: spanOf(bounds.from.formula, bounds.to.formula), settings: input.settings };
  const part = (name: 'numerator' | 'denominator' | 'no' | 'unknown' | 'notConcerned'): LiveNumber => {
    const formula = recipe === undefined ? null : recipeFormula(recipe, scope, input.language, name);
    return live((formula ?? '=0').slice(1), measure?.[name] ?? 0);
  };
  return {
    yes: part('numerator'),
    all: part('denominator'),
    no: part('no'),
    unknown: part('unknown'),
    notConcerned: part('notConcerned'),
  };
}

/** The parts as the cells of their row, for whatever reads them. */
function asCells(parts: Parts, row: number): Parts {
  const cell = (column: number, part: LiveNumber): LiveNumber => live(cellAddress(row, column, true), part.value);
  return {
    yes: cell(YES, parts.yes),
    all: cell(ALL, parts.all),
    no: cell(NO, parts.no),
    unknown: cell(UNKNOWN, parts.unknown),
    notConcerned: cell(NOT_CONCERNED, parts.notConcerned),
  };
}

/** The table of the key figures, written from `firstRow`, one a step. */
export function* keyFiguresSteps(
  input: ReportInput,
  table: DataTable,
  figures: Figures,
  bounds: Bounds,
  firstRow: number,
  words: Wording,
): Steps<KeyFigures> {
  const { say, language } = words;
  const lines = yield* stepping(
    KEY_FIGURES,
    1,
    (figure, index): { readonly row: KeyRow; readonly cells: PlanCell[] } => {
      const at = firstRow + 1 + index;
      const isRate = figure.kind === 'rate';
      const hours = figure.kind === 'hours';
      const parts = hours ? hoursOf(table) : partsOf(figure, bounds, input, figures);
      const placed = asCells(parts, at);
      const informed = live(`${placed.yes.formula}+${placed.no.formula}`, placed.yes.value + placed.no.value);
      // A number is told as soon as one contract answers; a rate, when enough of them do.
      const floor = isRate ? input.settings.fillFloor : 0;
      const rate = informedRate(placed.yes, placed.no, placed.all, floor);
      const none = compared(placed.all, '=', number(0));
      const silent = hours
        ? hoursSilent(table)
        : either(none, live('1=0', false), isSilent(placed.yes, placed.no, placed.all, floor));
      const stored = isRate ? (figures(figure.id)?.target ?? null) : null;
      const year = live(`INT(${bounds.to.formula}/10)`, Math.floor(bounds.to.value / 10));
      const target = liveTarget(input.settings, figure.id, year, stored, targetYear(input.period) || null);
      const style = hours ? 'hours' : 'integer';
      const states = [parts.no, parts.unknown, parts.notConcerned];
      return {
        row: {
          ...placed,
          figure,
          silent,
          main: isRate
            ? live(cellAddress(at, RATE, true), rate.value)
            : either<Live['value']>(silent, text(EMPTY), placed.yes),
          target: isRate ? live(cellAddress(at, TARGET, true), target.value) : text(''),
        },
        cells: [
          `${figure.id} · ${pick(figure.label, language)}`,
          null,
          liveCell(parts.yes, style),
          liveCell(parts.all, style),
          ...states.map((part) => (hours ? null : liveCell(part, 'integer'))),
          isRate ? liveCell(rate, 'rate') : null,
          isRate ? liveCell(onInformed(figure, placed, informed, input, figures), 'rate') : null,
          hours ? null : liveCell(divided(informed, placed.all, text(EMPTY)), 'rate'),
          isRate ? liveCell(target, 'rate') : null,
        ],
      };
    },
  );
  const heads = [
    [say('Chiffres clés', 'Key figures'), ''],
    [say('Oui (heures réalisées)', 'Yes (hours done)'), say('Marchés (heures prévues)', 'Contracts (hours planned)')],
    [say('Non', 'No'), say('Non renseignés', 'Not informed'), say('Sans objet', 'Not applicable')],
    [say('Taux sur l’ensemble', 'Rate on all'), say('Taux sur les renseignés', 'Rate on informed')],
    [say('Taux de renseignement', 'Fill rate'), say('Cible', 'Target')],
  ].flat();
  return {
    block: {
      row: firstRow,
      column: 0,
      rows: [headings(heads, (index) => index >= YES), ...lines.map(({ cells }) => cells)],
    },
    rows: lines.map(({ row }) => row),
  };
}
