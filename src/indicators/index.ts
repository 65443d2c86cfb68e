/**
 * Room `indicators` (trade): from tagged contracts to measures, each with the
 * rows behind it. One module an indicator; the catalogue lists them.
 */
export type { Axis, Basis, Group, GroupBy, IndicatorText, Measure, PeriodKey, Unit } from './types';
