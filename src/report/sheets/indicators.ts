import {
  CATALOGUE,
  periodKind,
  recipeFormula,
  statusOf,
  type Indicator,
  type Measure,
  type Recipe,
} from '../../indicators';
import { pick } from '../../language';
import { stepping, within, type Steps } from '../../pace';
import {
  cellAddress,
  type CellBlock,
  type CellValue,
  type PlanCell,
  type SheetPlan,
  type StyleName,
} from '../../workbook';
import { computed, listHeadings, quoteText, styled } from '../cells';
import { groupTablesSteps } from '../groupTables';
import { pageSetup, sheetHead } from '../head';
import { columnWidthsSteps, wrappedHeightsSteps } from '../measure';
import { BASIS_WORDS, EMPTY, SMALL, statusFormats, statusText } from '../status';
import { liveCell, number } from '../live';
import type { DataTable } from '../table';
import { liveTarget, targetYear } from '../targets';
import type { Ready, ReportInput } from '../types';
import { AXIS_WORDS, periodLabel, sheetName } from '../words';

export const INDICATORS_TABLE = 'tIndicateurs';
const HEADER_ROW = 4;

/** Two lines of words above the filter's button. */
const HEADER_POINTS = 48;
/** Wide enough for most names on one line: what the page gives to figures, it does not give to blanks. */
const LABEL_WIDTH = 54;

/** Columns of the table. */
const LABEL = 1;
const PERIOD = 3;
const YES = 4;
const ALL = 5;
const NO = 6;
const UNKNOWN = 7;
const VALUE = 10;
const TARGET = 13;
const STATUS = 15;

type Line = { readonly measure: Measure; readonly indicator: Indicator; readonly recipe: Recipe };

/** Measures sorted out, and lines printed, between two breaths. */
const MEASURES_A_STEP = 2000;

function* linesSteps(input: ReportInput): Steps<Line[]> {
  const byId = new Map<string, Measure[]>();
  for (const [index, measure] of input.measures.entries()) {
    if (index % MEASURES_A_STEP === 0) yield 0;
    if (measure.group !== null || saysNothing(measure)) continue;
    const same = byId.get(measure.id);
    if (same === undefined) byId.set(measure.id, [measure]);
    else same.push(measure);
  }
  yield 0;
  const byIndicator = stepping(CATALOGUE, 2, (indicator) =>
    indicator.recipes.flatMap((recipe) =>
      (byId.get(indicator.id) ?? [])
        .filter((measure) => measure.basis === recipe.basis && answers(recipe, measure.period))
        .map((measure): Line => ({ measure, indicator, recipe })),
    ),
  );
  return (yield* byIndicator).flat();
}

/** A quarter or a window without a single row: the whole register and its years already say that there is none. */
function saysNothing(measure: Measure): boolean {
  const kind = periodKind(measure.period);
  return kind !== 'all' && kind !== 'year' && measure.denominator === 0 && measure.unknown === 0;
}

/** Two recipes of one basis differ by the kinds of period that they answer for. */
function answers(recipe: Recipe, period: string): boolean {
  const kind = periodKind(period);
  return kind !== null && (recipe.periods === undefined || recipe.periods.includes(kind));
}

const FIGURE_STYLES: Readonly<Record<Measure['unit'], StyleName>> = {
  rate: 'rate',
  count: 'integer',
  euro: 'euro',
  hours: 'hours',
  days: 'days',
  percent: 'decimal',
  quantity: 'decimal',
};

/** How the terms of a measure are written: amounts for a measure in value, hours for hours, else counts. */
function termStyle({ recipe }: Line): StyleName {
  if (recipe.basis === 'value') return 'euro';
  if (recipe.unit === 'hours' || recipe.unit === 'euro') return FIGURE_STYLES[recipe.unit];
  return recipe.numerator.kind === 'sum' ? 'decimal' : 'integer';
}

/** The formula of a part for the period that the row's own cell names. */
function scopeOf(line: Line, input: ReportInput, periodCell: string): Parameters<typeof recipeFormula>[1] {
  const kind = periodKind(line.measure.period);
  // The cell of a quarter is for the reader: « T3 2026 » is no key of the table.
  const period = kind === 'year' ? ({ kind, cell: periodCell } as const) : line.measure.period;
  return { period, settings: input.settings };
}

