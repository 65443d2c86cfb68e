import { countedIn, type CountedIn, type Group, type Indicator, type Measure, type PeriodKey } from '../../indicators';
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

/** What a figure is made of, in words and in its own units: « 42 marchés sur 131 ; 20 non renseignés ». */
export function countsInWords(measure: Measure, t: Translate, language: Language): string {
  const counted = countedIn(measure);
  const separator = language === 'fr' ? '\u202f; ' : '; ';
  if (measure.denominator === 0) return emptyInWords(measure, counted, t);
  const parts = [
    ...mainCounts(measure, counted, t, language),
    ...unknownCounts(measure, counted, t, language),
    ...otherCounts(measure, counted, t),
    ...(measure.names ?? []).slice(0, NAMES_SHOWN),
  ];
  return parts.join(separator);
}

const NAMES_SHOWN = 5;

/** Whether a figure comes from the journal, where the person adds to it. */
export function isOfJournal(measure: Measure): boolean {
  return countedIn(measure).ofJournal;
}

function emptyInWords(measure: Measure, { numerator, hasNo, ofJournal }: CountedIn, t: Translate): string {
  if (ofJournal) return t('measure.journalEmpty');
  if (measure.unknown === 0 || hasNo) return t('measure.empty');
  if (measure.id === 'SOC-03' || measure.id === 'HRS-02') return t('measure.hoursUnknown');
  return numerator === 'hours' ? t('measure.noHours') : t('measure.unknownAll');
}

function mainCounts(
  { numerator, denominator }: Measure,
  counted: CountedIn,
  t: Translate,
  language: Language,
): readonly string[] {
  const pair = { count: numerator, total: denominator };
  // A figure that is not a share of its denominator is only said to rest on so many.
  if (counted.numerator !== counted.denominator) {
    if (counted.denominator === 'entries') return [t('measure.entries', { count: denominator })];
    return counted.denominator === 'contracts' ? [t('measure.informed', { count: denominator })] : [];
  }
  switch (counted.numerator) {
    case 'contracts':
      return [t('measure.counts', pair)];
    case 'suppliers':
      return [t('measure.suppliers', pair)];
    case 'agents':
      return [t('measure.agents', pair)];
    case 'hours':
      return [t('measure.hours', pair)];
    case 'euros':
      return [
        t('measure.amounts', { amount: formatEuro(numerator, language), total: formatEuro(denominator, language) }),
      ];
    case 'entries':
      return [t('measure.entries', { count: denominator })];
    case 'other':
      return [];
  }
}

function unknownCounts(
  { unknown, id }: Measure,
  counted: CountedIn,
  t: Translate,
  language: Language,
): readonly string[] {
  if (unknown <= 0) return [];
  if (counted.unknown === 'hours') return [t('measure.unknownHours', { count: unknown })];
  if (counted.unknown !== 'euros') return [t('measure.unknown', { count: unknown })];
  const amount = formatEuro(unknown, language);
  return [
    id === 'ECO-05' || id === 'ECO-06'
      ? t('measure.unnamedAmount', { amount })
      : t('measure.unknownAmount', { amount }),
  ];
}

function otherCounts(measure: Measure, { unknown }: CountedIn, t: Translate): readonly string[] {
  const isCount = unknown !== 'euros' && unknown !== 'hours';
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
