import Papa from 'papaparse';
import type { CellValue } from '../../index';

const SEPARATORS = [';', ',', '\t', '|'] as const;
const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_RECORDS = 200;

function parse(text: string, delimiter: string, preview = 0): string[][] {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"', skipEmptyLines: false, preview }).data;
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

/**
 * Reads a separated text into rows, one a record: quoted line feeds do not
 * start a record, empty lines count as records, every value stays the text
 * that it is, and an empty field is null.
 */
export function readCsv(source: string): readonly (readonly CellValue[])[] {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  const records = parse(text, findSeparator(text));
  // The line feed that ends the last record does not begin another one.
  if (text.endsWith('\n') && records.at(-1)?.length === 1 && records.at(-1)?.[0] === '') records.pop();
  return records.map((record) => record.map((field) => (field === '' ? null : field)));
}