/** Journal lines, hours, food or AGEC euros, shares of a number of the settings: « n.s. » is about contracts. */
function neverSmall({ table, denominator }: Recipe): boolean {
  if (table === 'tJournal' || denominator.kind === 'setting') return true;
  return denominator.kind === 'sum' && denominator.column !== 'amount';
}

function figureCell(line: Line, input: ReportInput, at: number): PlanCell {
  const { measure, recipe } = line;
  const [yes, all] = [cellAddress(at, YES), cellAddress(at, ALL)];
  const style = FIGURE_STYLES[measure.unit];
  const shown = measure.value === null ? EMPTY : measure.small ? SMALL : measure.value;
  // Nothing to divide by, or not one row that says yes or no.
  const isEmpty = recipe.no === undefined ? `${all}=0` : `OR(${all}=0,${yes}+${cellAddress(at, NO)}=0)`;
  if (recipe.value === 'numerator') return computed(`=IF(${isEmpty},${quoteText(EMPTY)},${yes})`, shown, style);
  const scope = scopeOf(line, input, cellAddress(at, PERIOD));
  const figure =
    recipe.value === 'term' ? (recipeFormula(recipe, scope, input.language) ?? '=""').slice(1) : `${yes}/${all}`;
  const { denominator } = recipe;
  const empty = quoteText(EMPTY);
  if (neverSmall(recipe)) {
    return computed(`=IF(${isEmpty},${empty},${figure})`, shown, style);
  }
  const where = denominator.kind === 'setting' ? [] : denominator.where;
  const contracts: Recipe = { ...recipe, denominator: { kind: 'count', where } };
  const counted =
    denominator.kind === 'count' ? all : recipeFormula(contracts, scope, input.language, 'denominator')?.slice(1);
  return computed(`=IF(${isEmpty},${empty},IF(${counted ?? all}<5,${quoteText(SMALL)},${figure}))`, shown, style);
}

function informedShown(measure: Measure): CellValue {
  if (measure.numerator + measure.no === 0) return EMPTY;
  return measure.small ? SMALL : (measure.valueOnInformed ?? EMPTY);
}

function informedCells(line: Line, input: ReportInput, at: number): PlanCell[] {
  const { measure, recipe } = line;
  const [yes, all, no, unknown, value] = [YES, ALL, NO, UNKNOWN, VALUE].map((column) => cellAddress(at, column));
  const [empty, small] = [quoteText(EMPTY), quoteText(SMALL)];
  if (recipe.no === undefined) {
    // A mean is filled by those whose figure is known.
    const isMean = recipe.unknown !== undefined && (recipe.basis === 'mean' || recipe.basis === 'median');
    if (!isMean) return [null, null];
    return [
      null,
      computed(`=IF(${all}+${unknown}=0,${empty},${all}/(${all}+${unknown}))`, measure.fillRate ?? EMPTY, 'rate'),
    ];
  }
  // A column that never says no, on any row, gives no rate among those informed.
  const everywhere = recipeFormula(recipe, { period: 'all', settings: input.settings }, input.language, 'no') ?? '=0';
  const oneSided = `AND(${no}=0,${unknown}>0,${everywhere.slice(1)}=0)`;
  const share: PlanCell =
    recipe.value === 'numerator'
      ? null
      : computed(
          `=IF(${yes}+${no}=0,${empty},IF(${value}=${small},${small},IF(${oneSided},${empty},${yes}/(${yes}+${no}))))`,
          informedShown(measure),
          'rate',
        );
  const fill = computed(`=IF(${all}=0,${empty},(${yes}+${no})/${all})`, measure.fillRate ?? EMPTY, 'rate');
  return [share, fill];
}

/** The target that the settings sheet gives, where this measure has one at all. */
function targetCell({ measure, indicator, recipe }: Line, input: ReportInput): PlanCell {
  const style = FIGURE_STYLES[measure.unit];
  const isYearly = recipe.value === 'numerator' && periodKind(measure.period) !== 'year';
  if (!recipe.targeted || isYearly) return null;
  if (indicator.target !== undefined) return measure.target === null ? null : styled(measure.target, style);
  const year = targetYear(measure.period);
  return liveCell(liveTarget(input.settings, indicator.id, number(year), measure.target, year || null), style);
}

