import type { Steps } from '../../pace';
import type { CellValue, SheetGrid } from '../../workbook';
import { isBlank } from '../cells/absence';
import { cellText } from '../cells/text';
import { headerAt, MAX_HEADING_LINES } from './header';
import type { HeaderPlace } from './header';
import type { HeadingMatcher } from './headings';

/** A table in a grid, before its columns are named; indices into `grid.values`, bounds inclusive. */
export type LocatedTable = {
  readonly header: HeaderPlace;
  readonly firstRow: number;
  /** Before `firstRow` when the table has no row. */
  readonly lastRow: number;
  readonly from: number;
  readonly to: number;
  readonly tableName: string | null;
};

/** Lines that are all tried as headings; further down only those after a break. */
const THOROUGH_LINES = 300;

function filledCount(row: readonly CellValue[], from = 0, to = row.length - 1): number {
  let filled = 0;
  for (let column = from; column <= to; column += 1) if (!isBlank(row[column])) filled += 1;
  return filled;
}

function columnHasData(grid: SheetGrid, column: number, first: number, last: number): boolean {
  for (let row = first; row <= last; row += 1) if (!isBlank(grid.values[row]?.[column])) return true;
  return false;
}

/** True when two cells of a line or more say something. */
function severalFilled(row: readonly CellValue[]): boolean {
  let filled = 0;
  for (const cell of row) {
    if (!isBlank(cell)) filled += 1;
    if (filled === 2) return true;
  }
  return false;
}

/** Lines tried as headings, and lines passed over, between two breaths. */
const TRIED_A_STEP = 2;
const PASSED_A_STEP = 500;

/**
 * The grid as headings are looked for on line `last`: what we wrote under our
 * own columns' headings (« Clause sociale », « déclaré ») is never a heading.
 */
function withoutOwnCells(grid: SheetGrid, last: number): SheetGrid {
  const { ownColumns = [] } = grid;
  if (ownColumns.length === 0) return grid;
  const values: (readonly CellValue[])[] = [];
  for (let row = Math.max(0, last - MAX_HEADING_LINES + 1); row <= last; row += 1) {
    const ours = new Set(
      ownColumns.filter((own) => own.row < row + grid.row).map(({ column }) => column - grid.column),
    );
    values[row] = (grid.values[row] ?? []).map((cell, column) => (ours.has(column) ? null : cell));
  }
  return { ...grid, values };
}

function* headersSteps(grid: SheetGrid, matcher: Pick<HeadingMatcher<string>, 'match'>): Steps<HeaderPlace[]> {
  const found: HeaderPlace[] = [];
  let tried = 0;
  for (const [index, row] of grid.values.entries()) {
    if (index % PASSED_A_STEP === 0) yield index / grid.values.length;
    if (index >= THOROUGH_LINES && severalFilled(grid.values[index - 1] ?? [])) continue;
    if (!severalFilled(row)) continue;
    const header = headerAt(withoutOwnCells(grid, index), index, matcher);
    if (header !== null) found.push(header);
    tried += 1;
    if (tried % TRIED_A_STEP === 0) yield index / grid.values.length;
  }
  return found;
}

/** Of headings on neighbouring lines only the best is one; ties go to the first. */
function distinctHeaders(all: readonly HeaderPlace[]): HeaderPlace[] {
  const kept: HeaderPlace[] = [];
  for (const header of all) {
    const previous = kept[kept.length - 1];
    const overlaps = previous !== undefined && header.first <= previous.last + 1;
    if (!overlaps) kept.push(header);
    else if (header.score > previous.score) kept[kept.length - 1] = header;
  }
  return kept;
}

/** Lines that repeat a heading (page breaks) stay in the table above. */
function repeats(header: HeaderPlace, above: HeaderPlace): boolean {
  return header.from === above.from && header.headings.join('\n') === above.headings.join('\n');
}

/**
 * A line of data may hold words that headings use (« Procédure adaptée »,
 * « Code postal »): inside a table only a line as rich as its heading, or one
 * after a break, starts another.
 */
