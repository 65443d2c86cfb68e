import { invalidArgument } from './errors';

/** What Excel enforces, so this host does too. */
export const LIMITS = {
  /** Rows and columns of a sheet. */
  rows: 1_048_576,
  columns: 16_384,
  /** Characters of a cell's text. */
  cellText: 32_767,
  /** Characters of a formula. */
  formula: 8_192,
  sheetName: 31,
  /** Cells in one read; above it Excel answers null values without an error. */
  cellsPerRead: 5_000_000,
  /** Bytes of a request or of a response, as in Excel on the web. */
  bytes: 5 * 1024 * 1024,
  /** Characters of a validation list once joined. */
  validationList: 255,
} as const;

const FORBIDDEN_IN_SHEET_NAME = /[\\/?*[\]:]/;
/** Names that Excel keeps for itself, in the two languages of the product. */
const RESERVED_SHEET_NAMES = new Set(['history', 'historique']);

/** Refuses a name that Excel refuses for a sheet; does not look at the other sheets. */
export function checkSheetName(name: unknown): string {
  if (
    typeof name !== 'string' ||
    name.trim() === '' ||
    name.length > LIMITS.sheetName ||
    FORBIDDEN_IN_SHEET_NAME.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    RESERVED_SHEET_NAMES.has(name.toLowerCase())
  ) {
    throw invalidArgument(`Sheet name: ${JSON.stringify(name)}.`);
  }
  return name;
}

/** Names of tables and ranges: a letter, `_` or `\` first, then letters, digits, `.`, `_`; never the look of an address. */
export function checkDefinedName(name: unknown): string {
  if (
    typeof name !== 'string' ||
    name.length > 255 ||
    !/^[\p{L}_\\][\p{L}\p{N}._\\?]*$/u.test(name) ||
    /^[A-Za-z]{1,3}\d+$/.test(name) ||
    /^[rc]$/i.test(name) ||
    /^r\d*c\d*$/i.test(name)
  ) {
    throw invalidArgument(`Name: ${JSON.stringify(name)}.`);
  }
  return name;
}

export function checkCellText(text: string): string {
  if (text.length > LIMITS.cellText) {
    throw invalidArgument(`A cell holds at most ${LIMITS.cellText} characters; ${text.length} were given.`);
  }
  return text;
}

/** Refuses a number format whose quotes do not close. */
export function checkNumberFormat(format: string): string {
  const quotes = format.replace(/\\./g, '').split('"').length - 1;
  if (quotes % 2 === 1 || format.length > 255) throw invalidArgument(`Number format: ${format}.`);
  return format;
}
