import type { Steps } from '../pace';
import { STYLES, type CellBlock, type CellStyle, type CellValue, type PlanCell, type StyleName } from '../workbook';

/** Widths are in Excel's unit: the width of a digit of the workbook's font. */
const NARROW = new Set("iljItfr.,;:!|'’`()[]{}-/\\ \u00a0\u202f");
const WIDE = new Set('mwMWÆŒæœ%@—…▲▼◆●');

/** A cautious estimate of a text's width in digits, the same for the usual fonts of a workbook (Calibri, Arial, Aptos). */
export function textWidth(text: string, style: CellStyle = {}): number {
  let width = 0;
  for (const character of text) {
    if (NARROW.has(character)) width += 0.56;
    else if (WIDE.has(character)) width += 1.55;
    else if (character !== character.toLowerCase()) width += 1.22;
    else width += 1;
  }
  return width * ((style.size ?? 11) / 11) * (style.bold === true ? 1.07 : 1);
}

/** A number as its format shows it, as far as width matters: digits, separators and unit. */
function withFormat(value: number, format: string): string {
  if (format.includes('yyyy')) return '00/00/0000';
  const percent = format.includes('%');
  const decimals = DECIMALS.get(format) ?? decimalsOf(format);
  const digits = (percent ? value * 100 : value).toFixed(decimals);
  const grouped = format.includes(',') ? digits.replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f') : digits;
  const literals = [...(format.split(';')[0] ?? '').matchAll(/"([^"]*)"/g)].map(([, text = '']) => text).join('');
  return `${grouped}${literals}${percent ? '%' : ''}`;
}

/** What a cell shows to the reader, as far as its width matters. */
export function shownText(value: CellValue, style: CellStyle): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (style.numberFormat === undefined) return String(value);
  return withFormat(value, style.numberFormat);
}

/** The value of a cell, whatever its form in the plan. */
export function cellValue(cell: PlanCell | undefined): CellValue {
  if (cell === undefined || cell === null) return null;
  return typeof cell === 'object' ? cell.value : cell;
}

/** The style that a cell of a block ends up with. */
export function cellStyle(block: CellBlock, row: number, column: number): CellStyle {
  const cell = block.rows[row]?.[column];
  const own = typeof cell === 'object' && cell !== null ? cell.style : undefined;
  const name: StyleName = own ?? block.columnStyles?.[column] ?? block.style ?? 'plain';
  return STYLES[name];
}

const PADDING = 1.7;
const FILTER_BUTTON = 2.3;
/** Titles run over the empty cells at their right: they ask for no width. */
const RUNS_OVER: ReadonlySet<CellStyle> = new Set([STYLES.title, STYLES.subtitle, STYLES.section, STYLES.sectionNote]);

export type WidthRules = {
  readonly minimum?: number;
  readonly maximum?: number;
  /** Columns of a set width, whatever their text (0-based column of the sheet → width). */
  readonly fixed?: Readonly<Record<number, number>>;
};

/** Cells measured between two breaths. */
const CELLS_A_STEP = 1500;

/** No character is wider than this, in bold: most cells are seen to fit without measuring them. */
const WIDEST = 1.7;

function rowsIn(blocks: readonly CellBlock[]): number {
  return blocks.reduce((sum, { rows }) => sum + rows.length, 0);
}

function longest(text: string, between: RegExp | string, style: CellStyle): number {
  return text.split(between).reduce((most, part) => Math.max(most, textWidth(part, style)), 0);
}

/** The width that shows a cell whole; 0 for a title. */
function neededWidth(text: string, style: CellStyle, maximum: number): number {
  const isHeading = style.fill === STYLES.heading.fill;
  const longestLine = longest(text, '\n', style);
  // A heading is read on two lines, a text in a column of half the most.
  const folded = isHeading ? longestLine / 2 + 1 : Math.min(longestLine, maximum / 2);
  return style.wrap === true ? Math.max(longest(text, /\s+/, style), folded) : longestLine;
}

/** Different texts of a column that are remembered. */
const MOST_SEEN = 4096;

/**
 * Tells the cells of a column that are sure to be no wider than one met before in the same style: the same text, or a
 * number of as many digits once rounded as its format shows it.
 */
function widthsSeen(): (column: number, style: CellStyle, value: CellValue) => boolean {
  const seen: Map<CellStyle, Set<CellValue>>[] = [];
  return (column, style, value) => {
    const styles = (seen[column] ??= new Map<CellStyle, Set<CellValue>>());
    let known = styles.get(style);
    if (known === undefined) styles.set(style, (known = new Set<CellValue>()));
    const format = style.numberFormat;
    const key = typeof value === 'number' && format !== undefined ? lengthKey(value, format) : value;
    if (known.has(key)) return true;
    if (known.size < MOST_SEEN) known.add(key);
    return false;
  };
}

/** Numbers of one key have as many signs in this format. */
function lengthKey(value: number, format: string): number {
  const scale = (DECIMALS.get(format) ?? decimalsOf(format)) + (format.includes('%') ? 2 : 0);
  const { length } = String(Math.round(Math.abs(value) * 10 ** scale));
  return value < 0 ? -length : length;
}

