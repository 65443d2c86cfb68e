import { cellAddress, columnLetter } from '../../index';
import type { CellValue } from '../../index';
import { escapeXml } from '../package/xml';
import { escapeCellText } from '../read/cellText';

/** A cell ready to be written. */
export type WrittenCell = {
  readonly value: CellValue;
  readonly formula?: { readonly text: string; readonly array: boolean };
  /** Index of its cell format. */
  readonly format: number;
};

/** What a cell can hold, by the format's own limit. */
const MAX_TEXT = 32_767;
const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;

/** A text as a cell can hold it: what is too long ends with an ellipsis. */
export function fittedText(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const cut = text.slice(0, MAX_TEXT - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function textElement(prefix: string, text: string): string {
  // Excel trims what is not marked; line feeds at the ends count as space too.
  const space = /^\s|\s$|\s\s|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${escapeXml(escapeCellText(text))}</${prefix}t>`;
}

function cachedValue(prefix: string, value: CellValue): { readonly type: string; readonly xml: string } {
  const v = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: '', xml: '' };
  if (typeof value === 'boolean') return { type: ' t="b"', xml: v(value ? '1' : '0') };
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { type: '', xml: v(String(value)) } : { type: ' t="e"', xml: v('#NUM!') };
  }
  if (ERROR.test(value)) return { type: ' t="e"', xml: v(value) };
  return { type: ' t="str"', xml: v(escapeXml(escapeCellText(fittedText(value)))) };
}

/**
 * What follows the address of a cell without formula, '' when there is neither content nor format. A text is written as
 * a text whatever it begins with: `=`, `+`, `-` or `@` never makes a formula of it.
 */
export function cellTail(prefix: string, value: CellValue, format: number): string {
  const style = format === 0 ? '' : ` s="${format}"`;
  const end = `</${prefix}c>`;
  if (value === null || value === '') return format === 0 ? '' : `${style}/>`;
  if (typeof value === 'string') {
    return `${style} t="inlineStr"><${prefix}is>${textElement(prefix, fittedText(value))}</${prefix}is>${end}`;
  }
  const cached = cachedValue(prefix, value);
  return `${style}${cached.type}>${cached.xml}${end}`;
}

/** The XML of a cell, '' when there is neither content nor format. */
export function cellXml(prefix: string, row: number, column: number, cell: WrittenCell): string {
  const { value, formula, format } = cell;
  const address = cellAddress(row, column);
  if (formula !== undefined) {
    const cached = cachedValue(prefix, value);
    const style = format === 0 ? '' : ` s="${format}"`;
    const kind = formula.array ? ` t="array" ref="${address}"` : '';
    return `<${prefix}c r="${address}"${style}${cached.type}><${prefix}f${kind}>${escapeXml(escapeCellText(formula.text))}</${prefix}f>${cached.xml}</${prefix}c>`;
  }
  const tail = cellTail(prefix, value, format);
  return tail === '' ? '' : `<${prefix}c r="${address}"${tail}`;
}

/** Different texts of one format whose form is remembered. */
const MOST_TAILS = 8192;

/**
 * Writes cells without formula, many of which hold one of few texts: the form of a text is made once. Gives what
 * `cellXml` gives without prefix.
 */
export function cellWriter(): (row: number, column: number, value: CellValue, format: number) => string {
  const letters: string[] = [];
  const tails = new Map<number, Map<string, string>>();
  const tailOf = (text: string, format: number): string => {
    let known = tails.get(format);
    if (known === undefined) tails.set(format, (known = new Map<string, string>()));
    let tail = known.get(text);
    if (tail === undefined) {
      tail = cellTail('', text, format);
      if (known.size < MOST_TAILS) known.set(text, tail);
    }
    return tail;
  };
  return (row, column, value, format) => {
    const tail = typeof value === 'string' ? tailOf(value, format) : cellTail('', value, format);
    return tail === '' ? '' : `<c r="${(letters[column] ??= columnLetter(column))}${row + 1}"${tail}`;
  };
}
