import { columnIndex } from '../../index';
import type { CellValue } from '../../index';
import { fromIsoDateTime } from './isoDateTime';
import { decodeXmlText, unescapeCellText } from './cellText';

/** Where a row stands in the text of a sheet part. */
export type RowSpan = {
  /** 0-based. */
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly hidden: boolean;
};

/** Where a cell stands, and what its start tag says. */
export type CellSpan = {
  /** 0-based. */
  readonly column: number;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  /** Index in the workbook's cell formats. */
  readonly format: number;
  readonly type: string;
};

/** Where the rows of a sheet part stand, and the prefix of its elements (`x:` or nothing). */
export type SheetData = {
  readonly prefix: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
};

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/**
 * Offset after the tag that begins at `at`. A large sheet has millions of tags
 * and a parser with namespaces takes minutes over them: within the rows, whose
 * form is strict, tags are found here, one pass, no copy.
 */
function tagEnd(xml: string, at: number): number {
  let quote = 0;
  for (let index = at + 1; index < xml.length; index += 1) {
    const code = xml.charCodeAt(index);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return index + 1;
  }
  throw new Error('unfinished tag');
}

/** Offset of the next `<` that begins a start or end tag: comments, CDATA and instructions are stepped over. */
function nextTag(xml: string, from: number): number {
  let at = xml.indexOf('<', from);
  while (at >= 0) {
    const closer = xml.startsWith('<!--', at)
      ? '-->'
      : xml.startsWith('<![CDATA[', at)
        ? ']]>'
        : xml[at + 1] === '?'
          ? '?>'
          : null;
    if (closer === null) return at;
    const end = xml.indexOf(closer, at + 2);
    if (end < 0) throw new Error('unfinished section');
    at = xml.indexOf('<', end + closer.length);
  }
  return -1;
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2];
}

/** Finds the element that holds the rows. Throws when the part has none. */
export function findSheetData(xml: string): SheetData {
  for (let at = nextTag(xml, 0); at >= 0; at = nextTag(xml, at + 1)) {
    const name = /^<((?:[^\s<>/:]+:)?)sheetData(?=[\s/>])/.exec(xml.slice(at, at + 80));
    if (name === null) continue;
    const prefix = name[1] ?? '';
    const openEnd = tagEnd(xml, at);
    if (xml[openEnd - 2] === '/') return { prefix, start: at, openEnd, closeStart: openEnd, end: openEnd };
    const closeStart = xml.lastIndexOf(`</${prefix}sheetData`);
    if (closeStart < openEnd) throw new Error('unfinished sheet');
    return { prefix, start: at, openEnd, closeStart, end: tagEnd(xml, closeStart) };
  }
  throw new Error('no sheet data');
}

/** Calls back for each row in order. */
export function scanRows(xml: string, data: SheetData, onRow: (row: RowSpan) => void): void {
  const opening = `<${data.prefix}row`;
  const closing = `</${data.prefix}row`;
  // A cell's text may hold anything in a CDATA section, even what looks like the end of the row.
  const hasSections = xml.indexOf('<!', data.openEnd) >= 0;
  let row = -1;
  let at = nextTag(xml, data.openEnd);
  while (at >= 0 && at < data.closeStart) {
    const openEnd = tagEnd(xml, at);
    if (!xml.startsWith(opening, at)) {
      at = nextTag(xml, openEnd);
      continue;
    }
    const tag = xml.slice(at, openEnd);
    const told = Number(attribute(tag, 'r') ?? row + 2) - 1;
    row = Number.isInteger(told) && told > row ? told : row + 1;
    let closeStart = openEnd;
    let end = openEnd;
    if (!tag.endsWith('/>')) {
      closeStart = hasSections ? nextTag(xml, openEnd) : xml.indexOf(closing, openEnd);
      while (hasSections && closeStart >= 0 && !xml.startsWith(closing, closeStart)) {
        closeStart = nextTag(xml, closeStart + 1);
      }
      if (closeStart < 0) throw new Error('unfinished row');
      end = tagEnd(xml, closeStart);
    }
    const hidden = /^(1|true|on)$/.test(attribute(tag, 'hidden') ?? '');
    if (row < MAX_ROWS) onRow({ row, start: at, openEnd, closeStart, end, hidden });
    at = nextTag(xml, end);
  }
}

/** Column of a reference such as `AB12`, -1 when it is none. */
function columnOfReference(xml: string, start: number, end: number): number {
  let letters = start;
  while (letters < end && xml.charCodeAt(letters) > 57) letters += 1;
  if (letters === start || letters - start > 3) return -1;
  return columnIndex(xml.slice(start, letters));
}

