import { yearOf } from '../../calendar';
import type { FieldId } from '../fields';
import type { DateFact } from '../types';
import type { Line } from './line';

/** What is wrong with the notification date beside the row's other dates, and the date that says so. */
export type DateDoubt = { readonly code: 'datesOutOfOrder' | 'notificationYearFar'; readonly beside: FieldId };

/** Steps that come before the notification, in their order. */
const BEFORE: readonly FieldId[] = ['launchDate', 'deadlineDate', 'awardDate', 'signatureDate'];
/** Years between two dates of one contract from which one of them is mistyped. */
const FAR = 3;
/** Years from which a date is far from the notification; old contracts are published late. */
const NEAR: readonly (readonly [FieldId, number])[] = [
  ['launchDate', FAR],
  ['deadlineDate', FAR],
  ['awardDate', FAR],
  ['signatureDate', FAR],
  ['startDate', FAR],
  ['publicationDate', 10],
];

/** True when the first date is after the second, as far as both are known. */
function isAfter(first: DateFact, second: DateFact): boolean {
  if (first.precision === 'day' && second.precision === 'day') return first.date > second.date;
  return yearOf(first.date) > yearOf(second.date);
}

/** The doubt that a row's dates throw on its notification date, null when they agree (COUNTING, « Dates that cannot be in that order »). */
export function notificationDoubt(line: Line, notified: DateFact): DateDoubt | null {
  const dateIn = (field: FieldId): DateFact | null => line.reader(field)?.date(line.cell(field)).value ?? null;
  for (const field of BEFORE) {
    const date = dateIn(field);
    if (date !== null && isAfter(date, notified)) return { code: 'datesOutOfOrder', beside: field };
  }
  for (const [field, far] of NEAR) {
    const date = dateIn(field);
    if (date !== null && Math.abs(yearOf(date.date) - yearOf(notified.date)) >= far)
      return { code: 'notificationYearFar', beside: field };
  }
  return null;
}

/** The year that a contract's number begins or ends with (`2024-03`, `M24/2024`, `2024017`), null for none. */
export function yearInNumber(id: string): number | null {
  const found = /(?:^|[^\d])(20[0-4]\d)(?=[^\d]|$)/.exec(id) ?? /^(20[0-4]\d)\d{2,4}(?=\D|$)/.exec(id);
  return found === null ? null : Number(found[1]);
}

/** True when the year of a number is far from the year of notification. */
export function isFarFromNumber(id: string, notified: DateFact): boolean {
  const year = yearInNumber(id);
  return year !== null && Math.abs(year - yearOf(notified.date)) >= FAR;
}