/** Gap in points for a rate, in units for a figure; both as they are shown, so that they add up on the page. */
function gapCell(line: Line, at: number): PlanCell {
  const { measure, recipe } = line;
  if (!recipe.targeted) return null;
  const [yes, all, value, target] = [YES, ALL, VALUE, TARGET].map((column) => cellAddress(at, column));
  const isNumber = measure.value !== null && !measure.small;
  if (measure.unit !== 'rate') {
    return computed(
      `=IF(AND(ISNUMBER(${value}),ISNUMBER(${target})),${value}-${target},"")`,
      isNumber && measure.target !== null ? (measure.value ?? 0) - measure.target : '',
      FIGURE_STYLES[measure.unit],
    );
  }
  const shown = Math.floor((1000 * measure.numerator) / measure.denominator + 0.5);
  return computed(
    `=IF(AND(ISNUMBER(${value}),ISNUMBER(${target})),(ROUND(1000*${yes}/${all},0)-ROUND(1000*${target},0))/10,"")`,
    isNumber && measure.target !== null ? (shown - Math.round(1000 * measure.target)) / 10 : '',
    'decimal',
  );
}

function statusCell(line: Line, input: ReportInput, at: number): PlanCell {
  const { measure, indicator, recipe } = line;
  const [value, target] = [cellAddress(at, VALUE), cellAddress(at, TARGET)];
  const say = (status: Parameters<typeof statusText>[0]): string => statusText(status, input.language);
  const quoted = (status: Parameters<typeof statusText>[0]): string => quoteText(say(status));
  const reached = indicator.direction === 'down' ? `${value}<=${target}` : `${value}>=${target}`;
  const formula =
    `=IF(${value}=${quoteText(EMPTY)},${quoted('empty')},IF(${value}=${quoteText(SMALL)},${quoted('small')},` +
    `${fragileTest(recipe, input, at, quoted('fragile'))}IF(${target}="",${quoted('noTarget')},IF(${reached},${quoted('met')},${quoted('notMet')}))))${isFilled(recipe) ? ')' : ''}`;
  return computed(formula, say(statusOf(measure)), 'status');
}

/** Whether the rows of a recipe may leave its question without an answer. */
function isFilled({ no, unknown, basis }: Recipe): boolean {
  return no !== undefined || (unknown !== undefined && (basis === 'mean' || basis === 'median'));
}

/** The part of a status formula that sets apart a figure too little informed to be judged. */
function fragileTest(recipe: Recipe, { settings }: ReportInput, at: number, word: string): string {
  if (!isFilled(recipe)) return '';
  const [all, unknown] = [cellAddress(at, ALL), cellAddress(at, UNKNOWN)];
  const share = recipe.no === undefined ? `${all}/(${all}+${unknown})` : `(${all}-${unknown})/${all}`;
  return `IF(${share}<${settings.fillFloor},${word},`;
}

function periodValue(period: string, input: ReportInput): CellValue {
  return /^\d{4}$/.test(period) ? Number(period) : periodLabel(period, input.language);
}

/** What was left out: by the measure itself, and by the size filter where there is one. */
function excludedCell(line: Line, input: ReportInput, periodCell: string): PlanCell {
  const { measure, recipe } = line;
  const { language, settings } = input;
  const scope = scopeOf(line, input, periodCell);
  const own = recipeFormula(recipe, scope, language, 'excluded');
  if (settings.sizeFilter === 0 || recipe.table !== 'tSpaser') {
    return own === null ? null : computed(own, measure.excluded, 'integer');
  }
  const tooSmall: Recipe = { ...recipe, excluded: { kind: 'count', where: [{ column: 'kept', op: '=', value: 0 }] } };
  const unfiltered = { ...scope, settings: { ...settings, sizeFilter: 0 } };
  const filtered = recipeFormula(tooSmall, unfiltered, language, 'excluded') ?? '=0';
  return computed(own === null ? filtered : `${own}+${filtered.slice(1)}`, measure.excluded, 'integer');
}

function rowOf(line: Line, input: ReportInput, at: number): PlanCell[] {
  const { measure, indicator, recipe } = line;
  const { language } = input;
  const scope = scopeOf(line, input, cellAddress(at, PERIOD));
  const style = termStyle(line);
  const part = (name: 'numerator' | 'denominator' | 'no' | 'unknown' | 'notConcerned'): PlanCell => {
    const formula = recipeFormula(recipe, scope, language, name);
    return formula === null ? null : computed(formula, measure[name], style);
  };
  return [
    measure.id,
    pick(indicator.label, language),
    pick(BASIS_WORDS[recipe.basis] ?? { fr: recipe.basis, en: recipe.basis }, language),
    periodValue(measure.period, input),
    part('numerator'),
    part('denominator'),
    part('no'),
    part('unknown'),
    part('notConcerned'),
    excludedCell(line, input, cellAddress(at, PERIOD)),
    figureCell(line, input, at),
    ...informedCells(line, input, at),
    targetCell(line, input),
    gapCell(line, at),
    statusCell(line, input, at),
    pick(AXIS_WORDS[indicator.axis], language),
    indicator.source,
  ];
}

