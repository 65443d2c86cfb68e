import { isWithheld, recipeFormula, statusOf, type Measure, type Recipe } from '../../indicators';
import { pick } from '../../language';
import { groupLabel } from '../../indicators';
import { cellAddress, type PlanCell, type StyleName } from '../../workbook';
import { computed, quoteText, styled } from '../cells';
import { live, liveCell, number, type Live, type LiveNumber } from '../live';
import { wording } from '../dashboard/wording';
import { EMPTY, SMALL, statusText } from '../status';
import { liveTarget, targetYear } from '../targets';
import type { Ready } from '../types';
import { isInValue, isOneService } from './choices';
import type { PageLine } from './lines';
import type { ShownPeriod, ShownPeriods } from './periods';
import type { TermTable } from './terms';
import { trendCell } from './trend';

/** Under this many contracts a rate says nothing (DOMAIN 1.1). */
const SIGNIFICANT = 5;
const LEAST_SHARE = 1e-9;

const STYLES: Readonly<Record<Measure['unit'], StyleName>> = {
  rate: 'rate',
  count: 'integer',
  euro: 'integer',
  hours: 'integer',
  days: 'decimal',
  percent: 'decimal',
  quantity: 'decimal',
};

/** What a line writes after its periods, in this order. */
export const AFTER = { trend: 0, target: 1, gap: 2, status: 3, base: 4, fill: 5 } as const;

/** Journal lines, hours, food or AGEC euros, shares of a number of the settings: « n.s. » is about contracts. */
function neverSmall({ table, denominator, value }: Recipe): boolean {
  if (value === 'numerator' || table === 'tJournal' || denominator.kind === 'setting') return true;
  return denominator.kind === 'sum' && denominator.column !== 'amount';
}

/** Where a row says neither yes nor no, or gives no figure, the fill rate is told. */
function isFilled({ no, unknown, basis }: Recipe): boolean {
  return no !== undefined || (unknown !== undefined && (basis === 'mean' || basis === 'median'));
}

type Counts = {
  readonly yes: LiveNumber;
  readonly all: LiveNumber;
  readonly no: LiveNumber | null;
  readonly unknown: LiveNumber | null;
  /** Contracts of the denominator, as a cell or an expression; null where « n.s. » has no sense. */
  readonly contracts: string | null;
};

type Parts = { readonly [P in 'yes' | 'all' | 'no' | 'unknown' | 'contracts']: readonly (LiveNumber | null)[] | null };

/** Counts the parts of a line, each shared with the lines that need the same. */
function partsOf(line: PageLine, terms: TermTable, language: 'fr' | 'en'): Parts {
  const { recipe, inValue, byService, measures, indicator } = line;
  const french = language === 'fr';
  const part = (name: 'numerator' | 'denominator' | 'no' | 'unknown', word: string) =>
    terms.part(name, `${indicator.id} · ${word}`, recipe, inValue, byService, measures);
  return {
    yes: part('numerator', french ? 'oui' : 'yes'),
    all: part('denominator', french ? 'ensemble' : 'whole'),
    no: part('no', french ? 'non' : 'no'),
    unknown:
      recipe.no === undefined && isFilled(recipe) ? part('unknown', french ? 'non renseignés' : 'not informed') : null,
    contracts: neverSmall(recipe)
      ? null
      : terms.contracts(`${indicator.id} · ${french ? 'marchés' : 'contracts'}`, recipe, inValue, byService, measures),
  };
}

function countsAt(line: PageLine, parts: Parts, index: number, period: ShownPeriod, input: Ready): Counts | null {
  const [yes, all] = [parts.yes?.[index], parts.all?.[index]];
  if (yes === null || yes === undefined || all === null || all === undefined) return null;
  const counted = parts.contracts?.[index]?.formula;
  return {
    yes,
    all,
    no: parts.no?.[index] ?? null,
    unknown: parts.unknown?.[index] ?? null,
    contracts: neverSmall(line.recipe) ? null : (counted ?? contractsFormula(line, period, input)),
  };
}

/** The contracts of a denominator that is an amount, counted in place. */
function contractsFormula({ recipe }: PageLine, period: ShownPeriod, { settings, language }: Ready): string {
  const where = recipe.denominator.kind === 'setting' ? [] : recipe.denominator.where;
  const counted: Recipe = { ...recipe, denominator: { kind: 'count', where } };
  return (recipeFormula(counted, { period: period.cells, settings }, language, 'denominator') ?? '=0').slice(1);
}

