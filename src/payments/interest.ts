import { addDays, yearOf, type CivilDate } from '../calendar';
import type { BuyerSettings, EcbRate } from '../settings';

/** The rate of late payment interest that applies, in percent a year. */
export type InterestRate = {
  /** ECB rate + points. */
  readonly rate: number;
  readonly verified: boolean;
};

/**
 * R. 2192-31: the ECB's rate on the first day of the half-year in which interest
 * started (the day after the due date), plus eight points; fixed once for the
 * whole delay. Null when the settings have no rate for that half-year.
 */
export function interestRate(
  due: CivilDate,
  settings: Pick<BuyerSettings, 'ecbRates' | 'interestPoints'>,
): InterestRate | null {
  const firstLateDay = addDays(due, 1);
  const year = yearOf(firstLateDay);
  const half: EcbRate['half'] = Number(firstLateDay.slice(5, 7)) <= 6 ? 1 : 2;
  const found = settings.ecbRates.find((each) => each.year === year && each.half === half);
  return found === undefined ? null : { rate: found.rate + settings.interestPoints, verified: found.verified };
}

/**
 * Interest in euros: TTC × rate % × late days ÷ 365, to the cent, half up; 0 for
 * a credit note. Computed on whole cents, so that a half cent is never lost to
 * binary fractions.
 */
export function lateInterest(amount: number, rate: number, lateDays: number): number {
  if (amount <= 0 || lateDays <= 0) return 0;
  const cents = BigInt(Math.round(amount * 100));
  const hundredths = BigInt(Math.round(rate * 100));
  const dividend = cents * hundredths * BigInt(lateDays);
  const divisor = 3_650_000n; // 365 days × 100 (percent) × 100 (hundredths)
  return Number((2n * dividend + divisor) / (2n * divisor)) / 100;
}