const LINES_A_STEP = 10;

/** `SPASER Indicateurs`: every indicator and period with all that it was computed from, as live formulas; in steps. */
export function* indicatorsSheetSteps(input: Ready, table: DataTable): Steps<SheetPlan> {
  const { language } = input;
  const french = language === 'fr';
  const title = french ? 'Indicateurs' : 'Indicators';
  const lines = yield* within(linesSteps(input), 0, 0);
  const heads = french
    ? ['Code', 'Indicateur', 'Mesure', 'Période', 'Oui', 'Marchés', 'Non', 'Non renseignés', 'Sans objet', 'Exclus']
    : [
        'Code',
        'Indicator',
        'Measure',
        'Period',
        'Yes',
        'Contracts',
        'No',
        'Not informed',
        'Not applicable',
        'Excluded',
      ];
  const more = french
    ? ['Résultat', 'Taux sur renseignés', 'Taux de renseignement', 'Cible', 'Écart (points)', 'État', 'Axe', 'Source']
    : ['Result', 'Rate on informed', 'Fill rate', 'Target', 'Gap (points)', 'Status', 'Axis', 'Source'];
  const all = [...heads, ...more];
  const firstRow = HEADER_ROW + 1;
  const groups = yield* within(groupTablesSteps(input, table, firstRow + lines.length + 2), 0, 0.3);
  const printed = stepping(lines, LINES_A_STEP, (line, index) => rowOf(line, input, firstRow + index));
  const rows = yield* within(printed, 0.3, 0.8);
  const list: CellBlock[] = [
    {
      row: 2,
      column: 0,
      rows: [
        [
          styled(
            french
              ? 'Chaque chiffre est une formule sur la table tSpaser. «\u202fOui\u202f» est le numérateur, «\u202fMarchés\u202f» le dénominateur (des euros HT pour une mesure en valeur). Les tableaux par groupe suivent la liste.'
              : 'Every figure is a formula over the table tSpaser. “Yes” is the numerator, “Contracts” the denominator (euros excluding VAT for a measure in value). Tables by group follow the list.',
            'subtitle',
          ),
        ],
      ],
    },
    {
      row: HEADER_ROW,
      column: 0,
      rows: [listHeadings(all, (index) => index >= PERIOD && index < STATUS)],
    },
    {
      row: firstRow,
      column: 0,
      rows,
      columnStyles: [
        'status',
        'wrapped',
        'text',
        'year',
        ...Array.from({ length: 11 }, () => null),
        'status',
        'text',
        'text',
      ],
    },
  ];
  const blocks = [sheetHead(input, title, true), ...list, ...groups.blocks];
  const widths = columnWidthsSteps(list.slice(1), { minimum: 8, maximum: 90, fixed: { [LABEL]: LABEL_WIDTH } });
  const columnWidths = yield* within(widths, 0.8, 0.9);
  const heights = yield* within(wrappedHeightsSteps(list.slice(2), columnWidths), 0.9, 1);
  return {
    role: 'indicators',
    name: sheetName('indicators', language),
    mode: 'refresh',
    blocks,
    columnWidths,
    rowHeights: [{ row: HEADER_ROW, points: HEADER_POINTS }, ...heights, ...groups.rowHeights],
    tables:
      lines.length === 0
        ? []
        : [
            {
              name: INDICATORS_TABLE,
              area: { row: HEADER_ROW, column: 0, rows: lines.length + 1, columns: all.length },
            },
          ],
    charts: [],
    conditionalFormats: statusFormats(
      { row: firstRow, column: STATUS, rows: Math.max(1, lines.length), columns: 1 },
      language,
    ),
    validations: [],
    freeze: { rows: firstRow, columns: 3 },
    showGridlines: true,
    // Axis and source are for filters: the printed page stops at the status. The headings are not
    // repeated: the tables by group below have other columns.
    page: {
      ...pageSetup(input, title),
      printArea: { row: 0, column: 0, rows: groups.lastRow, columns: STATUS + 1 },
    },
  };
}
