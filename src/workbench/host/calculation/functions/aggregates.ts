import type { Call, WholeFunction } from '../scope';
import type { FormulaError, Scalar, Value } from '../values';
import { DIVISION_ERROR, NUMBER_ERROR, VALUE_ERROR, isError, isMatrix, isRange, toNumber } from '../values';

const isReference = (value: Value): boolean => isRange(value) || isMatrix(value);

/** Every value of the arguments; `direct` for those written in the call itself. */
function everything(call: Call): readonly { readonly value: Scalar; readonly direct: boolean }[] {
  return Array.from({ length: call.count }, (_, index) => {
    const value = call.value(index);
    if (!isReference(value)) return [{ value: call.scalar(index), direct: true }];
    return call
      .matrix(index)
      .flat()
      .map((item) => ({ value: item, direct: false }));
  }).flat();
}

/** Numbers of the arguments, or the first error: in ranges texts, truth values and empty cells do not count. */
export function numbersOf(call: Call): readonly number[] | FormulaError {
  const numbers: number[] = [];
  for (const { value, direct } of everything(call)) {
    if (isError(value)) return value;
    if (typeof value === 'number') numbers.push(value);
    else if (direct && value !== null) {
      const number = toNumber(value);
      if (isError(number)) return number;
      numbers.push(number);
    }
  }
  return numbers;
}

const over =
  (summary: (numbers: readonly number[]) => Scalar): WholeFunction =>
  (call) => {
    const numbers = numbersOf(call);
    return isError(numbers) ? numbers : summary(numbers);
  };

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export const mean = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? DIVISION_ERROR : sum(numbers) / numbers.length;

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

/** The quantile with linear interpolation between ranks, both ends included. */
function quantile(numbers: readonly number[], share: number): Scalar {
  if (numbers.length === 0 || share < 0 || share > 1) return NUMBER_ERROR;
  const sorted = ascending(numbers);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);

/** A figure of the numbers of the first argument, told by a second one. */
const ranked =
  (figure: (numbers: readonly number[], rank: number) => Scalar): WholeFunction =>
  (call) => {
    const numbers = numbersOf({ ...call, count: 1 });
    const rank = toNumber(call.scalar(1));
    if (isError(numbers)) return numbers;
    return isError(rank) ? rank : figure(numbers, rank);
  };

function sumProduct(call: Call): Value {
  const matrices = Array.from({ length: call.count }, (_, index) => call.matrix(index));
  const [first] = matrices;
  if (first === undefined) return VALUE_ERROR;
  let total = 0;
  for (const [row, line] of first.entries()) {
    for (const column of line.keys()) {
      let product = 1;
      for (const matrix of matrices) {
        const item = matrix[row]?.[column];
        if (item === undefined) return VALUE_ERROR;
        if (isError(item)) return item;
        product *= typeof item === 'number' ? item : 0;
      }
      total += product;
    }
  }
  return total;
}

const count = (call: Call): number =>
  everything(call).filter(
    ({ value, direct }) => typeof value === 'number' || (direct && value !== null && !isError(toNumber(value))),
  ).length;

const countAll = (call: Call): number => everything(call).filter(({ value }) => value !== null).length;

const standardDeviation = (numbers: readonly number[], freedom: number): Scalar => {
  const centre = mean(numbers);
  if (numbers.length <= freedom || typeof centre !== 'number') return DIVISION_ERROR;
  return Math.sqrt(sum(numbers.map((number) => (number - centre) ** 2)) / (numbers.length - freedom));
};

const SUM = over(sum);
const AVERAGE = over(mean);
const MIN = over((numbers) => (numbers.length === 0 ? 0 : least(numbers)));
const MAX = over((numbers) => (numbers.length === 0 ? 0 : most(numbers)));

const SUBTOTALS: Readonly<Record<number, WholeFunction>> = {
  1: AVERAGE,
  2: count,
  3: countAll,
  4: MAX,
  5: MIN,
  9: SUM,
};

/** SUBTOTAL leaves out the rows that a filter hides. */
function subtotal(call: Call): Value {
  const code = toNumber(call.scalar(0));
  if (isError(code)) return code;
  const chosen = SUBTOTALS[code % 100];
  if (chosen === undefined) return VALUE_ERROR;
  const shown = (index: number): Value => {
    const value = call.value(index + 1);
    if (!isRange(value)) return value;
    return call.scope.matrix(value).filter((_, row) => !value.sheet.hiddenRows.has(value.area.row + row));
  };
  return chosen({
    ...call,
    count: call.count - 1,
    value: shown,
    scalar: (index) => call.scalar(index + 1),
    matrix: (index) => {
      const value = shown(index);
      return isMatrix(value) ? value : call.matrix(index + 1);
    },
  });
}

export const AGGREGATES: Readonly<Record<string, WholeFunction>> = {
  SUM,
  AVERAGE,
  MIN,
  MAX,
  COUNT: count,
  COUNTA: countAll,
  COUNTBLANK: (call) =>
    call
      .matrix(0)
      .flat()
      .filter((item) => item === null || item === '').length,
  PRODUCT: over((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1))),
  MEDIAN: over((numbers) => quantile(numbers, 0.5)),
  STDEV: over((numbers) => standardDeviation(numbers, 1)),
  'STDEV.S': over((numbers) => standardDeviation(numbers, 1)),
  'STDEV.P': over((numbers) => standardDeviation(numbers, 0)),
  PERCENTILE: ranked(quantile),
  'PERCENTILE.INC': ranked(quantile),
  QUARTILE: ranked((numbers, quarter) => quantile(numbers, Math.trunc(quarter) / 4)),
  'QUARTILE.INC': ranked((numbers, quarter) => quantile(numbers, Math.trunc(quarter) / 4)),
  LARGE: ranked((numbers, rank) => ascending(numbers)[numbers.length - Math.ceil(rank)] ?? NUMBER_ERROR),
  SMALL: ranked((numbers, rank) => ascending(numbers)[Math.ceil(rank) - 1] ?? NUMBER_ERROR),
  SUMPRODUCT: sumProduct,
  SUBTOTAL: subtotal,
};
