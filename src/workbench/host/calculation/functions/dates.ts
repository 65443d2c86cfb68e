import { fromSerial, makeDate, toSerial, type DateSystem } from '../../../../calendar';
import type { ScalarFunction } from '../scope';
import type { Scalar } from '../values';
import { NUMBER_ERROR, isError, toNumber } from '../values';

/** Days between the two systems' first days. */
const SHIFT_1904 = 1462;

/** Year, month and day of a serial number. */
function partsOf(serial: number, system: DateSystem): readonly [number, number, number] | null {
  const date = fromSerial(Math.floor(serial), system);
  if (date === null) return null;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}

const dated =
  (
    apply: (parts: readonly [number, number, number], others: readonly number[], system: DateSystem) => Scalar,
  ): ScalarFunction =>
  (args, { dateSystem }) => {
    const numbers = args.map(toNumber);
    const error = numbers.find(isError);
    if (error !== undefined) return error;
    const [serial = 0, ...others] = numbers as number[];
    const parts = partsOf(serial, dateSystem);
    return parts === null ? NUMBER_ERROR : apply(parts, others, dateSystem);
  };

/** Serial of a date whose month and day may lie outside their usual bounds. */
function serialOf(year: number, month: number, day: number, system: DateSystem): Scalar {
  const monthIndex = Math.trunc(month) - 1;
  const firstOfMonth = makeDate(year + Math.floor(monthIndex / 12), (((monthIndex % 12) + 12) % 12) + 1, 1);
  if (firstOfMonth === null) return NUMBER_ERROR;
  const serial = toSerial(firstOfMonth, system) + Math.trunc(day) - 1;
  return serial < 0 ? NUMBER_ERROR : serial;
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function monthsLater(
  [year, month, day]: readonly [number, number, number],
  months: number,
  system: DateSystem,
): Scalar {
  const index = year * 12 + month - 1 + Math.trunc(months);
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return serialOf(newYear, newMonth, Math.min(day, lastDay(newYear, newMonth)), system);
}

export const DATES: Readonly<Record<string, ScalarFunction>> = {
  DATE: (args, { dateSystem }) => {
    const numbers = args.map(toNumber);
    const error = numbers.find(isError);
    if (error !== undefined) return error;
    const [year = 0, month = 1, day = 1] = numbers as number[];
    return serialOf(year < 1900 ? year + 1900 : Math.trunc(year), month, day, dateSystem);
  },
  YEAR: dated(([year]) => year),
  MONTH: dated(([, month]) => month),
  DAY: dated(([, , day]) => day),
  EDATE: dated((parts, [months = 0], system) => monthsLater(parts, months, system)),
  EOMONTH: dated(([year, month], [months = 0], system) => serialOf(year, month + Math.trunc(months) + 1, 0, system)),
  WEEKDAY: (args, { dateSystem }) => {
    const [serial = 0, type = 1] = args.map((arg) => Number(toNumber(arg)));
    const since1900 = Math.floor(serial) + (dateSystem === 1904 ? SHIFT_1904 : 0);
    const sundayFirst = ((since1900 - 1) % 7) + 1;
    if (type === 2) return ((sundayFirst + 5) % 7) + 1;
    return type === 3 ? (sundayFirst + 5) % 7 : sundayFirst;
  },
};