function startsTable(grid: SheetGrid, header: HeaderPlace, above: readonly HeaderPlace[]): boolean {
  if (above.some((known) => repeats(header, known))) return false;
  const last = above.findLast((known) => known.from <= header.to && known.to >= header.from);
  if (last === undefined || header.score >= last.score * 0.75) return true;
  const broken = filledCount(grid.values[header.first - 1] ?? []) <= 1;
  return broken && header.score >= 2;
}

/** Splits a heading line at columns empty from top to bottom when both sides are tables of their own. */
function sideBySide(
  grid: SheetGrid,
  header: HeaderPlace,
  lastRow: number,
  matcher: Pick<HeadingMatcher<string>, 'match'>,
): HeaderPlace[] {
  const parts: { from: number; to: number }[] = [];
  let from = header.from;
  for (let column = header.from; column <= header.to + 1; column += 1) {
    const heading = header.headings[column - header.from] ?? '';
    const empty = column > header.to || (heading === '' && !columnHasData(grid, column, header.last + 1, lastRow));
    if (!empty) continue;
    if (column > from) parts.push({ from, to: column - 1 });
    from = column + 1;
  }
  if (parts.length < 2) return [header];
  const fieldsOf = (part: { from: number; to: number }): Set<string> =>
    new Set(
      header.headings
        .slice(part.from - header.from, part.to - header.from + 1)
        .map((heading) => (heading === '' ? null : (matcher.match(heading)[0]?.field ?? null)))
        .filter((field) => field !== null),
    );
  const groups: { from: number; to: number; fields: Set<string> }[] = [];
  for (const part of parts) {
    const fields = fieldsOf(part);
    const previous = groups[groups.length - 1];
    const common = [...fields].filter((field) => previous?.fields.has(field) === true).length;
    const apart = previous === undefined || (common >= 2 && common * 2 >= fields.size);
    if (apart) groups.push({ ...part, fields });
    else {
      previous.to = part.to;
      fields.forEach((field) => previous.fields.add(field));
    }
  }
  return groups.map((group) => ({
    ...header,
    from: group.from,
    to: group.to,
    headings: header.headings.slice(group.from - header.from, group.to - header.from + 1),
  }));
}

/** Takes in the columns beside the heading line that hold data under a blank heading. */
function widened(
  grid: SheetGrid,
  header: HeaderPlace,
  firstRow: number,
  lastRow: number,
): { from: number; to: number } {
  const rows = lastRow - firstRow + 1;
  const dense = (column: number): boolean => {
    if (rows <= 0 || column < 0) return false;
    let filled = 0;
    for (let row = firstRow; row <= lastRow; row += 1) if (!isBlank(grid.values[row]?.[column])) filled += 1;
    return filled * 3 >= rows;
  };
  let { from, to } = header;
  while (dense(from - 1)) from -= 1;
  while (dense(to + 1)) to += 1;
  return { from, to };
}

function trimmedEnd(grid: SheetGrid, first: number, last: number, from: number, to: number): number {
  let end = last;
  while (end >= first && filledCount(grid.values[end] ?? [], from, to) === 0) end -= 1;
  return end;
}

/** Drops from a table's end the title lines of the table below it: blank lines, then lines of one cell. */
function beforeTitle(grid: SheetGrid, first: number, last: number, from: number, to: number): number {
  let end = last;
  while (end >= first && filledCount(grid.values[end] ?? [], from, to) === 1) end -= 1;
  const gap = end < last && end >= first && filledCount(grid.values[end] ?? [], from, to) === 0;
  return trimmedEnd(grid, first, gap ? end : last, from, to);
}

/** So many blank lines and more are no spacing of a register: what stands below them strayed there. */
export const STRAY_GAP = 100;
/** Cells that a line of a register fills at least, and stray ones seldom do. */
export const STRAY_CELLS = 2;

