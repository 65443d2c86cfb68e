import {
  bilingual,
  formatEuro,
  formatInteger,
  formatNumber,
  formatRate,
  pick,
  type Bilingual,
  type Language,
} from '../language';
import { indicatorById } from './catalogue';
import type { Basis, Measure, Unit } from './types';

/** How a measure stands against its target. */
export type MeasureStatus = 'met' | 'notMet' | 'noTarget' | 'small' | 'empty';

/** The words of a status, which stand beside its icon: colour alone says nothing. */
export const STATUS_WORDS: Readonly<Record<MeasureStatus, Bilingual>> = {
  met: bilingual('Atteint', 'Met'),
  notMet: bilingual('Non atteint', 'Not met'),
  noTarget: bilingual('Sans cible', 'No target'),
  small: bilingual('Non significatif', 'Not significant'),
  empty: bilingual('Sans donnée', 'No data'),
};

const MEANS: readonly Basis[] = ['mean', 'median', 'p90', 'weightedMean'];

/** Whether a rate or a mean is informed by too few to be told (`fillFloor`); a number is told with what is missing beside it. */
export function isWithheld({ fragile, unit, basis }: Measure): boolean {
  return fragile && (unit === 'rate' || unit === 'percent' || MEANS.includes(basis));
}

/**
 * Compares a measure with its target in the direction of its indicator. A rate
 * under five contracts is not judged; one that nothing or too little informs is
 * no data, and so is a number under its target while too much is missing.
 */
export function statusOf(measure: Measure): MeasureStatus {
  if (measure.value === null || isWithheld(measure)) return 'empty';
  if (measure.small) return 'small';
  if (measure.target === null) return 'noTarget';
  const down = indicatorById(measure.id)?.direction === 'down';
  const met = down ? measure.value <= measure.target : measure.value >= measure.target;
  if (met) return 'met';
  return measure.fragile ? 'empty' : 'notMet';
}

/** A figure with its unit, as a person reads it. */
export function formatFigure(value: number, unit: Unit, language: Language): string {
  switch (unit) {
    case 'rate':
      return formatRate(value, language);
    case 'percent':
      return formatRate(value / 100, language);
    case 'euro':
      return formatEuro(value, language);
    case 'hours':
      return `${formatInteger(value, language)}\u00a0h`;
    case 'days':
      return `${formatNumber(value, language, 1)}\u00a0${pick(bilingual('j', 'd'), language)}`;
    case 'count':
      return formatInteger(value, language);
    case 'quantity':
      return formatNumber(value, language, 1);
  }
}

/** « 23,9 % »; « n.s. » under five contracts; « – » when there is nothing to divide by, or too little said. */
export function formatMeasure(measure: Measure, language: Language): string {
  if (measure.value === null || isWithheld(measure)) return '–';
  if (measure.small) return pick(bilingual('n.s.', 'n.s.'), language);
  return formatFigure(measure.value, measure.unit, language);
}
