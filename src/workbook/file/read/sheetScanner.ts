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
  for (;;) {
    const code = at < 0 ? 0 : xml.charCodeAt(at + 1);
    if (code !== 33 && code !== 63) return at;
    const closer = code === 63 ? '?>' : xml.startsWith('<![CDATA[', at) ? ']]>' : '-->';
    const end = xml.indexOf(closer, at + 2);
    if (end < 0) throw new Error('unfinished section');
    at = xml.indexOf('<', end + closer.length);
  }
}

/**
 * Offset of the end tag of this name (prefix included) at or after `from`, -1
 * when there is none. Names that merely begin alike (`</color` for `</c`) are not it.
 */
export function endTag(xml: string, name: string, from: number): number {
  for (let at = nextTag(xml, from); at >= 0; at = nextTag(xml, at + 1)) {
    if (closes(xml, name, at)) return at;
  }
  return -1;
}

/** True where the end tag of this name begins at `at`. */
function closes(xml: string, name: string, at: number): boolean {
  if (xml.charCodeAt(at + 1) !== 47 || !xml.startsWith(name, at + 2)) return false;
  const after = xml.charCodeAt(at + 2 + name.length);
  return after === 62 || after <= 32;
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

/** Calls back for each row in order, until one answers false. */
export function scanRows(xml: string, data: SheetData, onRow: (row: RowSpan) => boolean | void): void {
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
    // A number told again is the same row going on; one that goes back is a mistake: the next row.
    row = Number.isInteger(told) && told >= Math.max(row, 0) ? told : row + 1;
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
    if (row < MAX_ROWS && onRow({ row, start: at, openEnd, closeStart, end, hidden }) === false) return;
    at = nextTag(xml, end);
  }
}

/** Column of a reference such as `AB12`, -1 when it is none. */
function columnOfReference(xml: string, start: number, end: number): number {
  let column = 0;
  let at = start;
  for (; at < end; at += 1) {
    const code = xml.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return at === start || at - start > 3 ? -1 : column - 1;
}

/** What a cell's start tag says; `told` is -1 where it gives no reference. */
type CellTag = { openEnd: number; told: number; format: number; type: string; selfClosing: boolean };

/** Reads a cell's start tag from just after its name; one record is used again for all cells. */
function readCellTag(xml: string, from: number, tag: CellTag): void {
  tag.told = -1;
  tag.format = 0;
  tag.type = 'n';
  let at = from;
  for (;;) {
    let code = xml.charCodeAt(at);
    while (code <= 32) code = xml.charCodeAt((at += 1));
    if (code === 62 || Number.isNaN(code)) break;
    if (code === 47) {
      at += 1;
      continue;
    }
    const name = code;
    const nameStart = at;
    while (code !== 61 && code > 32) code = xml.charCodeAt((at += 1));
    const nameLength = at - nameStart;
    while (code !== 34 && code !== 39) {
      if (Number.isNaN(code)) throw new Error('unfinished cell');
      code = xml.charCodeAt((at += 1));
    }
    const start = at + 1;
    const end = xml.indexOf(code === 34 ? '"' : "'", start);
    if (end < 0) throw new Error('unfinished cell');
    if (nameLength === 1) {
      if (name === 114) tag.told = columnOfReference(xml, start, end);
      else if (name === 115) tag.format = Number(xml.slice(start, end)) || 0;
      else if (name === 116) tag.type = xml.slice(start, end);
    }
    at = end + 1;
  }
  tag.selfClosing = xml.charCodeAt(at - 1) === 47;
  tag.openEnd = at + 1;
}

/** Calls back for each cell of a row in order. */
export function scanCells(xml: string, data: SheetData, row: RowSpan, onCell: (cell: CellSpan) => void): void {
  const name = `${data.prefix}c`;
  const opening = `<${name}`;
  const tag: CellTag = { openEnd: 0, told: -1, format: 0, type: 'n', selfClosing: false };
  let column = -1;
  let at = nextTag(xml, row.openEnd);
  while (at >= 0 && at < row.closeStart) {
    const after = xml.charCodeAt(at + opening.length);
    // `<c ` or `<c>` or `<c/`: no other element's name may begin the same.
    if (!xml.startsWith(opening, at) || !(after <= 32 || after === 62 || after === 47)) {
      at = nextTag(xml, tagEnd(xml, at));
      continue;
    }
    readCellTag(xml, at + opening.length, tag);
    const { openEnd, told, format, type } = tag;
    column = told >= 0 ? told : column + 1;
    let closeStart = openEnd;
    let end = openEnd;
    if (!tag.selfClosing) {
      closeStart = endTag(xml, name, openEnd);
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
    const closing = endTag(xml, name, openEnd);
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
      const closing = endTag(xml, `${prefix}rPh`, openEnd);
      at = closing < 0 ? end : nextTag(xml, closing + 1);
      continue;
    }
    const isText = xml.startsWith(`<${prefix}t`, at) && /[\s>]/.test(xml[at + prefix.length + 2] ?? '');
    if (isText && xml[openEnd - 2] !== '/') {
      const closing = endTag(xml, `${prefix}t`, openEnd);
      if (closing < 0) throw new Error('unfinished text');
      text += plainText(xml, openEnd, closing);
      at = nextTag(xml, closing + 1);
    } else {
      at = nextTag(xml, openEnd);
    }
  }
  return unescapeCellText(text);
}

/** The stored value of a cell as text; nearly all cells hold it first and alone. */
function storedValue(xml: string, prefix: string, start: number, end: number): string | null {
  const tag = `<${prefix}v>`;
  if (!xml.startsWith(tag, start)) return childText(xml, `${prefix}v`, start, end);
  const from = start + tag.length;
  const closing = xml.indexOf('<', from);
  return xml.charCodeAt(closing + 1) === 47
    ? decodeXmlText(xml.slice(from, closing))
    : childText(xml, `${prefix}v`, start, end);
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
  const raw = storedValue(xml, data.prefix, cell.openEnd, cell.closeStart);
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
