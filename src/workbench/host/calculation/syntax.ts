import type { Area } from '../../../workbook';
import { parseArea } from '../areas';
import type { Token } from './tokens';
import { FormulaSyntaxError, tokenize } from './tokens';

export type StructuredReference = {
  readonly table: string | null;
  readonly part: 'data' | 'headers' | 'all' | 'totals' | 'thisRow';
  /** First and last column; null: every column. */
  readonly columns: readonly [string, string] | null;
};

/** A formula as a tree. */
export type Node =
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'range'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'structured'; readonly reference: StructuredReference }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%' | '@'; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] };

/** How tightly operators bind: comparison, text, sum, product, power. */
const BINDING: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

const unescaped = (name: string) => name.replace(/'(.)/g, '$1');

const PARTS: Readonly<Record<string, StructuredReference['part']>> = {
  '#data': 'data',
  '#headers': 'headers',
  '#all': 'all',
  '#totals': 'totals',
  '#this row': 'thisRow',
};

/** Reads what stands between the outer brackets of a structured reference. */
export function parseStructured(table: string | null, inside: string): StructuredReference {
  let rest = inside.trim();
  let part: StructuredReference['part'] = 'data';
  if (rest.startsWith('@')) {
    part = 'thisRow';
    rest = rest.slice(1).trim();
  }
  if (rest === '') return { table, part, columns: null };
  if (!rest.startsWith('[')) {
    const named = PARTS[rest.toLowerCase()];
    if (named !== undefined) return { table, part: named, columns: null };
    const column = unescaped(rest);
    return { table, part, columns: [column, column] };
  }
  const columns: string[] = [];
  for (const [, content = ''] of rest.matchAll(/\[((?:'.|[^[\]'])*)\]/g)) {
    const named = PARTS[content.trim().toLowerCase()];
    if (named === undefined) columns.push(unescaped(content));
    else part = named;
  }
  const [first, last = first] = columns;
  return { table, part, columns: first === undefined || last === undefined ? null : [first, last] };
}

/** Reads a formula; throws FormulaSyntaxError for what this engine does not know. */
export function parseFormula(formula: string): Node {
  const tokens = tokenize(formula);
  let at = 0;

  const peek = (): Token | undefined => tokens[at];
  const isSymbol = (value: string): boolean => {
    const token = peek();
    return token?.kind === 'symbol' && token.value === value;
  };
  const expect = (value: string): void => {
    if (!isSymbol(value)) throw new FormulaSyntaxError(`Expected « ${value} ».`);
    at += 1;
  };

  const expression = (minimum = 0): Node => {
    let left = prefix();
    for (;;) {
      const token = peek();
      if (token?.kind !== 'symbol') return left;
      const binding = BINDING[token.value];
      if (binding === undefined || binding <= minimum) return left;
      at += 1;
      left = { kind: 'binary', operator: token.value, left, right: expression(binding) };
    }
  };

  /** Signs bind tighter than a power in Excel: -2^2 is 4. */
  const prefix = (): Node => {
    const token = peek();
    if (token?.kind === 'symbol' && (token.value === '-' || token.value === '+' || token.value === '@')) {
      at += 1;
      return { kind: 'unary', operator: token.value, operand: prefix() };
    }
    let node = primary();
    while (isSymbol('%')) {
      at += 1;
      node = { kind: 'unary', operator: '%', operand: node };
    }
    return node;
  };

  const primary = (): Node => {
    const token = peek();
    if (token === undefined) throw new FormulaSyntaxError('The formula stops too early.');
    at += 1;
    switch (token.kind) {
      case 'number':
      case 'text':
        return { kind: 'literal', value: token.value };
      case 'error':
        return { kind: 'error', value: token.value };
      case 'reference': {
        const area = parseArea(token.address);
        return area === null ? { kind: 'error', value: '#REF!' } : { kind: 'range', sheet: token.sheet, area };
      }
      case 'structured':
        return { kind: 'structured', reference: parseStructured(token.table, token.inside) };
      case 'function':
        return { kind: 'call', name: token.value, args: callArguments() };
      case 'name':
        if (/^(?:true|false)$/i.test(token.value)) return { kind: 'literal', value: /^true$/i.test(token.value) };
        return { kind: 'name', name: token.value };
      case 'symbol':
        if (token.value === '(') {
          const inner = expression();
          expect(')');
          return inner;
        }
        if (token.value === '{') return arrayLiteral();
        throw new FormulaSyntaxError(`Unexpected « ${token.value} ».`);
    }
  };

  const callArguments = (): readonly Node[] => {
    expect('(');
    const args: Node[] = [];
    if (isSymbol(')')) {
      at += 1;
      return args;
    }
    for (;;) {
      args.push(isSymbol(',') || isSymbol(')') ? { kind: 'missing' } : expression());
      if (isSymbol(')')) {
        at += 1;
        return args;
      }
      expect(',');
    }
  };

  const arrayLiteral = (): Node => {
    const rows: Node[][] = [[]];
    for (;;) {
      rows[rows.length - 1]?.push(expression());
      if (isSymbol('}')) {
        at += 1;
        return { kind: 'array', rows };
      }
      if (isSymbol(';')) rows.push([]);
      else if (!isSymbol(',')) throw new FormulaSyntaxError('An array is not closed.');
      at += 1;
    }
  };

  const node = expression();
  if (at < tokens.length) throw new FormulaSyntaxError('The formula goes on after its end.');
  return node;
}
