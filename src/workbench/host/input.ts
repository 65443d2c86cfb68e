import type { CellValue } from '../../workbook';
import { toSerial } from '../../calendar';
import { checkFormula } from './formulaCheck';
import { checkCellText } from './limits';

export type EnteredContent = {
  readonly value: CellValue;
  readonly formula?: string;
  readonly quoted?: boolean;
  /** The number format that Excel gives a General cell when it reads the text as a date or a percentage. */
  readonly numberFormat?: string;
};

const ERROR_LITERAL = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/i;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const GROUPED_NUMBER = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const US_DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/**
 * What Excel makes of an entry, as its API does: texts are read the en-US way,
 * whatever the language of the program (a date month first). An apostrophe in
 * front, or a Text number format, keeps the text as it is.
 */
export function enteredContent(entry: unknown, numberFormat: string, date1904: boolean): EnteredContent {
  if (entry === null || entry === undefined || entry === '') return { value: null };
  if (typeof entry === 'number') return Number.isFinite(entry) ? { value: entry } : { value: '#NUM!' };
  if (typeof entry === 'boolean') return { value: entry };
  const text = typeof entry === 'string' ? entry : String(entry);
  if (numberFormat === '@') return { value: checkCellText(text) };
  if (text.startsWith("'")) return { value: checkCellText(text.slice(1)), quoted: true };
  if (text.length > 1 && (text.startsWith('=') || text.startsWith('@'))) {
    return { value: null, formula: checkFormula(text.startsWith('@') ? `=${text}` : text) };
  }
  const trimmed = text.trim();
  const number = enteredNumber(trimmed) ?? enteredDate(trimmed, date1904);
  if (number !== null) return number;
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  if (ERROR_LITERAL.test(trimmed)) return { value: trimmed.toUpperCase() };
  if (/^[+-]./.test(text)) return { value: null, formula: checkFormula(`=${text}`) };
  return { value: checkCellText(text) };
}

function enteredNumber(text: string): EnteredContent | null {
  if (text.endsWith('%')) {
    const rate = enteredNumber(text.slice(0, -1).trim());
    if (rate === null || typeof rate.value !== 'number' || rate.numberFormat !== undefined) return null;
    return { value: rate.value / 100, numberFormat: text.includes('.') ? '0.00%' : '0%' };
  }
  if (NUMBER.test(text)) return { value: Number(text) };
  if (GROUPED_NUMBER.test(text)) return { value: Number(text.replace(/,/g, '')), numberFormat: '#,##0' };
  return null;
}

function enteredDate(text: string, date1904: boolean): EnteredContent | null {
  const us = US_DATE.exec(text);
  const iso = us === null ? ISO_DATE.exec(text) : null;
  const parts = us ?? iso;
  if (parts === null) return null;
  const [year, month, day] =
    us === null
      ? [Number(parts[1]), Number(parts[2]), Number(parts[3])]
      : [fullYear(parts[3] ?? ''), Number(parts[1]), Number(parts[2])];
  const made = new Date(Date.UTC(year, month - 1, day));
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return null;
  const serial = toSerial(made.toISOString().slice(0, 10), date1904 ? 1904 : 1900);
  return { value: serial, numberFormat: us === null ? 'yyyy-mm-dd' : 'm/d/yyyy' };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
