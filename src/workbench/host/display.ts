import { SSF } from '@e965/xlsx';
import type { CellValue } from '../../workbook';

/** Texts between quotes and escaped characters: they hold no separator to translate. */
const LITERALS = /"[^"]*"|\\./g;

/**
 * What a cell shows for a value under an en-US number format, with the
 * separators of the host's language. Built-in Excel codes only; what the
 * formatter does not know is shown as General.
 */
export function displayIn(locale: string): (value: CellValue, numberFormat: string) => string {
  const french = locale.toLowerCase().startsWith('fr');
  return (value, numberFormat) => {
    if (value === null) return '';
    if (typeof value === 'boolean') return french ? (value ? 'VRAI' : 'FAUX') : value ? 'TRUE' : 'FALSE';
    if (typeof value === 'string') return value;
    return french ? frenchNumber(value, numberFormat) : formatted(value, numberFormat);
  };
}

/** A text between a number and its percent sign, which Excel knows and the formatter does not. */
const BEFORE_PERCENT = /"([^"]*)"%/g;

function formatted(value: number, numberFormat: string): string {
  try {
    const [between] = [...numberFormat.matchAll(BEFORE_PERCENT)].map(([, text = '']) => text);
    if (between === undefined) return SSF.format(numberFormat, value) as string;
    const shown = SSF.format(numberFormat.replace(BEFORE_PERCENT, '%'), value) as string;
    return shown.replace('%', `${between}%`);
  } catch {
    return String(value);
  }
}

function frenchNumber(value: number, numberFormat: string): string {
  const literals: string[] = [];
  // Literals stand aside as letters of the private use area, which separators never are.
  const code = numberFormat.replace(LITERALS, (literal) => {
    literals.push(literal.startsWith('"') ? literal.slice(1, -1) : literal.slice(1));
    return `"${String.fromCharCode(0xe000 + literals.length - 1)}"`;
  });
  const shown = formatted(value, code);
  const separated = SSF.is_date(code) ? shown : shown.replace(/,/g, '\u202f').replace(/(\d)\.(?=\d)/g, '$1,');
  return separated.replace(/[\ue000-\uf8ff]/g, (mark) => literals[mark.charCodeAt(0) - 0xe000] ?? '');
}
