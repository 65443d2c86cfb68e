import { parsePeriod, lastYearOf, type PeriodKey } from '../indicators';
import type { BuyerSettings } from '../settings';
import { quoteText } from './cells';
import { live, type Live, type LiveNumber } from './live';

/** Indicator, year and value of the targets: the first columns of `SPASER Paramètres`, whole, wherever the list moves. */
export const TARGET_NAMES = ['SPASER_cible_indicateur', 'SPASER_cible_annee', 'SPASER_cible_valeur'] as const;
export const TARGET_ROWS = 1000;

const [INDICATOR, YEAR, VALUE] = TARGET_NAMES;

/** True when the target in force is the one of its year or of every year: what the formula looks for. */
function isPlain(settings: BuyerSettings, id: string, year: number | null): boolean {
  return settings.targets.some((target) => target.indicator === id && (target.year === year || target.year === null));
}

/**
 * The target of an indicator as the settings sheet says it: that of the year,
 * else the one of every year, else nothing. A target carried over from an
 * earlier year or set by the law stays a value.
 */
export function liveTarget(
  settings: BuyerSettings,
  id: string,
  year: LiveNumber,
  value: number | null,
  known: number | null = year.value,
): Live<number | string> {
  if (value !== null && !isPlain(settings, id, known)) return live(String(value), value);
  const own = `${INDICATOR},${quoteText(id)},${YEAR},${year.formula}`;
  const always = `${INDICATOR},${quoteText(id)},${YEAR},""`;
  return live(
    `IF(COUNTIFS(${own})>0,SUMIFS(${VALUE},${own}),IF(COUNTIFS(${always})>0,SUMIFS(${VALUE},${always}),""))`,
    value ?? '',
  );
}

/** The year whose target applies to a period; 0 for the whole register, which has none of its own. */
export function targetYear(period: PeriodKey): number {
  const parsed = parsePeriod(period);
  return parsed === null ? 0 : (lastYearOf(parsed) ?? 0);
}
