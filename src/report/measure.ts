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
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const digits = (percent ? value * 100 : value).toFixed(decimals);
  const grouped = format.includes(',') ? digits.replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f') : digits;
  const unit = /"([^"]*)"/.exec(format)?.[1];
  return `${grouped}${percent ? '%' : ''}${unit === undefined ? '' : ` ${unit}`}`;
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
const RUNS_OVER: ReadonlySet<CellStyle> = new Set([STYLES.title, STYLES.subtitle, STYLES.section]);

export type WidthRules = {
  readonly minimum?: number;
  readonly maximum?: number;
  /** Columns of a set width, whatever their text (0-based column of the sheet → width). */
  readonly fixed?: Readonly<Record<number, number>>;
};

/**
 * Widths by column from A that show every cell of the blocks whole; a cell
 * that wraps only asks for its longest word and half of `maximum`.
 */
export function columnWidths(blocks: readonly CellBlock[], rules: WidthRules): number[] {
  const { minimum = 8, maximum = 60, fixed = {} } = rules;
  const widths: number[] = [];
  const want = (column: number, width: number): void => {
    while (widths.length <= column) widths.push(minimum);
    widths[column] = Math.min(maximum, Math.max(widths[column] ?? minimum, width));
  };
  for (const block of blocks) {
    block.rows.forEach((row, i) =>
      row.forEach((cell, j) => {
        const style = cellStyle(block, i, j);
        if (RUNS_OVER.has(style)) return;
        const text = shownText(cellValue(cell), style);
        const longestLine = Math.max(0, ...text.split('\n').map((line) => textWidth(line, style)));
        const longestWord = Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, style)));
        const isHeading = style.fill === STYLES.heading.fill;
        // A heading is read on two lines, a text in a column of half the most.
        const folded = isHeading ? longestLine / 2 + 1 : Math.min(longestLine, maximum / 2);
        const needed = style.wrap === true ? Math.max(longestWord, folded) : longestLine;
        // A heading of a table carries the filter's button.
        const button = isHeading ? FILTER_BUTTON : 0;
        want(block.column + j, Math.ceil((needed + button + PADDING + (style.indent ?? 0) * 2) * 2) / 2);
      }),
    );
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

/** Heights of the rows whose wrapped texts take more than one line; hosts do not all grow them by themselves. */
export function wrappedHeights(
  blocks: readonly CellBlock[],
  widths: readonly number[],
): { readonly row: number; readonly points: number }[] {
  return blocks.flatMap((block) =>
    block.rows.flatMap((row, i) => {
      const lines = row.map((cell, j) => {
        const style = cellStyle(block, i, j);
        const value = cellValue(cell);
        if (style.wrap !== true || typeof value !== 'string') return 1;
        return wrappedLines(value, widths[block.column + j] ?? 8, style);
      });
      const most = Math.max(1, ...lines);
      return most === 1 ? [] : [{ row: block.row + i, points: most * LINE_POINTS }];
    }),
  );
}
