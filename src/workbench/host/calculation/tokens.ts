/** The pieces of a formula, in its en-US form. */
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'error'; readonly value: string }
  /** A cell or an area, with the sheet's name when the formula gives one. */
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly address: string }
  /** `Table[…]` or `[…]`: what stands between the outer brackets. */
  | { readonly kind: 'structured'; readonly table: string | null; readonly inside: string }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'function'; readonly value: string }
  | { readonly kind: 'symbol'; readonly value: string };

/** A formula that this engine cannot read; its cell keeps the value it had. */
export class FormulaSyntaxError extends Error {}

const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/;
const TEXT = /^"((?:[^"]|"")*)"/;
const ERROR = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)/i;
const SHEET = /^(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/u;
const AREA =
  /^(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(])/u;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*/u;
const SYMBOL = /^(?:<>|<=|>=|[-+*/^&=<>%(),;{}@:])/;

/** Length of a bracketed part that starts at 0, brackets included; an apostrophe escapes the next character. */
function bracketed(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === "'") index += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  throw new FormulaSyntaxError('A bracket is not closed.');
}

/** One token at the start of `rest` and the number of characters that it takes. */
function read(rest: string): { readonly token: Token; readonly length: number } {
  const text = TEXT.exec(rest);
  if (text !== null)
    return { token: { kind: 'text', value: (text[1] ?? '').replace(/""/g, '"') }, length: text[0].length };
  const error = ERROR.exec(rest);
  if (error !== null) return { token: { kind: 'error', value: error[0].toUpperCase() }, length: error[0].length };
  const sheet = SHEET.exec(rest);
  if (sheet !== null) {
    const address = AREA.exec(rest.slice(sheet[0].length));
    if (address === null) throw new FormulaSyntaxError('A sheet name is followed by no address.');
    const name = sheet[1]?.replace(/''/g, "'") ?? sheet[2] ?? '';
    return {
      token: { kind: 'reference', sheet: name, address: address[0] },
      length: sheet[0].length + address[0].length,
    };
  }
  const area = AREA.exec(rest);
  if (area !== null) return { token: { kind: 'reference', sheet: null, address: area[0] }, length: area[0].length };
  const number = NUMBER.exec(rest);
  if (number !== null) return { token: { kind: 'number', value: Number(number[0]) }, length: number[0].length };
  if (rest.startsWith('[')) {
    const length = bracketed(rest);
    return { token: { kind: 'structured', table: null, inside: rest.slice(1, length - 1) }, length };
  }
  const name = NAME.exec(rest);
  if (name !== null) return named(rest, name[0]);
  const symbol = SYMBOL.exec(rest);
  if (symbol !== null) return { token: { kind: 'symbol', value: symbol[0] }, length: symbol[0].length };
  throw new FormulaSyntaxError(`Unexpected « ${rest.charAt(0)} ».`);
}

function named(rest: string, name: string): { readonly token: Token; readonly length: number } {
  const after = rest.slice(name.length);
  if (after.startsWith('[')) {
    const length = bracketed(after);
    return {
      token: { kind: 'structured', table: name, inside: after.slice(1, length - 1) },
      length: name.length + length,
    };
  }
  if (after.startsWith('(')) {
    const plain = name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
    return { token: { kind: 'function', value: plain }, length: name.length };
  }
  return { token: { kind: 'name', value: name }, length: name.length };
}

/** Cuts a formula (with or without its `=`) into tokens. */
export function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let rest = formula.replace(/^=/, '').trimStart();
  while (rest !== '') {
    const { token, length } = read(rest);
    tokens.push(token);
    rest = rest.slice(length).trimStart();
  }
  return tokens;
}
