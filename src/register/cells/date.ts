import { fromSerial, makeDate } from '../../calendar';
import type { CivilDate, DateSystem } from '../../calendar';
import type { CellValue } from '../../workbook';
import type { DateFact } from '../types';
import { isBlank, isExcelError, withoutSentinel } from './absence';
import { plainSpaces } from './number';
import { textKey } from './textKey';

export type DateIssue =
  /** No such day: 31/02. */
  | 'impossible'
  /** A year that no contract has: 0218, 2099. */
  | 'outOfRange'
  | 'unreadable'
  | 'error'
  /** Could be another date (04-15 without a year that settles it). */
  | 'ambiguous';

export type DateReading = { readonly value: DateFact | null; readonly issue: DateIssue | null };

export type DateContext = {
  readonly dateSystem?: DateSystem;
  /** First and last year that can be; 1990 and 2060 otherwise. */
  readonly minYear?: number;
  readonly maxYear?: number;
  /** True when the column writes the month before the day. */
  readonly monthFirst?: boolean;
  /** Years that the file's other dates, its sheet or its title name. */
  readonly years?: ReadonlySet<number>;
};

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['janvier', 'janv', 'jan', 'january'],
    ['fevrier', 'fevr', 'fev', 'feb', 'february'],
    ['mars', 'mar', 'march'],
    ['avril', 'avr', 'apr', 'april'],
    ['mai', 'may'],
    ['juin', 'jun', 'june'],
    ['juillet', 'juil', 'jul', 'july'],
    ['aout', 'aug', 'august'],
    ['septembre', 'sept', 'sep', 'september'],
    ['octobre', 'oct', 'october'],
    ['novembre', 'nov', 'november'],
    ['decembre', 'dec', 'december'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const QUARTER_WORDS: ReadonlyMap<string, number> = new Map([
  ['1er', 1],
  ['1', 1],
  ['premier', 1],
  ['2e', 2],
  ['2eme', 2],
  ['2', 2],
  ['deuxieme', 2],
  ['3e', 3],
  ['3eme', 3],
  ['3', 3],
  ['troisieme', 3],
  ['4e', 4],
  ['4eme', 4],
  ['4', 4],
  ['quatrieme', 4],
]);

type Parts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly precision: DateFact['precision'];
};

/** A two-digit year as people mean it: 00 to 69 in this century. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 2 ? (year < 70 ? 2000 + year : 1900 + year) : year;
}

function parts(year: number, month: number, day: number, precision: DateFact['precision'] = 'day'): Parts {
  return { year, month, day, precision };
}

function numericDate(text: string, context: DateContext): Parts | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*|[+-]\d{2}:?\d{2}|Z)?$/.exec(text);
  if (iso !== null) return parts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/.exec(text);
  if (compact !== null) return parts(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const slashed = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})(?:[T ]+(?:a )?\d{1,2}[:h].*)?$/.exec(text);
  if (slashed !== null) {
    const first = Number(slashed[1]);
    const second = Number(slashed[2]);
    const year = fullYear(slashed[3] ?? '');
    const monthFirst = context.monthFirst === true && first <= 12;
    return monthFirst ? parts(year, first, second) : parts(year, second, first);
  }
  const monthYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthYear !== null) return parts(Number(monthYear[2]), Number(monthYear[1]), 1, 'month');
  const yearMonth = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  if (yearMonth !== null) return parts(Number(yearMonth[1]), Number(yearMonth[2]), 1, 'month');
  const year = /^(?:annee |exercice )?((?:19|20)\d{2})$/.exec(text);
  if (year !== null) return parts(Number(year[1]), 1, 1, 'year');
  return null;
}

/** `04-15`: April 2015 when the file's years say so; otherwise nobody knows. */
function shortDate(text: string, context: DateContext): Parts | 'ambiguous' | null {
  const short = /^(\d{1,2})[-/.](\d{2})$/.exec(text);
  if (short === null) return null;
  const month = Number(short[1]);
  const year = fullYear(short[2] ?? '');
  return month >= 1 && month <= 12 && context.years?.has(year) === true ? parts(year, month, 1, 'month') : 'ambiguous';
}

