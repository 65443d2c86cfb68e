/** A day of the Gregorian calendar, `YYYY-MM-DD`; compares as text. */
export type CivilDate = string;

export type Quarter = 1 | 2 | 3 | 4;

/** Which day Excel counts from: 1900 on Windows, 1904 in files born on an old Mac. */
export type DateSystem = 1900 | 1904;

const DAY_MS = 86_400_000;
/** Serial 0 of the 1900 system as Excel counts from 1 March 1900 on (it believes in 29 February 1900). */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const SHIFT_1904 = 1462;

/** Gives the civil date of year, month (1 to 12) and day, or null when there is no such day (31/02). */
export function makeDate(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1 || year > 9999 || !hasDay(year, month, day)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** True for `YYYY-MM-DD` that names an existing day. */
export function isValidDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return hasDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

function hasDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function dayNumber(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from one date to another: 0 the same day, negative when `to` comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Excel's serial number of a date. Correct from 1 March 1900 on, the only range that contracts need. */
export function toSerial(date: CivilDate, system: DateSystem = 1900): number {
  const serial = (dayNumber(date) * DAY_MS - EPOCH_1900) / DAY_MS;
  return system === 1904 ? serial - SHIFT_1904 : serial;
}

/** The date of an Excel serial number (the time of day is dropped), or null outside 1900-03-01 … 9999-12-31. */
export function fromSerial(serial: number, system: DateSystem = 1900): CivilDate | null {
  const days = Math.floor(serial) + (system === 1904 ? SHIFT_1904 : 0);
  if (!Number.isFinite(days) || days < 61 || days > 2_958_465) return null;
  return new Date(EPOCH_1900 + days * DAY_MS).toISOString().slice(0, 10);
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

export function quarterOf(date: CivilDate): Quarter {
  return (Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1) as Quarter;
}
