import { intersection } from '../areas';
import type { HostSheet, HostTable, HostWorkbook } from '../data';
import { SCALAR_FUNCTIONS, WHOLE_FUNCTIONS } from './functions';
import { asText, type Call, type Scope } from './scope';
import type { Node, StructuredReference } from './syntax';
import { FormulaSyntaxError } from './tokens';
import type { FormulaError, Matrix, Scalar, Value } from './values';
import {
  DIVISION_ERROR,
  NUMBER_ERROR,
  REFERENCE_ERROR,
  VALUE_ERROR,
  compare,
  failed,
  isError,
  isMatrix,
  isRange,
  toNumber,
} from './values';

type Evaluation = {
  readonly workbook: HostWorkbook;
  readonly scope: Scope;
  /** Tree of the formula of a defined name. */
  readonly parse: (formula: string) => Node;
};

const findSheet = (workbook: HostWorkbook, name: string): HostSheet | undefined =>
  workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** Value of a formula's tree at the cell of the scope. */
export function evaluate(node: Node, evaluation: Evaluation): Value {
  const { scope, workbook } = evaluation;
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'error':
      return failed(node.value);
    case 'missing':
      return null;
    case 'range': {
      const sheet = node.sheet === null ? scope.sheet : findSheet(workbook, node.sheet);
      return sheet === undefined ? REFERENCE_ERROR : { sheet, area: node.area };
    }
    case 'structured':
      return structured(node.reference, evaluation);
    case 'name':
      return named(node.name, evaluation);
    case 'array':
      return node.rows.map((row) => row.map((item) => scalarOf(evaluate(item, evaluation), scope)));
    case 'unary':
      return unary(node.operator, evaluate(node.operand, evaluation), scope);
    case 'binary':
      return binary(node.operator, evaluate(node.left, evaluation), evaluate(node.right, evaluation), scope);
    case 'call':
      return called(node.name, node.args, evaluation);
  }
}

/** The table around the cell of the formula. */
function tableHere({ sheet, row, column }: Scope): { readonly sheet: HostSheet; readonly table: HostTable } | null {
  const table = sheet.tables.find(({ area }) => intersection(area, { row, column, rows: 1, columns: 1 }) !== null);
  return table === undefined ? null : { sheet, table };
}

function structured(reference: StructuredReference, { scope }: Evaluation): Value {
  const found = reference.table === null ? tableHere(scope) : scope.tableNamed(reference.table);
  if (found === null) return REFERENCE_ERROR;
  const { sheet, table } = found;
  const { area } = table;
  const body = { row: area.row + 1, rows: area.rows - 1 - (table.showTotals ? 1 : 0) };
  const rows = {
    data: body,
    all: { row: area.row, rows: area.rows },
    headers: { row: area.row, rows: 1 },
    totals: { row: area.row + area.rows - 1, rows: table.showTotals ? 1 : 0 },
    thisRow: {
      row: scope.row,
      rows: sheet === scope.sheet && scope.row >= body.row && scope.row < body.row + body.rows ? 1 : 0,
    },
  }[reference.part];
  if (rows.rows < 1) return reference.part === 'thisRow' ? VALUE_ERROR : REFERENCE_ERROR;
  if (reference.columns === null) return { sheet, area: { ...area, ...rows } };
  const [first, last] = reference.columns.map((name) => scope.tableColumn(sheet, table, name));
  if (first === undefined || last === undefined || first < 0 || last < 0) return REFERENCE_ERROR;
  const from = Math.min(first, last);
  return { sheet, area: { ...rows, column: area.column + from, columns: Math.abs(last - first) + 1 } };
}

function named(name: string, evaluation: Evaluation): Value {
  const lower = name.toLowerCase();
  const { workbook, scope } = evaluation;
  const item =
    scope.sheet.names.find((candidate) => candidate.name.toLowerCase() === lower) ??
    workbook.names.find((candidate) => candidate.name.toLowerCase() === lower);
  if (item !== undefined) return evaluate(evaluation.parse(item.formula), evaluation);
  return scope.tableNamed(name) === null
    ? failed('#NAME?')
    : structured({ table: name, part: 'data', columns: null }, evaluation);
}