function wordedDate(text: string): Parts | null {
  const folded = textKey(text);
  const quarter =
    /^(?:t|q|trim|trimestre) ?([1-4]) ?((?:19|20)?\d{2})$/.exec(folded) ??
    /^((?:19|20)\d{2}) ?(?:t|q|trim|trimestre) ?([1-4])$/.exec(folded);
  if (quarter !== null) {
    const yearFirst = (quarter[1] ?? '').length === 4;
    const year = fullYear((yearFirst ? quarter[1] : quarter[2]) ?? '');
    const number = Number(yearFirst ? quarter[2] : quarter[1]);
    return parts(year, number * 3 - 2, 1, 'quarter');
  }
  const words = folded.split(' ');
  const trimester = words.findIndex((word) => /^trim(estre)?$/.test(word));
  if (trimester > 0) {
    const number = QUARTER_WORDS.get(words[trimester - 1] ?? '');
    const year = /^(?:19|20)\d{2}$/.exec(words[words.length - 1] ?? '');
    if (number !== undefined && year !== null) return parts(Number(year[0]), number * 3 - 2, 1, 'quarter');
  }
  const named =
    /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(?:le )?(?:(\d{1,2})(?:er)? )?([a-z]{3,9}) ?((?:19|20)\d{2}|\d{2}|\d{4})( .*)?$/.exec(
      folded,
    );
  const month = MONTHS.get(named?.[2] ?? '');
  if (named === null || month === undefined) return null;
  // « DEC-2024-012 » numbers a decision; after a day may stand an hour.
  if (named[1] === undefined && /^ \d/.test(named[4] ?? '')) return null;
  const year = fullYear(named[3] ?? '');
  return named[1] === undefined ? parts(year, month, 1, 'month') : parts(year, month, Number(named[1]));
}

function checked(found: Parts, context: DateContext): DateReading {
  if (found.year < (context.minYear ?? 1990) || found.year > (context.maxYear ?? 2060)) {
    return { value: null, issue: 'outOfRange' };
  }
  const date: CivilDate | null = makeDate(found.year, found.month, found.day);
  return date === null
    ? { value: null, issue: 'impossible' }
    : { value: { date, precision: found.precision }, issue: null };
}

function fromNumber(cell: number, context: DateContext): DateReading {
  if (Number.isInteger(cell) && cell >= 19_000_101 && cell <= 29_991_231) {
    return checked(parts(Math.floor(cell / 10_000), Math.floor(cell / 100) % 100, cell % 100), context);
  }
  // 1990 to 2060 as a number is a year: as a serial it would be a day of 1905.
  if (Number.isInteger(cell) && cell >= 1990 && cell <= 2060) return checked(parts(cell, 1, 1, 'year'), context);
  const date = fromSerial(cell, context.dateSystem ?? 1900);
  if (date === null) return { value: null, issue: cell === 0 ? null : 'outOfRange' };
  const [year = '0', month = '0', day = '0'] = date.split('-');
  return checked(parts(Number(year), Number(month), Number(day)), context);
}

/**
 * Reads a date: Excel serial (1900 or 1904), `dd/mm/yyyy`, ISO with or without
 * time zone (the day as written counts), « mars 2025 », « T2 2025 », `Jul-17`.
 * Day before month unless the column shows otherwise.
 */
export function readDate(cell: CellValue, context: DateContext = {}): DateReading {
  if (isBlank(cell)) return { value: null, issue: null };
  if (typeof cell === 'number') return fromNumber(cell, context);
  if (typeof cell !== 'string') return { value: null, issue: 'unreadable' };
  if (isExcelError(cell)) return { value: null, issue: 'error' };
  const text = plainSpaces(withoutSentinel(cell)).replace(/[‐‑–—]/g, '-');
  if (text === '' || /^-+$/.test(text)) return { value: null, issue: null };
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromNumber(Number(text.replace(',', '.')), context);
  const numeric = numericDate(text, context);
  if (numeric !== null) return checked(numeric, context);
  const short = shortDate(text, context);
  if (short === 'ambiguous') return { value: null, issue: 'ambiguous' };
  const found = short ?? wordedDate(text);
  return found === null ? { value: null, issue: 'unreadable' } : checked(found, context);
}

/** True when the slashed dates of a column can only be month first (`12/31/2024` and none the other way). */
export function isMonthFirst(texts: Iterable<string>): boolean {
  let monthFirst = 0;
  for (const text of texts) {
    const found = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})\b/.exec(text);
    if (found === null) continue;
    if (Number(found[1]) > 12) return false;
    if (Number(found[2]) > 12) monthFirst += 1;
  }
  return monthFirst > 0;
}
