import { makeDate, toSerial } from '../../../calendar';
import type { DateSystem } from '../../../calendar';
import type { CellValue } from '../../index';
import type { SourceSheet } from '../read/source';

type Typed = { readonly value: number; readonly format: string | null };

const DATE_FORMAT = 'dd/mm/yyyy';
/** A number as French or English people write one, with its groups and its euro sign. */
const NUMBER = /^-?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?(?:[ \u00a0\u202f]?€)?$/;
/** More digits name a company or an account. */
const MOST_DIGITS = 11;
/** Codes of one length and nothing else (CPV, SIREN, postcodes) have at least this many digits. */
const SHORTEST_CODE = 5;
/** A unit in the heading speaks of bare numbers: « 12 € » under « k€ » is better left as it is written. */
const UNIT_IN_HEADING = /k ?€|k ?eur|m ?€|meur|millier|million/i;

function dateIn(text: string, system: DateSystem): number | null {
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] =
    french !== null ? [french[3], french[2], french[1]] : iso !== null ? iso.slice(1, 4) : [undefined];
  const date = year === undefined ? null : makeDate(Number(year), Number(month), Number(day));
  // Excel counts no day before March 1900 without its leap-year fault.
  return date === null || date < '1904-01-02' ? null : toSerial(date, system);
}

function numberIn(text: string): Typed | null {
  if (!NUMBER.test(text)) return null;
  const euros = text.endsWith('€');
  const body = text.replace(/[ \u00a0\u202f€]/g, '');
  // « 12.345 » and « 12,345 » could group or part: they stay as they are written.
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(body)) return null;
  const value = Number(body.replace(',', '.'));
  const decimals = /[.,]/.test(body);
  const format = euros
    ? decimals
      ? '#,##0.00 "€"'
      : '#,##0 "€"'
    : decimals
      ? '#,##0.00'
      : text === body
        ? null
        : '#,##0';
  return { value, format };
}

type ColumnKind = 'text' | 'date' | 'number';

function isWriting(text: string): boolean {
  return /[ \u00a0\u202f.,€]/.test(text);
}

/** What the cells of a column below its heading agree on being. */
function kindOf(texts: readonly string[], system: DateSystem): ColumnKind {
  // The month before the day somewhere: nobody can tell the others.
  const american = texts.some((text) => /^\d{1,2}\/(?:1[3-9]|2\d|3[01])\/\d{4}$/.test(text));
  const dates = texts.filter((text) => dateIn(text, system) !== null).length;
  if (dates * 2 > texts.length) return american ? 'text' : 'date';
  const numbers = texts.filter((text) => numberIn(text) !== null);
  if (numbers.length * 2 <= texts.length) return 'text';
  const digits = numbers.map((text) => text.replace(/\D/g, ''));
  if (digits.some((run) => run.length > MOST_DIGITS)) return 'text';
  if (numbers.some((text) => /^0\d/.test(text))) return 'text';
  const length = digits[0]?.length ?? 0;
  const codes = length >= SHORTEST_CODE && digits.every((run) => run.length === length) && !numbers.some(isWriting);
  return codes ? 'text' : 'number';
}

/**
 * A sheet read from a text file with the dates and numbers that its columns agree on as real ones, so that the buyer can
 * sort, sum and filter them in Excel. What could be a code (leading zeros, one length throughout) or could be read in
 * two ways stays the text that it is.
 */
export function withTypedTexts(sheet: SourceSheet, system: DateSystem): SourceSheet {
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
  const formats: (string | undefined)[][] = [];
  const rows = sheet.rows.map((row) => (row === undefined ? undefined : [...row]));
  for (let column = 0; column < width; column += 1) {
    const filled = rows.flatMap((row, at) => {
      const cell = row?.[column];
      return typeof cell === 'string' ? [{ at, text: cell.trim() }] : [];
    });
    const heading = filled[0]?.text ?? '';
    const below = filled.slice(1);
    const kind = kindOf(
      below.map(({ text }) => text),
      system,
    );
    if (kind === 'text') continue;
    for (const { at, text } of below) {
      const serial = kind === 'date' ? dateIn(text, system) : null;
      const typed: Typed | null =
        kind === 'number' ? numberIn(text) : serial === null ? null : { value: serial, format: DATE_FORMAT };
      const row: (CellValue | undefined)[] | undefined = rows[at];
      if (typed === null || row === undefined) continue;
      if (text.endsWith('€') && UNIT_IN_HEADING.test(heading)) continue;
      row[column] = typed.value;
      if (typed.format === null) continue;
      (formats[column] ??= [])[at] = typed.format;
    }
  }
  return { ...sheet, rows, formatAt: (row, column) => formats[column]?.[row] ?? sheet.formatAt(row, column) };
}
