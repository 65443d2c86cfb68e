import type { CellValue } from '../../workbook';
import { isBlank, isExcelError, withoutSentinel } from './absence';
import { parseNumber, plainSpaces } from './number';
import type { CellReading } from './read';
import { ABSENT } from './read';

export type QuantityIssue = 'unreadable' | 'error' | 'negative' | 'outOfRange';

type Quantity = CellReading<number, QuantityIssue>;

const MONTHS_A_DAY = 12 / 365.25;
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'].map(
    (word, index) => [word, index + 1] as const,
  ),
);

function plain(text: string): string {
  return plainSpaces(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** The text to read, or the reading when there is nothing to read. */
function textOf(cell: CellValue): string | Quantity {
  if (isBlank(cell)) return ABSENT;
  if (isExcelError(cell)) return { value: null, issue: 'error' };
  if (typeof cell !== 'string') return { value: null, issue: 'unreadable' };
  const text = plain(withoutSentinel(cell));
  return text === '' || /^[-–—]+$/.test(text) ? ABSENT : text;
}

function monthsOf(count: number, unit: string): number {
  if (unit.startsWith('m')) return count;
  if (unit.startsWith('a')) return count * 12;
  if (unit.startsWith('t')) return count * 3;
  if (unit.startsWith('s')) return count * 7 * MONTHS_A_DAY;
  return count * MONTHS_A_DAY;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Reads a duration in months. `scale` is what one bare number is worth in
 * months (`durée (jours)` → 12/365.25). Renewals said in the cell are added:
 * « 1 an renouvelable 3 fois » is 48, for a duration « comprend la durée des
 * tranches et reconductions » (DECP).
 */
export function readDuration(cell: CellValue, scale = 1): Quantity {
  if (typeof cell === 'number') return inRange(tenth(cell * scale));
  const text = textOf(cell);
  if (typeof text !== 'string') return text;
  const bare = parseNumber(text);
  if (bare !== null) return inRange(tenth(bare.value * scale));
  const lengths = [
    ...text.matchAll(
      /(\d+(?:[.,]\d+)?|\b(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)) ?(?:\([^)]*\) ?)?(mois|ans?|annees?|jours?|j|semaines?|sem|trimestres?|m|a)(?![a-z])/g,
    ),
  ].map((match) => ({
    months: monthsOf(NUMBER_WORDS.get(match[1] ?? '') ?? Number((match[1] ?? '').replace(',', '.')), match[2] ?? 'm'),
    before: text.slice(0, match.index),
  }));
  const [first, second] = lengths;
  if (first === undefined) return { value: null, issue: 'unreadable' };
  let months = first.months;
  const times =
    /(?:renouvelables?|reconductibles?|reconductions?|renouvellements?)[^\d]*(\d|une|deux|trois|quatre) ?(?:fois|reconductions?|x)/.exec(
      text,
    );
  const plus = /\+ ?(\d) ?[x*] ?$/.exec(second?.before ?? '');
  if (second !== undefined && plus !== null) months += Number(plus[1]) * second.months;
  else if (times !== null) {
    const count = Number(times[1]) || (NUMBER_WORDS.get((times[1] ?? '').replace('une', 'un')) ?? 0);
    months += count * (second?.months ?? first.months);
  } else if (second !== undefined && /(?:\+|\bet) ?$/.test(second.before)) months += second.months;
  return inRange(tenth(months));
}

function inRange(months: number): Quantity {
  if (months < 0) return { value: null, issue: 'negative' };
  if (months === 0) return ABSENT;
  // A century: a date or an amount strayed into the column.
  return months > 1200 ? { value: null, issue: 'outOfRange' } : { value: months, issue: null };
}

/** Reads hours: `1 200`, « 350 h », `35:30`. Zero is informed, blank is not (COUNTING, SOC-01). */
export function readHours(cell: CellValue): Quantity {
  if (typeof cell === 'number') return cell < 0 ? { value: null, issue: 'negative' } : { value: cell, issue: null };
  const text = textOf(cell);
  if (typeof text !== 'string') return text;
  if (/^(?:neant|aucune?|zero)$/.test(text)) return { value: 0, issue: null };
  const clock = /^(\d{1,6}) ?(?:h|:) ?([0-5]\d)(?: ?min)?$/.exec(text);
  if (clock !== null) return { value: Number(clock[1]) + Number(clock[2]) / 60, issue: null };
  const number = parseNumber(text.replace(/ ?(?:heures?|hrs?|h)\.?(?: d'insertion)?$/, ''));
  if (number === null) return { value: null, issue: 'unreadable' };
  return number.value < 0 ? { value: null, issue: 'negative' } : { value: number.value, issue: null };
}

/**
 * Reads a percentage as 0 to 100: `15 %`, `15`, and 0.15 as 15 when the column
 * holds fractions (`fraction`, or an Excel percentage format).
 */
export function readPercent(cell: CellValue, fraction = false): Quantity {
  const scaled = (value: number, percentSign: boolean): Quantity => {
    const percent = fraction && !percentSign && Math.abs(value) <= 1 ? value * 100 : value;
    const rounded = Math.round(percent * 1e6) / 1e6;
    return rounded < 0 || rounded > 100 ? { value: null, issue: 'outOfRange' } : { value: rounded, issue: null };
  };
  if (typeof cell === 'number') return scaled(cell, false);
  const text = textOf(cell);
  if (typeof text !== 'string') return text;
  const number = parseNumber(text.replace(/ ?(?:%|pour ?cent|points?|pts?)$/, ''));
  return number === null ? { value: null, issue: 'unreadable' } : scaled(number.value, text.includes('%'));
}

/** Reads a whole number (offers received): `3`, « 3 offres ». */
export function readInteger(cell: CellValue): Quantity {
  const whole = (value: number): Quantity => {
    if (value < 0) return { value: null, issue: 'negative' };
    return Number.isInteger(value) ? { value, issue: null } : { value: null, issue: 'unreadable' };
  };
  if (typeof cell === 'number') return whole(cell);
  const text = textOf(cell);
  if (typeof text !== 'string') return text;
  const number = parseNumber(
    text.replace(/ ?(?:offres?|plis?|candidats?|reponses?|propositions?)(?: recu(?:e|s|es)?)?$/, ''),
  );
  return number === null ? { value: null, issue: 'unreadable' } : whole(number.value);
}
