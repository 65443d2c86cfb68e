import { wildcard } from '../criteria';
import type { Call, WholeFunction } from '../scope';
import type { Matrix, Scalar, Value } from '../values';
import { NOT_AVAILABLE, REFERENCE_ERROR, VALUE_ERROR, compare, isError, isRange, toBoolean, toNumber } from '../values';

/** Place of a value in a list: exact (`*` and `?` allowed), or the last that is not above it in a rising list. */
function placeOf(wanted: Scalar, list: readonly Scalar[], mode: 'exact' | 'rising' | 'falling'): number {
  if (mode === 'exact') {
    if (typeof wanted === 'string' && /[*?~]/.test(wanted)) {
      const pattern = wildcard(wanted);
      return list.findIndex((item) => typeof item === 'string' && pattern.test(item));
    }
    return list.findIndex((item) => item !== null && !isError(item) && compare(item, wanted) === 0);
  }
  let found = -1;
  for (const [index, item] of list.entries()) {
    if (item === null || isError(item) || typeof item !== typeof wanted) continue;
    const order = compare(item, wanted);
    if (isError(order)) continue;
    if (mode === 'rising' ? order > 0 : order < 0) break;
    found = index;
  }
  return found;
}

const columnOf = (matrix: Matrix, index: number): readonly Scalar[] => matrix.map((line) => line[index] ?? null);

const listOf = (matrix: Matrix): readonly Scalar[] => (matrix.length === 1 ? (matrix[0] ?? []) : columnOf(matrix, 0));

function match(call: Call): Value {
  const wanted = call.scalar(0);
  if (isError(wanted)) return wanted;
  const type = call.isMissing(2) ? 1 : toNumber(call.scalar(2));
  if (isError(type)) return type;
  const place = placeOf(wanted, listOf(call.matrix(1)), type === 0 ? 'exact' : type > 0 ? 'rising' : 'falling');
  return place < 0 ? NOT_AVAILABLE : place + 1;
}

function index(call: Call): Value {
  const source = call.value(0);
  const asked = [call.isMissing(1) ? 0 : toNumber(call.scalar(1)), call.isMissing(2) ? 0 : toNumber(call.scalar(2))];
  const error = asked.find(isError);
  if (error !== undefined) return error;
  const [first = 0, second = 0] = asked as number[];
  const matrix: Matrix | null = isRange(source) ? null : call.matrix(0);
  const rows = isRange(source) ? source.area.rows : (matrix?.length ?? 0);
  const columns = isRange(source) ? source.area.columns : (matrix?.[0]?.length ?? 0);
  // In a single row, the only index given is that of the column.
  const [row, column] = rows === 1 && call.isMissing(2) ? [1, first] : [first, second];
  if (row < 0 || column < 0 || row > rows || column > columns) return REFERENCE_ERROR;
  if (isRange(source)) {
    const { sheet, area } = source;
    return {
      sheet,
      area: {
        row: row === 0 ? area.row : area.row + row - 1,
        rows: row === 0 ? area.rows : 1,
        column: column === 0 ? area.column : area.column + column - 1,
        columns: column === 0 ? area.columns : 1,
      },
    };
  }
  const lines = (matrix ?? []).slice(row === 0 ? 0 : row - 1, row === 0 ? undefined : row);
  return lines.map((line) => line.slice(column === 0 ? 0 : column - 1, column === 0 ? undefined : column));
}

const lookup =
  (
    list: (matrix: Matrix) => readonly Scalar[],
    answer: (matrix: Matrix, place: number, at: number) => Scalar | undefined,
  ): WholeFunction =>
  (call) => {
    const wanted = call.scalar(0);
    const matrix = call.matrix(1);
    const at = toNumber(call.scalar(2));
    const approximate = call.isMissing(3) ? true : toBoolean(call.scalar(3));
    for (const value of [wanted, at, approximate]) if (isError(value)) return value;
    const place = placeOf(wanted, list(matrix), approximate === true ? 'rising' : 'exact');
    if (place < 0) return NOT_AVAILABLE;
    return answer(matrix, place, Number(at) - 1) ?? REFERENCE_ERROR;
  };

function xlookup(call: Call): Value {
  const wanted = call.scalar(0);
  if (isError(wanted)) return wanted;
  const list = listOf(call.matrix(1));
  const place = placeOf(wanted, list, 'exact');
  if (place < 0) return call.isMissing(3) ? NOT_AVAILABLE : call.value(3);
  const results = call.matrix(2);
  return results.length === 1 && list.length > 1 ? (results[0]?.[place] ?? null) : [results[place] ?? []];
}

const areaOf = (call: Call): { row: number; column: number; rows: number; columns: number } => {
  const value = call.isMissing(0) ? null : call.value(0);
  if (value !== null && isRange(value)) return value.area;
  if (value === null) return { row: call.scope.row, column: call.scope.column, rows: 1, columns: 1 };
  const matrix = call.matrix(0);
  return { row: 0, column: 0, rows: matrix.length, columns: matrix[0]?.length ?? 0 };
};

export const LOOKUPS: Readonly<Record<string, WholeFunction>> = {
  MATCH: match,
  INDEX: index,
  VLOOKUP: lookup(
    (matrix) => columnOf(matrix, 0),
    (matrix, place, at) => matrix[place]?.[at],
  ),
  HLOOKUP: lookup(
    (matrix) => matrix[0] ?? [],
    (matrix, place, at) => matrix[at]?.[place],
  ),
  XLOOKUP: xlookup,
  CHOOSE: (call) => {
    const at = toNumber(call.scalar(0));
    if (isError(at)) return at;
    return at >= 1 && at < call.count ? call.value(Math.trunc(at)) : VALUE_ERROR;
  },
  ROW: (call) => areaOf(call).row + 1,
  COLUMN: (call) => areaOf(call).column + 1,
  ROWS: (call) => areaOf(call).rows,
  COLUMNS: (call) => areaOf(call).columns,
};
