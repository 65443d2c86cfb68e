import type { Group, Indicator, Measure, PeriodKey } from '../../indicators';
import { formatEuro, formatRate, type Language } from '../../language';
import type { Translate } from '../words';
import { quartersOf } from './periods';

/** The five headline indicators of the home screen, in their order. */
export const HEADLINES = ['PNAD-S', 'PNAD-E', 'SOC-01', 'SOC-02', 'ENV-04'] as const;

function sameGroup(left: Group | null, right: Group | null): boolean {
  if (left === null || right === null) return left === right;
  return left.by === right.by && left.key === right.key;
}

const sorted = new WeakMap<readonly Measure[], ReadonlyMap<string, readonly Measure[]>>();

/** Every measure of an indicator: a large register has forty thousand of all, and a screen asks a hundred times. */
function measuresBy(measures: readonly Measure[], id: string): readonly Measure[] {
  const known = sorted.get(measures);
  if (known !== undefined) return known.get(id) ?? [];
  const byId = new Map<string, Measure[]>();
  for (const one of measures) {
    const same = byId.get(one.id);
    if (same === undefined) byId.set(one.id, [one]);
    else same.push(one);
  }
  sorted.set(measures, byId);
  return byId.get(id) ?? [];
}

/** The measures of an indicator for a period and a group, one a basis, the main one first. */
export function measuresOf(
  measures: readonly Measure[],
  id: string,
  period: PeriodKey,
  group: Group | null = null,
): readonly Measure[] {
  return measuresBy(measures, id).filter((one) => one.period === period && sameGroup(one.group, group));
}

export type TrendPoint = { readonly period: PeriodKey; readonly measure: Measure };

/** The same figure quarter by quarter, oldest first; groups are not measured by quarter. */
export function trendOf(measures: readonly Measure[], shown: Measure): readonly TrendPoint[] {
  const found = new Map(
    measuresBy(measures, shown.id)
      .filter((one) => one.basis === shown.basis && one.group === null)
      .map((one) => [one.period, one]),
  );
  return quartersOf([...found.keys()]).flatMap((period) => {
    const measure = found.get(period);
    return measure === undefined ? [] : [{ period, measure }];
  });
}

/** The colour family of an indicator: its side, else its economy. */
export function toneOf(indicator: Pick<Indicator, 'id' | 'axis'>): 'social' | 'environmental' | 'economic' {
  if (indicator.axis === 'social' || indicator.id.endsWith('-S')) return 'social';
  if (indicator.axis === 'environmental' || indicator.id.endsWith('-E')) return 'environmental';
  return 'economic';
}

/** What a rate is made of, in words: « 42 marchés sur 131 ; 20 non renseignés ». */
export function countsInWords(measure: Measure, t: Translate, language: Language): string {
  if (measure.denominator === 0) return t('measure.empty');
  const separator = language === 'fr' ? '\u202f; ' : '; ';
  return [...mainCounts(measure, t, language), ...otherCounts(measure, t)].join(separator);
}

function mainCounts(measure: Measure, t: Translate, language: Language): readonly string[] {
  if (measure.basis === 'count' || measure.basis === 'share') {
    const unknown = measure.unknown > 0 ? [t('measure.unknown', { count: measure.unknown })] : [];
    return [t('measure.counts', { count: measure.numerator, total: measure.denominator }), ...unknown];
  }
  if (measure.basis === 'value') {
    const unknown =
      measure.unknown > 0 ? [t('measure.unknownAmount', { amount: formatEuro(measure.unknown, language) })] : [];
    const amount = formatEuro(measure.numerator, language);
    return [t('measure.amounts', { amount, total: formatEuro(measure.denominator, language) }), ...unknown];
  }
  return [];
}

function otherCounts(measure: Measure, t: Translate): readonly string[] {
  const isCount = measure.basis !== 'value';
  return [
    ...(isCount && measure.notConcerned > 0 ? [t('measure.notConcerned', { count: measure.notConcerned })] : []),
    ...(measure.excluded > 0 ? [t('measure.excluded', { count: measure.excluded })] : []),
    ...(measure.small ? [t('measure.small')] : []),
  ];
}

/** The rate on those informed, when it says something else than the rate on all. */
export function informedInWords(measure: Measure, t: Translate, language: Language): string | null {
  if (measure.valueOnInformed === null || measure.unknown === 0 || measure.unit !== 'rate') return null;
  return t('measure.onInformed', { rate: formatRate(measure.valueOnInformed, language) });
}
