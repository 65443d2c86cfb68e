import { quarterOf, yearOf, type CivilDate } from '../../calendar';
import type { Contract, DateFact } from '../../register';

/** Where a contract stands in time; `quarterKey` and `day` are null for a date known to the year only. */
export type Moment = {
  readonly year: number;
  readonly quarterKey: string | null;
  readonly quarter: number;
  /** First day of what is known: the day, the month or the quarter. */
  readonly day: CivilDate | null;
};

/** The key of a quarter: `2024-T3`. */
export function quarterKey(year: number, quarter: number): string {
  return `${year}-T${quarter}`;
}

function momentOf(fact: DateFact): Moment {
  const year = yearOf(fact.date);
  if (fact.precision === 'year') return { year, quarterKey: null, quarter: 0, day: null };
  const quarter = quarterOf(fact.date);
  return { year, quarterKey: quarterKey(year, quarter), quarter, day: fact.date };
}

/** When a contract was notified, null when it belongs to no period. */
export function notificationOf(contract: Contract): Moment | null {
  if (contract.year === null || contract.notificationDate === null) return null;
  return momentOf(contract.notificationDate);
}

/** When its consultation was launched; the notification stands in for a launch that the register does not give. */
export function launchOf(contract: Contract): Moment | null {
  return contract.launchDate === null ? notificationOf(contract) : momentOf(contract.launchDate);
}

/** Year × 10 + quarter (0 for a year alone): one number that any run of years or quarters can be told by. */
export function calendarRank(moment: Moment | null): number | null {
  return moment === null ? null : moment.year * 10 + moment.quarter;
}
