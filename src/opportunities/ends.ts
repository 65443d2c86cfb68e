import { daysBetween, isValidDate, makeDate, type CivilDate } from '../calendar';
import { foldKey } from '../language';
import type { Contract } from '../register';
import type { ContractEnd, Horizon } from './types';

const LAST_DAYS = [31, 30, 29, 28];

/** The same day some months later (earlier when negative), the last day of the month where it has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const whole = Math.trunc(months);
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + whole;
  const [year, month, day] = [Math.floor(at / 12), (at % 12) + 1, Number(date.slice(8, 10))];
  const found = [day, ...LAST_DAYS].map((each) => makeDate(year, month, each)).find((each) => each !== null);
  return found ?? date;
}

type Renewals = { readonly times: number; readonly months: number };

const NUMBERS: Readonly<Record<string, number>> = { une: 1, un: 1, deux: 2, trois: 3, quatre: 4 };
const TIMES = '(\\d|une?|deux|trois|quatre)';
const LENGTH = '(\\d{1,2}|une?|deux|trois|quatre) ?(mois|ans?|annees?)';

function numberOf(text: string | undefined): number {
  return NUMBERS[text ?? ''] ?? Number(text);
}

function monthsOf(count: string | undefined, unit: string | undefined): number {
  return numberOf(count) * (unit === 'mois' ? 1 : 12);
}

/** « 3 fois 12 mois », « 2 x 1 an », « reconductible 3 fois pour 1 an »; null where the count or the length is not said. */
export function readRenewals(text: string): Renewals | null {
  const plain = foldKey(text);
  const first = new RegExp(
    `(?:^| )${TIMES} ?(?:fois|x|reconductions? de|periodes? de)(?: [a-z]+){0,3}? ${LENGTH}(?= |$)`,
  ).exec(plain);
  if (first !== null) return { times: numberOf(first[1]), months: monthsOf(first[2], first[3]) };
  const second = new RegExp(`(?:^| )${LENGTH} (?:renouvelables?|reconductibles?) ${TIMES} fois(?= |$)`).exec(plain);
  return second === null ? null : { times: numberOf(second[3]), months: monthsOf(second[1], second[2]) };
}

const NONE = /^(non|aucune?|neant|sans( objet)?|0|non reconductible|no|none)$/;

type Base = Pick<ContractEnd, 'date' | 'from'>;

function baseOf({ endDate, notificationDate, durationMonths }: Contract): Base | null {
  if (endDate !== null && endDate.precision === 'day') return { date: endDate.date, from: 'given' };
  if (notificationDate === null || durationMonths === null || notificationDate.precision === 'year') return null;
  const date = addMonths(notificationDate.date, Math.round(durationMonths));
  return isValidDate(date) ? { date, from: 'computed' } : null;
}

/** True when a duration already counts its renewals (« initial duration, renewals included », DECP): exactly one period more, and several renewals (24 months with one of 12 may be either). */
function isCounted(duration: number, { times, months }: Renewals): boolean {
  return times > 1 && duration === months * (times + 1);
}

/**
 * When a contract ends. Renewals are added only where their number and length
 * are written and the duration is that of one period; otherwise they are told as unread.
 */
export function endOf(contract: Contract): ContractEnd | null {
  const base = baseOf(contract);
  if (base === null) return null;
  const text = contract.texts.renewals?.text.trim() ?? '';
  if (text === '' || NONE.test(foldKey(text))) return { ...base, renewals: 0, unread: null };
  const renewals = readRenewals(text);
  if (renewals === null || contract.durationMonths === null) return { ...base, renewals: 0, unread: text };
  if (isCounted(contract.durationMonths, renewals)) return { ...base, renewals: 0, unread: null };
  if (contract.durationMonths !== renewals.months) return { ...base, renewals: 0, unread: text };
  return {
    ...base,
    date: addMonths(base.date, renewals.times * renewals.months),
    renewals: renewals.times,
    unread: null,
  };
}

const NOW_DAYS = 60;
const SOON_DAYS = 120;
const MONTHS: readonly (readonly [number, Horizon])[] = [
  [6, 'm6'],
  [12, 'm12'],
  [18, 'm18'],
  [24, 'm24'],
];

/** How far the end is; null when it is past, or more than two years away. */
export function horizonOf(end: CivilDate, today: CivilDate): Horizon | null {
  const days = daysBetween(today, end);
  if (days < 0) return null;
  if (days < NOW_DAYS) return 'now';
  if (days < SOON_DAYS) return 'soon';
  return MONTHS.find(([months]) => end <= addMonths(today, months))?.[1] ?? null;
}