/** The share of the rows that answer, as an expression; null where every row does. */
function fillOf({ recipe }: PageLine, { yes, all, no, unknown }: Counts): string | null {
  if (recipe.no !== undefined && no !== null) return `(${yes.formula}+${no.formula})/${all.formula}`;
  return unknown === null ? null : `${all.formula}/(${all.formula}+${unknown.formula})`;
}

function shownValue(measure: Measure): number | string {
  if (measure.value === null || isWithheld(measure)) return EMPTY;
  return measure.small ? SMALL : measure.value;
}

/** A figure of a period: « – » where nothing or too little is said, « n.s. » under five contracts. */
function figureCell(line: PageLine, counts: Counts, measure: Measure, input: Ready): PlanCell {
  const { recipe } = line;
  const { yes, all, contracts } = counts;
  const fill = fillOf(line, counts);
  const floor = Math.max(recipe.value === 'numerator' ? 0 : input.settings.fillFloor, LEAST_SHARE);
  const empty = quoteText(EMPTY);
  const figure = recipe.value === 'numerator' ? yes.formula : `${yes.formula}/${all.formula}`;
  const told = contracts === null ? figure : `IF(${contracts}<${SIGNIFICANT},${quoteText(SMALL)},${figure})`;
  const informed = fill === null ? told : `IF(${fill}<${floor},${empty},${told})`;
  const asked = line.byService ? '' : `${isOneService(input.language).formula},`;
  const nothing = asked === '' ? `${all.formula}=0` : `OR(${asked}${all.formula}=0)`;
  return computed(`=IF(${nothing},${empty},${informed})`, shownValue(measure), STYLES[measure.unit]);
}

/** A part of a figure (a kind of reservation, of consumption): its own formula. */
function partCell(line: PageLine, period: ShownPeriod, measure: Measure, input: Ready): PlanCell {
  const scope = { period: period.cells, group: line.group, settings: input.settings };
  const of = (part: 'numerator' | 'denominator'): string =>
    (recipeFormula(line.recipe, scope, input.language, part) ?? '=0').slice(1);
  const figure = line.recipe.value === 'numerator' ? of('numerator') : `${of('numerator')}/${of('denominator')}`;
  const nothing = `OR(${isOneService(input.language).formula},${of('denominator')}=0)`;
  return computed(`=IF(${nothing},${quoteText(EMPTY)},${figure})`, shownValue(measure), STYLES[measure.unit]);
}

/** The target of the year, for a figure in number of the whole buyer. */
function targetOf(line: PageLine, year: ShownPeriod, measure: Measure, input: Ready): Live<number | string> | null {
  const { indicator, recipe, group } = line;
  if (!recipe.targeted) return null;
  const { language, settings } = input;
  if (indicator.target !== undefined) {
    return measure.target === null ? null : live(String(measure.target), measure.target);
  }
  if (group !== null) return null;
  const of = liveTarget(settings, indicator.id, number(targetYear(year.key)), measure.target);
  const other =
    line.inValue === null
      ? isOneService(language).formula
      : `OR(${isInValue(language).formula},${isOneService(language).formula})`;
  return live(`IF(${other},"",${of.formula})`, of.value);
}

function gapCell(value: string, target: string, measure: Measure): PlanCell {
  const isNumber = `AND(ISNUMBER(${value}),ISNUMBER(${target}))`;
  const shown = shownValue(measure);
  if (measure.unit !== 'rate') {
    const gap = typeof shown === 'number' && measure.target !== null ? shown - measure.target : '';
    return computed(`=IF(${isNumber},${value}-${target},"")`, gap, 'gapInteger');
  }
  const thousandths =
    measure.denominator === 0 ? 0 : Math.floor((1000 * measure.numerator) / measure.denominator + 0.5);
  const gap =
    typeof shown === 'number' && measure.target !== null ? (thousandths - Math.round(1000 * measure.target)) / 10 : '';
  return computed(`=IF(${isNumber},(ROUND(1000*${value},0)-ROUND(1000*${target},0))/10,"")`, gap, 'gapPoints');
}