/** A single value out of a range: the formula's own row or column of it, else its first cell. */
export function scalarOf(value: Value, scope: Scope): Scalar {
  if (isRange(value)) {
    const { sheet, area } = value;
    const row = area.rows > 1 && scope.row >= area.row && scope.row < area.row + area.rows ? scope.row : area.row;
    const inColumns = area.columns > 1 && scope.column >= area.column && scope.column < area.column + area.columns;
    return scope.cell(sheet, row, inColumns ? scope.column : area.column);
  }
  if (isMatrix(value)) return value[0]?.[0] ?? null;
  return value;
}

const matrixOf = (value: Value, scope: Scope): Matrix => {
  if (isRange(value)) return scope.matrix(value);
  return isMatrix(value) ? value : [[value]];
};

const isSingle = (value: Value): boolean =>
  isRange(value) ? value.area.rows === 1 && value.area.columns === 1 : !isMatrix(value);

const single = (value: Value, scope: Scope): Scalar =>
  isRange(value) ? scope.cell(value.sheet, value.area.row, value.area.column) : scalarOf(value, scope);

/** Applies a function of single values to ranges, cell by cell; a single row, column or value repeats. */
function lifted(values: readonly Value[], scope: Scope, apply: (args: readonly Scalar[]) => Scalar): Value {
  if (values.every(isSingle)) return apply(values.map((value) => single(value, scope)));
  const matrices = values.map((value) => matrixOf(value, scope));
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      apply(
        matrices.map((matrix) => {
          const line = matrix[matrix.length === 1 ? 0 : row];
          return line?.[line.length === 1 ? 0 : column] ?? null;
        }),
      ),
    ),
  );
}

function unary(operator: '-' | '+' | '%' | '@', value: Value, scope: Scope): Value {
  if (operator === '@') return scalarOf(value, scope);
  if (operator === '+') return value;
  return lifted([value], scope, ([operand = null]) => {
    const number = toNumber(operand);
    if (isError(number)) return number;
    return operator === '-' ? -number : number / 100;
  });
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function binary(operator: string, left: Value, right: Value, scope: Scope): Value {
  return lifted([left, right], scope, ([a = null, b = null]) => {
    const comparison = COMPARISONS[operator];
    if (comparison !== undefined) {
      const order = compare(a, b);
      return isError(order) ? order : comparison(order);
    }
    if (operator === '&') {
      if (isError(a)) return a;
      return isError(b) ? b : asText(a, scope) + asText(b, scope);
    }
    const [x, y] = [toNumber(a), toNumber(b)];
    if (isError(x)) return x;
    return isError(y) ? y : arithmetic(operator, x, y);
  });
}

function arithmetic(operator: string, x: number, y: number): number | FormulaError {
  switch (operator) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return y === 0 ? DIVISION_ERROR : x / y;
    default: {
      const power = x ** y;
      return Number.isFinite(power) ? power : NUMBER_ERROR;
    }
  }
}

function called(name: string, args: readonly Node[], evaluation: Evaluation): Value {
  const { scope } = evaluation;
  const whole = WHOLE_FUNCTIONS[name];
  const known = new Map<number, Value>();
  const value = (index: number): Value => {
    const cached = known.get(index);
    if (cached !== undefined) return cached;
    const node = args[index];
    const result = node === undefined ? null : evaluate(node, evaluation);
    known.set(index, result);
    return result;
  };
  if (whole !== undefined) {
    const call: Call = {
      scope,
      count: args.length,
      value,
      scalar: (index) => {
        const given = value(index);
        return isSingle(given) ? single(given, scope) : scalarOf(given, scope);
      },
      matrix: (index) => matrixOf(value(index), scope),
      isMissing: (index) => args[index] === undefined || args[index]?.kind === 'missing',
    };
    return whole(call);
  }
  const scalar = SCALAR_FUNCTIONS[name];
  if (scalar === undefined) throw new FormulaSyntaxError(`The function ${name} is not known to this host.`);
  return args.length === 0
    ? scalar([], scope)
    : lifted(
        args.map((_, index) => value(index)),
        scope,
        (scalars) => scalar(scalars, scope),
      );
}