/** Drops from a table's end the few values that stand far below it: a key held down, a forgotten note. */
function beforeStrays(grid: SheetGrid, first: number, last: number, from: number, to: number): number {
  const filled = (row: number) => filledCount(grid.values[row] ?? [], from, to);
  let end = last;
  for (;;) {
    let above = end;
    while (above >= first && filled(above) > 0 && filled(above) <= STRAY_CELLS) above -= 1;
    const gap = trimmedEnd(grid, first, above, from, to);
    if (above === end || above - gap < STRAY_GAP || gap < first) return end;
    end = gap;
  }
}

/** Lines in which a heading of unknown words is looked for. */
const GUESS_LINES = 40;
const GUESS_CELLS = 3;

/** A line of distinct short texts over lines of as many cells, figures among them: a heading in words that nobody knows. */
function guessedHeader(grid: SheetGrid): HeaderPlace | null {
  for (let row = 0; row < Math.min(GUESS_LINES, grid.values.length - 1); row += 1) {
    const cells = grid.values[row] ?? [];
    const places = cells.map((cell, column) => (isBlank(cell) ? -1 : column)).filter((column) => column >= 0);
    const texts = new Set(places.map((column) => cellText(cells[column])));
    const headed =
      texts.size >= GUESS_CELLS && texts.size === places.length && [...texts].every((text) => /^\D{1,80}$/.test(text));
    const below = [row + 1, row + 2].map((next) => grid.values[next] ?? []);
    const filled = below.every((line) => filledCount(line) >= GUESS_CELLS);
    const figures = below.some((line) => line.some((cell) => /\d/.test(cellText(cell))));
    if (!headed || !filled || !figures) continue;
    const from = places[0] ?? 0;
    const to = places[places.length - 1] ?? 0;
    const headings = cells.slice(from, to + 1).map((cell) => cellText(cell).replace(/\s+/g, ' '));
    return { first: row, last: row, from, to, headings, score: 0 };
  }
  return null;
}

/**
 * Finds every table of a grid whose headings the vocabulary knows, from top to
 * bottom and left to right, in steps. With `guess`, a sheet without any gives
 * the table that its shape shows, for a person to name its columns.
 */
export function* locateTablesSteps(
  grid: SheetGrid,
  matcher: Pick<HeadingMatcher<string>, 'match'>,
  guess = false,
): Steps<LocatedTable[]> {
  const tables: LocatedTable[] = [];
  const lastLine = grid.values.length - 1;
  const kept: HeaderPlace[] = [];
  for (const header of distinctHeaders(yield* headersSteps(grid, matcher))) {
    if (startsTable(grid, header, kept)) kept.push(header);
  }
  yield 1;
  const guessed = guess && kept.length === 0 ? guessedHeader(grid) : null;
  if (guessed !== null) kept.push(guessed);
  kept.forEach((header, index) => {
    const next = kept.slice(index + 1).find((below) => below.from <= header.to && below.to >= header.from);
    const limit = next === undefined ? lastLine : next.first - 1;
    const firstRow = header.last + 1;
    for (const part of sideBySide(grid, header, limit, matcher)) {
      const found = excelTableAt(grid, part);
      const columns = found === null ? widened(grid, part, firstRow, limit) : found;
      const end =
        next === undefined
          ? beforeStrays(
              grid,
              firstRow,
              trimmedEnd(grid, firstRow, limit, columns.from, columns.to),
              columns.from,
              columns.to,
            )
          : beforeTitle(grid, firstRow, limit, columns.from, columns.to);
      tables.push({
        header: part,
        firstRow,
        lastRow: Math.max(end, firstRow - 1),
        from: columns.from,
        to: columns.to,
        tableName: found?.name ?? null,
      });
    }
  });
  return tables;
}

function excelTableAt(grid: SheetGrid, header: HeaderPlace): { name: string; from: number; to: number } | null {
  const row = header.last + grid.row;
  for (const table of grid.tables) {
    const from = table.area.column - grid.column;
    const to = from + table.area.columns - 1;
    if (table.area.row === row && from <= header.from && to >= header.to) return { name: table.name, from, to };
  }
  return null;
}
