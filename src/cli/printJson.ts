/** Characters gathered before they are handed on: one write a contract would cost more than its text. */
const PIECE = 64 * 1024;

const indented = (value: unknown, depth: number) =>
  // A line break inside a text is written « \n »: every one met here is JSON's own.
  (JSON.stringify(value, null, 1) ?? 'null').replace(/\n/g, `\n${' '.repeat(depth)}`);

/**
 * The text of an object, as `JSON.stringify(value, null, 1)` and a line break
 * would give it, in pieces: the lists at its first level are written one item
 * at a time, so that no length of register makes a string that is too long.
 */
export function* jsonPieces(value: object): Generator<string> {
  let text = '{';
  let first = true;
  for (const [key, held] of Object.entries(value)) {
    if (held === undefined) continue;
    text += `${first ? '' : ','}\n ${JSON.stringify(key)}: `;
    first = false;
    if (!isList(held)) {
      text += indented(held, 1);
      continue;
    }
    let empty = true;
    for (const item of held) {
      text += `${empty ? '[' : ','}\n  ${indented(item, 2)}`;
      empty = false;
      if (text.length < PIECE) continue;
      yield text;
      text = '';
    }
    text += empty ? '[]' : '\n ]';
  }
  yield first ? '{}\n' : `${text}\n}\n`;
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