function statusCell(
  line: PageLine,
  value: string,
  target: string,
  fill: string | null,
  measure: Measure,
  input: Ready,
): PlanCell {
  const say = (status: Parameters<typeof statusText>[0]): string => statusText(status, input.language);
  const quoted = (status: Parameters<typeof statusText>[0]): string => quoteText(say(status));
  const reached = line.indicator.direction === 'down' ? `${value}<=${target}` : `${value}>=${target}`;
  // A number under its target while too few rows answer is not missed yet.
  const missed =
    fill === null ? quoted('notMet') : `IF(${fill}<${input.settings.fillFloor},${quoted('empty')},${quoted('notMet')})`;
  const judged = `IF(${target}="",${quoted('noTarget')},IF(${reached},${quoted('met')},${missed}))`;
  return computed(
    `=IF(${value}=${quoteText(EMPTY)},${quoted('empty')},IF(${value}=${quoteText(SMALL)},${quoted('small')},${judged}))`,
    say(statusOf(measure)),
    'status',
  );
}

/** « 32 / 60 »; thousands of euros in value. */
function baseCell(line: PageLine, { yes, all }: Counts, input: Ready): PlanCell {
  const { recipe, inValue } = line;
  if (recipe.value !== 'rate' || recipe.denominator.kind !== 'count' || recipe.numerator.kind !== 'count') {
    // The base of a number is what it is counted among; that of an amount or a mean would not read as a fraction.
    if (recipe.no === undefined || recipe.unit !== 'count') return null;
  }
  const { integer } = wording(input.language);
  const inCount = `${integer(yes).formula}&" / "&${integer(all).formula}`;
  const value = `${integer(yes).value} / ${integer(all).value}`;
  if (inValue === null) return computed(`=${inCount}`, value, 'textRight');
  const thousands = (of: LiveNumber): LiveNumber => live(`ROUND(${of.formula}/1000,0)`, of.value);
  const inEuros = `${integer(thousands(yes)).formula}&" / "&${integer(thousands(all)).formula}&" k€"`;
  return computed(`=IF(${isInValue(input.language).formula},${inEuros},${inCount})`, value, 'textRight');
}

function fillCell({ all, unknown }: Counts, fill: string | null, measure: Measure): PlanCell {
  if (fill === null) return null;
  const whole = unknown === null ? all.formula : `${all.formula}+${unknown.formula}`;
  return computed(`=IF(${whole}=0,${quoteText(EMPTY)},${fill})`, measure.fillRate ?? EMPTY, 'rate');
}

/** The cells of a line of the page, from its code to its fill rate. */
export function lineCells(
  line: PageLine,
  at: number,
  periods: ShownPeriods,
  terms: TermTable,
  input: Ready,
): PlanCell[] {
  const { indicator, group, measures } = line;
  const { language } = input;
  const parts = group === null ? partsOf(line, terms, language) : null;
  const counts = periods.all.map((period, index) =>
    parts === null ? null : countsAt(line, parts, index, period, input),
  );
  const figures = periods.all.map((period, index): PlanCell => {
    const [measure, own] = [measures[index], counts[index]];
    if (measure === null || measure === undefined) return null;
    if (group !== null) return partCell(line, period, measure, input);
    return own === null || own === undefined ? null : figureCell(line, own, measure, input);
  });
  const place = periods.all.indexOf(periods.year);
  const [measure, own] = [measures[place] ?? null, counts[place] ?? null];
  const name = group === null ? pick(indicator.label, language) : partName(group, language);
  const head = [styled(group === null ? indicator.id : null, 'code'), styled(name, group === null ? 'label' : 'part')];
  const column = periods.all.length + head.length;
  const trend = trendCell(at, periods, figures);
  if (measure === null) return [...head, ...figures, trend];
  const target = targetOf(line, periods.year, measure, input);
  const [value, aim] = [cellAddress(at, periods.year.column), cellAddress(at, column + AFTER.target)];
  const fill = own === null ? null : fillOf(line, own);
  const style = STYLES[measure.unit];
  return [
    ...head,
    ...figures,
    trend,
    target === null
      ? null
      : target.formula === String(target.value)
        ? styled(target.value, style)
        : liveCell(target, style),
    target === null ? null : gapCell(value, aim, measure),
    target === null ? null : statusCell(line, value, aim, fill, measure, input),
    own === null ? null : baseCell(line, own, input),
    own === null ? null : fillCell(own, fill, measure),
  ];
}

/** « dont handicap »: a part under the figure that it splits. */
function partName(group: NonNullable<PageLine['group']>, language: 'fr' | 'en'): string {
  const label = pick(groupLabel(group), language);
  return language === 'fr' ? `dont\u202f: ${label}` : `of which: ${label}`;
}
