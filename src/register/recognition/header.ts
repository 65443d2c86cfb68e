import type { CellValue, SheetGrid } from '../../workbook';
import { isBlank } from '../cells/absence';
import { cellText } from '../cells/text';
import { meaningOf } from './concepts';
import type { HeadingMatcher } from './headings';
import { SOMEONE_ELSE } from './signatures';

/** A heading found in a grid: rows and columns are indices into `grid.values`. */
export type HeaderPlace = {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  /** One heading a column, from `from` on; empty where none. */
  readonly headings: readonly string[];
  /** Distinct fields that the headings name, weighted by confidence. */
  readonly score: number;
};

/** Lines that a heading takes at most. */
export const MAX_HEADING_LINES = 3;
/** Fewer known headings than this are no table. */
const MIN_FIELDS = 2;

/** A line that may be a heading: several short texts, hardly a number. */
function mayBeHeading(row: readonly CellValue[]): boolean {
  let texts = 0;
  let numbers = 0;
  for (const cell of row) {
    if (isBlank(cell)) continue;
    if (typeof cell === 'string' && cell.length <= 160 && !/^[\d\s.,/€%-]+$/.test(cell)) texts += 1;
    else numbers += 1;
  }
  return texts >= 1 && texts >= numbers * 2;
}

type MergeMap = ReadonlyMap<string, CellValue>;

/** The value that each covered cell of a merged area shows, by `row:column` of the grid. */
function mergedValues(grid: SheetGrid, firstRow: number, lastRow: number): MergeMap {
  const shown = new Map<string, CellValue>();
  for (const merge of grid.merges) {
    const top = merge.row - grid.row;
    const left = merge.column - grid.column;
    if (top > lastRow || top + merge.rows - 1 < firstRow) continue;
    const value = grid.values[top]?.[left] ?? null;
    if (isBlank(value)) continue;
    for (let row = Math.max(top, firstRow); row < Math.min(top + merge.rows, lastRow + 1); row += 1) {
      for (let column = left; column < left + merge.columns; column += 1) shown.set(`${row}:${column}`, value);
    }
  }
  return shown;
}

/** The texts of one heading line; a group heading reaches over the blanks at its right that have a heading below. */
function lineTexts(grid: SheetGrid, row: number, below: readonly string[] | null, merged: MergeMap): string[] {
  const line = grid.values[row] ?? [];
  const texts: string[] = [];
  let group = '';
  line.forEach((cell, column) => {
    const shown = merged.get(`${row}:${column}`) ?? cell;
    const text = cellText(shown).replace(/\s+/g, ' ');
    if (text !== '') group = text;
    else if (below === null || (below[column] ?? '') === '') group = '';
    texts.push(text !== '' ? text : below === null ? '' : group);
  });
  return texts;
}

function joined(lines: readonly (readonly string[])[], matcher: Pick<HeadingMatcher<string>, 'match'>): string[] {
  const width = Math.max(...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => {
    const texts = lines
      .map((line) => line[column] ?? '')
      .filter((text, index, all) => text !== '' && text !== all[index - 1]);
    if (texts.length <= 1) return texts[0] ?? '';
    const whole = texts.join(' ');
    const bottom = texts[texts.length - 1] ?? '';
    // « Titulaire » over « Nom » means the name of the holder; « Informations » over « Objet » adds nothing.
    const together = matcher.match(whole)[0]?.confidence ?? 0;
    const alone = matcher.match(bottom)[0]?.confidence ?? 0;
    // « Considérations sociales » over « Clause »: a group whose every word is known counts for the columns under it.
    const known = meaningOf(whole).unknown === meaningOf(bottom).unknown;
    if (known && (together >= 0.6 || isSomeoneElses(texts.slice(0, -1).join(' ')))) return whole;
    return together >= alone || alone < 0.5 ? whole : bottom;
  });
}

/** True for the group « Sous-traitance », « Solde »: the columns under it are not the row's own, whatever they say alone. */
function isSomeoneElses(group: string): boolean {
  return meaningOf(group).units.some(
    ({ concepts }) =>
      concepts.every((concept) => SOMEONE_ELSE.has(concept)) &&
      !concepts.includes('buyer') &&
      !concepts.includes('agent'),
  );
}

/** Weighted count of distinct fields that the headings name. */
export function headingScore(
  headings: readonly string[],
  matcher: Pick<HeadingMatcher<string>, 'match'>,
): { score: number; fields: number } {
  const known = new Map<string, number>();
  for (const heading of headings) {
    const first = heading === '' ? undefined : matcher.match(heading)[0];
    if (first === undefined) continue;
    const name = first.field ?? `none:${heading}`;
    const weight = first.field === null ? first.confidence * 0.5 : first.confidence;
    known.set(name, Math.max(known.get(name) ?? 0, weight));
  }
  let score = 0;
  let fields = 0;
  for (const [name, weight] of known) {
    score += weight;
    if (!name.startsWith('none:')) fields += 1;
  }
  return { score, fields };
}

/** Share of a line's non-empty cells that are numbers: a heading has few. */
function looksLikeData(row: readonly CellValue[]): boolean {
  let numbers = 0;
  let texts = 0;
  for (const cell of row) {
    if (isBlank(cell)) continue;
    if (typeof cell === 'number' || (typeof cell === 'string' && /\d{4}|^\d/.test(cell) && !/[a-z]{4}/i.test(cell)))
      numbers += 1;
    else texts += 1;
    if (typeof cell === 'string' && cell.length > 90) return true;
  }
  return numbers > 0 && numbers * 3 >= texts;
}

/** The best reading of a heading whose last line is `last`: one, two or three lines. */
export function headerAt(
  grid: SheetGrid,
  last: number,
  matcher: Pick<HeadingMatcher<string>, 'match'>,
): HeaderPlace | null {
  const row = grid.values[last];
  if (row === undefined || !mayBeHeading(row) || looksLikeData(row)) return null;
  let found: HeaderPlace | null = null;
  const merged = mergedValues(grid, last - MAX_HEADING_LINES + 1, last);
  for (let lines = 1; lines <= MAX_HEADING_LINES && last - lines + 1 >= 0; lines += 1) {
    const first = last - lines + 1;
    const top = grid.values[first] ?? [];
    if (lines > 1 && (looksLikeData(top) || !mayBeHeading(top) || top.filter((cell) => !isBlank(cell)).length < 2))
      break;
    const stack: string[][] = [];
    for (let at = last; at >= first; at -= 1)
      stack.unshift(lineTexts(grid, at, at === last ? null : (stack[0] ?? null), merged));
    const headings = lines === 1 ? (stack[0] ?? []) : joined(stack, matcher);
    const { score, fields } = headingScore(headings, matcher);
    // Each further line must earn its place.
    const net = score - (lines - 1) * 0.5;
    if (fields < MIN_FIELDS || (found !== null && net <= found.score)) continue;
    const filled = headings.map((heading, column) => (heading === '' ? -1 : column)).filter((column) => column >= 0);
    const from = filled[0] ?? 0;
    const to = filled[filled.length - 1] ?? 0;
    found = { first, last, from, to, headings: headings.slice(from, to + 1), score: net };
  }
  return found;
}
