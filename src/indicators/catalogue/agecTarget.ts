import type { BuyerSettings } from '../../settings';
import type { Group } from '../types';

/** The rate of the step in force for a category in a year; null where none was found, and for all categories together. */
export function agecTarget(
  kind: 'reused' | 'recycled',
): (settings: BuyerSettings, year: number | null, group: Group | null) => number | null {
  return (settings, year, group) => {
    if (year === null || group?.by !== 'detail') return null;
    const steps = settings.agecRates
      .filter((rate) => rate.category === group.key && rate.from <= year)
      .sort((a, b) => b.from - a.from);
    return steps[0]?.[kind] ?? null;
  };
}