/** Calls back for each cell of a row in order. */
export function scanCells(xml: string, data: SheetData, row: RowSpan, onCell: (cell: CellSpan) => void): void {
  const opening = `<${data.prefix}c`;
  const closing = `</${data.prefix}c`;
  let column = -1;
  let at = nextTag(xml, row.openEnd);
  while (at >= 0 && at < row.closeStart) {
    const openEnd = tagEnd(xml, at);
    const after = xml.charCodeAt(at + opening.length);
    // `<c ` or `<c>` or `<c/`: no other element's name may begin the same.
    if (!xml.startsWith(opening, at) || !(after <= 32 || after === 62 || after === 47)) {
      at = nextTag(xml, openEnd);
      continue;
    }
    let told = -1;
    let format = 0;
    let type = 'n';
    let index = at + opening.length;
    while (index < openEnd) {
      const equals = xml.indexOf('=', index);
      if (equals < 0 || equals >= openEnd) break;
      let nameStart = index;
      while (xml.charCodeAt(nameStart) <= 32) nameStart += 1;
      let valueStart = equals + 1;
      while (xml.charCodeAt(valueStart) <= 32) valueStart += 1;
      const valueEnd = xml.indexOf(xml[valueStart] ?? '"', valueStart + 1);
      const name = xml.charCodeAt(nameStart);
      const short = xml.charCodeAt(nameStart + 1);
      if (short === 61 || short <= 32) {
        if (name === 114) told = columnOfReference(xml, valueStart + 1, valueEnd);
        else if (name === 115) format = Number(xml.slice(valueStart + 1, valueEnd)) || 0;
        else if (name === 116) type = xml.slice(valueStart + 1, valueEnd);
      }
      index = valueEnd + 1;
    }
    column = told >= 0 ? told : column + 1;
    let closeStart = openEnd;
    let end = openEnd;
    if (xml.charCodeAt(openEnd - 2) !== 47) {
      closeStart = nextTag(xml, openEnd);
      while (closeStart >= 0 && !xml.startsWith(closing, closeStart)) closeStart = nextTag(xml, closeStart + 1);
      if (closeStart < 0) throw new Error('unfinished cell');
      end = tagEnd(xml, closeStart);
    }
    if (column < MAX_COLUMNS) onCell({ column, start: at, openEnd, closeStart, end, format, type });
    at = nextTag(xml, end);
  }
}

/** Character data between two offsets that hold no element, CDATA sections unwrapped. */
function plainText(xml: string, start: number, end: number): string {
  const raw = xml.slice(start, end);
  if (!raw.includes('<')) return decodeXmlText(raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((piece) =>
      piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : piece.startsWith('<!--') ? '' : decodeXmlText(piece),
    )
    .join('');
}

/** Content of the first child of this name, null when there is none. */
function childText(xml: string, name: string, start: number, end: number): string | null {
  for (let at = nextTag(xml, start); at >= 0 && at < end; at = nextTag(xml, at + 1)) {
    if (!xml.startsWith(`<${name}`, at) || /[^\s/>]/.test(xml[at + name.length + 1] ?? '')) continue;
    const openEnd = tagEnd(xml, at);
    if (xml[openEnd - 2] === '/') return '';
    let closing = nextTag(xml, openEnd);
    while (closing >= 0 && !xml.startsWith(`</${name}`, closing)) closing = nextTag(xml, closing + 1);
    return plainText(xml, openEnd, closing < 0 ? end : closing);
  }
  return null;
}

/** The text of a rich string (`si` or `is`): its runs joined, its phonetic guides left out. */
export function richText(xml: string, prefix: string, start: number, end: number): string {
  let text = '';
  let at = nextTag(xml, start);
  while (at >= 0 && at < end) {
    const openEnd = tagEnd(xml, at);
    if (xml.startsWith(`<${prefix}rPh`, at) && /[\s>]/.test(xml[at + prefix.length + 4] ?? '')) {
      const closing = xml.indexOf(`</${prefix}rPh`, openEnd);
      at = closing < 0 ? end : nextTag(xml, closing + 1);
      continue;
    }
    const isText = xml.startsWith(`<${prefix}t`, at) && /[\s>]/.test(xml[at + prefix.length + 2] ?? '');
    if (isText && xml[openEnd - 2] !== '/') {
      let closing = nextTag(xml, openEnd);
      while (closing >= 0 && !xml.startsWith(`</${prefix}t`, closing)) closing = nextTag(xml, closing + 1);
      if (closing < 0) throw new Error('unfinished text');
      text += plainText(xml, openEnd, closing);
      at = nextTag(xml, closing + 1);
    } else {
      at = nextTag(xml, openEnd);
    }
  }
  return unescapeCellText(text);
}

/** What a cell holds; a formula gives its stored value. */
export function cellValue(
  xml: string,
  data: SheetData,
  cell: CellSpan,
  strings: readonly string[],
  dateSystem: 1900 | 1904,
): CellValue {
  if (cell.openEnd === cell.closeStart) return null;
  if (cell.type === 'inlineStr') return richText(xml, data.prefix, cell.openEnd, cell.closeStart) || null;
  const raw = childText(xml, `${data.prefix}v`, cell.openEnd, cell.closeStart);
  if (raw === null || raw === '') return null;
  switch (cell.type) {
    case 's':
      return strings[Number(raw)] || null;
    case 'str':
      return unescapeCellText(raw);
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return raw.trim();
    case 'd':
      return fromIsoDateTime(raw.trim(), dateSystem) ?? raw;
    default: {
      const number = Number(raw);
      return Number.isFinite(number) ? number : raw;
    }
  }
}
