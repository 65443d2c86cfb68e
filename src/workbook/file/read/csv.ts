import Papa from 'papaparse';
import type { CellValue } from '../../index';
import { LIMITS, LimitError } from '../package/failure';
import { holdsRecords, parseAsTyped } from './csvAsTyped';

const SEPARATORS = [';', ',', '\t', '|'] as const;
const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_RECORDS = 200;

function parseStrictly(text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"', skipEmptyLines: false, preview });
}

function parse(text: string, delimiter: string, preview = 0): string[][] {
  return parseStrictly(text, delimiter, preview).data;
}

/**
 * How well a separator fits: the share of records that have the most usual
 * number of fields, weighed by that number. A comma that only stands in
 * amounts and objects gives records of every length, hence a low share.
 */
function fitness(records: readonly (readonly string[])[]): number {
  const lengths = new Map<number, number>();
  let counted = 0;
  for (const record of records) {
    if (record.length === 1 && record[0]?.trim() === '') continue;
    lengths.set(record.length, (lengths.get(record.length) ?? 0) + 1);
    counted += 1;
  }
  let best = 0;
  for (const [length, count] of lengths) {
    // One record of two fields among others of one is a comma in a sentence.
    if (count === 1 && counted > 1 && length === 2) continue;
    const share = count / counted;
    best = Math.max(best, share * share * Math.log2(length));
  }
  return best;
}

/** The separator that the content shows: the `sep=` line that Excel writes, else the best fit. */
export function findSeparator(text: string): string {
  const told = /^sep=(.)(\n|$)/i.exec(text);
  if (told?.[1] !== undefined) return told[1];
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: string = SEPARATORS[0];
  let bestFit = 0;
  for (const separator of SEPARATORS) {
    const fit = fitness(parse(sample, separator, SAMPLE_RECORDS));
    if (fit > bestFit) [best, bestFit] = [separator, fit];
  }
  return best;
}

/** The rows of a separated text, and those (0-based) whose quotation marks did not close and were read as they stand. */
export type CsvRows = {
  readonly rows: readonly (readonly CellValue[])[];
  readonly mended: readonly number[];
};

/** True for a quoted text that no one typed: longer than a cell, or several records. */
function isTooMuch(quoted: string, separator: string, told: number): boolean {
  return quoted.length > LIMITS.quoted || holdsRecords(quoted, separator, told);
}

/** Throws when a line has more separators than a sheet has columns: its fields would be millions. */
function checkColumns(text: string, separator: string): void {
  let line = 0;
  let count = 0;
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
    if (at >= line) {
      const end = text.indexOf('\n', at);
      line = end < 0 ? text.length : end;
      count = 0;
    }
    count += 1;
    if (count >= LIMITS.columns) throw new LimitError('columns');
  }
}

/**
 * Reads a separated text into rows, one a record: quoted line feeds do not
 * start a record, empty lines count as records, every value stays the text
 * that it is, and an empty field is null. A quotation mark that begins a field
 * and quotes nothing (« "Les Lilas" : nettoyage ») is a character like another.
 */
export function readCsv(source: string): CsvRows {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  const separator = findSeparator(text);
  checkColumns(text, separator);
  // One record more than a sheet holds tells that there are too many, without reading them all.
  const strict = parseStrictly(text, separator, LIMITS.rows + 2);
  const told = strict.data[0]?.length ?? 0;
  // Two marks left open, rows apart, look like one that quotes all that stands between them.
  const quotesBroken =
    strict.errors.some(({ type }) => type === 'Quotes') ||
    strict.data.some((record) => record.some((field) => field.includes('\n') && isTooMuch(field, separator, told)));
  const { records, mended } = quotesBroken ? parseAsTyped(text, separator) : { records: strict.data, mended: [] };
  if (records.length > LIMITS.rows + 1) throw new LimitError('rows');
  // The line feed that ends the last record does not begin another one.
  if (text.endsWith('\n') && records.at(-1)?.length === 1 && records.at(-1)?.[0] === '') records.pop();
  return { rows: records.map((record) => record.map((field) => (field === '' ? null : field))), mended };
}
