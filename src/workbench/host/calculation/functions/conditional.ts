import { criterion } from '../criteria';
import type { Call, WholeFunction } from '../scope';
import type { FormulaError, Scalar, Value } from '../values';
import { VALUE_ERROR, isError, isRange } from '../values';
import { mean, sum } from './aggregates';

/** 1 where a range or an array meets the criterion. */
function maskOf(call: Call, range: number, wanted: number): Uint8Array | FormulaError {
  const value = call.value(range);
  const sought = call.scalar(wanted);
  if (isError(value)) return value;
  if (isRange(value)) return call.scope.mask(value, sought);
  const test = criterion(sought);
  return Uint8Array.from(call.matrix(range).flat(), (item) => (test(item) ? 1 : 0));
}

/** Where every pair (range, criterion) from `first` on is met; an error when the ranges differ in size. */
function meeting(call: Call, first: number): Uint8Array | FormulaError {
  let all: Uint8Array | null = null;
  for (let index = first; index + 1 < call.count; index += 2) {
    const mask = maskOf(call, index, index + 1);
    if (isError(mask)) return mask;
    if (all === null) {
      // The mask is shared with other formulas: what is narrowed further is a copy.
      all = index + 3 < call.count ? mask.slice() : mask;
      continue;
    }
    if (all.length !== mask.length) return VALUE_ERROR;
    for (let place = 0; place < mask.length; place += 1) if (mask[place] === 0) all[place] = 0;
  }
  return all ?? VALUE_ERROR;
}

const counted = (mask: Uint8Array): number => {
  let total = 0;
  for (let place = 0; place < mask.length; place += 1) total += mask[place] ?? 0;
  return total;
};

/** Numbers of the range at `values` where the mask is 1, or the first error among them. */
function numbersMeeting(call: Call, values: number, mask: Uint8Array): readonly number[] | FormulaError {
  const numbers: number[] = [];
  let place = 0;
  for (const line of call.matrix(values)) {
    for (const item of line) {
      if (mask[place] === 1) {
        if (isError(item)) return item;
        if (typeof item === 'number') numbers.push(item);
      }
      place += 1;
    }
  }
  return place === mask.length ? numbers : VALUE_ERROR;
}

/** `SUMIFS(values, range, criterion, …)` and its kin. */
const severalConditions =
  (summary: (numbers: readonly number[]) => Scalar): WholeFunction =>
  (call) => {
    const mask = meeting(call, 1);
    if (isError(mask)) return mask;
    const numbers = numbersMeeting(call, 0, mask);
    return isError(numbers) ? numbers : summary(numbers);
  };

/** `SUMIF(range, criterion, [values])` and AVERAGEIF. */
const oneCondition =
  (summary: (numbers: readonly number[]) => Scalar): WholeFunction =>
  (call) => {
    const mask = maskOf(call, 0, 1);
    if (isError(mask)) return mask;
    const numbers = numbersMeeting(withValuesOfSameSize(call), call.isMissing(2) ? 0 : 2, mask);
    return isError(numbers) ? numbers : summary(numbers);
  };

/** The third argument of SUMIF counts by its first cell only: its size is that of the first argument. */
function withValuesOfSameSize(call: Call): Call {
  const [range, values] = [call.value(0), call.value(2)];
  if (!isRange(range) || !isRange(values)) return call;
  const resized: Value = {
    sheet: values.sheet,
    area: { ...values.area, rows: range.area.rows, columns: range.area.columns },
  };
  return { ...call, matrix: (index) => (index === 2 ? call.scope.matrix(resized) : call.matrix(index)) };
}

export const CONDITIONAL_AGGREGATES: Readonly<Record<string, WholeFunction>> = {
  COUNTIF: (call) => {
    const mask = maskOf(call, 0, 1);
    return isError(mask) ? mask : counted(mask);
  },
  COUNTIFS: (call) => {
    const mask = meeting(call, 0);
    return isError(mask) ? mask : counted(mask);
  },
  SUMIF: oneCondition(sum),
  SUMIFS: severalConditions(sum),
  AVERAGEIF: oneCondition(mean),
  AVERAGEIFS: severalConditions(mean),
  MINIFS: severalConditions((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b)))),
  MAXIFS: severalConditions((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b)))),
};
