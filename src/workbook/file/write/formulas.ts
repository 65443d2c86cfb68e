import { quoteSheetName } from '../../index';

/** Excel's own limit on a formula's length. */
const MAX_FORMULA = 8192;

/** Functions born after the file format: a file names them with a prefix, people without. */
const PREFIXED = [
  'AGGREGATE',
  'CONCAT',
  'COVARIANCE.P',
  'DAYS',
  'IFNA',
  'IFS',
  'ISOWEEKNUM',
  'MAXIFS',
  'MINIFS',
  'MODE.SNGL',
  'NUMBERVALUE',
  'PERCENTILE.EXC',
  'PERCENTILE.INC',
  'QUARTILE.EXC',
  'QUARTILE.INC',
  'RANK.EQ',
  'STDEV.P',
  'STDEV.S',
  'SWITCH',
  'TEXTJOIN',
  'XLOOKUP',
  'XMATCH',
].map((name) => name.replace('.', '\\.'));

const PREFIXED_CALL = new RegExp(`(^|[^A-Za-z0-9_.])(${PREFIXED.join('|')})\\(`, 'g');

/** A condition over a range inside one of these counts row by row: only an array formula does that everywhere. */
const ARRAY_CALL =
  /(^|[^A-Z0-9_.])(AVERAGE|COUNT|LARGE|MAX|MEDIAN|MIN|MODE|PERCENTILE|PERCENTILE\.EXC|PERCENTILE\.INC|QUARTILE|QUARTILE\.INC|SMALL|STDEV|SUM)\(\s*IF\(/i;

export type FormulaNames = {
  /** Plan's sheet name → name that the sheet has in the workbook, where they differ. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Plan's table name → name in the workbook, where they differ. */
  readonly tables: ReadonlyMap<string, string>;
  /** The table around the cell, for `[@Column]` without a table's name. */
  readonly table: string | null;
};

/** Where the quoted or bracketed piece that begins at `at` ends. */
function pieceEnd(formula: string, at: number): number {
  const opening = formula[at];
  let depth = 0;
  for (let index = at; index < formula.length; index += 1) {
    const character = formula[index];
    if (opening === '[') {
      if (character === "'") index += 1;
      else if (character === '[') depth += 1;
      else if (character === ']') {
        depth -= 1;
        if (depth === 0) return index + 1;
      }
    } else if (index > at && character === opening) {
      if (formula[index + 1] !== opening) return index + 1;
      index += 1;
    }
  }
  return formula.length;
}

/** `[@Column]` is how people write it; a file says `[[#This Row],[Column]]`. */
function thisRow(reference: string): string {
  if (!reference.startsWith('[@')) return reference;
  const column = reference.slice(2, -1);
  if (column === '') return '[#This Row]';
  return `[[#This Row],${column.startsWith('[') ? column : `[${column}]`}]`;
}

function plainPiece(text: string, names: FormulaNames): string {
  let piece = text.replace(PREFIXED_CALL, '$1_xlfn.$2(');
  for (const [planned, actual] of names.tables) {
    if (piece.endsWith(planned)) piece = piece.slice(0, -planned.length) + actual;
  }
  return piece;
}

/**
 * A formula as the file format has it: without the leading `=`, names of
 * renamed sheets and tables followed, newer functions prefixed. Null when it is
 * too long for a cell.
 */
export function fileFormula(
  formula: string,
  names: FormulaNames,
): { readonly text: string; readonly array: boolean } | null {
  const source = formula.replace(/^=/, '');
  let text = '';
  let plain = '';
  const flush = () => {
    text += plainPiece(plain, names);
    plain = '';
  };
  for (let at = 0; at < source.length;) {
    const character = source[at] ?? '';
    if (character !== '"' && character !== "'" && character !== '[') {
      plain += character;
      at += 1;
      continue;
    }
    const end = pieceEnd(source, at);
    const piece = source.slice(at, end);
    const named = /[A-Za-z0-9_.\\]$/.test(plain);
    flush();
    if (character === '[') {
      text += (piece.startsWith('[@') && !named && names.table !== null ? names.table : '') + thisRow(piece);
    } else if (character === "'" && source[end] === '!') {
      const actual = names.sheets.get(piece.slice(1, -1).replace(/''/g, "'"));
      text += actual === undefined ? piece : quoteSheetName(actual);
    } else {
      text += piece;
    }
    at = end;
  }
  flush();
  return text.length > MAX_FORMULA ? null : { text, array: ARRAY_CALL.test(text) };
}
