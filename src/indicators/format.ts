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
import type { Measure, Unit } from './types';

/** How a measure stands against its target. */
export type MeasureStatus = 'met' | 'notMet' | 'noTarget' | 'small' | 'fragile' | 'empty';

/** The words of a status, which stand beside its icon: colour alone says nothing. */
export const STATUS_WORDS: Readonly<Record<MeasureStatus, Bilingual>> = {
  met: bilingual('Atteint', 'Met'),
  notMet: bilingual('Non atteint', 'Not met'),
  noTarget: bilingual('Sans cible', 'No target'),
  small: bilingual('Non significatif', 'Not significant'),
  fragile: bilingual('Peu renseigné', 'Too little informed'),
  empty: bilingual('Sans donnée', 'No data'),
};

/** Compares a measure with its target in the direction of its indicator; a rate under five contracts, or that too few inform, is not judged. */
export function statusOf(measure: Measure): MeasureStatus {
  if (measure.value === null) return 'empty';
  if (measure.small) return 'small';
  if (measure.fragile) return 'fragile';
  if (measure.target === null) return 'noTarget';
  const down = indicatorById(measure.id)?.direction === 'down';
  const met = down ? measure.value <= measure.target : measure.value >= measure.target;
  return met ? 'met' : 'notMet';
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

/** « 23,9 % »; « n.s. » under five contracts; « – » when there is nothing to divide by, or nothing said. */
export function formatMeasure(measure: Measure, language: Language): string {
  if (measure.value === null) return '–';
  if (measure.small) return pick(bilingual('n.s.', 'n.s.'), language);
  return formatFigure(measure.value, measure.unit, language);
}