const DECIMALS = new Map<string, number>();

function decimalsOf(format: string): number {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  DECIMALS.set(format, decimals);
  return decimals;
}

/**
 * Widths by column from A that show every cell of the blocks whole, in steps; a
 * cell that wraps only asks for its longest word and half of `maximum`.
 */
export function* columnWidthsSteps(blocks: readonly CellBlock[], rules: WidthRules): Steps<number[]> {
  const { minimum = 8, maximum = 60, fixed = {} } = rules;
  const widths: number[] = [];
  const want = (column: number, width: number): void => {
    while (widths.length <= column) widths.push(minimum);
    widths[column] = Math.min(maximum, Math.max(widths[column] ?? minimum, width));
  };
  const all = rowsIn(blocks);
  const isSeen = widthsSeen();
  let [done, measured] = [0, 0];
  for (const block of blocks) {
    for (const [i, row] of block.rows.entries()) {
      done += 1;
      for (const [j, cell] of row.entries()) {
        const column = block.column + j;
        const style = cellStyle(block, i, j);
        if (RUNS_OVER.has(style)) continue;
        want(column, minimum);
        const already = widths[column] ?? minimum;
        if (already === maximum || fixed[column] !== undefined) continue;
        const value = cellValue(cell);
        if (isSeen(column, style, value)) continue;
        const text = shownText(value, style);
        // A heading of a table carries the filter's button, beside its words unless they stand above it.
        const button = style.fill === STYLES.heading.fill && style.vertical !== 'top' ? FILTER_BUTTON : 0;
        const around = button + PADDING + (style.indent ?? 0) * 2;
        if (text.length * WIDEST * ((style.size ?? 11) / 11) + 1 + around <= already - 0.5) continue;
        want(column, Math.ceil((neededWidth(text, style, maximum) + around) * 2) / 2);
      }
      measured += row.length;
      if (measured < CELLS_A_STEP) continue;
      measured = 0;
      yield done / all;
    }
  }
  for (const [column, width] of Object.entries(fixed)) {
    want(Number(column), width);
    widths[Number(column)] = width;
  }
  return widths;
}

/** Lines that a wrapped text takes in a column of this width. */
export function wrappedLines(text: string, width: number, style: CellStyle = {}): number {
  const room = Math.max(1, width - 1);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const size = textWidth(word, style);
      const gap = used === 0 ? 0 : 0.56;
      if (used + gap + size > room && used > 0) {
        lines += 1;
        used = size;
      } else used += gap + size;
      if (used > room) {
        lines += Math.ceil(used / room) - 1;
        used %= room;
      }
    }
  }
  return lines;
}

const LINE_POINTS = 15;

/** Heights of the rows whose wrapped texts take more than one line, in steps; hosts do not all grow them by themselves. */
export function* wrappedHeightsSteps(
  blocks: readonly CellBlock[],
  widths: readonly number[],
): Steps<{ readonly row: number; readonly points: number }[]> {
  const heights: { row: number; points: number }[] = [];
  /** Lists say the same few sentences row after row. */
  const known = new Map<string, number>();
  const linesOf = (text: string, width: number, style: CellStyle): number => {
    if (text.length * WIDEST * ((style.size ?? 11) / 11) <= width - 1 && !text.includes('\n')) return 1;
    const name = `${width} ${style.size ?? ''} ${String(style.bold)} ${text}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    const lines = wrappedLines(text, width, style);
    known.set(name, lines);
    return lines;
  };
  const all = rowsIn(blocks);
  let [done, measured] = [0, 0];
  for (const block of blocks) {
    for (const [i, row] of block.rows.entries()) {
      done += 1;
      let most = 1;
      for (const [j, cell] of row.entries()) {
        const style = cellStyle(block, i, j);
        const value = cellValue(cell);
        if (style.wrap !== true || typeof value !== 'string') continue;
        most = Math.max(most, linesOf(value, widths[block.column + j] ?? 8, style));
        measured += 1 + value.length / 50;
      }
      if (most > 1) heights.push({ row: block.row + i, points: most * LINE_POINTS });
      if (measured < CELLS_A_STEP / 3) continue;
      measured = 0;
      yield done / all;
    }
  }
  return heights;
}

/** Heights of the rows of headings over figures: what their words ask for, two lines at least. */
export function headingHeights(
  blocks: readonly CellBlock[],
  widths: readonly number[],
): { readonly row: number; readonly points: number }[] {
  return blocks.flatMap((block) =>
    block.rows.flatMap((row, index) => {
      if (!row.some((cell) => typeof cell === 'object' && cell?.style === 'headingRight')) return [];
      const lines = row.map((cell, column) => {
        const style = cellStyle(block, index, column);
        const room = (widths[block.column + column] ?? 8) - (style.indent ?? 0) * 2;
        return wrappedLines(String(cellValue(cell) ?? ''), room, style);
      });
      return [{ row: block.row + index, points: Math.max(2, ...lines) * LINE_POINTS + 2 }];
    }),
  );
}
