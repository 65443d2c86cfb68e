import { LIMITS, LimitError } from '../package/failure';

/** A field, where the next one or the next record begins, and whether its quotation mark was read as it stands. */
type Field = { readonly text: string; readonly end: number; readonly mended: boolean };

/** Where a quoted field that begins at `start` closes (the place after its last mark); -1 when it does not close as one. */
function closing(text: string, start: number, separator: string): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    // Nobody quotes more than a cell holds: the mark was left open.
    if (at - start > LIMITS.quoted) return -1;
    if (text[at + 1] === '"') continue;
    const after = text[at + 1];
    return after === undefined || after === separator || after === '\n' ? at + 1 : -1;
  }
  return -1;
}

/** The end of what stands unquoted from `start`: the next separator or line feed. */
function plainEnd(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
  return at;
}

function fieldAt(text: string, start: number, separator: string, told: number): Field {
  const plain = (mended: boolean): Field => {
    const end = plainEnd(text, start, separator);
    return { text: text.slice(start, end), end, mended };
  };
  if (text[start] !== '"') return plain(false);
  const end = closing(text, start, separator);
  if (end < 0) return plain(true);
  const quoted = text.slice(start + 1, end - 1);
  // A mark left open meets another one rows below: between them stand whole records, one after another.
  if (quoted.includes('\n') && holdsRecords(quoted, separator, told)) return plain(true);
  return { text: quoted.replace(/""/g, '"'), end, mended: false };
}

/** True when a quoted text has as many separators as a whole record: nobody types that into a cell. */
export function holdsRecords(quoted: string, separator: string, told: number): boolean {
  return told > 2 && quoted.split(separator).length >= told;
}

/**
 * Reads a separated text whose quotation marks are not all marks of quoting,
 * as hand-made exports have them: a field is quoted when its mark closes just
 * before a separator or a line feed, and its text holds no record; any other
 * mark is a character. `mended` lists the records (0-based) so read.
 */
export function parseAsTyped(text: string, separator: string): { records: string[][]; mended: number[] } {
  const records: string[][] = [];
  const mended: number[] = [];
  let at = 0;
  let fields: string[] = [];
  for (;;) {
    const field = fieldAt(text, at, separator, records[0]?.length ?? 0);
    fields.push(field.text);
    if (field.mended && mended.at(-1) !== records.length && mended.push(records.length) > LIMITS.quotes) {
      throw new LimitError('quotes');
    }
    at = field.end + 1;
    if (text[field.end] === separator) continue;
    records.push(fields);
    if (records.length > LIMITS.rows + 1) throw new LimitError('rows');
    fields = [];
    if (field.end >= text.length) return { records, mended };
  }
}
