import type { CivilDate } from '../../calendar';
import type { PeriodKey } from '../../indicators';
import { formatDate, type Language } from '../../language';
import type { Translate } from '../words';

const YEAR = /^\d{4}$/;
const QUARTER = /^\d{4}-T[1-4]$/;

/** The latest civil year met that is not in the future; the whole register when there is none. */
export function latestYear(periods: readonly PeriodKey[], today: CivilDate): PeriodKey {
  const current = today.slice(0, 4);
  return (
    yearsOf(periods)
      .filter((year) => year <= current)
      .at(-1) ?? 'all'
  );
}

/** Years, oldest first. */
export function yearsOf(periods: readonly PeriodKey[]): readonly PeriodKey[] {
  return periods.filter((period) => YEAR.test(period)).sort();
}

/** Quarters, oldest first. */
export function quartersOf(periods: readonly PeriodKey[]): readonly PeriodKey[] {
  return periods.filter((period) => QUARTER.test(period)).sort();
}

/** Periods in the order of a list of choices: years from the latest, quarters from the latest, windows, all. */
export function orderedPeriods(periods: readonly PeriodKey[]): readonly PeriodKey[] {
  const years = [...yearsOf(periods)].reverse();
  const quarters = [...quartersOf(periods)].reverse();
  const known = new Set([...years, ...quarters, 'all']);
  const others = periods.filter((period) => !known.has(period));
  return [...years, ...quarters, ...others, ...(periods.includes('all') ? ['all'] : [])];
}

/** The latest quarter that has ended, else the latest there is: the one a committee looks at. */
export function lastClosedQuarter(periods: readonly PeriodKey[], today: CivilDate): PeriodKey | null {
  const quarters = quartersOf(periods);
  const current = `${today.slice(0, 4)}-T${Math.floor((Number(today.slice(5, 7)) - 1) / 3) + 1}`;
  return quarters.filter((quarter) => quarter < current).at(-1) ?? quarters.at(-1) ?? null;
}

/** A period key in words: « T3 2026 », « 2024-2027 », « Tout le registre ». */
export function periodInWords(period: PeriodKey, t: Translate, language: Language): string {
  if (period === 'all') return t('period.all');
  const quarter = /^(\d{4})-T([1-4])$/.exec(period);
  if (quarter !== null) return t('period.quarter', { quarter: quarter[2] ?? '', year: quarter[1] ?? '' });
  const window = /^(\d{4})-(\d{4})$/.exec(period);
  if (window !== null) return t('period.window', { from: window[1] ?? '', to: window[2] ?? '' });
  const [from, to] = period.split('..');
  if (from === undefined || to === undefined) return period;
  return t('period.range', { from: formatDate(from, language), to: formatDate(to, language) });
}
